package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Laws over generated calendars, and the arithmetic against counting one by one. */
@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
class WorkingTimeLawsTest {

    // ---- against counting one by one

    @Property
    void addingWorkingDaysIsCountingThem(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(max = 400) int days) {
        Statistics.label("start").collect(calendar.kind(start));
        NaiveCalendar naive = new NaiveCalendar(calendar);

        assertEquals(naive.plusWorkingDays(start, days), calendar.plusWorkingDays(start, days));
        assertEquals(naive.minusWorkingDays(start, days), calendar.minusWorkingDays(start, days));
    }

    @Property
    void countingWorkingDaysIsCountingThem(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(max = 2_000) int days) {
        LocalDate end = start.plusDays(days);

        int expected = new NaiveCalendar(calendar).workingDaysBetween(start, end);

        assertEquals(expected, calendar.workingDaysBetween(start, end));
        assertEquals(-expected, calendar.workingDaysBetween(end, start));
    }

    @Property
    void nextAndPreviousAreTheNearest(@ForAll WorkingCalendar calendar, @ForAll LocalDate date) {
        NaiveCalendar naive = new NaiveCalendar(calendar);

        assertEquals(naive.plusWorkingDays(date, 1), calendar.nextWorkingDay(date));
        assertEquals(naive.plusWorkingDays(date.minusDays(1), 1), calendar.nextOrSameWorkingDay(date));
        assertEquals(naive.minusWorkingDays(date.plusDays(1), 1), calendar.previousOrSameWorkingDay(date));
    }

    @Property(tries = 300)
    void workingTimeIsTheOpenHalfMinutes(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant instant,
            @ForAll boolean nearShift,
            @ForAll @IntRange(max = 15_000) int minutes) {
        Instant start = wholeMinute(nearShift ? beforeShift(calendar, instant) : instant);
        Instant end = start.plus(Duration.ofMinutes(minutes));
        Statistics.label("shift").collect(shifts(calendar, start, end));

        assertEquals(
                new NaiveCalendar(calendar).workingTimeBetween(start, end), calendar.workingTimeBetween(start, end));
    }

    @Property(tries = 300)
    void addingWorkingTimeIsWalkingIt(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant instant,
            @ForAll boolean nearShift,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        Instant start = wholeMinute(nearShift ? beforeShift(calendar, instant) : instant);
        Duration duration = Duration.ofMinutes(minutes);

        assertEquals(
                new NaiveCalendar(calendar).plusWorkingTime(start, duration),
                calendar.plusWorkingTime(start, duration));
    }

    @Property
    void theNextOpenMomentIsOpenAndNoneIsBefore(@ForAll WorkingCalendar calendar, @ForAll Instant instant) {
        Instant next = calendar.nextOpenOrSame(instant);

        assertTrue(calendar.isOpen(next));
        assertEquals(calendar.isOpen(instant), next.equals(instant));
        assertEquals(Duration.ZERO, calendar.workingTimeBetween(instant, next));
    }

    // ---- R14

    @Property
    void R14_betweenUndoesAdd(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll boolean nearShift, @ForAll Duration d) {
        Instant t = nearShift ? beforeShift(calendar, any) : any;
        Instant u = calendar.plusWorkingTime(t, d);
        Statistics.label("start").collect(calendar.isOpen(t) ? "open" : "closed", shifts(calendar, t, u));

        assertEquals(d, calendar.workingTimeBetween(t, u));
    }

    @Property
    void R14_addingInTwoStepsEqualsAddingAtOnce(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll Duration a, @ForAll Duration b) {
        assertEquals(
                calendar.plusWorkingTime(t, a.plus(b)), calendar.plusWorkingTime(calendar.plusWorkingTime(t, a), b));
    }

