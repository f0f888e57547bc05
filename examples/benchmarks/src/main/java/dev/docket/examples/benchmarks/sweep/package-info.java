/** What it costs that time passes: finding what falls due among many open requests, putting it back, and what then happens to each. */
@NullMarked
@CheckReturnValue
package dev.docket.examples.benchmarks.sweep;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
