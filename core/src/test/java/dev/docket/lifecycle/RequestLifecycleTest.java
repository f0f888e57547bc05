package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Assignment;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may be wanted of one request on its straight way, and what comes of it: read as the rule book of one life. */
class RequestLifecycleTest {

    private final RequestStory story = new RequestStory();

    @Nested
    class Raising {

        @Test
        void KQ11_dispatchIsDueThreeWorkingDaysAfterTheSessionsEnd() {
            story.then("09-18T15:10", raise());

            // Sunday 20 September is worked: Sun 20, Mon 21, Tue 22.
            assertEquals(Optional.of("09-22T17:00"), story.due(StandardRules.DISPATCH));
            assertEquals(Stage.RAISED, story.request.stage());
        }

        @Test
        void outsideSessionsAdmissionIsOwedFirstAndDispatchAfterIt() {
            story.then(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().session(Optional.empty())
                                    .sessionEnd(Optional.empty())
                                    .build()));
            assertEquals(List.of("admission"), story.owed());

            story.then("09-21T10:00", new RequestCommand.Admit(OFFICE));

            assertEquals(List.of("dispatch"), story.owed());
            assertEquals(Optional.of("09-24T17:00"), story.due(StandardRules.DISPATCH));
        }

        @Test
        void aRepresentativesAuthorityMustBeRecorded() {
            Actor agent = Actor.of(Roles.REPRESENTATIVE, "lotus-textiles", "chu");

            assertEquals(
                    List.of(Guard.AUTHORITY_RECORDED),
                    story.guards("09-18T15:10", new RequestCommand.Raise(agent, intake().build())));
            story.then(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            agent, intake().authority("power of attorney 3").build()));
        }

        @Test
        void isRefusedTwice() {
            story.then("09-18T15:10", raise());

            assertTrue(story.refused("09-18T15:20", raise()) instanceof RequestRefusal.AlreadyRaised);
        }

        @Test
        void isRefusedUnderAProgrammeThatIsNotHere() {
            RequestRefusal refusal = story.refused(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE, intake().programmeVersion(2).build()));

            assertEquals(
                    "programme face-to-face v2 is not here; known are [face-to-face v1]; make the workflow with that version",
                    refusal.message());
        }

        @Test
        void nothingElseIsPossibleBefore() {
            assertEquals(
                    "cannot close: the request has not been raised; raise it first",
                    story.refused("09-18T15:10", close()).message());
        }
    }

    @Nested
    class Dispatching {

        @Test
        void L25_aLetterAtTheCloseOfTheThirdWorkingDayIsInTime() {
            story.then("09-18T15:10", raise()).then("09-22T17:00", letter());

            assertEquals(
                    0, story.request.obligations().tally(StandardRules.DISPATCH).breaches());
        }

        @Test
        void L25_aLetterLaterIsExactlyOneBreach() {
            story.then("09-18T15:10", raise()).then("09-22T17:00:00.000000001", letter());

            assertEquals(
                    1, story.request.obligations().tally(StandardRules.DISPATCH).breaches());
        }

        @Test
        void L16_exactlyOneLeadIsLive() {
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter("water"));

            assertEquals(
                    List.of(Assignment.Part.LEAD, Assignment.Part.COOPERATING),
                    story.request.assignments().stream().map(Assignment::part).toList());
            assertTrue(story.refused("09-21T11:00", letter()) instanceof RequestRefusal.WrongStage);
        }

        @Test
        void DA11_theLetterMayNameTheDayOfTheAnswer() {
            story.then("09-18T15:10", raise())
                    .then(
                            "09-21T10:00",
                            new RequestCommand.IssueLetter(
                                    OFFICE,
                                    Letter.builder()
                                            .number(LetterNumber.of("L-1"))
                                            .lead(UnitId.of("housing"))
                                            .supervisingLeader(PersonId.of("fang"))
                                            .answerBy(date("10-10"))
                                            .build()));

            // Saturday 10 October is a make-up working day.
            assertEquals(Optional.of("10-10T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void NX8_anUnsignedLetterHasNoEffectWhereASignatureIsAskedFor() {
            Programme.Builder builder = Programme.builder();
            builder.from(PROGRAMME);
            RequestStory signed = new RequestStory(
                    builder.gates(Gates.builder().signedLetter(true).build()).build());
            signed.then("09-18T15:10", raise());

            assertEquals(List.of(Guard.LETTER_SIGNED), signed.guards("09-21T10:00", letter()));
            assertEquals(Stage.RAISED, signed.request.stage());
        }

        @Test
        void withoutAReceiptTheLetterCountsAsReceivedAndSupervisionNotices() {
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter()).time("09-22T17:00:01");

            assertEquals(1, story.events(RequestEvent.ReceiptDeemed.class).size());
            assertEquals(SupervisionLevel.NOTICE, story.request.supervision());
            assertEquals(
                    Assignment.State.WORKING, story.request.lead().orElseThrow().state());
            assertEquals(List.of(Guard.RECEIPT_PENDING), story.guards("09-22T18:00", receipt()));
        }

        @Test
        void L22_theAnswersDateRunsFromTheIssueNotTheReceipt() {
            story.assigned();

            // Tue 22, Wed 23, Thu 24; Fri 25 to Sun 27 off; Mon 28, Tue 29, Wed 30; 1-7 October off; Thu 8.
            assertEquals(Optional.of("10-08T17:00"), story.due(StandardRules.ANSWER));
        }
    }

    @Nested
    class Answering {

        @Test
        void L19_anAnswerWaitsForTheCooperators() {
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter("water"));

            assertEquals(List.of(Guard.COOPERATORS_DONE), story.guards("09-24T10:00", submit()));
            story.then("09-24T11:00", new RequestCommand.Contribute(WATER, "the pipe is ours"))
                    .then("09-24T12:00", submit());
        }

        @Test
        void L19_orSaysWhyItGoesWithoutThem() {
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter("water"));

            story.then(
                    "09-24T10:00",
                    new RequestCommand.SubmitAnswer(
                            HOUSING, new Answer(Outcome.RESOLVED, "done", Optional.of("the pipe was not touched"))));
        }

        @Test
        void onlyTheLeadAnswers() {
            story.assigned();

            assertEquals(
                    List.of(Guard.IS_LEAD),
                    story.guards(
                            "09-24T10:00",
                            new RequestCommand.SubmitAnswer(
                                    Actor.of(Roles.LEAD, "water", "sun"), Answer.of(Outcome.RESOLVED, "x"))));
        }

        @Test
        void theAnswerIsJudgedByItsSubmission() {
            // Submitted on the last day, approved after the holiday's weekend: no breach.
            story.assigned().then("10-08T16:00", submit()).then("10-12T10:00", approve());

            assertEquals(
                    0, story.request.obligations().tally(StandardRules.ANSWER).breaches());
            assertEquals(
                    1, story.request.obligations().tally(StandardRules.APPROVAL).breaches());
        }

        @Test
        void sentBackTheClockRunsOnWithWhatTheOfficeTook() {
            story.assigned()
                    .then("09-24T10:00", submit())
                    .then("09-28T10:00", new RequestCommand.SendBack(OFFICE, "no photograph"));

            // One close of business, that of the 24th, lay in between.
            assertEquals(Optional.of("10-09T17:00"), story.due(StandardRules.ANSWER));
            assertEquals(
                    Assignment.State.WORKING, story.request.lead().orElseThrow().state());
        }

        @Test
        void L10_theApproverStandsOutsideTheHandlingDepartments() {
            story.assigned().then("09-24T10:00", submit());

            assertEquals(
                    List.of(Guard.INDEPENDENT),
                    story.guards(
                            "09-24T11:00",
                            new RequestCommand.ApproveAnswer(Actor.of(Roles.OFFICE, "housing", "zhou"))));
        }

        @Test
        void L38_noReminderAfterTheAnswerIsSubmitted() {
            story.assigned().then("09-24T10:00", submit()).time("10-20T00:00");

            assertTrue(story.owed().contains("weekly-reminder"));
            assertEquals(
                    0,
                    story.events(RequestEvent.OfObligation.class).stream()
                            .filter(e -> e.event() instanceof ObligationEvent.Reminded)
                            .filter(e -> e.event().ref().rule().equals(StandardRules.WEEKLY_REMINDER))
                            .count());
        }
    }

    @Nested
    class ClosureGate {

        @Test
        void L8_needsAFollowUp() {
            story.answered();

            assertEquals(List.of(Guard.FOLLOWED_UP), story.guards("09-28T10:00", close()));
        }

        @Test
        void closesAsConfirmed() {
            story.closed();

            assertEquals(Stage.CLOSED, story.request.stage());
            assertEquals(Optional.of(Ending.CONFIRMED), story.request.ending());
            assertEquals(Optional.of(Outcome.RESOLVED), story.request.confirmedOutcome());
            assertEquals(List.of("reopen-window"), story.owed());
        }

        @Test
        void KQ14_basicallySatisfiedPassesAndTheMannerNeverDecides() {
            story.answered();
            story.then(
                    "09-28T10:00",
                    new RequestCommand.RecordFollowUp(
                            AGENT,
                            FollowUp.builder()
                                    .reached(true)
                                    .accepted(true)
                                    .result(Satisfaction.BASICALLY_SATISFIED)
                                    .manner(Satisfaction.VERY_DISSATISFIED)
                                    .build()));

            story.then("09-28T11:00", close());
        }

        @Test
        void aRefusalNamesEveryConditionThatFails() {
            story.then("09-18T15:10", raise()).then("09-18T16:00", explain(Optional.of(date("11-02"))));

            assertEquals(List.of(Guard.COMMUNICATED, Guard.FOLLOWED_UP), story.guards("09-28T10:00", close()));
        }

        @Test
        void unreachableNeedsThreeAttemptsAndAWrittenNotice() {
            story.answered()
                    .then("09-28T10:00", unreached())
                    .then("09-29T15:00", unreached())
                    .then("09-30T10:00", unreached());
            assertEquals(1, story.events(RequestEvent.AttemptsExhausted.class).size());
            assertEquals(List.of(Guard.FOLLOWED_UP), story.guards("09-30T11:00", close()));

            story.then("09-30T12:00", record(OFFICE, Acts.WRITTEN_NOTICE)).then("09-30T13:00", close());

            assertEquals(Optional.of(Ending.UNREACHABLE), story.request.ending());
            assertEquals(Optional.empty(), story.request.confirmedOutcome());
        }

        @Test
        void L10_theFollowUpAgentIsIndependent() {
            story.answered();

            assertEquals(
                    List.of(Guard.INDEPENDENT),
                    story.guards(
                            "09-28T10:00",
                            new RequestCommand.RecordFollowUp(
                                    Actor.of(Roles.FOLLOW_UP_AGENT, "housing", "zhou"),
                                    FollowUp.builder().reached(false).build())));
        }

        @Test
        void onSiteStillNeedsItsFollowUp() {
            story.then("09-18T15:10", raise())
                    .then("09-18T15:30", new RequestCommand.ResolveOnSite(HOST, "the gate was opened"));
            assertEquals(List.of("follow-up"), story.owed());
            assertEquals(List.of(Guard.FOLLOWED_UP), story.guards("09-18T16:00", close()));

            story.then("09-21T10:00", satisfied()).then("09-21T11:00", close());

            assertEquals(Optional.of(Ending.CONFIRMED), story.request.ending());
        }

        @Test
        void onSiteNeedsASession() {
            story.then(
                    "09-18T15:10",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().session(Optional.empty())
                                    .sessionEnd(Optional.empty())
                                    .build()));

            assertEquals(
                    List.of(Guard.SESSION_NAMED),
                    story.guards("09-18T15:30", new RequestCommand.ResolveOnSite(HOST, "x")));
        }
    }
}
