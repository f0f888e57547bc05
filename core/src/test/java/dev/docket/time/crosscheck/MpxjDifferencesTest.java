package dev.docket.time.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Where MPXJ's {@code ProjectCalendar} answers otherwise than we do, each with both answers.
 *
 * <ul>
 *   <li>MPXJ has no zone and counts wall time: a day on which the clock is put forward has 24 hours for it, 23 in truth, and the
 *       hour that the clock strikes twice is one and the same.
 *   <li>MPXJ's days end at midnight. A night shift is two pieces for it, so a day on which one only ends is worked, and a holiday
 *       takes away the morning that belongs to the evening before, and leaves its own. With us it belongs to the day on
 *       which it starts.
 *   <li>MPXJ keeps whole seconds, and durations in hundredths of a minute: 20 seconds become 19. Ours are exact to the nanosecond.
 *   <li>MPXJ subtracts wrongly from midnight after a day that closed before it: it takes the time from closing to midnight as worked.
 *   <li>MPXJ's previous closing, asked on a day that closes at 24:00, is that later one.
 *   <li>MPXJ gives up after 1,000 days off in a row, and answers with a day that is not worked.
 * </ul>
 */
class MpxjDifferencesTest {

    private static final ZoneId ZONE = ChinaWorkdays.ZONE;
    private static final Duration HOUR = Duration.ofHours(1);

