/** What everything that is measured has in common: a figure, how long to measure for it, and that contenders must agree. */
@NullMarked
package dev.docket.examples.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
