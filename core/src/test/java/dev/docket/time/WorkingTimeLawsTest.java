package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Laws of working days and working time over generated calendars, and the arithmetic against counting one by one. */
@Domain(SharedCalendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
@PropertyDefaults(tries = 2_000) // so that what is seldom met is met again and again
class WorkingTimeLawsTest {

    // ---- against counting one by one

    @Property
    void addingWorkingDaysIsCountingThem(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(max = 400) int days) {
        NaiveCalendar naive = new NaiveCalendar(calendar);
        LocalDate end = naive.plusWorkingDays(start, days);
        LocalDate back = naive.minusWorkingDays(start, days);
        Met.between(calendar, back, end).collect();

        assertEquals(end, calendar.plusWorkingDays(start, days));
        assertEquals(back, calendar.minusWorkingDays(start, days));
    }

    @Property
    void countingWorkingDaysIsCountingThem(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(max = 2_000) int days) {
        LocalDate end = start.plusDays(days);
        Met.between(calendar, start, end).collect();

        int expected = new NaiveCalendar(calendar).workingDaysBetween(start, end);

        assertEquals(expected, calendar.workingDaysBetween(start, end));
        assertEquals(-expected, calendar.workingDaysBetween(end, start));
    }

    @Property
    void nextAndPreviousAreTheNearest(@ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll Near near) {
        LocalDate date = calendar.date(near.in(calendar, any));
        NaiveCalendar naive = new NaiveCalendar(calendar);
        Met.between(calendar, date.minusDays(1), date.plusDays(1)).collect();

        assertEquals(naive.plusWorkingDays(date, 1), calendar.nextWorkingDay(date));
        assertEquals(naive.plusWorkingDays(date.minusDays(1), 1), calendar.nextOrSameWorkingDay(date));
        assertEquals(naive.minusWorkingDays(date.plusDays(1), 1), calendar.previousOrSameWorkingDay(date));
    }

    @Property
    void workingTimeIsTheOpenHalfMinutes(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant instant,
            @ForAll Near near,
            @ForAll @IntRange(max = 15_000) int minutes) {
        Instant start = wholeMinute(near.in(calendar, instant));
        Instant end = start.plus(Duration.ofMinutes(minutes));
        Met.between(calendar, start, end).collect();

        assertEquals(
                new NaiveCalendar(calendar).workingTimeBetween(start, end), calendar.workingTimeBetween(start, end));
    }

    @Property
    void addingWorkingTimeIsWalkingIt(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant instant,
            @ForAll Near near,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        Instant start = wholeMinute(near.in(calendar, instant));
        Duration duration = Duration.ofMinutes(minutes);
        Instant end = new NaiveCalendar(calendar).plusWorkingTime(start, duration);
        Met.between(calendar, start, end).collect();

        assertEquals(end, calendar.plusWorkingTime(start, duration));
    }

    @Property
    void theNextOpenMomentIsOpenAndNoneIsBefore(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll Near near) {
        Instant instant = near.in(calendar, any);
        Instant next = calendar.nextOpenOrSame(instant);
        Met.between(calendar, instant, next).collect();

        assertTrue(calendar.isOpen(next));
        assertEquals(calendar.isOpen(instant), next.equals(instant));
        assertEquals(Duration.ZERO, calendar.workingTimeBetween(instant, next));
    }

    // ---- R14

    @Property
    void R14_betweenUndoesAdd(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll Near near, @ForAll Duration d) {
        Instant t = near.in(calendar, any);
        Instant u = calendar.plusWorkingTime(t, d);
        Tries.demand(Statistics.label("start").collect(calendar.isOpen(t) ? "open" : "closed"), checker -> {
            checker.check("open").percentage(p -> p > 10);
            checker.check("closed").percentage(p -> p > 10);
        });
        Met.between(calendar, t, u).collect();

        assertEquals(d, calendar.workingTimeBetween(t, u));
    }

    @Property
    void R14_addingInTwoStepsEqualsAddingAtOnce(
            @ForAll WorkingCalendar calendar, @ForAll Instant t, @ForAll Duration a, @ForAll Duration b) {
        Instant end = calendar.plusWorkingTime(t, a.plus(b));
        Met.between(calendar, t, end).collect();

        assertEquals(end, calendar.plusWorkingTime(calendar.plusWorkingTime(t, a), b));
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
        Met.between(calendar, t, calendar.plusWorkingTime(t, more)).collect();

        assertFalse(calendar.plusWorkingTime(second, a).isBefore(calendar.plusWorkingTime(first, a)));
        assertFalse(calendar.plusWorkingTime(t, more).isBefore(calendar.plusWorkingTime(t, less)));
    }

    @Property
    void R14_subtractUndoesAdd(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll Near near, @ForAll Duration d) {
        Instant t = near.in(calendar, any);
        Instant end = calendar.plusWorkingTime(t, d);
        Instant back = calendar.minusWorkingTime(end, d);
        Met.between(calendar, t, end).collect();

        assertFalse(back.isBefore(t));
        if (calendar.isOpen(t)) {
            assertEquals(t, back);
        }
    }

    @Property
    void R14_betweenUndoesSubtract(
            @ForAll WorkingCalendar calendar, @ForAll Instant any, @ForAll Near near, @ForAll Duration d) {
        Instant u = near.in(calendar, any);
        Instant start = calendar.minusWorkingTime(u, d);
        Met.between(calendar, start, u).collect();

        assertEquals(d, calendar.workingTimeBetween(start, u));
    }

    private static Instant wholeMinute(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond() / 60 * 60);
    }
}
