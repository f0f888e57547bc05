package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.answer;
import static dev.docket.lifecycle.cases.Desk.ask;
import static dev.docket.lifecycle.cases.Desk.letter;
import static dev.docket.lifecycle.cases.Desk.recategorise;
import static dev.docket.lifecycle.cases.Desk.reopen;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static dev.docket.lifecycle.cases.Desk.resume;
import static dev.docket.lifecycle.cases.Desk.rule;
import static dev.docket.lifecycle.cases.Desk.supplement;
import static dev.docket.lifecycle.cases.Desk.suspend;
import static dev.docket.request.SuspensionReason.EXPERT_EXAMINATION;
import static dev.docket.request.SuspensionReason.REQUESTER_ASKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Reclassification;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Letter;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.time.ClockReading;
import dev.docket.time.ClockReading.State;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R15 to R25: what stops a clock and what does not. STD is Monday to Friday, 09:00 to 17:00: eight hours a day. */
class PauseCasesTest {

    private static Desk desk(Period period) {
        return Desk.of(STD, answer(period));
    }

    @Nested
    class WhatIsCredited {

        @Test
        void R15_onlyWorkingTimeIsCreditedForASuspension() {
            Desk desk = desk(Period.workingHours(10)).assigned("09-07T09:00");
            // Monday 8 hours, Tuesday 2: until 11:00. From 17:00 to 09:00 nobody works: nothing is credited.
            assertEquals("09-08T11:00", desk.due("answer"));

            desk.then("09-07T17:00", suspend(EXPERT_EXAMINATION, "09-09"))
                    .then("09-08T09:00", resume(EXPERT_EXAMINATION));

            assertEquals("09-08T11:00", desk.due("answer"));
            assertEquals(0, desk.obligation("answer").revision());
        }

        @Test
        void R15_onlyWorkingTimeIsCreditedForASupplement() {
            Desk desk = desk(Period.workingHours(10)).assigned("09-07T09:00");

            desk.then("09-07T17:00", ask()).then("09-08T09:00", supplement());

            assertEquals("09-08T11:00", desk.due("answer"));
        }

        @Test
        void R16_ofAWeekendOnlyItsWorkingHoursAreCredited() {
            Desk desk = desk(Period.workingHours(8)).assigned("09-04T10:00");
            // Friday 7 hours, Monday 1: until 10:00.
            assertEquals("09-07T10:00", desk.due("answer"));

            desk.then("09-04T16:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T09:30", resume(EXPERT_EXAMINATION));

            // Friday 16:00 to 17:00 and Monday 09:00 to 09:30: an hour and a half.
            assertEquals("09-07T11:30", desk.due("answer"));
        }

        @Test
        void R16_theSameForASupplement() {
            Desk desk = desk(Period.workingHours(8)).assigned("09-04T10:00");

            desk.then("09-04T16:00", ask()).then("09-07T09:30", supplement());

            assertEquals("09-07T11:30", desk.due("answer"));
        }

        @Test
        void R17_resumingAfterHoursCreditsUntilClosing() {
            Desk desk = desk(Period.workingHours(8)).assigned("09-07T10:00");
            // Monday 7 hours, Tuesday 1: until 10:00.
            assertEquals("09-08T10:00", desk.due("answer"));

            desk.then("09-07T16:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T20:00", resume(EXPERT_EXAMINATION));

            // 16:00 to 17:00 is one hour, not none and not four.
            assertEquals("09-08T11:00", desk.due("answer"));
        }

        @Test
        void R22_overlappingReasonsAreCreditedOnce() {
            Desk desk = desk(Period.workingHours(8))
                    .assigned("09-07T09:00")
                    .then("09-07T10:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T11:00", suspend(REQUESTER_ASKED, "09-08"))
                    .then("09-07T12:00", resume(EXPERT_EXAMINATION))
                    .then("09-07T13:00", resume(REQUESTER_ASKED));

            // Due Monday 17:00; from 10:00 to 13:00 is three hours, not two and two: Tuesday 12:00.
            assertEquals("09-08T12:00", desk.due("answer"));
        }

        @Test
        void R22_aSuspensionAndASupplementAreAUnionToo() {
            Desk desk = desk(Period.workingHours(8))
                    .assigned("09-07T09:00")
                    .then("09-07T10:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T11:00", ask())
                    .then("09-07T12:00", resume(EXPERT_EXAMINATION));
            assertTrue(desk.obligation("answer").isPaused());

            desk.then("09-07T13:00", supplement());

            assertEquals("09-08T12:00", desk.due("answer"));
        }

        @Test
        void R23_twentyHalfMinutesAreTenMinutes() {
            Desk desk = desk(Period.workingHours(1)).assigned("09-07T09:00");
            for (int minute = 1; minute <= 20; minute++) {
                desk.then("09-07T09:%02d:00".formatted(minute), suspend(EXPERT_EXAMINATION, "09-08"))
                        .then("09-07T09:%02d:30".formatted(minute), resume(EXPERT_EXAMINATION));
            }

            assertEquals("09-07T10:10", desk.due("answer"));
        }

