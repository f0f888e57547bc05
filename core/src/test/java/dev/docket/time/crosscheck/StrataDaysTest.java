package dev.docket.time.crosscheck;

import static dev.docket.time.crosscheck.OpeningPlans.reach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.testkit.Tries;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import dev.docket.time.crosscheck.OpeningPlan.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Working days beside OpenGamma Strata's {@code ImmutableHolidayCalendar}: the bundled calendar of China day by day, and generated
 * calendars.
 *
 * <p>Both agree on which days are worked, on the next and the previous one, on moving by up to 2,000 of them and on counting
 * them. The differences, each held by a test of {@link Differences}:
 *
 * <ul>
 *   <li>Strata counts in [start, end), we count in (start, end]; so {@code theirs(a, b) == ours(a - 1, b - 1)}. Strata refuses an end
 *       before the start, we count negative.
 *   <li>Strata drops make-up days outside the years of the first and the last holiday; its calendars here are given one more
 *       holiday on a day off where that would happen.
 *   <li>A date that is both a holiday and a make-up day is worked in Strata; we refuse the calendar.
 *   <li>Asked for the last business day of a month without any, Strata fails with a {@code DateTimeException}, against its
 *       Javadoc; our cadence leaves the month out.
 *   <li>Strata takes a calendar that is never open, and overflows the stack when asked for its next business day; we refuse it.
 * </ul>
 *
 * <p>What Strata takes for a date without exceptions, the plain week, is what we take.
 */
