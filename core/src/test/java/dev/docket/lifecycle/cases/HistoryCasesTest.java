package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.SURVEYOR;
import static dev.docket.lifecycle.cases.Desk.adopt;
import static dev.docket.lifecycle.cases.Desk.approve;
import static dev.docket.lifecycle.cases.Desk.close;
import static dev.docket.lifecycle.cases.Desk.followUp;
import static dev.docket.lifecycle.cases.Desk.recategorise;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static dev.docket.lifecycle.cases.Desk.submit;
import static dev.docket.lifecycle.cases.Desk.suspend;
import static dev.docket.lifecycle.cases.Desk.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Conditions;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.Explanation;
import dev.docket.request.Referral;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R52, R54, R62 and R74: what the history says, and that it stays. */
class HistoryCasesTest {

    @Nested
    class EveryChange {

        /** Raised, handed over, suspended until time resumes it, answered late, found wanting, answered again, closed. */
        private Desk life() {
            Desk desk = new Desk(Desk.programme(
                            STD,
                            Desk.answer(Period.workingDays(1))
                                    .addArmedBy(EventKinds.REOPENED_TO_ASSIGNED)
                                    .addLadder(Desk.step(
                                            Period.workingDays(1), SupervisionLevel.WARNING, Roles.SUPERVISING_LEADER)),
                            StandardRules.suspension())
                    .gates(Desk.gates().followUp(true).build())
                    .build());
            return desk.raised("09-07T09:00")
                    .then("09-07T10:00", Desk.letter("L-1", "G1"))
                    .then("09-07T11:00", suspend(SuspensionReason.FORCE_MAJEURE, "09-08"))
                    .then("09-14T10:00", submit(G1))
                    .then("09-14T11:00", approve())
                    .then("09-15T10:00", followUp(SURVEYOR, false, Satisfaction.DISSATISFIED))
                    .then("09-16T10:00", submit(G1))
                    .then("09-16T11:00", approve())
                    .then("09-17T10:00", followUp(SURVEYOR, true, Satisfaction.SATISFIED))
                    .then("09-17T11:00", close());
        }

        /** The state without what only counts and dates events. */
        private Request bare(Request request) {
            Request.Builder builder = Request.builder();
            builder.from(request);
            return builder.version(0).lastAt(Instant.EPOCH).lastWasLapse(false).build();
        }

        @Test
        void R52_hasAnEventThatSaysWhoOrThatTimeDidIt() {
            Desk desk = life();
            Request state = Request.unraised(desk.request.id());
            for (RequestEvent event : desk.history) {
                Request next = desk.workflow.evolve(state, event);
                boolean ofARule =
                        event instanceof RequestEvent.OfObligation || event instanceof RequestEvent.SupervisionRaised;
                if (!bare(next).equals(bare(state)) && !ofARule && event.origin() == Origin.FACT) {
                    assertTrue(event.toString().contains("by="), event.toString());
                    assertFalse(event.toString().contains("by=Optional.empty"), event.toString());
                }
                state = next;
            }
            assertEquals(desk.request, state);
        }

        @Test
        void R52_tellsHumanRuleAndSurveyApart() {
            ArrayList<String> told = new ArrayList<>();
            for (RequestEvent event : life().history) {
                if (event instanceof RequestEvent.SuspensionEnded ended) {
                    told.add("resumed by "
                            + ended.by().map(by -> by.role().name()).orElse("time") + ": " + ended.note());
                } else if (event instanceof RequestEvent.SupervisionRaised raised) {
                    told.add("raised by "
                            + raised.by().map(by -> by.role().name()).orElse("rule") + ": " + raised.cause());
                } else if (event instanceof RequestEvent.Reopened reopened) {
                    told.add("reopened by " + reopened.by().role().name() + ": " + reopened.cause());
                } else if (event instanceof RequestEvent.Closed closed) {
                    told.add("closed by "
                            + closed.by().map(by -> by.role().name()).orElse("time") + ": " + closed.basis());
                }
            }

            assertEquals(
                    List.of(
                            "resumed by time: its last day is over",
                            "raised by rule: answer is overdue, step 1",
                            "reopened by follow-up agent: FAILED_FOLLOW_UP",
                            "closed by office: done"),
                    told);
        }
    }

    @Nested
    class Outcomes {

        private Scorecard card(Desk desk) {
            return Scorecard.builder(STD, desk.at("12-01T00:00"))
                    .add(desk.request.id(), desk.history)
                    .build();
        }

        private Desk raised() {
            return new Desk(Desk.programme(STD)
                            .gates(Desk.gates().followUp(true).build())
                            .build())
                    .raised("09-07T09:00");
        }

        private void assertNotResolved(Ending ending, Desk desk) {
            assertEquals(Stage.CLOSED, desk.request.stage());
            assertEquals(Optional.of(ending), desk.request.ending());
            assertEquals(1, card(desk).count(Count.CLOSED));
            assertEquals(0, card(desk).count(Count.RESOLVED));
        }

        @Test
        void R54_closedAsConfirmedIsResolved() {
            Desk desk = raised().then("09-07T10:00", resolve())
                    .then("09-08T10:00", followUp(SURVEYOR, true, Satisfaction.SATISFIED))
                    .then("09-08T11:00", close());

            assertEquals(Optional.of(Ending.CONFIRMED), desk.request.ending());
            assertEquals(1, card(desk).count(Count.RESOLVED));
        }

        @Test
        void R54_claimedButNotClosedIsNotResolved() {
            assertEquals(0, card(raised().then("09-07T10:00", resolve())).count(Count.RESOLVED));
        }

