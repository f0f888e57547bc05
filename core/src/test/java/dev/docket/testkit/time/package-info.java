/**
 * Working calendars: the laws of working time, and generators of calendars and of what is asked of them.
 *
 * <p>Read {@link dev.docket.testkit.time.CalendarLaws} first, the door by which a host puts its own calendar under the laws, or through
 * {@link dev.docket.testkit.time.Reckoning} its own service for due dates. {@link dev.docket.testkit.time.Calendars} generates, with jqwik
 * and from a seed; {@link dev.docket.testkit.time.Moment} names the edges, {@link dev.docket.testkit.time.CalendarPlan} is the data of a
 * calendar with the answers that follow from them day by day.
 */
@NullMarked
package dev.docket.testkit.time;

import org.jspecify.annotations.NullMarked;
