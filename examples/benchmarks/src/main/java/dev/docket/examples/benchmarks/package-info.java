/**
 * What the time package costs: {@link dev.docket.examples.benchmarks.Benchmarks} runs all of it and judges it by {@link
 * dev.docket.examples.benchmarks.Goals}.
 */
@NullMarked
@CheckReturnValue
package dev.docket.examples.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
