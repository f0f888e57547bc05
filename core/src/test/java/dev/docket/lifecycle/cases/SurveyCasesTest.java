package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.SURVEYOR;
import static dev.docket.lifecycle.cases.Desk.approve;
import static dev.docket.lifecycle.cases.Desk.close;
import static dev.docket.lifecycle.cases.Desk.followUp;
import static dev.docket.lifecycle.cases.Desk.record;
import static dev.docket.lifecycle.cases.Desk.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Obligations;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Ending;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R69 to R71: what the requester is asked after the answer, which was told on Monday 7 September 2026 at 11:00. */
class SurveyCasesTest {

    private static final RequestCommand SATISFIED = followUp(SURVEYOR, true, Satisfaction.SATISFIED);
    private static final RequestCommand DISSATISFIED = followUp(SURVEYOR, false, Satisfaction.DISSATISFIED);
    private static final RequestCommand UNREACHED = new RequestCommand.RecordFollowUp(
            SURVEYOR, FollowUp.builder().reached(false).build());

    private static Gates.Builder gates() {
        return Desk.gates().followUp(true).independence(true);
    }

    private static Desk answered(Gates.Builder gates, Limits.Builder limits, ObligationRule.Builder... rules) {
        return new Desk(Desk.programme(STD, rules)
                        .gates(gates.build())
                        .limits(limits.build())
                        .build())
                .assigned("09-07T09:00")
                .then("09-07T10:00", submit(G1))
                .then("09-07T11:00", approve());
    }

    @Nested
    class ASecondAnswer {

        private Desk answeredTwice(boolean lastCounts) {
            return answered(
                            gates().lastFollowUpCounts(lastCounts),
                            Limits.builder(),
                            StandardRules.followUp(Period.workingDays(3)))
                    .then("09-08T10:00", SATISFIED)
                    .then("09-09T10:00", DISSATISFIED);
        }

        @Test
        void R69_oneSurveyIsOwedForEachClosing() {
            Desk desk = answeredTwice(false);

            assertEquals(List.of("Armed 09-07T11:00", "Met 09-08T10:00"), desk.told("follow-up"));
        }

        @Test
        void R69_bothAnswersAreKept() {
            for (boolean lastCounts : List.of(true, false)) {
                assertEquals(
                        List.of(Satisfaction.SATISFIED, Satisfaction.DISSATISFIED),
                        answeredTwice(lastCounts).events(RequestEvent.FollowedUp.class).stream()
                                .map(event -> event.followUp().result())
                                .toList());
            }
        }

        @Test
        void R69_whereTheFirstCountsTheSecondChangesNothing() {
            Desk desk = answeredTwice(false);

            assertEquals(Stage.ANSWERED, desk.request.stage());
            assertEquals(
                    Optional.of(Satisfaction.SATISFIED), desk.request.followUp().map(FollowUp::result));
            assertEquals(
                    List.of(true, false),
                    desk.events(RequestEvent.FollowedUp.class).stream()
                            .map(RequestEvent.FollowedUp::counts)
                            .toList());
            desk.then("09-10T10:00", close());
            assertEquals(Optional.of(Ending.CONFIRMED), desk.request.ending());
        }

        @Test
        void R69_whereTheLastCountsItReopens() {
            Desk desk = answeredTwice(true);

            assertEquals(Stage.ASSIGNED, desk.request.stage());
            assertEquals(1, desk.request.episode());
        }
    }

    @Nested
    class TheWindow {

        private Desk answeredWithFourteenDays() {
            return answered(gates(), Limits.builder().ratedWithinCalendarDays(14));
        }

        @Test
        void R70_onTheLastDayAMarkCounts() {
            answeredWithFourteenDays().then("09-21T20:00", SATISFIED);
        }