        @Test
        void R24_whatLiesBetweenResolvingAndReopeningIsNoPause() {
            Desk desk = Desk.of(
                    STD,
                    resolution(Period.workingHours(16))
                            .addArmedBy(EventKinds.REOPENED_TO_RAISED)
                            .due(Desk.counted(Anchor.FIRST_ARMING, Period.workingHours(16))));
            desk.raised("09-07T09:00").then("09-07T13:00", resolve()).then("09-07T15:00", reopen());

            Instant ended =
                    desk.events("resolution", ObligationEvent.Met.class).get(0).at();
            Instant again = desk.events("resolution", ObligationEvent.Armed.class)
                    .get(1)
                    .at();
            assertEquals(Duration.ofHours(2), Duration.between(ended, again));
            // Nothing stood still in these two hours: 16 hours from Monday 09:00 are Tuesday 17:00.
            assertEquals(List.of(), desk.obligation("resolution").suspensions());
            assertEquals("09-08T17:00", desk.due("resolution"));
        }

        @Test
        void R24_aPauseOfTheFirstCycleStillCountsWhereTheSecondIsCountedFromBeforeIt() {
            for (Anchor anchor : List.of(Anchor.FIRST_ARMING, Anchor.RAISED)) {
                Desk desk = Desk.of(
                        STD,
                        resolution(Period.workingHours(16))
                                .addArmedBy(EventKinds.REOPENED_TO_RAISED)
                                .due(Desk.counted(anchor, Period.workingHours(16))));
                desk.raised("09-07T09:00")
                        .then("09-07T10:00", ask())
                        .then("09-07T11:00", supplement())
                        .then("09-07T13:00", resolve())
                        .then("09-07T15:00", reopen());

                // Tuesday 17:00 and the hour in which the requester was asked: Wednesday 10:00.
                assertEquals("09-09T10:00", desk.due("resolution"));
                // The two hours from resolving to reopening are no part of what stood still.
                assertEquals(
                        List.of(new Suspension(desk.at("09-07T10:00"), desk.at("09-07T11:00"))),
                        desk.obligation("resolution").suspensions());
                assertEquals(desk.request, desk.replayed());
            }
        }

        @Test
        void R24_whatStoodStillWhenItWasEndedIsCreditedUntilThen() {
            Desk desk = Desk.of(
                    STD,
                    resolution(Period.workingHours(16))
                            .addArmedBy(EventKinds.REOPENED_TO_RAISED)
                            .due(Desk.counted(Anchor.FIRST_ARMING, Period.workingHours(16))));
            desk.raised("09-07T09:00")
                    .then("09-07T10:00", ask())
                    .then("09-07T13:00", resolve())
                    .then("09-07T15:00", reopen());

            // Asked from 10:00, resolved without the reply at 13:00: three hours after Tuesday 17:00.
            assertEquals("09-09T12:00", desk.due("resolution"));
        }
    }

    @Nested
    class WhileItStands {

        private final Desk desk = desk(Period.workingHours(3))
                .assigned("09-07T09:00")
                .then("09-07T11:00", suspend(EXPERT_EXAMINATION, "09-08"));

        @Test
        void R18_nothingIsBreachedAndAnHourIsLeft() {
            assertEquals(0, desk.asked("09-07T13:00").lapses().size());

            ClockReading reading = reading("09-07T13:00");
            assertEquals(State.SUSPENDED, reading.state());
            assertEquals(Period.workingHours(1), reading.remaining());
            assertEquals(Duration.ofHours(2), reading.net());
        }

        @Test
        void R18_resumedAtOneItIsDueAtTwo() {
            desk.then("09-07T13:00", resume(EXPERT_EXAMINATION));

            assertEquals("09-07T14:00", desk.due("answer"));
            assertEquals(State.RUNNING, reading("09-07T13:30").state());
        }

        @Test
        void R18_theViewTellsOutsideHoursFromRunning() {
            desk.then("09-07T16:30", resume(EXPERT_EXAMINATION));

            // Half an hour is left over night: due Tuesday 09:30.
            assertEquals("09-08T09:30", desk.due("answer"));
            assertEquals(State.RUNNING, reading("09-07T16:45").state());
            assertEquals(State.OUTSIDE_HOURS, reading("09-07T20:00").state());
            assertEquals(
                    Period.workingTime(Duration.ofMinutes(30)),
                    reading("09-07T20:00").remaining());
        }

        private ClockReading reading(String local) {
            return desk.workflow
                    .reading(desk.request, RuleCode.of("answer"), desk.at(local))
                    .orElseThrow();
        }
    }

    @Nested
    class WhenThePeriodChanges {

        private Desk changed(Reclassification how) {
            Periods periods =
                    Periods.of(Period.workingHours(16)).when(Conditions.category("urgent"), Period.workingHours(8));
            Desk desk = new Desk(Desk.programme(STD, answer(periods))
                    .gates(Desk.gates().reclassification(how).build())
                    .build());
            return desk.assigned("09-07T09:00")
                    .then("09-07T10:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T14:00", resume(EXPERT_EXAMINATION))
                    .then("09-07T15:00", recategorise("urgent"));
        }

