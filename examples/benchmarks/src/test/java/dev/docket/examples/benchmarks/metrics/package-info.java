@NullMarked
package dev.docket.examples.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
