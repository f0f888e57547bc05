/**
 * {@code docket explain}: tells why a due date is what it is.
 *
 * <p>{@link dev.docket.examples.runner.explain.CalendarChoice} finds the calendar, {@link
 * dev.docket.examples.runner.explain.DayRows} goes through the days, {@link
 * dev.docket.examples.runner.explain.Explanation} tells.
 */
@NullMarked
package dev.docket.examples.runner.explain;

import org.jspecify.annotations.NullMarked;
