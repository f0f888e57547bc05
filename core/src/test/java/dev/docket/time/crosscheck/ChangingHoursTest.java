package dev.docket.time.crosscheck;

import static dev.docket.time.crosscheck.OpeningPlans.reach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarPlan;
import dev.docket.testkit.time.Calendars;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/**
 * Changes of hours from a day on, and rules that come every year, beside both others: days beside Strata, hours beside MPXJ.
 *
 * <p>A change of hours is a {@code ProjectCalendarWeek} with a range of dates for MPXJ. The morning after it may still belong to a
 * night shift of the week before, with us by itself, with MPXJ as an exception of that day. Yearly rules are known to neither, and
 * are given to both date by date from {@value #FIRST} to {@value #LAST}. No other difference was found.
 */
@AddLifecycleHook(Tries.class)
class ChangingHoursTest {

    private static final String FIRST = "1990-01-01";
    private static final String LAST = "2050-01-01";
    private static final LocalDate FIRST_DAY = LocalDate.parse(FIRST);
    private static final LocalDate LAST_DAY = LocalDate.parse(LAST);
    private static final ZoneId ZONE = ChinaWorkdays.ZONE;

    /** In a zone whose clock does not shift in these years. */
    @Provide
    Arbitrary<CalendarPlan> plans() {
        return Calendars.plans()
                .filter(plan -> plan.weeks().size() > 1 || !plan.yearly().isEmpty())
                .map(plan -> new CalendarPlan(ZONE, plan.weeks(), plan.yearly(), plan.dated(), plan.horizon()));
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return OpeningPlans.wallTimes();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return OpeningPlans.durations();
    }

    @Property(tries = 120)
    void timeBetweenIsTheSameInEitherOrder(
            @ForAll("plans") CalendarPlan plan,
            @ForAll("times") LocalDateTime any,
            @ForAll("times") LocalDateTime end,
            @ForAll boolean atChange) {
        LocalDateTime start = atChange ? nearChange(plan, any) : any;
        reachAll(plan, start, end);
        MpxjTwin theirs = MpxjTwin.of(plan, FIRST_DAY, LAST_DAY);
        WorkingCalendar ours = plan.calendar();

        assertEquals(theirs.between(at(start), at(end)), ours.workingTimeBetween(at(start), at(end)));
        assertEquals(theirs.between(at(end), at(start)), ours.workingTimeBetween(at(end), at(start)));
    }

