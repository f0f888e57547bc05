/**
 * Dates and times as people write them.
 *
 * <p>{@link dev.docket.examples.runner.clock.WallTime} is a time that was written down, {@link
 * dev.docket.examples.runner.clock.WrittenDate} reads a date.
 */
@NullMarked
package dev.docket.examples.runner.clock;

import org.jspecify.annotations.NullMarked;
