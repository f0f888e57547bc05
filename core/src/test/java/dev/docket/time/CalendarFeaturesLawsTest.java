package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarPlan;
import dev.docket.testkit.time.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Yearly rules, changes of hours and dated days against the data from which a calendar is built, near and far. */
@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
class CalendarFeaturesLawsTest {

    /** Before, in and after the years with dated days; leap years, centuries that are none, and a zone's skipped day. */
    private static final List<Integer> YEARS =
            List.of(1890, 1900, 1971, 2000, 2011, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2099, 2100, 2101, 2400);

    private static final int CENTURIES = 146_097;

    @Property(tries = 60)
    void everyDayIsWhatTheDataSay(@ForAll CalendarPlan plan) {
        WorkingCalendar calendar = plan.calendar();

        for (int year : YEARS) {
            LocalDate end = LocalDate.of(year + 1, 1, 8);
            for (LocalDate date = LocalDate.of(year - 1, 12, 24); date.isBefore(end); date = date.plusDays(1)) {
                assertEquals(plan.kindOn(date), calendar.kind(date), date::toString);
                assertEquals(plan.nameOn(date), calendar.nameOf(date), date::toString);
                assertEquals(!plan.hoursOn(date).isEmpty(), calendar.isWorkingDay(date), date::toString);
                assertEquals(date.atStartOfDay(calendar.zone()).toInstant(), calendar.startOfDay(date), date::toString);
                assertEquals(plan.opening(date), calendar.opening(date), date::toString);
                assertEquals(plan.closing(date), calendar.closing(date), date::toString);
            }
        }
    }

    @Property(tries = 60)
    void itIsOpenWhenTheDataSay(@ForAll CalendarPlan plan, @ForAll @IntRange(max = 13) int offset) {
        WorkingCalendar calendar = plan.calendar();

        for (int year : YEARS) {
            LocalDate end = LocalDate.of(year, 12, 31);
            for (LocalDate date = LocalDate.of(year, 1, 1).plusDays(offset);
                    date.isBefore(end);
                    date = date.plusDays(13)) {
                for (Instant edge : edges(plan, date)) {
                    for (Instant t : List.of(edge.minusNanos(1), edge, edge.plusSeconds(5_000))) {
                        assertEquals(plan.isOpen(t), calendar.isOpen(t), t::toString);
                    }
                }
            }
        }
    }

    private static List<Instant> edges(CalendarPlan plan, LocalDate date) {
        Instant noon = date.atTime(LocalTime.NOON).atZone(plan.zone()).toInstant();
        return List.of(noon, plan.opening(date).orElse(noon), plan.closing(date).orElse(noon));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void workingDaysOverCenturiesAreCountedOneByOne(
            @ForAll CalendarPlan plan, @ForAll LocalDate any, @ForAll @IntRange(max = 150_000) int back) {
        WorkingCalendar calendar = plan.calendar();
        LocalDate start = any.minusDays(back);
        LocalDate end = start.plusDays(CENTURIES + 1_000L);

        int count = 0;
        for (LocalDate date = start.plusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
            count += plan.hoursOn(date).isEmpty() ? 0 : 1;
            if (date.getDayOfYear() == 60) {
                assertEquals(count, calendar.workingDaysBetween(start, date), date::toString);
            }
        }
        assertEquals(count, calendar.workingDaysBetween(start, end));
    }

    @Property
    void addingUndoesCountingHoweverFar(
            @ForAll CalendarPlan plan,
            @ForAll LocalDate any,
            @ForAll @IntRange(min = -400_000, max = 400_000) int off,
            @ForAll @IntRange(max = 400_000) int days) {
        WorkingCalendar calendar = plan.calendar();
        LocalDate start = any.plusDays(off);
        LocalDate end = calendar.nextWorkingDay(start.plusDays(days));
        int count = calendar.workingDaysBetween(start, end);

        assertEquals(end, calendar.plusWorkingDays(start, count));
        LocalDate worked = calendar.nextOrSameWorkingDay(start);
        assertEquals(worked, calendar.minusWorkingDays(end, calendar.workingDaysBetween(worked, end)));
        assertEquals(worked, calendar.previousOrSameWorkingDay(worked));
        if (!worked.equals(start)) {
            assertEquals(0, calendar.workingDaysBetween(start, worked.minusDays(1)));
        }
    }

    @Property(tries = 60)
    void openTimeOfYearsIsTheSumOfTheirDays(
            @ForAll CalendarPlan plan,
            @ForAll LocalDate any,
            @ForAll @IntRange(min = -60_000, max = 60_000) int off,
            @ForAll @IntRange(max = 3_000) int days) {
        WorkingCalendar calendar = plan.calendar();
        LocalDate first = calendar.nextOrSameWorkingDay(any.plusDays(off));
        LocalDate last = calendar.nextOrSameWorkingDay(first.plusDays(days));

        long seconds = 0;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            seconds += plan.secondsOn(date);
        }

        Instant start = plan.opening(first).orElseThrow();
        Instant end = plan.closing(last).orElseThrow();
        assertEquals(Duration.ofSeconds(seconds), calendar.workingTimeBetween(start, end));
        // The first instant by which all of it has passed, and the last from which all of it is ahead; those are the
        // ends of the days,
        // unless a shift of the clock has swallowed the last hours of the one or the first of the other.
        Duration all = Duration.ofSeconds(seconds);
        Instant done = calendar.plusWorkingTime(start, all);
        assertEquals(all, calendar.workingTimeBetween(start, done));
        assertTrue(calendar.workingTimeBetween(start, done.minusNanos(1)).compareTo(all) < 0);
        assertEquals(Duration.ZERO, calendar.workingTimeBetween(done, end));
        Instant ahead = calendar.minusWorkingTime(end, all);
        assertEquals(all, calendar.workingTimeBetween(ahead, end));
        assertTrue(calendar.workingTimeBetween(ahead.plusNanos(1), end).compareTo(all) < 0);
        assertEquals(Duration.ZERO, calendar.workingTimeBetween(start, ahead));
    }