@AddLifecycleHook(Tries.class)
class StrataDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONG = 500;

    @Provide
    Arbitrary<OpeningPlan> plans() {
        return Arbitraries.oneOf(OpeningPlans.ofDays(), OpeningPlans.ofNights());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return OpeningPlans.dates();
    }

    @Provide
    Arbitrary<Integer> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 2_000));
    }

    @Property(tries = 400)
    void theSameDaysAreWorked(
            @ForAll("plans") OpeningPlan plan, @ForAll("dates") LocalDate any, @ForAll boolean atException) {
        LocalDate first = atException ? plan.exceptionFrom(any) : any;
        reachKind("first day", plan, first);
        WorkingCalendar ours = plan.docket(ZONE);
        ImmutableHolidayCalendar theirs = StrataTwin.of(plan);

        for (LocalDate date = first; date.isBefore(first.plusDays(60)); date = date.plusDays(1)) {
            assertEquals(theirs.isBusinessDay(date), ours.isWorkingDay(date), date::toString);
        }
    }

    @Property(tries = 400)
    void nextAndPreviousAreTheSame(
            @ForAll("plans") OpeningPlan plan, @ForAll("dates") LocalDate any, @ForAll boolean atException) {
        LocalDate date = atException ? plan.exceptionFrom(any) : any;
        reachKind("start", plan, date);
        assertNeighbours(StrataTwin.of(plan), plan.docket(ZONE), date);
    }

    @Property(tries = 400)
    void movingByUpToTwoThousandDaysEndsOnTheSame(
            @ForAll("plans") OpeningPlan plan,
            @ForAll("dates") LocalDate any,
            @ForAll boolean atException,
            @ForAll("amounts") int days) {
        LocalDate start = atException ? plan.exceptionFrom(any) : any;
        reachKind("start", plan, start);
        reach("span", span(days), "none", "short", "long");

        assertMoves(StrataTwin.of(plan), plan.docket(ZONE), start, days);
    }

    @Property(tries = 400)
    void countingGivesTheSame(
            @ForAll("plans") OpeningPlan plan,
            @ForAll("dates") LocalDate any,
            @ForAll boolean atException,
            @ForAll("amounts") int days) {
        LocalDate start = atException ? plan.exceptionFrom(any) : any;
        LocalDate end = start.plusDays(days);
        reachKind("start", plan, start);
        reach("end", plan.kindOf(end), Kind.ORDINARY, Kind.WEEKEND, Kind.HOLIDAY);
        reach("span", span(days), "none", "short", "long");

        assertCounts(StrataTwin.of(plan), plan.docket(ZONE), start, end);
    }

    @Property(tries = 400)
    void theLastWorkingDayOfAMonthIsTheSame(
            @ForAll("plans") OpeningPlan plan, @ForAll("dates") LocalDate any, @ForAll boolean atException) {
        LocalDate date = atException ? plan.exceptionFrom(any) : any;
        YearMonth month = YearMonth.from(date);
        reach(
                "last days of the month",
                plan.mostSpecial(month.atEndOfMonth().minusDays(6), month.atEndOfMonth()),
                Kind.ORDINARY,
                Kind.HOLIDAY,
                Kind.MAKE_UP_DAY,
                Kind.SPECIAL_HOURS);
        LocalDate ours = lastByCadence(plan.docket(ZONE), month);

        if (isWorkedEver(plan, month)) {
            assertEquals(StrataTwin.of(plan).lastBusinessDayOfMonth(date), ours);
        } else { // see Differences
            assertTrue(YearMonth.from(ours).isAfter(month));
        }
    }

    private static boolean isWorkedEver(OpeningPlan plan, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .anyMatch(date -> !plan.hoursOn(date).isEmpty());
    }

    private static void reachKind(String label, OpeningPlan plan, LocalDate date) {
        reach(label, plan.kindOf(date), (Object[]) Kind.values());
    }

    private static String span(int days) {
        return days == 0 ? "none" : days < LONG ? "short" : "long";
    }

    private static void assertNeighbours(HolidayCalendar theirs, WorkingCalendar ours, LocalDate date) {
        assertEquals(theirs.next(date), ours.nextWorkingDay(date), date::toString);
        assertEquals(theirs.nextOrSame(date), ours.nextOrSameWorkingDay(date), date::toString);
        assertEquals(theirs.previous(date), ours.minusWorkingDays(date, 1), date::toString);
        assertEquals(theirs.previousOrSame(date), ours.previousOrSameWorkingDay(date), date::toString);
    }

    private static void assertMoves(HolidayCalendar theirs, WorkingCalendar ours, LocalDate start, int days) {
        assertEquals(theirs.shift(start, days), ours.plusWorkingDays(start, days), () -> start + " + " + days);
        assertEquals(theirs.shift(start, -days), ours.minusWorkingDays(start, days), () -> start + " - " + days);
    }

    private static void assertCounts(HolidayCalendar theirs, WorkingCalendar ours, LocalDate start, LocalDate end) {
        int expected = theirs.daysBetween(start, end);

        assertEquals(expected, ours.workingDaysBetween(start.minusDays(1), end.minusDays(1)), () -> start + " " + end);
        assertEquals(-expected, ours.workingDaysBetween(end.minusDays(1), start.minusDays(1)), () -> start + " " + end);
    }

    private static LocalDate lastByCadence(WorkingCalendar calendar, YearMonth month) {
        Instant before =
                month.atDay(1).atStartOfDay(calendar.zone()).toInstant().minusNanos(1);
        return calendar.date(Cadence.lastWorkingDayOfMonth()
                .next(before, before, calendar)
                .orElseThrow()
                .at());
    }

    /** The bundled calendar, every day from 2018 to 2026. */
    @Nested
    class China {

        private static final int YEARS = 9;

        private final WorkingCalendar ours = ChinaWorkdays.calendar();
        private final ImmutableHolidayCalendar theirs =
                StrataTwin.asGiven(OpeningPlan.china(Hours.parse("09:00-17:00")));
        private final List<LocalDate> days = LocalDate.of(2018, 1, 1)
                .datesUntil(LocalDate.of(2018 + YEARS, 1, 1))
                .toList();

        @Test
        void theSameDaysAreWorked() {
            assertEquals(3_287, days.size());
            for (LocalDate date : days) {
                assertEquals(theirs.isBusinessDay(date), ours.isWorkingDay(date), date::toString);
            }
        }

        @Test
        void nextAndPreviousAreTheSame() {
            days.forEach(date -> assertNeighbours(theirs, ours, date));
        }

        @Test
        void movingEndsOnTheSame() {
            for (LocalDate date : days) {
                List.of(0, 1, 2, 3, 5, 10, 30).forEach(n -> assertMoves(theirs, ours, date, n));
            }
        }

        @Test
        void movingFarEndsOnTheSame() {
            for (int i = 0; i < days.size(); i += 41) { // out of its years Strata walks, slowly
                assertMoves(theirs, ours, days.get(i), 250);
                assertMoves(theirs, ours, days.get(i), 2_000);
            }
        }

        @Test
        void countingGivesTheSame() {
            LocalDate last = days.get(days.size() - 1);
            for (LocalDate date : days) {
                assertCounts(theirs, ours, date, date.plusDays(30));
            }
            for (int i = 0; i < days.size(); i += 41) {
                assertCounts(theirs, ours, days.get(i), last);
            }
        }

        @Test
        void theLastWorkingDayOfEveryMonthIsTheSame() {
            for (YearMonth month = YearMonth.of(2018, 1);
                    month.isBefore(YearMonth.of(2018 + YEARS, 1));
                    month = month.plusMonths(1)) {
                assertEquals(theirs.lastBusinessDayOfMonth(month.atDay(1)), lastByCadence(ours, month));
            }
        }
    }

    /** Where both give different answers, each with both. 7 September 2026 is a Monday. */
    @Nested
    class Differences {

        private final OpeningPlan office = OpeningPlan.plain(Hours.parse("09:00-17:00"));
        private final LocalDate monday = LocalDate.of(2026, 9, 7);
        private final LocalDate tuesday = LocalDate.of(2026, 9, 8);

        @Test
        void strataCountsTheFirstDayAndNotTheLast() {
            OpeningPlan plan = office.withHoliday("2026-09-08");

            assertEquals(1, StrataTwin.of(plan).daysBetween(monday, tuesday));
            assertEquals(0, plan.docket(ZONE).workingDaysBetween(monday, tuesday));
        }

        @Test
        void strataRefusesToCountBackwards() {
            assertThrows(
                    IllegalArgumentException.class, () -> StrataTwin.of(office).daysBetween(tuesday, monday));
            assertEquals(-1, office.docket(ZONE).workingDaysBetween(tuesday, monday));
        }

        @Test
        void strataDropsMakeUpDaysOutsideTheYearsOfItsHolidays() {
            OpeningPlan plan = office.withHoliday("2026-10-01").withWorkday("2027-01-02");
            LocalDate saturday = LocalDate.of(2027, 1, 2);

            assertFalse(StrataTwin.asGiven(plan).isBusinessDay(saturday));
            assertTrue(StrataTwin.of(plan).isBusinessDay(saturday));
            assertTrue(plan.docket(ZONE).isWorkingDay(saturday));
        }

        @Test
        void strataWorksOnAHolidayThatIsAlsoAMakeUpDayAndWeRefuseIt() {
            OpeningPlan plan = office.withHoliday("2026-09-12").withWorkday("2026-09-12");

            assertTrue(StrataTwin.of(plan).isBusinessDay(LocalDate.of(2026, 9, 12)));
            assertThrows(IllegalArgumentException.class, () -> plan.docket(ZONE));
        }

        @Test
        void strataFailsInAMonthWithoutWorkingDaysAndWeLeaveItOut() {
            LocalDate february = LocalDate.of(2026, 2, 1);
            OpeningPlan plan = office;
            for (LocalDate day : february.datesUntil(february.plusMonths(1)).toList()) {
                plan = plan.withHoliday(day.toString());
            }
            ImmutableHolidayCalendar theirs = StrataTwin.of(plan);

            assertThrows(DateTimeException.class, () -> theirs.lastBusinessDayOfMonth(february));
            assertEquals(LocalDate.of(2026, 3, 31), lastByCadence(plan.docket(ZONE), YearMonth.from(february)));
        }

        @Test
        void strataOverflowsTheStackWhereNothingIsEverWorkedAndWeRefuseIt() {
            Set<DayOfWeek> everyDay = EnumSet.allOf(DayOfWeek.class);
            ImmutableHolidayCalendar closed =
                    ImmutableHolidayCalendar.of(HolidayCalendarId.of("CLOSED"), List.of(), everyDay);

            assertThrows(StackOverflowError.class, () -> closed.next(monday));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WorkingCalendar.builder("closed").zone(ZONE).build());
        }
    }
}
