package dev.docket.time;

import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static dev.docket.time.CountingRule.CIVIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.ClockReading.State;
import dev.docket.time.CountingRule.StartDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Due dates, clocks and traces of periods that were suspended. */
class SuspendedTimeTest {

    private static Suspension pause(String from, String until) {
        return new Suspension(at(from), at(until));
    }

    private static Instant due(String anchor, Period period, Suspension... pauses) {
        return STD.due(at(anchor), period, CIVIL, List.of(pauses)).at();
    }

    @Nested
    class DueDate {

        @Test
        void calendarDaysAreSummedUpAndRolledOnce() {
            Period ten = Period.calendarDays(10);

            assertEquals(at("2026-09-07T17:00"), due("2026-08-27T10:00", ten));
            assertEquals(
                    at("2026-09-07T17:00"),
                    due("2026-08-27T10:00", ten, pause("2026-08-31T10:00", "2026-09-01T10:00")));
            assertEquals(
                    at("2026-09-07T17:00"),
                    due(
                            "2026-08-27T10:00",
                            Period.calendarDays(8),
                            pause("2026-08-31T10:00", "2026-09-01T10:00"),
                            pause("2026-09-02T10:00", "2026-09-03T10:00")));
            assertEquals(
                    at("2026-09-07T17:00"),
                    STD.credited(
                            at("2026-09-04T17:00"),
                            Period.calendarDays(8),
                            CIVIL,
                            List.of(
                                    pause("2026-08-31T10:00", "2026-09-01T10:00"),
                                    pause("2026-09-02T10:00", "2026-09-03T10:00"))));
        }

        @Test
        void whatBeginsAtTheVeryInstantThatIsDueStillCountsAndANanosecondLaterNoMore() {
            Instant due = at("2026-09-07T13:00");
            Suspension later = new Suspension(due.plusNanos(1), at("2026-09-07T14:00"));

            assertEquals(
                    at("2026-09-07T14:00"),
                    due("2026-09-07T10:00", Period.workingHours(3), new Suspension(due, at("2026-09-07T14:00"))));
            assertEquals(due, due("2026-09-07T10:00", Period.workingHours(3), later));
        }

        @Test
        void aDateAgreedForSomeTimeOfDayKeepsItWhenDaysAreCredited() {
            List<Suspension> overOneMidnight = List.of(pause("2026-09-08T10:00", "2026-09-09T10:00"));

            assertEquals(
                    at("2026-09-10T14:00"),
                    STD.credited(at("2026-09-09T14:00"), Period.calendarDays(1), CIVIL, overOneMidnight));
            assertEquals(
                    at("2026-09-10T14:00"),
                    STD.credited(at("2026-09-09T14:00"), Period.workingDays(1), CIVIL, overOneMidnight));
        }

        @Test
        void theEndOfADayThatDoesNotCountIsWorthNothing() {
            Suspension onTheStartDay = pause("2026-09-07T12:00", "2026-09-07T18:00");
            CountingRule counts = CIVIL.withStartDay(StartDay.ANCHOR_DAY_COUNTS);

            assertEquals(at("2026-09-10T17:00"), due("2026-09-07T10:00", Period.workingDays(3), onTheStartDay));
            assertEquals(
                    at("2026-09-10T17:00"),
                    STD.due(at("2026-09-07T10:00"), Period.workingDays(3), counts, List.of(onTheStartDay))
                            .at());
            assertEquals(
                    at("2026-09-10T17:00"),
                    due("2026-09-07T10:00", Period.calendarDays(3), pause("2026-09-07T12:00", "2026-09-08T00:00")));
        }

        @Test
        void aDayIsWorthItsEndOnlyIfItEndsSuspended() {
            Period three = Period.workingDays(3);

            assertEquals(
                    at("2026-09-11T17:00"),
                    due("2026-09-07T10:00", three, pause("2026-09-08T09:00", "2026-09-08T17:00")));
            assertEquals(
                    at("2026-09-10T17:00"),
                    due("2026-09-07T10:00", three, pause("2026-09-08T17:00", "2026-09-09T09:00")));
            assertEquals(
                    at("2026-09-10T17:00"),
                    due("2026-09-07T10:00", three, pause("2026-09-08T09:00", "2026-09-08T16:59")));
        }

