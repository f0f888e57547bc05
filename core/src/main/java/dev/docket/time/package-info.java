/**
 * When something is due: periods, counting rules, working calendars, cadences, and due dates that can say why they are what
 * they are. Useful alone: nothing here knows of requests.
 *
 * <p>Read in this order: {@link dev.docket.time.WorkingCalendar} (which days and hours are worked), {@link
 * dev.docket.time.Period} (how long), {@link dev.docket.time.CountingRule} (how it is counted), {@link dev.docket.time.Due} (the
 * result), {@link dev.docket.time.Derivation} (why), {@link dev.docket.time.Suspension} (time that does not count), {@link
 * dev.docket.time.ClockReading} (what has passed and what is left), {@link dev.docket.time.Segment} (how the time was spent),
 * {@link dev.docket.time.Cadence} (again and again), {@link dev.docket.time.ChinaWorkdays} (bundled facts).
 *
 * <pre>{@code
 * WorkingCalendar office = ChinaWorkdays.calendar();
 * Instant raised = Instant.parse("2026-09-18T07:10:00Z"); // Friday 15:10 in Shanghai
 * Due due = office.due(raised, Period.workingDays(3), CountingRule.CIVIL);
 * String why = office.explain(raised, Period.workingDays(3), CountingRule.CIVIL).text(Locale.ENGLISH);
 * }</pre>
 *
 * <h2>Conventions</h2>
 *
 * <table>
 * <caption>What every method of this package keeps</caption>
 * <tr><th>Question</th><th>Answer</th></tr>
 * <tr><td>intervals</td><td>half-open, {@code [open, close)}; a deadline that uses up its budget exactly at closing time is that
 * closing instant</td></tr>
 * <tr><td>a due date</td><td>the last instant that is in time; one nanosecond later is late</td></tr>
 * <tr><td>zone</td><td>the calendar's, never the machine's</td></tr>
 * <tr><td>a wall time that a shift of the clock skips</td><td>the instant of the shift</td></tr>
 * <tr><td>a wall time that a shift of the clock repeats</td><td>the first of the two</td></tr>
 * <tr><td>open time</td><td>real time between instants, so an interval over a shift is an hour longer or shorter</td></tr>
 * <tr><td>a day that the zone skips as a whole, since 1970</td><td>is not worked</td></tr>
 * <tr><td>a night shift</td><td>belongs to the day on which it starts, also when the next day is a holiday</td></tr>
 * <tr><td>what holds of a day</td><td>a dated day before a yearly day off, that before yearly hours, those before the week in force
 * on that day</td></tr>
 * <tr><td>end of a day</td><td>its last nanosecond, so that midnight is already late</td></tr>
 * <tr><td>a day that is suspended</td><td>counts as suspended if it ends so: at its close of business in working days, at midnight
 * in calendar days; that instant itself is still the suspension's when it ends there</td></tr>
 * <tr><td>zero</td><td>a legal period</td></tr>
 * <tr><td>range</td><td>periods to 10,000 years, dates to ten million years either way; beyond that an {@code
 * IllegalArgumentException} that names the value</td></tr>
 * </table>
 *
 * <h2>Worked dates</h2>
 *
 * <p>Monday to Friday 09:00 to 17:00 in Shanghai unless said otherwise; 7 September 2026 is a Monday. CIVIL is {@link
 * dev.docket.time.CountingRule#CIVIL}.
 *
 * <table>
 * <caption>What is due when, and why</caption>
 * <tr><th>From</th><th>Period</th><th>Rule</th><th>Due</th><th>Because</th></tr>
 * <tr><td>Mon 7 Sep 2026 10:00</td><td>3 working days</td><td>CIVIL</td><td>Thu 10 Sep 17:00</td><td>Monday is not counted</td></tr>
 * <tr><td>Sat 5 Sep 2026 10:00</td><td>1 working day</td><td>CIVIL</td><td>Mon 7 Sep 17:00</td><td>the first day after it that is
 * worked</td></tr>
 * <tr><td>Sat 5 Sep 2026 10:00</td><td>1 working day</td><td>roll then count</td><td>Tue 8 Sep 17:00</td><td>received on
 * Monday</td></tr>
 * <tr><td>Mon 7 Sep 2026 15:30</td><td>1 working day</td><td>CIVIL, cut-off 15:30</td><td>Wed 9 Sep 17:00</td><td>received on
 * Tuesday</td></tr>
 * <tr><td>Fri 18 Sep 2026 10:00, bundled China</td><td>3 working days</td><td>CIVIL</td><td>Tue 22 Sep 17:00</td><td>Sunday 20
 * September is a make-up day</td></tr>
 * <tr><td>Mon 7 Sep 2026 09:00</td><td>8 working hours</td><td>any</td><td>Mon 7 Sep 17:00</td><td>not Tuesday 09:00</td></tr>
 * <tr><td>Mon 7 Sep 2026 17:00</td><td>1 working hour</td><td>any</td><td>Tue 8 Sep 10:00</td><td>17:00 is closed already</td></tr>
 * <tr><td>Thu 27 Aug 2026 10:00</td><td>30 calendar days</td><td>CIVIL</td><td>Mon 28 Sep 17:00</td><td>Saturday 26 September rolls
 * forward</td></tr>
 * <tr><td>Sat 31 Jan 2026 10:00</td><td>1 calendar month</td><td>CIVIL, no roll</td><td>Sat 28 Feb, its last nanosecond</td><td>the
 * last day of a shorter month</td></tr>
 * </table>
 *
 * <h2>Where outside rules come from</h2>
 *
 * <ul>
 *   <li>{@link dev.docket.time.CountingRule#CIVIL}: Civil Code of the People's Republic of China, in force from 1 January 2021,
 *       articles 201 to 203.
 *   <li>{@link dev.docket.time.ChinaWorkdays}: the yearly notices of the General Office of the State Council, named in full beside
 *       the data.
 *   <li>Shifts of the clock: the time zone data of the Java platform ({@code java.time.zone}), which follow the IANA database.
 *   <li>The cycle of 400 years behind yearly rules: 146,097 days, which are 20,871 whole weeks, by the Gregorian rule of ISO 8601.
 * </ul>
 *
 * <p>All types are immutable and thread-safe. Nothing here reads a clock, a default zone or a default locale.
 */
@NullMarked
@CheckReturnValue
package dev.docket.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
