package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.REQUESTER;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.answer;
import static dev.docket.lifecycle.cases.Desk.close;
import static dev.docket.lifecycle.cases.Desk.reassign;
import static dev.docket.lifecycle.cases.Desk.record;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static dev.docket.lifecycle.cases.Desk.rule;
import static dev.docket.lifecycle.cases.Desk.submit;
import static dev.docket.lifecycle.cases.Desk.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Condition;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.ProgrammeFinding;
import dev.docket.request.Acts;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Priority;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R26 to R32: what starts a clock and what ends it. */
class ClockCasesTest {

    private static ObligationRule.Builder firstResponse() {
        return rule("first response", Roles.HOST, Period.workingHours(8))
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .addDischargedBy(EventKinds.ACKNOWLEDGED, EventKinds.RESOLVED_ON_SITE);
    }

    /** A word to the requester, who spoke last: by message, by nudge, or by what they were asked for. */
    private static ObligationRule.Builder update() {
        return rule("update", Roles.HOST, Period.workingHours(2))
                .addArmedBy(Acts.REQUESTERS_MESSAGE, EventKinds.NUDGED, EventKinds.SUPPLEMENTED)
                .addDischargedBy(Desk.REPLY, EventKinds.SUPPLEMENT_ASKED, EventKinds.RESOLVED_ON_SITE);
    }

    private static RequestCommand message() {
        return record(OFFICE, Acts.REQUESTERS_MESSAGE);
    }

    private static RequestCommand reply() {
        return record(Desk.AGENT, Desk.REPLY);
    }

    @Nested
    class FirstResponseAndUpdate {

        @Test
        void R26_untilTheFirstResponseTheUpdateClockDoesNotRun() {
            Desk desk = Desk.of(STD, firstResponse(), update().addArmedWhen(Conditions.ACKNOWLEDGED))
                    .raised("09-07T09:00")
                    .then("09-07T10:00", message());

            assertEquals(List.of("first response"), desk.owed());
            assertEquals("09-07T17:00", desk.text(desk.request.nextDue()));
        }

        @Test
        void R26_aProgrammeMaySayOtherwise() {
            Desk desk = Desk.of(STD, firstResponse(), update().addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS))
                    .raised("09-07T09:00");

            assertEquals(List.of("first response", "update"), desk.owed());
            assertEquals("09-07T11:00", desk.text(desk.request.nextDue()));
        }

        @Test
        void R27_whenTheAgentSpokeLastItDoesNotRun() {
            Desk desk = Desk.of(STD, update()).raised("09-07T09:00").then("09-07T09:30", message());
            assertEquals("09-07T11:30", desk.due("update"));

            desk.then("09-07T10:00", reply());

            assertEquals(List.of(), desk.owed());
            assertEquals(List.of("Armed 09-07T09:30", "Met 09-07T10:00"), desk.told("update"));
        }

        @Test
        void R27_aWordOfTheRequesterOnAnyChannelStartsIt() {
            Desk nudged = Desk.of(STD, update())
                    .raised("09-07T09:00")
                    .then("09-07T10:00", new RequestCommand.Nudge(REQUESTER, "how far is it?"));
            assertEquals("09-07T12:00", nudged.due("update"));

            Desk supplemented = Desk.of(STD, update())
                    .raised("09-07T09:00")
                    .then("09-07T10:00", Desk.ask())
                    .then("09-07T11:00", Desk.supplement());
            assertEquals("09-07T13:00", supplemented.due("update"));
        }

