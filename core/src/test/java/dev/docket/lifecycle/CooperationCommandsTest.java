package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.CompletionRule;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.RequestCommand;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Departments that help, and what the answer waits for. */
class CooperationCommandsTest {

    private static final RequestCommand WITHOUT_THEM = new RequestCommand.SubmitAnswer(
            HOUSING, new Answer(Outcome.RESOLVED, "done", Optional.of("the pipe was not touched")));

    private final RequestStory story = new RequestStory();

    /** Housing leads, water helps, by a letter of Monday 21 September 10:00. */
    private static RequestStory helped(RequestStory any) {
        return any.then("09-18T15:10", raise()).then("09-21T10:00", letter("water"));
    }

    private static RequestStory completing(CompletionRule rule) {
        return helped(gated(gates -> gates.completion(rule)));
    }

    private static Assignment.State stateOf(RequestStory any, UnitId unit) {
        return any.request.assignments().stream()
                .filter(a -> a.unit().equals(unit))
                .reduce((first, last) -> last)
                .orElseThrow()
                .state();
    }

    @Nested
    class Contributing {

        @Test
        void fulfilsTheCooperationAndTheReceiptToo() {
            helped(story);
            // Tuesday 22, Wednesday 23, Thursday 24 September.
            assertEquals(Optional.of("09-24T17:00"), story.due(StandardRules.COOPERATION, "water"));

            assertEquals(
                    facts("contributed", "met: receipt/water", "met: cooperation/water"),
                    story.gives("09-22T10:00", contribute(WATER)));

            assertEquals(Assignment.State.DONE, stateOf(story, WATER_UNIT));
            assertEquals(Assignment.State.PENDING_RECEIPT, stateOf(story, HOUSING_UNIT));
        }

        @Test
        void lateItIsCuredAndTheBreachStays() {
            helped(story);

            assertEquals(
                    facts("contributed", "met: cooperation/water late"), story.gives("09-28T10:00", contribute(WATER)));
            assertEquals(1, story.breaches(StandardRules.COOPERATION));
        }

        @Test
        void isForThoseWhoOweAPart() {
            helped(story);
            story.refuses("09-22T10:00", contribute(GREENING_HEAD), Guard.IS_COOPERATOR);
            story.refuses("09-22T10:00", contribute(HOUSING_HEAD), Guard.IS_COOPERATOR);

            story.then("09-22T11:00", contribute(WATER)).refuses("09-22T12:00", contribute(WATER), Guard.IS_COOPERATOR);
        }

        @Test
        void isPossibleWhileTheNextLeadIsLookedFor() {
            helped(story)
                    .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"))
                    .then("09-21T12:00", grant("greening"));
            assertEquals(Stage.RAISED, story.request.stage());

            story.then("09-22T10:00", contribute(WATER));
        }
    }

    @Nested
    class Waiving {

        @Test
        void letsACooperatorOff() {
            helped(story);

            assertEquals(
                    facts("contribution waived", "void: receipt/water", "met: cooperation/water"),
                    story.gives("09-22T10:00", waive("water")));

            assertEquals(Assignment.State.WAIVED, stateOf(story, WATER_UNIT));
            story.then("09-22T11:00", submit());
        }

        @Test
        void needsACooperatorThatOwesItsPart() {
            helped(story).refuses("09-22T10:00", waive("greening"), Guard.CONTRIBUTION_OWED);
            story.then("09-22T10:00", waive("water")).refuses("09-22T11:00", waive("water"), Guard.CONTRIBUTION_OWED);
            story.refusesThisActor(
                    "09-22T12:00", new RequestCommand.WaiveContribution(WATER_HEAD, WATER_UNIT, "we do not want to"));
        }
    }

    @Nested
    class Completing {

        @Test
        void L19_theLeadAnswersAfterTheCooperatorsOrSaysWhyNot() {
            helped(story).refuses("09-22T10:00", submit(), Guard.COOPERATORS_DONE);

            story.then("09-22T10:00", WITHOUT_THEM);
        }

        @Test
        void theLeadAloneWhereTheSchemeSaysSoAndTheCooperatorIsLetGoWithTheAnswer() {
            RequestStory alone = completing(CompletionRule.LEAD_ONLY).then("09-22T10:00", submit());

            List<String> facts = alone.gives("09-22T11:00", approve());

            assertTrue(facts.contains("void: cooperation/water"), facts.toString());
            assertEquals(Assignment.State.CANCELLED, stateOf(alone, WATER_UNIT));
            assertEquals(Assignment.State.DONE, stateOf(alone, HOUSING_UNIT));
        }

