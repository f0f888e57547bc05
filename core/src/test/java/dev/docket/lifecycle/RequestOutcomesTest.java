package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Ending;
import dev.docket.request.Guard;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of one request that was not simply answered: taken up again, put off, explained, supervised. */
class RequestOutcomesTest {

    private final RequestStory story = new RequestStory();

    @Nested
    class Reopening {

        @Test
        void aFailedFollowUpReopensByItselfAndOwesARedo() {
            story.answered().then("09-28T10:00", dissatisfied());

            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(1, story.request.episode());
            assertEquals(SupervisionLevel.WARNING, story.request.supervision());
            // Half of 7 working days, rounded up: 4. Tue 29, Wed 30; 1-7 October off; Thu 8, Fri 9.
            assertEquals(Optional.of("10-09T17:00"), story.due(StandardRules.REDO));
            assertEquals(
                    Assignment.State.WORKING, story.request.lead().orElseThrow().state());
        }

        @Test
        void L12_afterTwoReopeningsTheHostDecides() {
            story.answered().then("09-28T10:00", dissatisfied());
            story.then("09-29T10:00", submit()).then("09-29T11:00", approve()).then("09-30T10:00", dissatisfied());
            assertEquals(SupervisionLevel.CRITICAL, story.request.supervision());
            story.then("10-08T10:00", submit()).then("10-08T11:00", approve()).then("10-09T10:00", dissatisfied());

            assertEquals(2, story.request.episode());
            assertEquals(Stage.ANSWERED, story.request.stage());
            assertEquals(1, story.events(RequestEvent.ReopeningsSpent.class).size());
            assertTrue(story.owed().contains("decision"));
            assertEquals(List.of(Guard.FOLLOW_UP_PASSES), story.guards("10-09T11:00", close()));
        }

        @Test
        void L6_afterTheHostsDecisionAFollowUpIsOwedAgain() {
            L12_afterTwoReopeningsTheHostDecides();

            story.then("10-10T10:00", record(HOST, Acts.DECISION));

            assertTrue(story.owed().contains("follow-up"), story.owed().toString());
        }

        @Test
        void theRequesterReopensWithinThirtyDays() {
            story.closed();
            // 30 days from Monday 28 September: Wednesday 28 October, close of business.
            assertEquals(Optional.of("10-28T17:00"), story.due(StandardRules.REOPEN_WINDOW));

            story.then("10-28T17:00", reopen(REQUESTER));

            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(Optional.empty(), story.request.ending());
        }

        @Test
        void R53_afterTheWindowOnlyTheInspectorOrTheHost() {
            story.closed();

            assertEquals(List.of(Guard.WINDOW_OPEN), story.guards("10-28T17:00:00.000000001", reopen(REQUESTER)));
            assertEquals(1, story.events(RequestEvent.ReopenWindowClosed.class).size());
            story.then("11-05T10:00", reopen(INSPECTOR));
        }

        @Test
        void K8_whenTheWindowHasClosedTimeNeverMattersAgain() {
            story.closed().time("12-31T00:00");

            assertEquals(Optional.empty(), story.request.nextDue());
            assertEquals(List.of(), story.owed());
        }

        @Test
        void whatWasNeverAssignedReturnsToRaisedWithTheWholeDispatch() {
            story.then("09-18T15:10", raise())
                    .then("09-18T15:30", new RequestCommand.ResolveOnSite(HOST, "the gate was opened"))
                    .then("09-21T10:00", dissatisfied());

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(Optional.of("09-24T17:00"), story.due(StandardRules.DISPATCH));
            story.then("09-22T10:00", letter());
            assertTrue(story.owed().contains("redo"));
            assertFalse(story.owed().contains("answer"));
        }
    }

    @Nested
    class PuttingOff {

        @Test
        void R68_deferralStopsTheAnswerAndTheReminderAndOwesAReview() {
            story.assigned().then("09-24T10:00", defer("11-02")).time("10-31T00:00");

            assertEquals(Stage.DEFERRED, story.request.stage());
            assertEquals(Optional.of("11-02T17:00"), story.due(StandardRules.REVIEW));
            assertEquals(
                    0, story.request.obligations().tally(StandardRules.ANSWER).breaches());
            assertTrue(story.owed().contains("monthly-check"));
        }