    @Property(tries = 300)
    void addingAndSubtractingEndAtTheSameInstant(
            @ForAll("plans") CalendarPlan plan,
            @ForAll("times") LocalDateTime any,
            @ForAll("durations") Duration duration,
            @ForAll boolean atChange) {
        LocalDateTime time = atChange ? nearChange(plan, any) : any;
        WorkingCalendar ours = plan.calendar();
        MpxjTwin theirs = MpxjTwin.of(plan, FIRST_DAY, LAST_DAY);
        Instant end = ours.plusWorkingTime(at(time), duration);
        Instant start = ours.minusWorkingTime(at(time), duration);
        Assume.that(isKnown(start) && isKnown(end));
        reachAll(plan, time, LocalDateTime.ofInstant(end, ZONE));

        assertEquals(theirs.plus(at(time), duration), end);
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) { // see MpxjDifferencesTest.Midnight
            assertEquals(theirs.minus(at(time), duration), start);
        }
    }

    @Property(tries = 120)
    void theSameDaysAreWorkedAndCounted(
            @ForAll("plans") CalendarPlan plan,
            @ForAll("times") LocalDateTime any,
            @ForAll boolean atChange,
            @ForAll @IntRange(max = 1_000) int days) {
        LocalDateTime time = atChange ? nearChange(plan, any) : any;
        LocalDate date = time.toLocalDate();
        ImmutableHolidayCalendar theirs = StrataTwin.of(plan, FIRST_DAY, LAST_DAY);
        WorkingCalendar ours = plan.calendar();
        Assume.that(ours.plusWorkingDays(date, days).isBefore(LAST_DAY)
                && ours.minusWorkingDays(date, days).isAfter(FIRST_DAY));
        reachAll(plan, time, time.plusDays(days));

        assertEquals(theirs.isBusinessDay(date), ours.isWorkingDay(date));
        assertEquals(theirs.next(date), ours.nextWorkingDay(date));
        assertEquals(theirs.previousOrSame(date), ours.previousOrSameWorkingDay(date));
        assertEquals(theirs.shift(date, days), ours.plusWorkingDays(date, days));
        assertEquals(theirs.shift(date, -days), ours.minusWorkingDays(date, days));
        assertEquals(
                theirs.daysBetween(date, date.plusDays(days)),
                ours.workingDaysBetween(date.minusDays(1), date.plusDays(days).minusDays(1)));
    }

    /** R56: 09:00 to 17:00 until Wednesday 30 September 2026, from 1 October on 10:00 to 18:00. */
    @Test
    void R56_twoHoursOverAChangeOfHoursEndAtElevenForBoth() {
        CalendarPlan plan = changing("09:00-17:00", "10:00-18:00");
        Instant start = at(LocalDateTime.parse("2026-09-30T16:00"));
        Instant end = at(LocalDateTime.parse("2026-10-01T11:00"));

        assertEquals(end, plan.calendar().plusWorkingTime(start, Duration.ofHours(2)));
        assertEquals(end, MpxjTwin.of(plan, FIRST_DAY, LAST_DAY).plus(start, Duration.ofHours(2)));
    }

    @Test
    void theLastNightShiftBeforeAChangeEndsInTheMorningAfterIt() {
        CalendarPlan plan = changing("22:00-06:00 overnight", "09:00-17:00");
        Instant morning = at(LocalDateTime.parse("2026-10-01T05:00"));

        assertTrue(plan.calendar().isOpen(morning));
        assertFalse(plan.calendar().isOpen(morning.plus(Duration.ofHours(1))));
        assertEquals(
                plan.calendar().plusWorkingTime(morning, Duration.ofHours(2)),
                MpxjTwin.of(plan, FIRST_DAY, LAST_DAY).plus(morning, Duration.ofHours(2)));
    }

    private static CalendarPlan changing(String before, String after) {
        TreeMap<LocalDate, Map<DayOfWeek, List<Hours>>> weeks = new TreeMap<>();
        weeks.put(LocalDate.MIN, OpeningPlan.plain(Hours.parse(before)).week());
        weeks.put(
                LocalDate.of(2026, 10, 1), OpeningPlan.plain(Hours.parse(after)).week());
        return new CalendarPlan(ZONE, weeks, List.of(), new TreeMap<>(), Optional.empty());
    }

    // ---- what is reached

    /** The day before or after hours change or a yearly rule begins or ends, at the same time of day. */
    private static LocalDateTime nearChange(CalendarPlan plan, LocalDateTime any) {
        Stream<LocalDate> changes = plan.weeks().keySet().stream().skip(1);
        Stream<LocalDate> edges = plan.yearly().stream()
                .flatMap(rule -> Stream.of(rule.first(), rule.last()))
                .map(day -> day.atYear(any.getYear()));
        List<LocalDate> all = Stream.concat(changes, edges).toList();
        int choice = any.getDayOfYear();
        return any.toLocalTime().atDate(all.get(choice % all.size()).plusDays(choice % 3 - 1));
    }

    private static boolean isKnown(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, ZONE);
        return date.isAfter(FIRST_DAY) && date.isBefore(LAST_DAY.minusDays(1));
    }

    private static void reachAll(CalendarPlan plan, LocalDateTime one, LocalDateTime other) {
        LocalDate first = (one.isBefore(other) ? one : other).toLocalDate();
        LocalDate last = (one.isBefore(other) ? other : one).toLocalDate().plusDays(1);
        reach("change of hours", !plan.weeks().subMap(first, last).isEmpty(), true, false);
        reach("yearly days off", comes(plan, first, last, true), true, false);
        reach("yearly hours", comes(plan, first, last, false), true, false);
        boolean newYear = plan.yearly().stream().anyMatch(CalendarPlan.Yearly::isOverNewYear);
        reach("rule over New Year", newYear && first.getYear() < last.getYear(), true, false);
    }

    private static boolean comes(CalendarPlan plan, LocalDate first, LocalDate last, boolean off) {
        return plan.yearly().stream()
                .filter(rule -> rule.hours().isEmpty() == off)
                .anyMatch(rule -> first.datesUntil(last).anyMatch(rule::isOn));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
