/** What scorecards of many requests and the notices of their steps cost. */
@NullMarked
package dev.docket.examples.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
