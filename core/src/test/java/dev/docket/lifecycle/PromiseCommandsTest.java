package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.programme.StandardRules;
import dev.docket.request.Guard;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Promises, and putting off: for a promise, or because it cannot be done yet. */
class PromiseCommandsTest {

    private final RequestStory story = new RequestStory();

    @Nested
    class Promising {

        @Test
        void isOwedByItsDateAndADayOffRollsForward() {
            story.assigned();

            assertEquals(
                    facts("committed", "owed: commitment/C-1 by 11-02 17:00"),
                    story.gives("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-01")));
        }

        @Test
        void eachIsOwedAndKeptByItself() {
            story.assigned()
                    .then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "09-28"))
                    .then("09-22T11:00", commit(WATER_HEAD, "C-2", "09-29"));

            assertEquals(
                    facts("commitment discharged", "met: commitment/C-2"),
                    story.gives("09-24T10:00", keep(WATER_HEAD, "C-2")));
            story.time("09-30T10:00");

            assertEquals(1, story.breaches(StandardRules.COMMITMENT));
            assertEquals(
                    facts("commitment discharged", "met: commitment/C-1 late"),
                    story.gives("09-30T10:00", keep(HOUSING_HEAD, "C-1")));
        }

        @Test
        void hasAKeyOfItsOwnAndADateAhead() {
            story.assigned().then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "09-28"));

            story.refuses(
                    "09-22T11:00",
                    commit(HOUSING_HEAD, "C-1", "09-22"),
                    Guard.COMMITMENT_DATE_AHEAD,
                    Guard.COMMITMENT_NEW);
            story.refusesThisActor("09-22T11:00", commit(OFFICE, "C-2", "09-28"));
        }

        @Test
        void isKeptByWhoPromisedOrByTheLead() {
            story.assigned()
                    .then("09-22T10:00", commit(WATER_HEAD, "C-1", "09-28"))
                    .then("09-22T11:00", commit(HOUSING_HEAD, "C-2", "09-28"));
            story.refuses("09-22T12:00", keep(WATER_HEAD, "C-2"), Guard.COMMITTED_HERE);
            story.refuses("09-22T12:00", keep(HOUSING_HEAD, "C-3"), Guard.COMMITMENT_OPEN);

            story.then("09-22T13:00", keep(HOUSING, "C-1"));
        }

        @Test
        void withoutOneThereIsNothingToKeep() {
            story.assigned().refuses("09-22T12:00", keep(HOUSING_HEAD, "C-1"), Guard.COMMITMENT_OPEN);
        }
    }

    @Nested
    class DeferringAnAnswer {

        /** Answered and found good, with a promise for 2 November. */
        private RequestStory promised() {
            return story.assigned()
                    .then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("09-24T10:00", submit())
                    .then("09-24T15:00", approve())
                    .then("09-28T10:00", satisfied());
        }

        @Test
        void L11_anOpenPromiseKeepsItFromClosingAndItIsDeferredInstead() {
            promised().refuses("09-28T11:00", close(), Guard.NO_COMMITMENT_OPEN);

            // The first check at least 14 days after 28 September, 12 October: that of November.
            assertEquals(
                    facts(
                            "deferred",
                            "met: closing",
                            "owed: review by 11-03 17:00",
                            "owed: monthly-check by 11-02 17:00"),
                    story.gives("09-28T12:00", defer("11-03", Optional.empty())));

            assertEquals(Stage.DEFERRED, story.request.stage());
            assertEquals(Optional.of(Stage.ANSWERED), story.request.cameFrom());
            assertEquals(Optional.of("11-02T17:00"), story.due(StandardRules.COMMITMENT));
        }

        @Test
        void resumedItOwesItsClosing() {
            promised().then("09-28T12:00", defer("11-03", Optional.empty()));
            story.then("10-12T10:00", keep(HOUSING, "C-1"));

            assertEquals(
                    facts("resumed to answered", "met: review", "void: monthly-check", "owed: closing by 10-13 17:00"),
                    story.gives("10-12T11:00", review(Verdict.RESUME, Optional.empty())));
            story.then("10-12T12:00", close());
        }

        @Test
        void beforeItsFollowUpTheFollowUpIsOwedAgainWhenItResumes() {
            story.assigned()
                    .then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "11-02"))
                    .then("09-24T10:00", submit())
                    .then("09-24T15:00", approve());

            assertEquals(
                    facts(
                            "deferred",
                            "void: follow-up",
                            "owed: review by 11-03 17:00",
                            "owed: monthly-check by 11-02 17:00"),
                    story.gives("09-28T12:00", defer("11-03", Optional.empty())));

            List<String> facts = story.gives("10-12T11:00", review(Verdict.RESUME, Optional.empty()));
            assertEquals(true, facts.contains("owed: follow-up by 10-15 17:00"), facts.toString());
        }

        @Test
        void withoutAPromiseAnAnswerIsNotDeferred() {
            story.answered().refuses("09-28T10:00", defer("11-03", Optional.empty()), Guard.COMMITMENT_STANDS);
        }
    }

    @Nested
    class DeferringWork {

        @Test
        void aSupervisingLeaderDefersOnTheProposalOfTheLead() {
            story.assigned();
            story.refuses("09-24T10:00", defer("11-03", Optional.empty()), Guard.PROPOSED_BY_THE_LEAD);
            story.refuses("09-24T10:00", defer("11-03", Optional.of(WATER_UNIT)), Guard.PROPOSED_BY_THE_LEAD);

            story.then("09-24T10:00", defer("11-03", Optional.of(HOUSING_UNIT)));
        }

        @Test
        void namesAllThatStandsInItsWay() {
            story.assigned().then("09-22T10:00", submit());
            story.refuses(
                    "09-22T11:00",
                    defer("09-22", Optional.empty()),
                    Guard.NO_ANSWER_PENDING,
                    Guard.REVIEW_DATE_AHEAD,
                    Guard.PROPOSED_BY_THE_LEAD);
        }

        @Test
        void isRefusedWhileAReturnWaits() {
            story.assigned().then("09-22T10:00", giveBack(HOUSING_HEAD, "greening"));

            story.refuses("09-22T11:00", defer("11-03"), Guard.NO_RETURN_PENDING);
            story.refuses("09-22T11:00", explain(Optional.empty()), Guard.NO_RETURN_PENDING);
        }
    }

    @Nested
    class Reviewing {

        private RequestStory putOff() {
            return story.assigned().then("09-24T10:00", defer("11-02"));
        }

        @Test
        void explainedForGoodItOwesAFollowUpInsteadOfAnAnswer() {
            putOff();

            // Three working days after Monday 28 September: 29, 30 September, 8 October.
            assertEquals(
                    facts(
                            "explained finally",
                            "void: answer",
                            "met: review",
                            "void: weekly-reminder/housing",
                            "void: monthly-check",
                            "owed: follow-up by 10-08 17:00"),
                    story.gives("09-28T10:00", review(Verdict.EXPLAIN_FINALLY, Optional.empty())));
            assertEquals(Stage.EXPLAINED, story.request.stage());
        }

        @Test
        void continuedItOwesTheNextReview() {
            putOff();

            assertEquals(
                    facts("continued", "met: review", "owed: review by 12-15 17:00"),
                    story.gives("11-02T10:00", review(Verdict.CONTINUE, Optional.of(date("12-15")))));
        }

        @Test
        void namesAllThatStandsInItsWay() {
            putOff().then("09-28T10:00", review(Verdict.CONTINUE, Optional.of(date("11-03"))))
                    .then("09-28T11:00", review(Verdict.CONTINUE, Optional.of(date("11-04"))));

            story.refuses(
                    "09-28T12:00",
                    review(Verdict.CONTINUE, Optional.empty()),
                    Guard.CONTINUATIONS_LEFT,
                    Guard.REVIEW_DATE_AHEAD);
        }

        @Test
        void whatWasExplainedForGoodIsNotReviewed() {
            story.then("09-18T15:10", raise()).then("09-18T16:00", explain(Optional.empty()));

            story.refuses("09-21T10:00", review(Verdict.RESUME, Optional.empty()), Guard.PUT_OFF);
            new RequestStory().assigned().refusesInThisStage("09-24T10:00", review(Verdict.RESUME, Optional.empty()));
        }
    }
}
