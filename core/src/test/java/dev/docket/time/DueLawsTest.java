package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Laws of due dates over generated calendars: what they are, how they move, how they are explained. */
@Domain(SharedCalendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
@PropertyDefaults(tries = 2_000) // so that what is seldom met is met again and again
class DueLawsTest {

    // ---- L28 to L32

    @Property
    void L28_workingDaysEndAtTheCloseOfTheNthWorkingDay(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll @IntRange(min = 1, max = 300) int n) {
        Due due = calendar.due(t, Period.workingDays(n), CountingRule.CIVIL);
        Met.between(calendar, t, due.at()).collect();

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
        Due due = calendar.due(first, period, rule);
        Met.between(calendar, first, due.at()).collect();

        assertFalse(calendar.due(second, period, rule).at().isBefore(due.at()));
    }

    @Property
    void L29_dueIsMonotoneForInstantsNearOneAnother(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll @IntRange(max = 6_000) int minutes,
            @ForAll Period period,
            @ForAll CountingRule rule) {
        Instant later = t.plus(Duration.ofMinutes(minutes));
        Due due = calendar.due(t, period, rule);
        Met.between(calendar, t, due.at()).collect();

        assertFalse(calendar.due(later, period, rule).at().isBefore(due.at()));
    }

    @Property
    void L29_dueIsMonotoneInItsLength(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant t,
            @ForAll CountingRule rule,
            @ForAll @IntRange(max = 100) int n) {
        Met.between(calendar, t, calendar.due(t, Period.workingDays(n), rule).at())
                .collect();

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
        Due due = calendar.due(t, Period.workingDays(a + b), rule);
        Met.between(calendar, t, due.at()).collect();

        assertEquals(due, calendar.due(again, Period.workingDays(b), rule));
    }

    @Property
    void L30_workingTimeAddsUp(
            @ForAll WorkingCalendar calendar, @ForAll Instant a, @ForAll Instant b, @ForAll Instant c) {
        Met.between(calendar, a, c).collect();

        assertEquals(
                calendar.workingTimeBetween(a, c),
                calendar.workingTimeBetween(a, b).plus(calendar.workingTimeBetween(b, c)));
    }

    @Property(tries = 6_000) // most are not such a day
    void L30_nothingIsWorkedOnDaysOff(@ForAll WorkingCalendar calendar, @ForAll LocalDate date) {
        Assume.that(!calendar.isWorkingDay(date) && !calendar.isWorkingDay(date.minusDays(1)));
        OpenTime time = calendar.time();
        Met.between(calendar, date.minusDays(1), date)
                .collectAllBut(Met.Feature.MAKE_UP_DAY, Met.Feature.NIGHT_SHIFT, Met.Feature.OPEN_OVER_A_SHIFT);

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
        Met.between(calendar, noon, due).collect();

        assertEquals(calendar.closing(calendar.plusWorkingDays(date, n)), Optional.of(due));
    }

    @Property(tries = 6_000) // most are not such a day
    void L31_aHolidayNeverMakesADueDateEarlier(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Period period,
            @ForAll CountingRule someRule,
            @ForAll @IntRange(max = 60) int days) {
        Instant t = near.in(calendar, any);
        CountingRule rule = someRule.withRoll(CountingRule.Roll.FORWARD);
        LocalDate date = calendar.date(t).plusDays(days);
        Assume.that(calendar.kind(date) == DayKind.WORKING_DAY
                && calendar.nameOf(date).isEmpty()
                && !beyondHorizon(calendar, date));

        WorkingCalendar changed = with(calendar, date, true);
        Due due = calendar.due(t, period, rule);
        Met.between(calendar, t, due.at()).collect();

        assertFalse(changed.due(t, period, rule).at().isBefore(due.at()));
    }

    @Property(tries = 6_000) // most are not such a day
    void L31_aMakeUpDayNeverMakesADueDateLater(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Period period,
            @ForAll CountingRule someRule,
            @ForAll @IntRange(max = 60) int days) {
        Instant t = near.in(calendar, any);
        CountingRule rule = someRule.withRoll(CountingRule.Roll.FORWARD);
        LocalDate date = calendar.date(t).plusDays(days);
        Assume.that(calendar.kind(date) == DayKind.WEEKEND && !beyondHorizon(calendar, date));

        WorkingCalendar changed = with(calendar, date, false);
        Due due = calendar.due(t, period, rule);
        Met.between(calendar, t, due.at()).collect();

        assertFalse(changed.due(t, period, rule).at().isAfter(due.at()));
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
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Duration d,
            @ForAll Duration from,
            @ForAll Duration length) {
        Instant t = near.in(calendar, any);
        Instant end = t.plus(d);
        Suspension pause = new Suspension(t.plus(from), t.plus(from).plus(length));
        Duration gross = calendar.workingTimeBetween(t, end);
        Instant pauseStart = pause.from().isBefore(end) ? pause.from() : end;
        Instant pauseEnd = pause.until().isBefore(end) ? pause.until() : end;
        Met.between(calendar, t, end).collect();

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
        // Two calendars may meet for half an hour a week.
        Assume.that(Duration.between(t, calendar.due(t, period, rule).at()).toDays() < 36_500);
        collectKind(period);

        Derivation derivation = calendar.explain(t, period, rule);
        Met.between(calendar, t, derivation.due().at()).collect();

        assertEquals(calendar.due(t, period, rule), derivation.due());
        assertFalse(derivation.text(Locale.ENGLISH).isBlank());
        assertFalse(derivation.text(Locale.CHINESE).isBlank());
    }

    @Property
    void R60_workingTimeOfAnExplanationSumsUpToThePeriod(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll @IntRange(max = 20_000) int minutes) {
        Instant t = near.in(calendar, any);
        Duration duration = Duration.ofMinutes(minutes);

        Duration sum = calendar.explain(t, Period.workingTime(duration), CountingRule.CIVIL).steps().stream()
                .map(Derivation.Step::worked)
                .reduce(Duration.ZERO, Duration::plus);
        Met.between(calendar, t, calendar.plusWorkingTime(t, duration)).collect();

        assertEquals(duration, sum);
    }

    private static void collectKind(Period period) {
        Tries.demand(Statistics.label("period").collect(period.getClass().getSimpleName()), checker -> {
            for (Class<?> kind : Period.class.getPermittedSubclasses()) {
                checker.check(kind.getSimpleName()).percentage(p -> p > 5);
            }
        });
    }

    // ---- offsets and credit

    @Property
    void R34_offsetsDoNotPassTheDueDate(
            @ForAll WorkingCalendar calendar, @ForAll Instant due, @ForAll Period offset, @ForAll CountingRule rule) {
        Instant before = calendar.before(due, offset, rule);
        Instant after = calendar.after(due, offset, rule);
        collectKind(offset);
        Met.between(calendar, before, after).collect();

        assertFalse(before.isAfter(due));
        assertFalse(after.isBefore(due));
    }

    @Property
    void R22_creditIsThatOfTheUnion(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Period unit,
            @ForAll CountingRule rule,
            @ForAll @IntRange(max = 5_000) int length,
            @ForAll @IntRange(max = 5_000) int cut) {
        Instant due = near.in(calendar, any);
        Suspension whole = new Suspension(due.minus(Duration.ofMinutes(1)), due.plus(Duration.ofMinutes(length)));
        Instant middle = due.minus(Duration.ofMinutes(1)).plus(Duration.ofMinutes(Math.min(cut, length)));
        Suspension first = new Suspension(whole.from(), middle);
        Suspension second = new Suspension(middle, whole.until());

        Instant moved = calendar.credited(due, unit, rule, List.of(second, first, first));
        collectKind(unit);
        Met.between(calendar, due, moved).collect();

        assertEquals(calendar.credited(due, unit, rule, List.of(whole)), moved);
        assertFalse(moved.isBefore(due));
    }

    @Property
    void R15_resumedWorkingTimeHasTheSameRestLeft(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll @IntRange(min = 1, max = 5_000) int minutes,
            @ForAll @IntRange(max = 5_000) int worked,
            @ForAll @IntRange(max = 20_000) int pause) {
        Instant t = near.in(calendar, any);
        Duration budget = Duration.ofMinutes(minutes);
        Instant start = calendar.nextOpenOrSame(t);
        Instant due = calendar.plusWorkingTime(start, budget);
        Instant from = calendar.plusWorkingTime(start, Duration.ofMinutes(Math.min(worked, minutes - 1)));
        Instant until = from.plus(Duration.ofMinutes(pause));
        Duration left = calendar.workingTimeBetween(from, due);

        Instant moved = calendar.credited(
                due, Period.workingTime(budget), CountingRule.CIVIL, List.of(new Suspension(from, until)));
        Met.between(calendar, t, moved).collect();

        assertEquals(calendar.plusWorkingTime(until, left), moved);
    }
}