        @Test
        void R54_closedOtherwiseIsNever() {
            assertNotResolved(Ending.WITHDRAWN, raised().then("09-07T10:00", withdraw()));
            assertNotResolved(
                    Ending.REJECTED,
                    raised().then(
                                    "09-07T10:00",
                                    new RequestCommand.Reject(
                                            OFFICE, Rejection.of(RejectionReason.NOT_REASONABLE, "no", "buy one"))));
            assertNotResolved(
                    Ending.REFERRED,
                    raised().then(
                                    "09-07T10:00",
                                    new RequestCommand.Refer(OFFICE, new Referral("the maker", "by letter"))));
            assertNotResolved(
                    Ending.EXPLANATION_ACCEPTED,
                    raised().then(
                                    "09-07T10:00",
                                    new RequestCommand.Explain(Desk.AGENT, Explanation.forGood("it is too old")))
                            .then("09-08T10:00", followUp(SURVEYOR, true, Satisfaction.SATISFIED))
                            .then("09-08T11:00", close()));
        }
    }

    @Nested
    class LittleOrNothing {

        @Test
        void R62_anEmptyProgrammeOwesNothingAndLetsEverythingPass() {
            Desk desk = Desk.of(STD).assigned("09-07T09:00");
            assertEquals(Optional.empty(), desk.request.nextDue());
            assertEquals(List.of(), desk.owed());

            desk.then("09-07T10:00", submit(G1)).then("09-07T11:00", approve()).then("09-07T12:00", close());

            assertEquals(Stage.CLOSED, desk.request.stage());
            assertTrue(desk.workflow
                    .timeline(desk.request, RequestWorkflow.LAST_INSTANT)
                    .isEmpty());
            assertEquals(Optional.empty(), desk.workflow.explain(desk.request, RuleCode.of("answer")));
        }

        @Test
        void R62_whatIsRaisedAndHandedToNobodyHasNoUnitAndRuns() {
            Desk desk = Desk.of(STD, resolution(Period.workingHours(8))).raised("09-07T09:00");

            assertEquals(Optional.empty(), desk.request.lead());
            assertEquals(List.of(), desk.request.assignments());
            assertEquals(
                    List.of("Armed 09-07T09:00", "Breached 09-07T17:00"),
                    desk.time("09-08T09:00").told("resolution"));
        }

        @Test
        void R62_aClockWithoutADateIsLegal() {
            ObligationRule.Builder reminder = ObligationRule.builder()
                    .code(RuleCode.of("reminder"))
                    .debtor(Roles.HOST)
                    .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                    .due(new DueRule.Never())
                    .reminders(Cadence.every(1, Cadence.Unit.DAYS))
                    .addDischargedBy(EventKinds.RESOLVED_ON_SITE)
                    .addCancelledBy(EventKinds.CLOSED);
            Desk desk = Desk.of(STD, reminder).raised("09-07T09:00");

            Obligation obligation = desk.obligation("reminder");
            assertEquals(Optional.empty(), obligation.due());
            assertEquals(Optional.empty(), obligation.originalDue());
            assertEquals(Optional.empty(), desk.workflow.explain(desk.request, RuleCode.of("reminder")));
            assertEquals(
                    Optional.empty(),
                    desk.workflow.reading(desk.request, RuleCode.of("reminder"), desk.at("09-07T10:00")));
            assertEquals(
                    List.of("Armed 09-07T09:00", "Reminded 09-08T09:00", "Met 09-08T10:00"),
                    desk.then("09-08T10:00", resolve()).told("reminder"));
        }

        @Test
        void R62_whatWasNeverRaisedAnswersEveryQuestion() {
            Desk desk = Desk.of(STD, resolution(Period.workingHours(8)));
            Request nothing = Request.unraised(RequestId.of("D-0"));

            assertEquals(Optional.empty(), nothing.nextDue());
            assertEquals(
                    nothing,
                    desk.workflow.advance(nothing, desk.at("09-07T09:00")).state());
            assertTrue(desk.workflow
                    .handle(nothing, resolve(), desk.at("09-07T09:00"))
                    .isRefused());
        }
    }

    /** Three hours from Monday 09:00: breached at noon. */
    @Nested
    class TheInstantOfABreach {

        private final Programme first = Desk.programme(
                        STD,
                        resolution(Periods.of(Period.workingHours(3))
                                .when(Conditions.category("hard"), Period.workingHours(16))))
                .build();
        private final Programme second = Desk.programme(STD, resolution(Period.workingHours(40)))
                .version(2)
                .build();
        private final Desk desk = new Desk(first, second).raised("09-07T09:00");

        private void assertBreachedAtNoon() {
            assertEquals(
                    Optional.of(desk.at("09-07T12:00")),
                    desk.obligation("resolution").breachedAt());
            assertEquals(
                    List.of("09-07T12:00"),
                    desk.events("resolution", ObligationEvent.Breached.class).stream()
                            .map(event -> desk.text(event.at()))
                            .toList());
        }

        @Test
        void R74_isTheFirstCrossingHoweverLateTheHostAsks() {
            desk.time("09-07T12:00");
            assertEquals(Optional.empty(), desk.obligation("resolution").breachedAt());

            desk.time("09-30T09:00");

            assertBreachedAtNoon();
        }

        @Test
        void R74_isNotThatOfAnyLaterReckoning() {
            desk.time("09-07T13:00");
            assertBreachedAtNoon();

            desk.then("09-07T14:00", recategorise("hard"));
            assertBreachedAtNoon();
            desk.then("09-07T15:00", adopt(2));
            assertBreachedAtNoon();
            desk.then("09-07T16:00", Desk.ask()).then("09-08T16:00", Desk.supplement());
            assertBreachedAtNoon();
        }
    }
}