        @Test
        void R70_onTheFifteenthDayItIsRefusedAsLateAndGoodWithoutAMark() {
            Desk desk = answeredWithFourteenDays();

            assertEquals(List.of(Guard.RATED_IN_TIME), desk.guards("09-22T10:00", SATISFIED));
            desk.then("09-22T10:00", followUp(SURVEYOR, true, Satisfaction.NOT_RATED));
            assertEquals(0, card(desk).count(Count.RATED));
        }

        @Test
        void R70_noAnswerIsNeverAMark() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> FollowUp.builder()
                            .reached(false)
                            .result(Satisfaction.SATISFIED)
                            .build());
            Desk desk = answeredWithFourteenDays()
                    .then("09-08T10:00", UNREACHED)
                    .then("09-09T10:00", UNREACHED)
                    .then("09-09T15:00", UNREACHED)
                    .then("09-10T10:00", record(OFFICE, Acts.WRITTEN_NOTICE))
                    .then("09-10T11:00", close());

            assertEquals(Optional.of(Ending.UNREACHABLE), desk.request.ending());
            assertEquals(0, card(desk).count(Count.RATED));
            assertEquals(
                    "undefined", card(desk).followUps().satisfaction().text().substring(0, 9));
        }

        @Test
        void R70_whoHandledItMayNotAsk() {
            Actor ofTheUnit = Actor.of(Roles.FOLLOW_UP_AGENT, "G1", "qian");

            assertEquals(
                    List.of(Guard.INDEPENDENT),
                    answeredWithFourteenDays()
                            .guards("09-08T10:00", followUp(ofTheUnit, true, Satisfaction.SATISFIED)));
        }

        private Scorecard card(Desk desk) {
            return Scorecard.builder(STD, desk.at("12-01T00:00"))
                    .add(desk.request.id(), desk.history)
                    .build();
        }
    }

    @Nested
    class Asking {

        private ObligationRule.Builder reminder() {
            return ObligationRule.builder()
                    .code(RuleCode.of("survey"))
                    .debtor(Roles.REQUESTER)
                    .addArmedBy(EventKinds.ANSWER_APPROVED)
                    .due(new DueRule.Never())
                    .reminders(Cadence.every(2, Cadence.Unit.DAYS).times(3))
                    .addDischargedBy(EventKinds.FOLLOW_UP_PASSED, EventKinds.FOLLOW_UP_FAILED)
                    .addCancelledBy(EventKinds.CLOSED);
        }

        @Test
        void R71_remindersEndAfterTheThird() {
            Desk desk = answered(gates(), Limits.builder(), reminder()).time("10-01T00:00");

            assertEquals(
                    List.of("09-09T11:00", "09-11T11:00", "09-14T09:00"),
                    desk.events("survey", ObligationEvent.Reminded.class).stream()
                            .map(event -> desk.text(event.at()))
                            .toList());
        }

        @Test
        void R71_remindingChangesNothingOfTheRequest() {
            Desk desk = answered(gates(), Limits.builder(), reminder());
            Request before = desk.request;

            desk.time("10-01T00:00");

            assertEquals(bare(before), bare(desk.request));
        }

        /** Without what is owed and what counts events. */
        private Request bare(Request request) {
            Request.Builder builder = Request.builder();
            builder.from(request);
            return builder.obligations(Obligations.none())
                    .version(0)
                    .lastAt(request.raisedAt())
                    .lastWasLapse(false)
                    .build();
        }

        @Test
        void R71_aDissatisfiedOneIsHandledAgainInHalfTheTime() {
            Periods days = Periods.of(Period.workingDays(8));
            Desk desk = answered(gates(), Limits.builder(), StandardRules.answer(days), StandardRules.redo(days));

            desk.then("09-08T10:00", DISSATISFIED);

            // Four working days from Tuesday 8 September: Wednesday, Thursday, Friday, Monday 14.
            assertEquals(List.of("redo"), desk.owed());
            assertEquals("09-14T17:00", desk.due("redo"));
        }
    }
}
