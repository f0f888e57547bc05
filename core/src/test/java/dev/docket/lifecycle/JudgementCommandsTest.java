package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.*;
import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Limits;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What requesters, agents, reviewers and inspectors make of an answer. */
class JudgementCommandsTest {

    private static final RequestCommand APPEAL = new RequestCommand.Appeal(REQUESTER, "the plan allows it");

    private final RequestStory story = new RequestStory();

    private static RequestCommand verified(boolean accepted) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(false)
                        .verification(true)
                        .accepted(accepted)
                        .build());
    }

    @Nested
    class VerifyingAnAnonymousRequest {

        private RequestStory published() {
            return story.then(
                            "09-18T15:10",
                            new RequestCommand.Raise(
                                    OFFICE, intake().anonymous(true).build()))
                    .then("09-21T10:00", letter())
                    .then("09-21T11:00", receipt())
                    .then("09-24T10:00", submit())
                    .then("09-24T15:00", approve());
        }

        @Test
        void L58_nobodyContactsTheRequester() {
            published()
                    .refuses(
                            "09-24T16:00",
                            new RequestCommand.RecordContact(HOUSING, "rang them"),
                            Guard.REQUESTER_KNOWN);
            story.refuses("09-28T10:00", satisfied(), Guard.FOLLOW_UP_FITS);
        }

        @Test
        void aVerificationOnTheSpotLetsItClose() {
            published();

            assertEquals(
                    facts("follow up passed", "met: follow-up", "owed: closing by 09-29 17:00"),
                    story.gives("09-28T10:00", verified(true)));
            story.then("09-28T11:00", close());

            assertEquals(Optional.of(Ending.ANONYMOUS_VERIFIED), story.request.ending());
            assertEquals(Optional.of(Outcome.RESOLVED), story.request.confirmedOutcome());
        }

        @Test
        void oneThatFindsNothingDoneReopens() {
            published().then("09-28T10:00", verified(false));

            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(1, story.request.episode());
        }

        @Test
        void aKnownRequesterIsAskedInstead() {
            story.answered().refuses("09-28T10:00", verified(true), Guard.FOLLOW_UP_FITS);
        }
    }

    @Nested
    class FollowingUp {

        @Test
        void theThirdAttemptInVainOnTwoDaysExhaustsThem() {
            story.answered().then("09-28T10:00", unreached());
            assertEquals(
                    facts("follow up unreached", "met: follow-up-retry", "owed: follow-up-retry"),
                    story.gives("09-29T15:00", unreached()));

            // The write-off is owed in one working day: after Wednesday 30 September comes Thursday 8 October.
            assertEquals(
                    facts(
                            "follow up unreached",
                            "met: follow-up-retry",
                            "owed: follow-up-retry",
                            "attempts exhausted",
                            "met: follow-up",
                            "void: follow-up-retry",
                            "owed: closing by 10-08 17:00"),
                    story.gives("09-30T10:00", unreached()));
        }

        @Test
        void L9_isLaterThanTheCommunication() {
            story.answered().refuses("09-24T15:00", satisfied(), Guard.FOLLOW_UP_LATER);

            story.then("09-24T15:00:00.000000001", satisfied());
        }

        @Test
        void namesAllThatStandsInItsWay() {
            story.answered()
                    .refuses(
                            "09-24T15:00",
                            new RequestCommand.RecordFollowUp(
                                    Actor.of(Roles.FOLLOW_UP_AGENT, "housing", "wu"),
                                    FollowUp.builder()
                                            .reached(false)
                                            .verification(true)
                                            .build()),
                            Guard.FOLLOW_UP_LATER,
                            Guard.INDEPENDENT,
                            Guard.FOLLOW_UP_FITS);
        }

        @Test
        void isNotOpenForWhatWasExplainedForNow() {
            story.then("09-18T15:10", raise())
                    .then("09-18T16:00", explain(Optional.of(date("11-02"))))
                    .refuses("09-21T10:00", satisfied(), Guard.COMMUNICATED);
        }

        @Test
        void anAttemptThatReachedNobodyIsTriedAgainInTheOtherHalfOfTheNextWorkingDay() {
            story.answered();

            assertEquals(
                    facts("follow up unreached", "owed: follow-up-retry"), story.gives("09-28T10:00", unreached()));
            story.time("09-30T00:00");

            // After Monday morning: Tuesday from noon on.
            assertEquals(List.of("09-29 12:00"), story.reminders(StandardRules.FOLLOW_UP_RETRY));
        }

        @Test
        void R70_afterItsTimeItBearsNoRatingMore() {
            RequestStory limited = under(builder ->
                    builder.limits(Limits.builder().ratedWithinCalendarDays(14).build()));
            limited.answered();
            // 14 days after 24 September: 8 October.
            limited.refuses("10-09T00:00", satisfied(), Guard.RATED_IN_TIME);

            limited.then("10-09T10:00", followUp(true, Satisfaction.NOT_RATED));
            assertEquals(Optional.of(Outcome.RESOLVED), limited.request.confirmedOutcome());
        }
    }

    @Nested
    class Revising {

        @Test
        void R69_theLastWordCountsUnlessTheSchemeSaysOtherwise() {
            story.answered().then("09-28T10:00", satisfied()).then("09-28T11:00", dissatisfied());

            assertEquals(Stage.ASSIGNED, story.request.stage());
            assertEquals(1, story.request.episode());
        }

        @Test
        void R69_whereTheFirstCountsTheSecondIsKeptAndChangesNothing() {
            RequestStory first = gated(gates -> gates.lastFollowUpCounts(false)).answered();
            first.then("09-28T10:00", satisfied());

            assertEquals(facts("follow up revised"), first.gives("09-28T11:00", dissatisfied()));

            assertEquals(Stage.ANSWERED, first.request.stage());
            assertEquals(
                    Optional.of(Satisfaction.SATISFIED),
                    first.request.followUp().map(FollowUp::result));
            assertEquals(2, first.events(RequestEvent.FollowedUp.class).size());
            first.then("09-28T12:00", close());
        }
    }

    @Nested
    class Appealing {

        private RequestStory notAccepted() {
            return story.then("09-18T15:10", raise())
                    .then("09-18T15:30", explain(Optional.empty()))
                    .then("09-21T10:00", dissatisfied());
        }

        @Test
        void isOfferedByAFailedFollowUpOfAFinalExplanation() {
            story.then("09-18T15:10", raise()).then("09-18T15:30", explain(Optional.empty()));

            // Ten working days after Monday 21 September: 22, 23, 24, 28, 29, 30 September, 8, 9, 10, 12 October.
            assertEquals(
                    facts("follow up failed", "met: follow-up", "owed: appeal-offer by 10-12 17:00"),
                    story.gives("09-21T10:00", dissatisfied()));
            assertEquals(Stage.EXPLAINED, story.request.stage());
        }

        @Test
        void owesTheReviewersDecision() {
            notAccepted();

            // Twenty after 22 September: 23, 24, 28, 29, 30; 8, 9, 10; 12 to 16; 19 to 23; 26, 27 October.
            assertEquals(
                    facts("appealed", "met: appeal-offer", "owed: appeal by 10-27 17:00"),
                    story.gives("09-22T10:00", APPEAL));
            story.refuses("09-22T11:00", APPEAL, Guard.NOT_APPEALED_YET);
        }

        @Test
        void whatPassedIsNotAppealedAgainst() {
            story.answered().refuses("09-28T09:00", APPEAL, Guard.FOLLOW_UP_FAILED);

            story.then("09-28T10:00", satisfied()).refuses("09-28T11:00", APPEAL, Guard.FOLLOW_UP_FAILED);
        }

        @Test
        void upheldItIsClosedAndAskedAboutNoMore() {
            notAccepted().then("09-22T10:00", APPEAL);

            assertEquals(
                    facts("appeal upheld", "met: appeal", "owed: closing by 09-24 17:00"),
                    story.gives("09-23T10:00", new RequestCommand.DecideAppeal(REVIEWER, true, "it does not")));
            story.refuses("09-23T11:00", satisfied(), Guard.NOT_UPHELD);
            story.then("09-23T12:00", close());

            assertEquals(Optional.of(Ending.UPHELD_ON_APPEAL), story.request.ending());
        }

        @Test
        void wonItIsReopened() {
            notAccepted().then("09-22T10:00", APPEAL);

            // Dispatch anew: Thursday 24, Monday 28, Tuesday 29 September; the plan: Thursday 24, Monday 28.
            assertEquals(
                    facts(
                            "appeal won",
                            "met: appeal",
                            "reopened to raised",
                            "owed: dispatch by 09-29 17:00",
                            "supervision warning (reopening 1)",
                            "owed: warning-plan by 09-28 17:00"),
                    story.gives("09-23T10:00", new RequestCommand.DecideAppeal(REVIEWER, false, "it does")));
        }

        @Test
        void L10_isDecidedByWhoHadNoPartInIt() {
            RequestStory assigned = under(
                    builder -> builder.limits(Limits.builder().reopenings(0).build()));
            assigned.answered().then("09-28T10:00", dissatisfied());
            Actor agentsColleague = Actor.of(Roles.REVIEWER, "housing", "wu");
            RequestCommand decision = new RequestCommand.DecideAppeal(agentsColleague, true, "law");

            // Of a department that handled it, and the very agent who followed it up.
            assigned.refuses("09-28T11:00", decision, Guard.APPEAL_PENDING, Guard.INDEPENDENT, Guard.NOT_INVOLVED);
            assigned.then("09-28T12:00", APPEAL);
            assigned.refuses("09-28T13:00", decision, Guard.INDEPENDENT, Guard.NOT_INVOLVED);

            assertTrue(assigned.owed().contains("appeal"), assigned.owed().toString());
        }
    }

    @Nested
    class Approving {

        @Test
        void needsAnAnswerAndSomebodyOutside() {
            RequestCommand byHousing = new RequestCommand.ApproveAnswer(Actor.of(Roles.OFFICE, "housing", "zhou"));
            story.assigned().refuses("09-24T10:00", byHousing, Guard.ANSWER_PENDING, Guard.INDEPENDENT);
            story.refuses("09-24T10:00", new RequestCommand.SendBack(OFFICE, "no photograph"), Guard.ANSWER_PENDING);

            story.then("09-24T11:00", submit()).refuses("09-24T12:00", byHousing, Guard.INDEPENDENT);
        }

        @Test
        void sentBackTheClocksRunOnWithWhatTheOfficeTook() {
            story.assigned().then("09-24T10:00", submit());

            // The close of Thursday 24 lies in between: Friday 9 October instead of Thursday 8.
            assertEquals(
                    facts(
                            "answer sent back",
                            "met: approval",
                            "goes on: answer by 10-09 17:00",
                            "goes on: weekly-reminder/housing"),
                    story.gives("09-28T10:00", new RequestCommand.SendBack(OFFICE, "no photograph")));
        }
    }
}