        @Test
        void whatLiesBeforeTheAnchorIsLeftOut() {
            assertEquals(
                    at("2026-09-07T12:00"),
                    due("2026-09-07T10:00", Period.workingHours(1), pause("2026-09-01T09:00", "2026-09-07T11:00")));
            assertEquals(
                    at("2026-09-07T11:00"),
                    due("2026-09-07T10:00", Period.workingHours(1), pause("2026-09-01T09:00", "2026-09-07T10:00")));
        }

        @Test
        void R20_anAgreedDateStaysUnlessItIsCredited() {
            Instant agreed = at("2026-09-09T12:00");
            Suspension twoHours = pause("2026-09-08T10:00", "2026-09-08T12:00");

            assertEquals(agreed, STD.after(agreed, Period.workingHours(0), CIVIL));
            assertEquals(
                    at("2026-09-09T14:00"), STD.credited(agreed, Period.workingHours(0), CIVIL, List.of(twoHours)));
        }

        @Test
        void aSuspensionThatHasNotEndedCannotBeCredited() {
            List<Suspension> running = List.of(Suspension.since(at("2026-09-07T11:00")));

            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> STD.due(at("2026-09-07T10:00"), Period.workingHours(8), CIVIL, running));

            assertEquals(
                    "A suspension that is credited must have ended, but that from 2026-09-07T03:00:00Z has not; take it upTo the"
                            + " instant as of which you ask",
                    refused.getMessage());
        }

        @Test
        void beyondTheHorizonItBecomesProvisional() {
            WorkingCalendar known =
                    STD.toBuilder().horizon(LocalDate.of(2026, 9, 10)).build();
            Suspension day = pause("2026-09-08T09:00", "2026-09-08T18:00");

            assertFalse(known.due(at("2026-09-07T10:00"), Period.workingDays(3), CIVIL, List.of())
                    .isProvisional());
            assertTrue(known.due(at("2026-09-07T10:00"), Period.workingDays(3), CIVIL, List.of(day))
                    .isProvisional());
        }