        @Test
        void resumedTheAnswersClockRunsOn() {
            story.assigned()
                    .then("09-24T10:00", defer("11-02"))
                    .then("09-29T10:00", review(Verdict.RESUME, Optional.empty()));

            assertEquals(Stage.ASSIGNED, story.request.stage());
            // The closes of Thursday 24 and Monday 28 September lie in between: 8 October plus two working days.
            assertEquals(Optional.of("10-10T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void L57_theReviewDateLiesAheadAndWithinNinetyDays() {
            story.assigned();

            assertEquals(List.of(Guard.REVIEW_DATE_AHEAD), story.guards("09-24T10:00", defer("09-24")));
            assertEquals(List.of(Guard.REVIEW_DATE_AHEAD), story.guards("09-24T10:00", defer("12-24")));
            story.then("09-24T10:00", defer("12-23"));
        }

        @Test
        void continuesTwiceAndThenOnlyTheHost() {
            story.assigned().then("09-24T10:00", defer("10-09"));
            RequestCommand more = review(Verdict.CONTINUE, Optional.of(date("11-02")));
            story.then("10-09T10:00", more).then("10-10T10:00", more);

            assertEquals(List.of(Guard.CONTINUATIONS_LEFT), story.guards("10-12T10:00", more));
            story.then(
                    "10-12T10:00",
                    new RequestCommand.Review(HOST, Verdict.CONTINUE, Optional.of(date("11-02")), "by decision"));
            assertEquals(1, story.request.obligations().of(StandardRules.REVIEW).size());
        }

        @Test
        void continuingNeedsADate() {
            story.assigned().then("09-24T10:00", defer("10-09"));

            assertEquals(
                    List.of(Guard.REVIEW_DATE_AHEAD),
                    story.guards("10-09T10:00", review(Verdict.CONTINUE, Optional.empty())));
        }

        @Test
        void dispatchKeepsWhatWasLeft() {
            // Two of three working days were left on Sunday the 20th, a make-up day.
            story.then("09-18T15:10", raise())
                    .then("09-20T10:00", defer("10-09"))
                    .then("09-28T10:00", review(Verdict.RESUME, Optional.empty()));

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(Optional.of("09-30T17:00"), story.due(StandardRules.DISPATCH));
        }
    }

    @Nested
    class Explaining {

        @Test
        void KQ8_aFinalExplanationThatIsAcceptedCloses() {
            story.then("09-18T15:10", raise())
                    .then("09-18T15:30", explain(Optional.empty()))
                    .then("09-21T10:00", satisfied())
                    .then("09-21T11:00", close());

            assertEquals(Optional.of(Ending.EXPLANATION_ACCEPTED), story.request.ending());
            assertFalse(story.request.confirmedOutcome().orElseThrow().solves());
        }

        @Test
        void afterAFailedFollowUpAnAppealIsOfferedInsteadOfAReopening() {
            story.then("09-18T15:10", raise())
                    .then("09-18T15:30", explain(Optional.empty()))
                    .then("09-21T10:00", dissatisfied());

            assertEquals(Stage.EXPLAINED, story.request.stage());
            assertEquals(List.of("appeal-offer"), story.owed());
        }

        @Test
        void upheldOnAppealItCloses() {
            afterAFailedFollowUpAnAppealIsOfferedInsteadOfAReopening();
            story.then("09-22T10:00", new RequestCommand.Appeal(REQUESTER, "the plan allows it"))
                    .then("09-23T10:00", new RequestCommand.DecideAppeal(REVIEWER, true, "it does not"))
                    .then("09-24T10:00", close());

            assertEquals(Optional.of(Ending.UPHELD_ON_APPEAL), story.request.ending());
        }

        @Test
        void wonOnAppealItReopens() {
            afterAFailedFollowUpAnAppealIsOfferedInsteadOfAReopening();
            story.then("09-22T10:00", new RequestCommand.Appeal(REQUESTER, "the plan allows it"))
                    .then("09-23T10:00", new RequestCommand.DecideAppeal(REVIEWER, false, "it does"));

            assertEquals(Stage.RAISED, story.request.stage());
            assertEquals(1, story.request.episode());
        }

        @Test
        void anAppealIsMadeOnceInAnEpisodeAndOnlyAfterAFailedFollowUp() {
            story.then("09-18T15:10", raise()).then("09-18T15:30", explain(Optional.empty()));
            assertEquals(
                    List.of(Guard.FOLLOW_UP_FAILED),
                    story.guards("09-18T16:00", new RequestCommand.Appeal(REQUESTER, "no")));
            story.then("09-21T10:00", dissatisfied()).then("09-22T10:00", new RequestCommand.Appeal(REQUESTER, "no"));

            assertEquals(
                    List.of(Guard.NOT_APPEALED_YET),
                    story.guards("09-22T11:00", new RequestCommand.Appeal(REQUESTER, "no")));
        }
    }

    @Nested
    class Supervising {

        @Test
        void risesFromNoticeToTransferredWhenNobodyActs() {
            story.assigned().time("11-30T00:00");

            assertEquals(
                    List.of("NOTICE", "WARNING", "CRITICAL", "TRANSFERRED"),
                    story.events(RequestEvent.SupervisionRaised.class).stream()
                            .map(e -> e.to().name())
                            .toList());
        }

        @Test
        void aWarningAsksForAPlanAndCriticalForADecision() {
            story.assigned().time("10-08T17:00:01");
            assertTrue(story.owed().contains("warning-plan"));
            story.then("10-09T10:00", record(LEADER, Acts.PLAN)).time("10-16T00:00");

            assertFalse(story.owed().contains("warning-plan"));
            assertTrue(story.owed().contains("decision"));
        }

        @Test
        void anActThatTheProgrammeDoesNotKnowIsRefused() {
            story.assigned();

            assertEquals(
                    List.of(Guard.ACT_KNOWN), story.guards("09-24T10:00", record(OFFICE, EventKind.of("rain dance"))));
        }
    }
}