        @Test
        void allMustHaveDoneTheirPartAndNothingOverridesThat() {
            RequestStory all = completing(CompletionRule.ALL);
            all.refuses("09-22T10:00", WITHOUT_THEM, Guard.COOPERATORS_DONE);

            all.then("09-22T11:00", contribute(WATER)).then("09-22T12:00", submit());
        }

        @Test
        void anyDepartmentAtWorkMayAnswerAndNoOther() {
            RequestStory any = completing(CompletionRule.ANY);
            any.refuses("09-22T10:00", submitBy(GREENING_HEAD), Guard.IS_LEAD);

            any.then("09-22T11:00", submitBy(WATER_HEAD));

            assertEquals(Assignment.State.SUBMITTED, stateOf(any, HOUSING_UNIT));
            any.refuses("09-22T12:00", submit(), Guard.NO_ANSWER_PENDING);
            any.then("09-22T13:00", approve());
            assertEquals(Stage.ANSWERED, any.request.stage());
            assertEquals(Assignment.State.DONE, stateOf(any, HOUSING_UNIT));
            assertEquals(Assignment.State.DONE, stateOf(any, WATER_UNIT));
        }

        @Test
        void elsewhereACooperatorNeverAnswers() {
            helped(story).then("09-22T10:00", contribute(WATER));

            story.refuses("09-22T11:00", submitBy(WATER_HEAD), Guard.IS_LEAD);
        }

        @Test
        void theAnswerGateNamesBothOfItsConditions() {
            RequestStory asking =
                    helped(gated(gates -> gates.evidence(Map.of("general", List.of("photograph", "minutes")))));
            asking.refuses("09-22T10:00", submit(), Guard.COOPERATORS_DONE, Guard.EVIDENCE_PRESENT);

            asking.then("09-22T11:00", new RequestCommand.Record(HOUSING, Acts.EVIDENCE, "minutes", Optional.empty()))
                    .then("09-22T12:00", contribute(WATER));

            asking.refuses("09-22T13:00", submit(), Guard.EVIDENCE_PRESENT);
            asking.then(
                    "09-22T14:00",
                    new RequestCommand.SubmitAnswer(
                            HOUSING, Answer.of(Outcome.RESOLVED, "done").with("photograph")));
        }
    }

    @Nested
    class HelpingInALaterEpisode {

        @Test
        void L18_isDueNotAfterTheRedo() {
            // Reopened on Monday 28 September: redo in four working days, 29, 30 September, 8, 9 October.
            story.answered().then("09-28T10:00", dissatisfied());
            assertEquals(Optional.of("10-09T17:00"), story.due(StandardRules.REDO));

            story.then("10-08T10:00", reassign(letterTo("L-2", "greening", "water")));

            // Three working days after Thursday 8 October would be 9, 10, 12.
            assertEquals(Optional.of("10-09T17:00"), story.due(StandardRules.COOPERATION, "water"));
        }
    }

    @Nested
    class BecomingLead {

        @Test
        void L17_aCooperatorGivesUpItsCooperation() {
            helped(story);

            assertEquals(
                    facts(
                            "assignment ended of housing reassigned",
                            "void: receipt/housing",
                            "void: return-window/housing",
                            "void: weekly-reminder/housing",
                            "assignment ended of water (cooperating) became lead",
                            "void: receipt/water",
                            "void: cooperation/water",
                            "letter issued L-2 to water",
                            "owed: receipt/water by 09-23 17:00",
                            "owed: return-window/water by 09-23 17:00",
                            "owed: weekly-reminder/water"),
                    story.gives("09-22T10:00", reassign(letterTo("L-2", "water"))));

            assertEquals(WATER_UNIT, story.request.liveLead().orElseThrow().unit());
            assertEquals(
                    1,
                    story.request.assignments().stream()
                            .filter(Assignment::isLive)
                            .count());
        }

        @Test
        void afterAReturnTheCooperatorsStay() {
            helped(story)
                    .then("09-21T11:00", giveBack(HOUSING_HEAD, "greening"))
                    .then("09-21T12:00", grant("greening"));
            story.refuses("09-21T13:00", issue(letterTo("L-2", "greening", "water")), Guard.UNITS_FREE);

            story.then("09-21T13:00", issue(letterTo("L-2", "greening")));

            assertEquals(Optional.of("09-24T17:00"), story.due(StandardRules.COOPERATION, "water"));
            story.refuses("09-22T10:00", submitBy(GREENING), Guard.COOPERATORS_DONE);
        }
    }
}