        @Test
        void R60_theExplanationNamesEachSuspension() {
            Derivation why = STD.explain(
                    at("2026-09-04T10:00"),
                    Period.workingHours(8),
                    CIVIL,
                    List.of(pause("2026-09-04T16:00", "2026-09-07T09:30").because("waiting for the requester")));

            assertEquals(
                    "from Fri 4 Sep 2026 10:00; Fri 4 Sep 7 h, Mon 7 Sep 1 h; due Mon 7 Sep 2026 10:00; suspended Fri 4 Sep 16:00"
                            + " – Mon 7 Sep 09:30 (waiting for the requester), worth 1 h 30 min of working time; so due Mon 7 Sep"
                            + " 2026 11:30",
                    why.text(Locale.ENGLISH));
            assertEquals(
                    "自2026年9月4日（周五）10:00起；9月4日（周五）7小时，9月7日（周一）1小时；截止2026年9月7日（周一）10:00；"
                            + "9月4日（周五）16:00至9月7日（周一）09:30暂停计时（waiting for the requester），顺延工作时间1小时30分钟；"
                            + "故截止2026年9月7日（周一）11:30",
                    why.text(Locale.CHINESE));
            assertEquals(at("2026-09-07T11:30"), why.due().at());
        }
    }

    @Nested
    class Clock {

        @Test
        void R18_aSuspendedClockStandsStillAndIsNotOverdue() {
            Instant anchor = at("2026-09-07T09:00");
            Period three = Period.workingHours(3);
            List<Suspension> running = List.of(Suspension.since(at("2026-09-07T11:00")));

            ClockReading reading = STD.reading(anchor, three, CIVIL, running, at("2026-09-07T13:00"));

            assertEquals(State.SUSPENDED, reading.state());
            assertEquals(Period.workingHours(1), reading.remaining());
            assertTrue(reading.overdue().isZero());
            assertFalse(reading.isOverdue());
            assertEquals(at("2026-09-07T14:00"), reading.due().at());
            assertEquals(Duration.ofHours(2), reading.net());
        }

        @Test
        void R18_theViewTellsSuspendedFromOutsideHoursFromRunning() {
            Instant anchor = at("2026-09-04T10:00");
            Period eight = Period.workingHours(8);

            assertEquals(
                    State.RUNNING,
                    STD.reading(anchor, eight, CIVIL, List.of(), at("2026-09-04T11:00"))
                            .state());
            assertEquals(
                    State.OUTSIDE_HOURS,
                    STD.reading(anchor, eight, CIVIL, List.of(), at("2026-09-05T11:00"))
                            .state());
            assertEquals(
                    State.RUNNING,
                    STD.reading(anchor, Period.workingDays(8), CIVIL, List.of(), at("2026-09-05T11:00"))
                            .state());
            assertEquals(
                    State.SUSPENDED,
                    STD.reading(
                                    anchor,
                                    eight,
                                    CIVIL,
                                    List.of(Suspension.since(at("2026-09-04T16:00"))),
                                    at("2026-09-05T11:00"))
                            .state());
        }

        @Test
        void R21_aClockBornSuspendedHasNothingPassed() {
            Instant anchor = at("2026-09-07T09:00");

            ClockReading reading = STD.reading(
                    anchor, Period.workingHours(8), CIVIL, List.of(Suspension.since(anchor)), at("2026-09-08T12:00"));

            assertEquals(Duration.ZERO, reading.net());
            assertEquals(Duration.ofHours(11), reading.working());
            assertEquals(Duration.ofHours(27), reading.gross());
            assertEquals(Period.workingHours(8), reading.remaining());
        }

        @Test
        void daysAreTakenInDays() {
            Instant anchor = at("2026-09-18T15:10");
            Period three = Period.workingDays(3);

            ClockReading before = CN26.reading(anchor, three, CIVIL, List.of(), at("2026-09-20T10:00"));
            ClockReading after = CN26.reading(anchor, three, CIVIL, List.of(), at("2026-09-28T10:00"));

            assertEquals(Period.workingDays(2), before.remaining());
            assertEquals(Period.workingDays(0), after.remaining());
            assertEquals(Period.workingDays(3), after.overdue());
            assertTrue(after.isOverdue());
        }

        @Test
        void beforeItBeganNothingHasPassed() {
            ClockReading reading = STD.reading(
                    at("2026-09-07T09:00"), Period.workingHours(8), CIVIL, List.of(), at("2026-09-04T16:00"));

            assertEquals(Duration.ZERO, reading.gross());
            assertEquals(Duration.ZERO, reading.net());
        }
    }

    @Nested
    class Traces {

        private String trace(WorkingCalendar calendar, String from, String until, Suspension... pauses) {
            StringBuilder text = new StringBuilder();
            for (Segment one : calendar.segments(at(from), at(until), List.of(pauses))) {
                text.append(one.kind())
                        .append(one.name().map(name -> "(" + name + ")").orElse(""))
                        .append(' ')
                        .append(one.length())
                        .append("; ");
            }
            return text.toString();
        }

        @Test
        void R60_aTraceNamesHolidaysMakeUpDaysAndSuspensions() {
            assertEquals(
                    "WORKING PT1H; CLOSED PT7H; HOLIDAY(中秋节) PT72H; CLOSED PT9H; WORKING PT1H; ",
                    trace(CN26, "2026-09-24T16:00", "2026-09-28T10:00"));
            assertEquals(
                    "WORKING PT1H; CLOSED PT40H; MAKE_UP(国庆节) PT2H; SUSPENDED(asked back) PT6H; ",
                    trace(
                            CN26,
                            "2026-09-18T16:00",
                            "2026-09-20T17:00",
                            pause("2026-09-20T11:00", "2026-09-20T18:00").because("asked back")));
        }

        @Test
        void R60_anEndBeforeTheStartIsRefused() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> STD.segments(at("2026-09-08T09:00"), at("2026-09-07T09:00"), List.of()));
            assertEquals(List.of(), STD.segments(at("2026-09-08T09:00"), at("2026-09-08T09:00"), List.of()));
        }

        @Test
        void ofTwoSuspensionsTheFirstKeepsWhatTheyShare() {
            assertEquals(
                    "WORKING PT1H; SUSPENDED(a) PT2H; SUSPENDED(b) PT1H; WORKING PT1H; ",
                    trace(
                            STD,
                            "2026-09-07T09:00",
                            "2026-09-07T14:00",
                            pause("2026-09-07T11:00", "2026-09-07T13:00").because("b"),
                            pause("2026-09-07T10:00", "2026-09-07T12:00").because("a")));
            assertEquals(
                    Optional.of("a, b"),
                    Suspension.union(List.of(
                                    pause("2026-09-07T11:00", "2026-09-07T13:00")
                                            .because("b"),
                                    pause("2026-09-07T10:00", "2026-09-07T12:00")
                                            .because("a")))
                            .get(0)
                            .reason());
        }
    }
}