        @Test
        void R27_ofThreeMessagesTheFirstStartsIt() {
            Desk desk = Desk.of(STD, update())
                    .raised("09-07T09:00")
                    .then("09-07T10:00", message())
                    .then("09-07T10:30", message())
                    .then("09-07T11:00", message());

            assertEquals("09-07T12:00", desk.due("update"));
            assertEquals(List.of("Armed 09-07T10:00"), desk.told("update"));
        }
    }

    @Nested
    class AnEnd {

        private Desk running() {
            return Desk.of(
                            STD,
                            firstResponse(),
                            resolution(Period.workingHours(16)),
                            update().addLadder(Desk.step(Desk.minutes(10), SupervisionLevel.WARNING, Roles.HOST)))
                    .raised("09-07T09:00")
                    .then("09-07T10:00", message());
        }

        @Test
        void R28_resolvingStopsEveryClockInTheSameStep() {
            assertStopped(running(), resolve());
        }

        @Test
        void R28_withdrawingStopsEveryClockInTheSameStep() {
            assertStopped(running(), withdraw());
        }

        @Test
        void R28_turningAwayStopsEveryClockInTheSameStep() {
            assertStopped(
                    running(),
                    new RequestCommand.Reject(
                            OFFICE, Rejection.of(RejectionReason.NOT_REASONABLE, "no ink for games", "buy some")));
        }

        @Test
        void R28_closingStopsWhatResolvingLeftRunning() {
            Desk desk = Desk.of(
                            STD,
                            resolution(Period.workingHours(16)),
                            rule("report", Roles.OFFICE, Period.workingDays(1))
                                    .addArmedBy(EventKinds.RESOLVED_ON_SITE)
                                    .addDischargedBy(Desk.REPLY))
                    .raised("09-07T09:00")
                    .then("09-07T10:00", resolve());
            assertEquals(List.of("report"), desk.owed());

            assertStopped(desk, close());
        }

        private void assertStopped(Desk desk, RequestCommand command) {
            int open = desk.owed().size();
            int before = desk.obligationEvents().size();

            desk.then("09-07T11:00", command);

            List<ObligationEvent> ends = desk.obligationEvents()
                    .subList(before, desk.obligationEvents().size());
            assertEquals(open, ends.size());
            ends.forEach(end -> assertEquals("09-07T11:00", desk.text(end.at())));
            assertEquals(List.of(), desk.owed());
            int history = desk.history.size();
            assertEquals(
                    0,
                    desk.workflow
                            .advance(desk.request, RequestWorkflow.LAST_INSTANT)
                            .events()
                            .size());
            assertEquals(history, desk.history.size());
        }
    }

    @Nested
    class OfAUnit {

        @Test
        void R29_aClockThatTheOtherUnitsRulesLackIsCancelledByTheTransfer() {
            Desk desk = Desk.of(
                            STD,
                            answer(Period.workingHours(16)),
                            rule("visit", Roles.LEAD, Period.workingHours(4))
                                    .addArmedBy(EventKinds.LETTER_ISSUED)
                                    .addRunsWhile(Conditions.lead(UnitId.of("G1")))
                                    .addDischargedBy(EventKinds.PROGRESS_REPORTED))
                    .assigned("09-07T09:00");
            assertEquals("09-07T13:00", desk.due("visit"));

            desk.then("09-07T10:00", reassign("L-2", "G2"));

            assertEquals(List.of("Armed 09-07T09:00", "Cancelled 09-07T10:00"), desk.told("visit"));
            assertEquals(
                    EventKinds.ASSIGNMENT_ENDED,
                    desk.events("visit", ObligationEvent.Cancelled.class).get(0).by());
            assertEquals(List.of("answer"), desk.owed());
            assertEquals("09-08T17:00", desk.due("answer"));
        }

        @Test
        void R30_eachUnitHasItsOwnTimeAndTheWholeGoesOn() {
            Condition first = Conditions.lead(UnitId.of("G1"));
            Desk desk = Desk.of(
                            STD,
                            answer(Period.workingHours(16)),
                            rule(
                                            "unit",
                                            Roles.LEAD,
                                            Periods.of(Period.workingHours(1)).when(first, Period.workingHours(2)))
                                    .addPerUnitIn(Roles.LEAD)
                                    .addArmedBy(EventKinds.LETTER_ISSUED)
                                    .addDischargedBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.ANSWER_SUBMITTED))
                    .assigned("09-07T09:00");
            assertEquals("09-07T11:00", desk.due("unit"));

            desk.then("09-07T10:30", reassign("L-2", "G2"));

            assertEquals("09-07T11:30", desk.due("unit"));
            assertEquals("G2", desk.obligation("unit").subject().orElseThrow().value());
            ObligationEvent.Armed armed =
                    desk.events("unit", ObligationEvent.Armed.class).get(0);
            ObligationEvent.Met met =
                    desk.events("unit", ObligationEvent.Met.class).get(0);
            assertFalse(met.cured());
            assertEquals(Duration.ofMinutes(90), STD.workingTimeBetween(armed.anchor(), met.asOf()));
            assertEquals(Optional.of(Period.workingHours(2)), armed.period());
            assertEquals(List.of("Armed 09-07T09:00"), desk.told("answer"));
            assertEquals("09-08T17:00", desk.due("answer"));
        }
    }

    @Nested
    class Extremes {

        @Test
        void R31_fiveHundredWorkingDaysAreLegal() {
            Desk desk = Desk.of(STD, resolution(Period.workingDays(500))).raised("09-07T09:00");

            // 500 working days are 100 weeks, 700 days: Monday 7 August 2028.
            assertEquals(
                    "2028-08-07T17:00",
                    desk.obligation("resolution")
                            .due()
                            .orElseThrow()
                            .atZone(STD.zone())
                            .toLocalDateTime()
                            .toString());
        }

        @Test
        void R31_noWorkingHoursAreLegalAndAnActAtOnceIsInTime() {
            Desk desk = Desk.of(STD, resolution(Period.workingHours(0))).raised("09-07T09:00");
            assertEquals("09-07T09:00", desk.due("resolution"));

            desk.then("09-07T09:00", resolve());

            assertEquals(List.of("Armed 09-07T09:00", "Met 09-07T09:00"), desk.told("resolution"));
        }

        @Test
        void R31_whatOverflowsIsRefusedByName() {
            assertThrows(IllegalArgumentException.class, () -> Period.workingHours(Long.MAX_VALUE));
            Desk desk = Desk.of(STD, resolution(Period.workingDays(2_000_000))).raised("09-07T09:00");
            // Some 7,700 years on is a date, and beyond what the doors accept: it never lapses.
            assertEquals(
                    0,
                    desk.workflow
                            .advance(desk.request, RequestWorkflow.LAST_INSTANT)
                            .events()
                            .size());
        }
    }

    @Nested
    class TwoCasesOfOnePeriod {

        private final Condition urgent = Conditions.priority(Priority.URGENT);
        private final Condition network = Conditions.category("network");

        private Programme programme(Condition first, Period one, Condition second, Period other) {
            Periods periods =
                    Periods.of(Period.workingHours(16)).when(first, one).when(second, other);
            return Desk.programme(STD, resolution(periods)).build();
        }

        private Desk raised(Programme programme) {
            return new Desk(programme)
                    .then(
                            "09-07T09:00",
                            new RequestCommand.Raise(
                                    REQUESTER,
                                    Desk.intake()
                                            .priority(Priority.URGENT)
                                            .category("network")
                                            .build()));
        }

        @Test
        void R32_theLinterSaysThatBothCanHold() {
            Programme programme = programme(network, Period.workingHours(8), urgent, Period.workingHours(4));

            List<ProgrammeFinding> findings = programme.lint();

            assertEquals(
                    List.of(ProgrammeFinding.Kind.AMBIGUOUS),
                    findings.stream().map(ProgrammeFinding::kind).toList());
            assertEquals("rule resolution", findings.get(0).where());
            assertEquals(
                    "both category=network (8 working hours) and priority=URGENT (4 working hours) can hold;"
                            + " the first is taken",
                    findings.get(0).what());
        }

        @Test
        void R32_theOneThatIsDeclaredFirstIsTakenAndRecorded() {
            Desk desk = raised(programme(network, Period.workingHours(8), urgent, Period.workingHours(4)));
            assertEquals("09-07T17:00", desk.due("resolution"));
            assertEquals(
                    Optional.of(network),
                    desk.events("resolution", ObligationEvent.Armed.class)
                            .get(0)
                            .chosenBy());

            Desk other = raised(programme(urgent, Period.workingHours(4), network, Period.workingHours(8)));
            assertEquals("09-07T13:00", other.due("resolution"));
            assertEquals(
                    Optional.of(urgent),
                    other.events("resolution", ObligationEvent.Armed.class)
                            .get(0)
                            .chosenBy());
        }

        @Test
        void R32_whenItIsLookedUpAnewTheChoiceIsRecordedToo() {
            Periods periods = Periods.of(Period.workingHours(16))
                    .when(urgent, Period.workingHours(4))
                    .when(network, Period.workingHours(8));
            Desk desk = Desk.of(STD, resolution(periods)).raised("09-07T09:00");

            desk.then("09-07T10:00", Desk.recategorise("network"))
                    .then("09-07T11:00", new RequestCommand.Reprioritise(OFFICE, Priority.URGENT, "the fair"));

            assertEquals("09-07T13:00", desk.due("resolution"));
            assertEquals(
                    List.of(Optional.of(network), Optional.of(urgent)),
                    desk.events("resolution", ObligationEvent.Moved.class).stream()
                            .map(ObligationEvent.Moved::chosenBy)
                            .toList());
        }

        @Test
        void R32_whatCannotHoldAtOnceOrLeadsToTheSameIsNoFinding() {
            assertEquals(
                    List.of(),
                    programme(network, Period.workingHours(8), Conditions.category("paper"), Period.workingHours(4))
                            .lint());
            assertEquals(
                    List.of(),
                    programme(network, Period.workingHours(8), urgent, Period.workingHours(8))
                            .lint());
        }
    }

    @Test
    void R30_theLastUnitsAnswerEndsItsClockToo() {
        Desk desk = Desk.of(
                        STD,
                        rule("unit", Roles.LEAD, Period.workingHours(2))
                                .addPerUnitIn(Roles.LEAD)
                                .addArmedBy(EventKinds.LETTER_ISSUED)
                                .addDischargedBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.ANSWER_SUBMITTED))
                .assigned("09-07T09:00")
                .then("09-07T10:00", submit(G1));

        assertEquals(List.of("Armed 09-07T09:00", "Met 09-07T10:00"), desk.told("unit"));
    }
}
