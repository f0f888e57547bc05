package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.G2;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.answer;
import static dev.docket.lifecycle.cases.Desk.letter;
import static dev.docket.lifecycle.cases.Desk.rule;
import static dev.docket.lifecycle.cases.Desk.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.CompletionRule;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R63 and R64: several handlers, and what is given back. */
class AssignmentCasesTest {

    private static final Actor HELPER_OF_G2 = Actor.of(Roles.COOPERATOR, "G2", "sun");
    private static final Actor HELPER_OF_G3 = Actor.of(Roles.COOPERATOR, "G3", "chen");

    /** A lead and two helpers, each with a clock of its own: 16 hours for the answer, 4 for each part. */
    @Nested
    class SeveralHandlers {

        private Desk desk(CompletionRule completion) {
            ObligationRule.Builder part = rule("part", Roles.COOPERATOR, Period.workingHours(4))
                    .addPerUnitIn(Roles.COOPERATOR)
                    .addArmedBy(EventKinds.LETTER_ISSUED)
                    .addDischargedBy(EventKinds.CONTRIBUTED, EventKinds.CONTRIBUTION_WAIVED);
            return new Desk(Desk.programme(STD, answer(Period.workingHours(16)), part)
                            .gates(Desk.gates().completion(completion).build())
                            .build())
                    .raised("09-07T09:00")
                    .then("09-07T09:00", letter("L-1", "G1", "G2", "G3"));
        }

        private RequestCommand contribute(Actor by) {
            return new RequestCommand.Contribute(by, "our part is done");
        }

        private RequestCommand waive(String unit) {
            return new RequestCommand.WaiveContribution(OFFICE, UnitId.of(unit), "not needed after all");
        }

        private RequestCommand submitAlone() {
            return new RequestCommand.SubmitAnswer(
                    G1, new Answer(Outcome.RESOLVED, "done", Optional.of("they did not reply")));
        }

        @Test
        void R63_eachHasAClockOfItsOwn() {
            Desk desk = desk(CompletionRule.LEAD_AFTER_COOPERATORS);
            assertEquals(List.of("answer", "part", "part"), desk.owed());

            desk.then("09-07T11:00", contribute(HELPER_OF_G2)).time("09-07T14:00");

            // Monday 13:00 passes: G3 is late, G2 is not, and the answer runs on to Tuesday 17:00.
            assertEquals(
                    List.of("Armed 09-07T09:00", "Armed 09-07T09:00", "Met 09-07T11:00", "Breached 09-07T13:00"),
                    desk.told("part"));
            assertEquals("G3", desk.obligation("part").subject().orElseThrow().value());
            assertEquals("09-08T17:00", desk.due("answer"));
        }

        @Test
        void R63_theLeadAnswersAfterTheOthersOrSaysWhyNot() {
            Desk desk = desk(CompletionRule.LEAD_AFTER_COOPERATORS).then("09-07T11:00", contribute(HELPER_OF_G2));

            assertEquals(List.of(Guard.COOPERATORS_DONE), desk.guards("09-07T12:00", submit(G1)));
            desk.then("09-07T12:00", submitAlone());
        }

        @Test
        void R63_whereAllAreAskedForNoReasonReplacesOne() {
            Desk desk = desk(CompletionRule.ALL).then("09-07T11:00", contribute(HELPER_OF_G2));
            assertEquals(List.of(Guard.COOPERATORS_DONE), desk.guards("09-07T12:00", submitAlone()));

            desk.then("09-07T12:30", contribute(HELPER_OF_G3)).then("09-07T13:00", submit(G1));
        }

        @Test
        void R63_whereAnyWillDoAHelperMayAnswer() {
            Actor head = Actor.of(Roles.DEPARTMENT_HEAD, "G2", "li");
            assertEquals(List.of(Guard.IS_LEAD), desk(CompletionRule.LEAD_ONLY).guards("09-07T10:00", submit(head)));

            Desk desk = desk(CompletionRule.ANY).then("09-07T10:00", submit(head));

            assertTrue(desk.request.submittedAt().isPresent());
            assertEquals(List.of("Armed 09-07T09:00", "Met 09-07T10:00"), desk.told("answer"));
        }

        @Test
        void R63_removingALateHelperKeepsItsLateness() {
            Desk desk = desk(CompletionRule.LEAD_AFTER_COOPERATORS)
                    .then("09-07T11:00", contribute(HELPER_OF_G2))
                    .then("09-07T14:00", waive("G3"));

            ObligationEvent.Met late =
                    desk.events("part", ObligationEvent.Met.class).get(1);
            assertTrue(late.cured());
            assertEquals("09-07T14:00", desk.text(late.asOf()));
            assertEquals(
                    1, desk.request.obligations().tally(RuleCode.of("part")).breaches());
            assertEquals(List.of("answer"), desk.owed());
            desk.then("09-07T15:00", submit(G1));
        }
    }

    /** Three working days from Monday 7 September; the letter is out on Wednesday, the return granted on Friday. */
    @Nested
    class GivenBack {

