/**
 * What it costs to start: {@link dev.docket.examples.benchmarks.start.Starts} starts a process again and again for each {@link
 * dev.docket.examples.benchmarks.start.Starter}.
 */
@NullMarked
@CheckReturnValue
package dev.docket.examples.benchmarks.start;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
