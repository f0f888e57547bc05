package dev.docket.time;

import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static dev.docket.time.CountingRule.CIVIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.CountingRule.StartDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The values of time: within what bounds they are, when two are equal, and what they hold at their edges. */
class TimeValuesTest {

    private static final int MOST_DAYS = 3_652_425;
    private static final int MOST_MONTHS = 120_000;
    private static final CountingRule COUNTED = CIVIL.withStartDay(StartDay.ANCHOR_DAY_COUNTS);

    @Test
    void hoursAreWholeSeconds() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThrows(IllegalArgumentException.class, () -> Hours.of(nine.plusNanos(1), LocalTime.of(17, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Hours.of(nine, LocalTime.of(17, 0).minusNanos(1)));
        assertEquals("09:00-17:00:01", Hours.of(nine, LocalTime.of(17, 0, 1)).toString());
    }

    @Test
    void periodsAreFromNothingToTenThousandYears() {
        Duration most = Duration.ofDays(MOST_DAYS);

        assertEquals(most, new Period.WorkingHours(most).duration());
        assertEquals(most, new Period.Elapsed(most).duration());
        assertEquals(Period.elapsed(most), Period.elapsed(most));
        assertEquals(MOST_DAYS, new Period.CalendarDays(MOST_DAYS).days());
        assertEquals(MOST_DAYS, new Period.WorkingDays(MOST_DAYS).days());
        assertEquals(MOST_MONTHS, new Period.CalendarMonths(MOST_MONTHS).months());
        for (long hours : new long[] {0, 1, most.toHours()}) {
            assertEquals(new Period.WorkingHours(Duration.ofHours(hours)), Period.workingHours(hours));
        }
        for (int days : new int[] {0, 31, 32, 33}) {
            assertEquals(new Period.WorkingDays(days), Period.workingDays(days));
        }
    }

    @Test
    void whatIsLessOrMoreIsRefused() {
        Duration less = Duration.ofNanos(-1);
        Duration more = Duration.ofDays(MOST_DAYS).plusNanos(1);

        for (Duration bad : List.of(less, more)) {
            refused(() -> new Period.Elapsed(bad), "Elapsed.duration");
            refused(() -> new Period.WorkingHours(bad), "WorkingHours.duration");
        }
        for (int bad : new int[] {-1, MOST_DAYS + 1}) {
            refused(() -> new Period.WorkingDays(bad), "WorkingDays");
            refused(() -> Period.workingDays(bad), "WorkingDays");
            refused(() -> new Period.CalendarDays(bad), "CalendarDays");
        }
        for (int bad : new int[] {-1, MOST_MONTHS + 1}) {
            refused(() -> new Period.CalendarMonths(bad), "CalendarMonths");
        }
        refused(() -> Period.workingHours(-1), "Hours");
        refused(() -> Period.workingHours(MOST_DAYS * 24 + 1), "Hours");
    }

    private static void refused(Executable making, String named) {
        String message = assertThrows(IllegalArgumentException.class, making).toString();
        assertTrue(message.contains(named), message);
    }

    @Test
    void aSuspensionHoldsItsFirstInstantAndNotItsLast() {
        Instant from = at("2026-09-07T10:00");
        Instant until = at("2026-09-07T12:00");
        Suspension suspension = new Suspension(from, until);

        assertFalse(suspension.contains(from.minusNanos(1)));
        assertTrue(suspension.contains(from));
        assertTrue(suspension.contains(until.minusNanos(1)));
        assertFalse(suspension.contains(until));
        assertEquals(List.of(), Suspension.since(until, List.of(suspension)));
        assertEquals(
                List.of(new Suspension(until.minusNanos(1), until)),
                Suspension.since(until.minusNanos(1), List.of(suspension)));
        assertEquals(List.of(), Suspension.since(from, List.of(new Suspension(until, until))));
    }

    @Test
    void aClockSaysWhetherItRuns() {
        List<Suspension> lunch = List.of(new Suspension(at("2026-09-07T12:00"), at("2026-09-07T13:00")));
        Instant anchor = at("2026-09-07T10:00");

        assertEquals(ClockReading.State.RUNNING, state(anchor, lunch, "2026-09-07T11:00"));
        assertEquals(ClockReading.State.SUSPENDED, state(anchor, lunch, "2026-09-07T12:00"));
        assertEquals(ClockReading.State.RUNNING, state(anchor, lunch, "2026-09-07T13:00"));
        assertEquals(ClockReading.State.OUTSIDE_HOURS, state(anchor, lunch, "2026-09-07T18:00"));
        assertEquals(
                ClockReading.State.RUNNING,
                STD.reading(anchor, Period.workingDays(2), CIVIL, lunch, at("2026-09-07T18:00"))
                        .state());
    }

    private static ClockReading.State state(Instant anchor, List<Suspension> suspensions, String asOf) {
        return STD.reading(anchor, Period.workingHours(20), CIVIL, suspensions, at(asOf))
                .state();
    }

    @Test
    void aClockCountsInItsOwnUnit() {
        Instant anchor = at("2026-09-07T10:00");
        Instant asOf = at("2026-09-09T10:00");

        assertEquals(
                Period.elapsed(Duration.ofHours(12)),
                STD.reading(anchor, Period.elapsed(Duration.ofHours(60)), CIVIL, List.of(), asOf)
                        .remaining());
        assertEquals(
                Period.calendarDays(2),
                STD.reading(anchor, Period.calendarDays(4), CIVIL, List.of(), asOf)
                        .remaining());
        assertEquals(
                Period.workingDays(3),
                STD.reading(anchor, Period.workingDays(5), CIVIL, List.of(), asOf)
                        .remaining());
        assertEquals(
                Period.workingHours(4),
                STD.reading(anchor, Period.workingHours(20), CIVIL, List.of(), asOf)
                        .remaining());
    }

    @Test
    void whereTheFirstDayCountsThePeriodEndsADayEarlier() {
        assertEquals("2026-09-09T17:00", due(Period.calendarDays(2), CIVIL));
        assertEquals("2026-09-08T17:00", due(Period.calendarDays(2), COUNTED));
        assertEquals("2026-09-07T17:00", due(Period.calendarDays(1), COUNTED));
        assertEquals("2026-09-07T17:00", due(Period.calendarDays(0), COUNTED));
        assertEquals("2026-10-07T17:00", due(Period.calendarMonths(1), CIVIL));
        assertEquals("2026-10-06T17:00", due(Period.calendarMonths(1), COUNTED));
        assertEquals("2026-09-07T17:00", due(Period.calendarMonths(0), COUNTED));
    }

    @Test
    void aShorterMonthsLastDayStandsThoughTheFirstDayCounts() {
        Instant last = at("2026-01-31T10:00");
        CountingRule unrolled = CIVIL.withRoll(CountingRule.Roll.NONE).withDayEnd(DayEnd.END_OF_DAY);

        for (CountingRule rule : List.of(unrolled, unrolled.withStartDay(StartDay.ANCHOR_DAY_COUNTS))) {
            assertEquals(
                    at("2026-03-01T00:00").minusNanos(1),
                    STD.due(last, Period.calendarMonths(1), rule).at());
        }
    }

    private static String due(Period period, CountingRule rule) {
        Derivation why = STD.explain(at("2026-09-07T10:00"), period, rule);
        assertEquals(STD.due(at("2026-09-07T10:00"), period, rule), why.due());
        return why.due().at().atZone(STD.zone()).toLocalDateTime().toString();
    }

    @Test
    void derivationsAreEqualWhereAllThatTheyComeFromIs() {
        Instant anchor = at("2026-09-07T10:00");
        Derivation why = STD.explain(anchor, Period.workingDays(2), CIVIL);

        assertEquals(why, STD.explain(anchor, Period.workingDays(2), CIVIL));
        assertEquals(
                why.hashCode(),
                STD.explain(anchor, Period.workingDays(2), CIVIL).hashCode());
        for (Derivation other : List.of(
                STD.explain(anchor.plusNanos(1), Period.workingDays(2), CIVIL),
                STD.explain(anchor, Period.workingDays(3), CIVIL),
                STD.explain(anchor, Period.workingDays(2), COUNTED),
                STD.explain(
                        anchor,
                        Period.workingDays(2),
                        CIVIL,
                        List.of(new Suspension(anchor, anchor.plus(Duration.ofDays(3))))),
                STD.toBuilder()
                        .holiday(LocalDate.of(2030, 1, 3), "far")
                        .build()
                        .explain(anchor, Period.workingDays(2), CIVIL))) {
            assertNotEquals(why, other);
        }
        assertNotEquals(why, (Object) "why");
        assertEquals(STD.id(), why.calendarId());
        assertEquals(STD.fingerprint(), why.calendarFingerprint());
        assertEquals(STD.zone(), why.zone());
        assertTrue(why.toString().startsWith("Derivation(" + STD.id() + ": from Mon 7 Sep"), why::toString);
    }

    @Test
    void aCountingRuleReadsWhatItWrites() {
        CountingRule rule = COUNTED.withCutOff(LocalTime.of(15, 30));
        assertEquals("day after anchor, close of business, roll forward", CIVIL.toString());
        assertEquals(rule, CountingRule.parse(rule.toString()));
        assertTrue(rule.toString().contains("cut-off 15:30"), rule::toString);

        String message = assertThrows(IllegalArgumentException.class, () -> CountingRule.parse("tomorrow"))
                .toString();
        for (String named : List.of("tomorrow", "roll forward", "cut-off 15:30", "end of day", "day after anchor")) {
            assertTrue(message.contains(named), message);
        }
        assertEquals(Optional.empty(), CIVIL.cutOff());
    }
}
