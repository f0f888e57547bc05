/** What rebuilding requests from their histories costs, of many requests. */
@NullMarked
package dev.docket.examples.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