    @Property
    void R14_addIsMonotone(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll Instant u,
            @ForAll Duration a,
            @ForAll Duration b) {
        Instant first = t.isBefore(u) ? t : u;
        Instant second = t.isBefore(u) ? u : t;
        Duration less = a.compareTo(b) < 0 ? a : b;
        Duration more = a.compareTo(b) < 0 ? b : a;

        assertFalse(calendar.plusWorkingTime(second, a).isBefore(calendar.plusWorkingTime(first, a)));
        assertFalse(calendar.plusWorkingTime(t, more).isBefore(calendar.plusWorkingTime(t, less)));
    }

    @Property
    void R14_subtractUndoesAdd(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll boolean nearShift, @ForAll Duration d) {
        Instant t = nearShift ? beforeShift(calendar, any) : any;
        Instant back = calendar.minusWorkingTime(calendar.plusWorkingTime(t, d), d);

        assertFalse(back.isBefore(t));
        if (calendar.isOpen(t)) {
            assertEquals(t, back);
        }
    }

    @Property
    void R14_betweenUndoesSubtract(@ForAll WorkingCalendar calendar, @ForAll Instant u, @ForAll Duration d) {
        assertEquals(d, calendar.workingTimeBetween(calendar.minusWorkingTime(u, d), u));
    }

    // ---- L28 to L32

    @Property
    void L28_workingDaysEndAtTheCloseOfTheNthWorkingDay(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll @IntRange(min = 1, max = 300) int n) {
        Due due = calendar.due(t, Period.workingDays(n), CountingRule.CIVIL);

        LocalDate day = LocalDate.ofEpochDay(calendar.dues().dayDue(due.at()));
        assertTrue(calendar.isWorkingDay(day));
        assertEquals(calendar.closing(day), Optional.of(due.at()));
        assertEquals(n, calendar.workingDaysBetween(calendar.date(t), day));
    }

    @Property
    void L29_dueIsMonotone(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll Instant u,
            @ForAll Period period,
            @ForAll CountingRule rule) {
        Instant first = t.isBefore(u) ? t : u;
        Instant second = t.isBefore(u) ? u : t;

        assertFalse(calendar.due(second, period, rule)
                .at()
                .isBefore(calendar.due(first, period, rule).at()));
    }

    @Property
    void L29_dueIsMonotoneForInstantsNearOneAnother(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll @IntRange(max = 6_000) int minutes,
            @ForAll Period period,
            @ForAll CountingRule rule) {
        Instant later = t.plus(Duration.ofMinutes(minutes));

        assertFalse(calendar.due(later, period, rule)
                .at()
                .isBefore(calendar.due(t, period, rule).at()));
    }

    @Property
    void L29_dueIsMonotoneInItsLength(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll CountingRule rule,
            @ForAll @IntRange(max = 100) int n) {
        assertFalse(isLater(calendar, t, rule, Period.workingDays(n), Period.workingDays(n + 1)));
        assertFalse(isLater(calendar, t, rule, Period.calendarDays(n), Period.calendarDays(n + 1)));
        assertFalse(isLater(calendar, t, rule, Period.calendarMonths(n), Period.calendarMonths(n + 1)));
    }

    private static boolean isLater(WorkingCalendar calendar, Instant t, CountingRule rule, Period a, Period b) {
        return calendar.due(t, a, rule).at().isAfter(calendar.due(t, b, rule).at());
    }

    @Property
    void L29_workingDaysAddUp(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll CountingRule any,
            @ForAll @IntRange(min = 1, max = 100) int a,
            @ForAll @IntRange(max = 100) int b) {
        Assume.that(any.startDay() != CountingRule.StartDay.ANCHOR_DAY_COUNTS);
        CountingRule rule = new CountingRule(any.startDay(), Optional.empty(), any.dayEnd(), any.roll());

        LocalDate dueDay = LocalDate.ofEpochDay(calendar.dues()
                .dayDue(calendar.due(t, Period.workingDays(a), rule).at()));
        Instant again = calendar.opening(dueDay).orElseThrow();

        assertEquals(
                calendar.due(t, Period.workingDays(a + b), rule), calendar.due(again, Period.workingDays(b), rule));
    }