    // ---- what the generated calendars hold

    @Property
    void allFeaturesAreHit(@ForAll CalendarPlan plan, @ForAll Instant any, @ForAll Near near) {
        LocalDate date = any.atZone(plan.zone()).toLocalDate();
        LocalDate nearby = plan.calendar().date(near.in(plan.calendar(), any));
        collect("holiday", plan.kindOn(date) == DayKind.HOLIDAY, 0.5);
        collect("make-up day", plan.kindOn(nearby) == DayKind.MAKE_UP_DAY, 0.5);
        collect("night shift", overnight(plan, date), 5);
        collect("day of a shift of the clock", isOddDay(plan, nearby), 0.1);
        collect("after the horizon", plan.horizon().filter(date::isAfter).isPresent(), 1);
        collect("yearly rule", plan.yearly().stream().anyMatch(one -> one.isOn(date)), 2);
        collect("yearly days off", hasYearly(plan, true), 20);
        collect("yearly hours", hasYearly(plan, false), 20);
        collect("over New Year", plan.yearly().stream().anyMatch(CalendarPlan.Yearly::isOverNewYear), 5);
        collect("29 February", plan.yearly().stream().anyMatch(one -> one.name().equals("off 59")), 5);
        collect("change of hours", plan.weeks().size() > 1, 20);
        collect("two changes of hours", plan.weeks().size() > 2, 5);
        collect(
                "special hours",
                plan.dated().values().stream().anyMatch(day -> !day.hours().isEmpty()),
                10);
        collect("one interval within a day", oneInterval(plan, date), 3);
    }

    private static void collect(String label, boolean hit, double leastPercentage) {
        Tries.demand(
                Statistics.label(label).collect(hit),
                checker -> checker.check(true).percentage(p -> p >= leastPercentage));
    }

    private static boolean hasYearly(CalendarPlan plan, boolean off) {
        return plan.yearly().stream().anyMatch(one -> one.hours().isEmpty() == off);
    }

    private static boolean overnight(CalendarPlan plan, LocalDate date) {
        return plan.hoursOn(date).stream()
                .anyMatch(hours -> hours.closesNextDay() && !hours.close().equals(LocalTime.MIDNIGHT));
    }

    private static boolean oneInterval(CalendarPlan plan, LocalDate date) {
        return plan.hoursOn(date).size() == 1 && !plan.hoursOn(date).get(0).closesNextDay();
    }

    private static boolean isOddDay(CalendarPlan plan, LocalDate date) {
        Instant start = date.atStartOfDay(plan.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(plan.zone()).toInstant();
        return ChronoUnit.MINUTES.between(start, end) != 1_440;
    }
}
