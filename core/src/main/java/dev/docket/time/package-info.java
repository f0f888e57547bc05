/**
 * When something is due: periods, counting rules, working calendars, cadences, and due dates that can say why they are what
 * they are.
 *
 * <p>Read in this order: {@link dev.docket.time.WorkingCalendar} (which days and hours are worked), {@link
 * dev.docket.time.Period} (how long), {@link dev.docket.time.CountingRule} (how it is counted), {@link dev.docket.time.Due} (the
 * result), {@link dev.docket.time.Derivation} (why), {@link dev.docket.time.Cadence} (again and again), {@link
 * dev.docket.time.Suspension} (time that does not count), {@link dev.docket.time.ChinaWorkdays} (bundled facts).
 *
 * <h2>Conventions</h2>
 *
 * <table>
 * <caption>What every method of this package keeps</caption>
 * <tr><th>Question</th><th>Answer</th></tr>
 * <tr><td>intervals</td><td>half-open, {@code [open, close)}; a deadline that uses up its budget exactly at closing time is that
 * closing instant</td></tr>
 * <tr><td>zone</td><td>the calendar's, never the machine's</td></tr>
 * <tr><td>a wall time that a shift of the clock skips</td><td>the instant of the shift</td></tr>
 * <tr><td>a wall time that a shift of the clock repeats</td><td>the first of the two</td></tr>
 * <tr><td>open time</td><td>real time between instants, so an interval over a shift is an hour longer or shorter</td></tr>
 * <tr><td>a night shift</td><td>belongs to the day on which it starts, also when the next day is a holiday</td></tr>
 * <tr><td>end of a day</td><td>its last nanosecond, so that midnight is already late</td></tr>
 * <tr><td>zero</td><td>a legal period</td></tr>
 * </table>
 *
 * <p>All types are immutable and thread-safe. Nothing here reads a clock, a default zone or a default locale.
 */
@NullMarked
@CheckReturnValue
package dev.docket.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