    private static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(ZONE).toInstant();
    }

    /** Germany's clock was put forward from 02:00 to 03:00 on 29 March 2026, back from 03:00 to 02:00 on 25 October. */
    @Nested
    class ShiftsOfTheClock {

        private final ZoneId berlin = ZoneId.of("Europe/Berlin");
        private final OpeningPlan plan = OpeningPlan.daily(Hours.allDay());
        private final WorkingCalendar ours = plan.docket(berlin);
        private final MpxjTwin theirs = MpxjTwin.of(plan, berlin);

        private Instant midnight(String date) {
            return LocalDate.parse(date).atStartOfDay(berlin).toInstant();
        }

        @Test
        void mpxjCountsTwentyFourHoursOnTheDayThatHasTwentyThree() {
            Instant start = midnight("2026-03-29");
            Instant end = midnight("2026-03-30");

            assertEquals(Duration.ofHours(23), Duration.between(start, end));
            assertEquals(Duration.ofHours(24), theirs.between(start, end));
            assertEquals(Duration.ofHours(23), ours.workingTimeBetween(start, end));
        }

        @Test
        void mpxjCountsTwentyFourHoursOnTheDayThatHasTwentyFive() {
            Instant start = midnight("2026-10-25");
            Instant end = midnight("2026-10-26");

            assertEquals(Duration.ofHours(25), Duration.between(start, end));
            assertEquals(Duration.ofHours(24), theirs.between(start, end));
            assertEquals(Duration.ofHours(25), ours.workingTimeBetween(start, end));
        }

        @Test
        void mpxjGivesADayOfTwentyThreeHoursForTwentyFour() {
            Instant start = midnight("2026-03-29");

            assertEquals(start.plus(Duration.ofHours(23)), theirs.plus(start, Duration.ofHours(24)));
            assertEquals(start.plus(Duration.ofHours(24)), ours.plusWorkingTime(start, Duration.ofHours(24)));
        }

        @Test
        void mpxjCannotTellTheTwoHoursThatTheClockStrikesTwice() {
            Instant first = Instant.parse("2026-10-25T00:30:00Z"); // 02:30 summer time
            Instant second = Instant.parse("2026-10-25T01:30:00Z"); // 02:30 winter time

            assertEquals(Duration.ZERO, theirs.between(first, second));
            assertEquals(HOUR, ours.workingTimeBetween(first, second));
        }
    }

    /** Mondays to Fridays 22:00 to 06:00; Wednesday 9 September 2026 is a holiday. */
    @Nested
    class NightShifts {

        private final OpeningPlan plan =
                OpeningPlan.plain(Hours.parse("22:00-06:00 overnight")).withHoliday("2026-09-09");
        private final WorkingCalendar ours = plan.docket(ZONE);
        private final MpxjTwin theirs = MpxjTwin.of(plan, ZONE);

        @Test
        void mpxjWorksOnADayOnWhichANightShiftOnlyEnds() {
            LocalDate saturday = LocalDate.of(2026, 9, 12);

            assertTrue(theirs.isWorkingDay(saturday));
            assertFalse(ours.isWorkingDay(saturday));
            assertTrue(ours.isOpen(at("2026-09-12T05:59")));
        }

        @Test
        void aHolidayOfMpxjTakesAwayTheMorningBeforeAndLeavesItsOwnNight() {
            MpxjTwin naive = MpxjTwin.withExceptionsOnTheirDateOnly(plan, ZONE);

            assertEquals(Duration.ZERO, naive.between(at("2026-09-09T00:00"), at("2026-09-09T06:00")));
            assertEquals(Duration.ofHours(6), ours.workingTimeBetween(at("2026-09-09T00:00"), at("2026-09-09T06:00")));
            assertEquals(Duration.ofHours(6), naive.between(at("2026-09-09T22:00"), at("2026-09-10T06:00")));
            assertEquals(Duration.ZERO, ours.workingTimeBetween(at("2026-09-09T22:00"), at("2026-09-10T06:00")));
            // As much in sum: the twin of the other tests moves the exception, and is then the same as ours.
            assertEquals(
                    naive.between(at("2026-09-07T00:00"), at("2026-09-14T00:00")),
                    ours.workingTimeBetween(at("2026-09-07T00:00"), at("2026-09-14T00:00")));
            assertEquals(
                    theirs.between(at("2026-09-09T00:00"), at("2026-09-09T06:00")),
                    ours.workingTimeBetween(at("2026-09-09T00:00"), at("2026-09-09T06:00")));
        }
    }

    /** Mondays to Fridays 09:00 to 17:00; 7 September 2026 is a Monday. */
    @Nested
    class Precision {

        private final OpeningPlan plan = OpeningPlan.plain(Hours.parse("09:00-17:00"));
        private final WorkingCalendar ours = plan.docket(ZONE);
        private final MpxjTwin theirs = MpxjTwin.of(plan, ZONE);
        private final Instant open = at("2026-09-07T09:00");

        @Test
        void mpxjAddsHundredthsOfAMinute() {
            Duration twentySeconds = Duration.ofSeconds(20);

            assertEquals(open.plusSeconds(19), theirs.plus(open, twentySeconds));
            assertEquals(open.plusSeconds(20), ours.plusWorkingTime(open, twentySeconds));
        }

        @Test
        void mpxjCountsWholeSeconds() {
            assertEquals(Duration.ofSeconds(1), theirs.between(open, open.plusMillis(1_999)));
            assertEquals(Duration.ofMillis(1_999), ours.workingTimeBetween(open, open.plusMillis(1_999)));
        }
    }

    @Nested
    class Midnight {

        @Test
        void mpxjSubtractsFromMidnightAsIfTheEveningWereWorked() {
            OpeningPlan plan = OpeningPlan.plain(Hours.parse("09:00-17:00"));
            Instant midnight = at("2026-09-08T00:00");

            assertEquals(at("2026-09-07T23:00"), MpxjTwin.of(plan, ZONE).minus(midnight, HOUR));
            assertEquals(at("2026-09-07T16:00"), plan.docket(ZONE).minusWorkingTime(midnight, HOUR));
            // Half a minute later they agree.
            Instant later = midnight.plusSeconds(30);
            assertEquals(at("2026-09-07T16:00"), MpxjTwin.of(plan, ZONE).minus(later, HOUR));
            assertEquals(at("2026-09-07T16:00"), plan.docket(ZONE).minusWorkingTime(later, HOUR));
        }

        @Test
        void mpxjTakesTheClosingAtTheEndOfADayForThePreviousOne() {
            OpeningPlan plan = OpeningPlan.plain(Hours.parse("09:00-24:00"));
            Instant tuesdayMorning = at("2026-09-08T08:00");
            Duration second = Duration.ofSeconds(1);

            assertEquals(at("2026-09-09T00:00"), MpxjTwin.of(plan, ZONE).previousClose(tuesdayMorning));
            assertEquals(
                    at("2026-09-08T00:00"),
                    plan.docket(ZONE).minusWorkingTime(tuesdayMorning, second).plus(second));
        }
    }

    @Nested
    class LongClosures {

        @Test
        void mpxjGivesUpAfterAThousandDaysOff() {
            OpeningPlan plan = OpeningPlan.plain(Hours.parse("09:00-17:00"));
            LocalDate firstOff = LocalDate.of(2026, 9, 8);
            for (LocalDate date : firstOff.datesUntil(firstOff.plusDays(1_100)).toList()) {
                plan = plan.withHoliday(date.toString());
            }
            Instant closing = at("2026-09-07T17:00");
            LocalDate reopening = firstOff.plusDays(1_100);
            WorkingCalendar ours = plan.docket(ZONE);

            Instant theirs = MpxjTwin.of(plan, ZONE).plus(closing, HOUR);

            assertFalse(ours.isWorkingDay(LocalDate.ofInstant(theirs, ZONE)));
            assertEquals(reopening.atTime(10, 0).atZone(ZONE).toInstant(), ours.plusWorkingTime(closing, HOUR));
        }
    }
}