    @Property
    void L30_workingTimeAddsUp(
            @ForAll WorkingCalendar calendar, @ForAll Instant a, @ForAll Instant b, @ForAll Instant c) {
        assertEquals(
                calendar.workingTimeBetween(a, c),
                calendar.workingTimeBetween(a, b).plus(calendar.workingTimeBetween(b, c)));
    }

    @Property
    void L30_nothingIsWorkedOnDaysOff(@ForAll WorkingCalendar calendar, @ForAll LocalDate date) {
        Assume.that(!calendar.isWorkingDay(date) && !calendar.isWorkingDay(date.minusDays(1)));
        OpenTime time = calendar.time();

        assertEquals(
                Duration.ZERO,
                calendar.workingTimeBetween(time.startOf(date.toEpochDay()), time.startOf(date.toEpochDay() + 1)));
    }

    @Property
    void L30_dayPeriodsDoNotSeeTheZone(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate date, @ForAll @IntRange(min = 1, max = 100) int n) {
        Instant noon = date.atTime(12, 0).atZone(calendar.zone()).toInstant();

        Instant due =
                calendar.due(noon, Period.workingDays(n), CountingRule.CIVIL).at();

        assertEquals(calendar.closing(calendar.plusWorkingDays(date, n)), Optional.of(due));
    }

