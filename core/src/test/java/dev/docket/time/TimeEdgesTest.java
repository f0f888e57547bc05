package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edges of what is documented; the comments quote the sentences. */
class TimeEdgesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar STD =
            WorkingCalendar.mondayToFriday("std", ZONE, LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    /**
     * ClockReading.isOverdue: "One that was suspended before its due date never is while that lasts: its due date moves along."
     * (and R18: paused is not breached). 3 calendar days from Monday are due on Thursday 17:00; suspended since Thursday 10:00 and
     * read at 20:00 the midnight by which calendar days are credited has not come, so the due date would stay at 17:00.
     */
    @Test
    void calendarDaysSuspendedBeforeTheyWereDueAreNotOverdue() {
        Suspension open = Suspension.since(at("2026-09-10T10:00"));
        assertFalse(STD.reading(
                        at("2026-09-07T10:00"),
                        Period.calendarDays(3),
                        CountingRule.CIVIL,
                        List.of(open),
                        at("2026-09-10T20:00"))
                .isOverdue());
    }

    /**
     * The same sentence. 2 working days until the end of the day: due on Wednesday 24:00 less a nanosecond; suspended since Wednesday
     * 20:00, after the close of business by which working days are credited, and read on Thursday 10:00.
     */
    @Test
    void workingDaysToTheEndOfTheDaySuspendedInTheEveningAreNotOverdue() {
        Suspension open = Suspension.since(at("2026-09-09T20:00"));
        assertFalse(STD.reading(
                        at("2026-09-07T10:00"),
                        Period.workingDays(2),
                        CountingRule.CIVIL.withDayEnd(CountingRule.DayEnd.END_OF_DAY),
                        List.of(open),
                        at("2026-09-10T10:00"))
                .isOverdue());
    }

    /** Cadence: "toString() and parse(String) are inverse"; of more than nine digits. */
    @Test
    void aCadenceOfABillionTimesCanBeReadBack() {
        Cadence cadence = Cadence.every(1, Cadence.Unit.DAYS).times(1_000_000_000);
        assertEquals(cadence, Cadence.parse(cadence.toString()));
    }

    /** The same; of years of more than four digits. */
    @Test
    void aCadenceUntilTheYearTenThousandCanBeReadBack() {
        Cadence cadence = Cadence.every(1, Cadence.Unit.DAYS).until(LocalDate.of(10_000, 1, 1));
        assertEquals(cadence, Cadence.parse(cadence.toString()));
    }

    /** package-info: "dates to ten million years either way; beyond that an IllegalArgumentException that names the value". */
    @Test
    void aCadenceRefusesAnAnchorOutOfRangeByName() {
        Cadence weekly = Cadence.every(1, Cadence.Unit.WEEKS);
        assertThrows(IllegalArgumentException.class, () -> weekly.next(Instant.MAX, Instant.EPOCH, STD));
    }

    /** The same, after when: next(EPOCH, Instant.MAX, ..), also for working days of the month. */
    @Test
    void aCadenceRefusesAnInstantOutOfRangeByName() {
        Cadence last = Cadence.lastWorkingDayOfMonth();
        assertThrows(IllegalArgumentException.class, () -> last.next(Instant.EPOCH, Instant.MAX, STD));
    }

    /** The same; due(...) refuses it by name, explain(...) does too. */
    @Test
    void anExplanationRefusesAnAnchorOutOfRangeAsDueDoes() {
        Period hour = Period.elapsed(Duration.ofHours(1));
        assertThrows(IllegalArgumentException.class, () -> STD.due(Instant.MAX, hour, CountingRule.CIVIL));
        assertThrows(IllegalArgumentException.class, () -> STD.explain(Instant.MAX, hour, CountingRule.CIVIL));
    }

    /** The same, and R31 "overflow is typed": the sum of seconds overflows a long. */
    @Test
    void addingAndSubtractingMoreThanTheRangeIsRefusedByName() {
        Duration huge = Duration.ofSeconds(Long.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> STD.plusWorkingTime(Instant.EPOCH, huge));
        assertThrows(IllegalArgumentException.class, () -> STD.minusWorkingTime(Instant.EPOCH, huge));
    }

    /** R31 "overflow is typed": both dates are in range, the count is not an int. */
    @Test
    void countingMoreWorkingDaysThanAnIntHoldsIsRefusedByName() {
        LocalDate first = LocalDate.of(-9_999_999, 1, 1);
        assertThrows(
                IllegalArgumentException.class, () -> STD.workingDaysBetween(first, LocalDate.of(9_999_999, 1, 1)));
    }

    /** Issue: "Refused when built, with all defects at once". */
    @Test
    void aChangeOfHoursFromTheBeginningOfTimeIsBuiltOrRefused() {
        WorkingCalendar.Builder builder = WorkingCalendar.builder("x")
                .zone(ZONE)
                .weekdays("09:00-17:00")
                .effectiveFrom(LocalDate.MIN)
                .weekdays("10:00-12:00");
        assertFalse(builder.validate().toString().isEmpty());
    }

    /**
     * unionOf: "Makes it open when either of two calendars is"; "Every stretch belongs to the day on which it starts". Tuesday is off
     * in the union, so its night shift 20:00 to 04:00 is gone, and the other part's Wednesday 00:00 to 08:00 is whole.
     */
    @Test
    void aDatedHolidayOfAUnionTakesItsOwnNightOnly() {
        WorkingCalendar nights = WorkingCalendar.builder("n")
                .zone(ZONE)
                .everyDay(Hours.parse("20:00-04:00 overnight"))
                .build();
        WorkingCalendar early = WorkingCalendar.builder("e")
                .zone(ZONE)
                .everyDay(Hours.parse("00:00-08:00"))
                .build();
        WorkingCalendar union = WorkingCalendar.builder("u")
                .unionOf(nights, early)
                .holiday(LocalDate.of(2026, 9, 8), "off")
                .build();

        assertEquals(Optional.of(at("2026-09-09T00:00")), union.opening(LocalDate.of(2026, 9, 9)));
        // A week later Tuesday's night has its part of Wednesday as ever.
        assertEquals(Optional.of(at("2026-09-16T04:00")), union.opening(LocalDate.of(2026, 9, 16)));
    }

    /**
     * "A night shift belongs to the day on which it starts"; due: "provisional if the last day lies after the horizon". Saturday 12
     * September is the horizon and its night shift ends on Sunday 06:00. One working day and seven working hours end
     * there alike.
     */
    @Test
    void workingHoursThatEndInTheNightShiftOfTheHorizonAreNotProvisional() {
        WorkingCalendar calendar = WorkingCalendar.builder("h")
                .zone(ZONE)
                .weekdays("09:00-17:00")
                .hours(DayOfWeek.SATURDAY, "22:00-06:00 overnight")
                .horizon(LocalDate.of(2026, 9, 12))
                .build();
        Due days = calendar.due(at("2026-09-11T10:00"), Period.workingDays(1), CountingRule.CIVIL);
        Due hours = calendar.due(at("2026-09-12T23:00"), Period.workingHours(7), CountingRule.CIVIL);

        assertEquals(days.at(), hours.at());
        assertEquals(days, hours);
    }

    /** WorkingCalendar: "A day that the zone skips as a whole, since 1970, is not worked". */
    @Test
    void aDayThatTheZoneSkippedIsNotWorked() {
        WorkingCalendar apia = WorkingCalendar.alwaysOpen("a", ZoneId.of("Pacific/Apia"));

        assertFalse(apia.isWorkingDay(LocalDate.of(2011, 12, 30)));
        assertTrue(apia.isWorkingDay(LocalDate.of(2011, 12, 31)));
    }
}