        @Test
        void R19_fromTheOriginalStartThePauseIsKept() {
            // 8 hours from Monday 09:00 are Monday 17:00; the pause of 4 hours leads to Tuesday 13:00.
            assertEquals("09-08T13:00", changed(Reclassification.RETROACTIVE).due("answer"));
        }

        @Test
        void R19_afreshThePauseBeforeItCountsNoMore() {
            // 8 hours from Monday 15:00: 2 on Monday, 6 on Tuesday.
            assertEquals("09-08T15:00", changed(Reclassification.FRESH).due("answer"));
        }
    }

    @Nested
    class ADateAgreedByName {

        /** On Wednesdays the desk closes at noon, so that a day named as Wednesday ends then. */
        private final WorkingCalendar noonOnWednesdays = WorkingCalendar.builder("noon")
                .zone(STD.zone())
                .hours(
                        EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                        Hours.parse("09:00-17:00"))
                .hours(DayOfWeek.WEDNESDAY, Hours.parse("09:00-12:00"))
                .build();

        private Desk agreed(ObligationRule.Builder rule) {
            Letter letter = Letter.builder()
                    .from(Desk.letterTo("L-1", "G1"))
                    .answerBy(Desk.date("09-09"))
                    .build();
            Desk desk = Desk.of(noonOnWednesdays, rule)
                    .raised("09-07T09:00")
                    .then("09-07T09:00", new RequestCommand.IssueLetter(OFFICE, letter));
            assertEquals("09-09T12:00", desk.due("answer"));
            return desk.then("09-07T10:00", suspend(EXPERT_EXAMINATION, "09-08"))
                    .then("09-07T12:00", resume(EXPERT_EXAMINATION));
        }

        @Test
        void R20_doesNotMoveWithASuspension() {
            Desk desk = agreed(answer(Period.workingHours(16)));

            assertEquals("09-09T12:00", desk.due("answer"));
            assertEquals(List.of("Armed 09-07T09:00"), desk.told("answer"));
        }

        @Test
        void R20_movesWhenTheRuleSaysSo() {
            Desk desk = agreed(answer(Period.workingHours(16)).shiftsWithSuspension(true));

            // Two hours after Wednesday noon, when the desk closes: Thursday 11:00.
            assertEquals("09-10T11:00", desk.due("answer"));
        }
    }

    @Nested
    class Born {

        @Test
        void R21_whatIsArmedWhileTheRequesterWasAskedStandsFromItsFirstInstant() {
            Desk desk = desk(Period.workingHours(8))
                    .raised("09-07T09:00")
                    .then("09-07T09:00", ask())
                    .then("09-07T10:00", letter("L-1", "G1"));

            assertEquals(List.of("Armed 09-07T10:00", "Paused 09-07T10:00"), desk.told("answer"));
            ClockReading reading = desk.workflow
                    .reading(desk.request, RuleCode.of("answer"), desk.at("09-07T12:00"))
                    .orElseThrow();
            assertEquals(State.SUSPENDED, reading.state());
            assertEquals(Duration.ZERO, reading.net());

            desk.then("09-07T12:00", supplement());
            // 8 hours from 12:00: 5 on Monday, 3 on Tuesday.
            assertEquals("09-08T12:00", desk.due("answer"));
        }

        @Test
        void R21_whatIsTurnedAwayAtOnceHasNoRunningClockButTellsWhy() {
            Desk desk = Desk.of(STD, resolution(Period.workingHours(8)))
                    .raised("09-07T09:00")
                    .then(
                            "09-07T09:00",
                            new RequestCommand.Reject(
                                    OFFICE, Rejection.of(RejectionReason.NOT_REASONABLE, "not ours", "ask the shop")));

            assertEquals(Stage.CLOSED, desk.request.stage());
            assertEquals(List.of(), desk.owed());
            ObligationEvent.Cancelled cancelled =
                    desk.events("resolution", ObligationEvent.Cancelled.class).get(0);
            assertEquals(desk.at("09-07T09:00"), cancelled.at());
            assertEquals(EventKinds.CLOSED, cancelled.by());
        }
    }

    @Test
    void R25_whatIsAReplyAndAQuestionMeetsTheFirstResponseBeforeItStopsTheResolution() {
        Desk desk = Desk.of(
                        STD,
                        rule("first response", Roles.HOST, Period.workingHours(2))
                                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                                .addDischargedBy(EventKinds.SUPPLEMENT_ASKED, Desk.REPLY),
                        resolution(Period.workingHours(8)))
                .raised("09-07T09:00");
        int before = desk.history.size();

        desk.then("09-07T10:00", ask());

        assertEquals(
                List.of("SupplementAsked", "Met:first response", "Paused:resolution"),
                desk.history.subList(before, desk.history.size()).stream()
                        .map(event -> event.kind().name())
                        .toList());
        ObligationEvent.Met met =
                desk.events("first response", ObligationEvent.Met.class).get(0);
        assertEquals("09-07T10:00", desk.text(met.asOf()));
    }
}