        private final Actor headOfG1 = Actor.of(Roles.DEPARTMENT_HEAD, "G1", "jin");
        private final Actor headOfG2 = Actor.of(Roles.DEPARTMENT_HEAD, "G2", "li");
        private final Actor headOfG9 = Actor.of(Roles.DEPARTMENT_HEAD, "G9", "bai");
        private final Actor authority = Actor.of(Roles.RULING_AUTHORITY, "hall", "yu");

        private ObligationRule.Builder dispatch() {
            return rule("dispatch", Roles.OFFICE, Period.workingDays(3))
                    .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS, EventKinds.RETURN_GRANTED)
                    .addDischargedBy(EventKinds.LETTER_ISSUED);
        }

        private RequestCommand giveBack(Actor by, String proposed) {
            return new RequestCommand.RequestReturn(by, "article 3", UnitId.of(proposed));
        }

        private RequestCommand grant(String next) {
            return new RequestCommand.RuleReturn(authority, true, Optional.of(UnitId.of(next)), "so it is");
        }

        private Desk returned(ObligationRule.Builder rule) {
            Desk desk = new Desk(Desk.programme(STD, rule)
                    .fallbackDepartment(UnitId.of("G9"))
                    .build());
            desk.raised("09-07T09:00");
            assertEquals("09-10T17:00", desk.due("dispatch"));
            return desk.then("09-09T10:00", letter("L-1", "G1"))
                    .then("09-10T10:00", giveBack(headOfG1, "G2"))
                    .then("09-11T10:00", grant("G2"));
        }

        @Test
        void R64_resumeGivesTheDayThatWasLeft() {
            // From Wednesday to Thursday one working day was left: the one after Friday is Monday.
            assertEquals(
                    "09-14T17:00",
                    returned(dispatch().addRemainderOn(EventKinds.RETURN_GRANTED))
                            .due("dispatch"));
        }

        @Test
        void R64_whatIsLeftIsCountedFromTheReturnWhateverTheWholeIsCountedFrom() {
            ObligationRule.Builder fromTheRaising = dispatch()
                    .due(Desk.counted(Anchor.RAISED, Period.workingDays(3)))
                    .addRemainderOn(EventKinds.RETURN_GRANTED);

            assertEquals("09-14T17:00", returned(fromTheRaising).due("dispatch"));
        }

        @Test
        void R64_restartGivesAllThree() {
            // Monday, Tuesday, Wednesday.
            assertEquals("09-16T17:00", returned(dispatch()).due("dispatch"));
        }

        @Test
        void R64_theNextLetterGoesWhereTheRulingSays() {
            Desk desk = returned(dispatch());

            assertEquals(Stage.RAISED, desk.request.stage());
            assertEquals(List.of(Guard.GOES_WHERE_RULED), desk.guards("09-14T10:00", letter("L-2", "G3")));
            desk.then("09-14T10:00", letter("L-2", "G2"));
        }

        @Test
        void R64_afterTwoTheFallbackKeepsItAndAThirdLeavesNoFact() {
            Desk desk = returned(dispatch())
                    .then("09-14T10:00", letter("L-2", "G2"))
                    .then("09-14T11:00", giveBack(headOfG2, "G1"))
                    .then("09-14T12:00", grant("G9"))
                    .then("09-14T13:00", letter("L-3", "G9"));
            int before = desk.history.size();

            assertEquals(List.of(Guard.RETURNS_LEFT), desk.guards("09-14T14:00", giveBack(headOfG9, "G1")));

            assertEquals(before, desk.history.size());
            assertEquals(
                    2,
                    Scorecard.builder(STD, desk.at("09-30T00:00"))
                            .add(desk.request.id(), desk.history)
                            .build()
                            .count(Count.RETURNS_GRANTED));
        }

        @Test
        void R64_whoWasRelievedOnceIsNotNamedAgainButTheFallbackIs() {
            Desk desk = returned(dispatch())
                    .then("09-14T10:00", letter("L-2", "G2"))
                    .then("09-14T11:00", giveBack(headOfG2, "G1"));

            assertEquals(List.of(Guard.NEXT_LEAD_FREE), desk.guards("09-14T12:00", grant("G1")));
            assertFalse(desk.when("09-14T12:00", grant("G9")).isRefused());
        }

        @Test
        void R64_aRefusedReturnLeavesTheLeadAtWork() {
            Desk desk = Desk.of(STD, dispatch())
                    .raised("09-07T09:00")
                    .then("09-09T10:00", letter("L-1", "G1"))
                    .then("09-10T10:00", giveBack(headOfG1, "G2"))
                    .then(
                            "09-11T10:00",
                            new RequestCommand.RuleReturn(authority, false, Optional.empty(), "it is theirs"));

            assertEquals(Stage.ASSIGNED, desk.request.stage());
            assertEquals(List.of(Guard.IS_LEAD), desk.guards("09-11T11:00", submit(G2)));
            assertEquals(List.of(Guard.NOT_RULED_BEFORE), desk.guards("09-11T11:00", giveBack(headOfG1, "G2")));
        }
    }
}
