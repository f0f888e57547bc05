package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
}