    @Property
    void L31_aHolidayNeverMakesADueDateEarlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll Period period,
            @ForAll CountingRule any,
            @ForAll @IntRange(max = 60) int days) {
        CountingRule rule = any.withRoll(CountingRule.Roll.FORWARD);
        LocalDate date = calendar.date(t).plusDays(days);
        Assume.that(calendar.kind(date) == DayKind.WORKING_DAY
                && calendar.nameOf(date).isEmpty()
                && !beyondHorizon(calendar, date));

        WorkingCalendar changed = with(calendar, date, true);

        assertFalse(changed.due(t, period, rule)
                .at()
                .isBefore(calendar.due(t, period, rule).at()));
    }

    @Property
    void L31_aMakeUpDayNeverMakesADueDateLater(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll Period period,
            @ForAll CountingRule any,
            @ForAll @IntRange(max = 60) int days) {
        CountingRule rule = any.withRoll(CountingRule.Roll.FORWARD);
        LocalDate date = calendar.date(t).plusDays(days);
        Assume.that(calendar.kind(date) == DayKind.WEEKEND && !beyondHorizon(calendar, date));

        WorkingCalendar changed = with(calendar, date, false);

        assertFalse(changed.due(t, period, rule)
                .at()
                .isAfter(calendar.due(t, period, rule).at()));
    }

    private static boolean beyondHorizon(WorkingCalendar calendar, LocalDate date) {
        return calendar.horizon().filter(date::isAfter).isPresent();
    }

    private static WorkingCalendar with(WorkingCalendar calendar, LocalDate date, boolean holiday) {
        WorkingCalendar.Builder builder = calendar.toBuilder();
        return (holiday ? builder.holiday(date, "added") : builder.workday(date, "added", Hours.parse("09:00-09:30")))
                .build();
    }

    @Property
    void L32_openTimeIsAtMostRealTime(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll Duration d,
            @ForAll Duration from,
            @ForAll Duration length) {
        Instant end = t.plus(d);
        Suspension pause = new Suspension(t.plus(from), t.plus(from).plus(length));
        Duration gross = calendar.workingTimeBetween(t, end);
        Instant pauseStart = pause.from().isBefore(end) ? pause.from() : end;
        Instant pauseEnd = pause.until().isBefore(end) ? pause.until() : end;

        Duration net = gross.minus(calendar.workingTimeBetween(pauseStart, pauseEnd));

        assertTrue(gross.compareTo(d) <= 0);
        assertTrue(net.compareTo(gross) <= 0);
        assertFalse(net.isNegative());
    }

    // ---- explaining

    @Property
    void R60_anExplanationEndsAtTheSameInstant(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll Period period, @ForAll CountingRule rule) {
        Assume.that(!(period instanceof Period.WorkingHours w) || w.duration().toHours() < 500);
        Statistics.label("period").collect(period.getClass().getSimpleName());

        Derivation derivation = calendar.explain(t, period, rule);

        assertEquals(calendar.due(t, period, rule), derivation.due());
        assertFalse(derivation.text(Locale.ENGLISH).isBlank());
        assertFalse(derivation.text(Locale.CHINESE).isBlank());
    }

    @Property
    void R60_workingTimeOfAnExplanationSumsUpToThePeriod(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll @IntRange(max = 20_000) int minutes) {
        Duration duration = Duration.ofMinutes(minutes);

        Duration sum = calendar.explain(t, Period.workingTime(duration), CountingRule.CIVIL).steps().stream()
                .map(Derivation.Step::worked)
                .reduce(Duration.ZERO, Duration::plus);

        assertEquals(duration, sum);
    }

    // ---- offsets and credit

    @Property
    void R34_offsetsDoNotPassTheDueDate(
            @ForAll WorkingCalendar calendar, @ForAll Instant due, @ForAll Period offset, @ForAll CountingRule rule) {
        assertFalse(calendar.before(due, offset, rule).isAfter(due));
        assertFalse(calendar.after(due, offset, rule).isBefore(due));
    }

    @Property
    void R22_creditIsThatOfTheUnion(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant due,
            @ForAll Period unit,
            @ForAll CountingRule rule,
            @ForAll @IntRange(max = 5_000) int length,
            @ForAll @IntRange(max = 5_000) int cut) {
        Suspension whole = new Suspension(due.minus(Duration.ofMinutes(1)), due.plus(Duration.ofMinutes(length)));
        Instant middle = due.minus(Duration.ofMinutes(1)).plus(Duration.ofMinutes(Math.min(cut, length)));
        Suspension first = new Suspension(whole.from(), middle);
        Suspension second = new Suspension(middle, whole.until());

        Instant moved = calendar.credited(due, unit, rule, List.of(second, first, first));

        assertEquals(calendar.credited(due, unit, rule, List.of(whole)), moved);
        assertFalse(moved.isBefore(due));
    }

    @Property
    void R15_resumedWorkingTimeHasTheSameRestLeft(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll @IntRange(min = 1, max = 5_000) int minutes,
            @ForAll @IntRange(max = 5_000) int worked,
            @ForAll @IntRange(max = 20_000) int pause) {
        Duration budget = Duration.ofMinutes(minutes);
        Instant start = calendar.nextOpenOrSame(t);
        Instant due = calendar.plusWorkingTime(start, budget);
        Instant from = calendar.plusWorkingTime(start, Duration.ofMinutes(Math.min(worked, minutes - 1)));
        Instant until = from.plus(Duration.ofMinutes(pause));
        Duration left = calendar.workingTimeBetween(from, due);

        Instant moved = calendar.credited(
                due, Period.workingTime(budget), CountingRule.CIVIL, List.of(new Suspension(from, until)));

        assertEquals(calendar.plusWorkingTime(until, left), moved);
    }

    private static Instant wholeMinute(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond() / 60 * 60);
    }

    /** An instant up to ten hours before the next shift of the calendar's clock, or the instant itself if it never shifts. */
    private static Instant beforeShift(WorkingCalendar calendar, Instant instant) {
        return Optional.ofNullable(calendar.zone().getRules().nextTransition(instant))
                .map(shift -> shift.getInstant().minusSeconds(Math.floorMod(instant.getEpochSecond(), 36_000)))
                .orElse(instant);
    }

    private static String shifts(WorkingCalendar calendar, Instant from, Instant to) {
        return Optional.ofNullable(calendar.zone().getRules().nextTransition(from))
                .filter(shift -> shift.getInstant().isBefore(to))
                .map(shift -> "over a shift")
                .orElse("no shift");
    }
}
