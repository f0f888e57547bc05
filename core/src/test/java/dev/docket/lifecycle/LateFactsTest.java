package dev.docket.lifecycle;

import static dev.docket.lifecycle.Commands.HOUSING_HEAD;
import static dev.docket.lifecycle.Commands.commit;
import static dev.docket.lifecycle.Commands.contribute;
import static dev.docket.lifecycle.Commands.under;
import static dev.docket.lifecycle.RequestStory.AGENT;
import static dev.docket.lifecycle.RequestStory.HOUSING;
import static dev.docket.lifecycle.RequestStory.HOUSING_LIAISON;
import static dev.docket.lifecycle.RequestStory.OFFICE;
import static dev.docket.lifecycle.RequestStory.REQUESTER;
import static dev.docket.lifecycle.RequestStory.WATER;
import static dev.docket.lifecycle.RequestStory.approve;
import static dev.docket.lifecycle.RequestStory.at;
import static dev.docket.lifecycle.RequestStory.letter;
import static dev.docket.lifecycle.RequestStory.raise;
import static dev.docket.lifecycle.RequestStory.reopen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.obligation.Tally;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.CommitmentId;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Satisfaction;
import dev.docket.request.SuspensionReason;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Facts that are entered later than they happened (spec, section 6.11), under "face to face". Long because seven commands may say
 * so, and each is judged by what it fulfils.
 */
class LateFactsTest {

    private final RequestStory story = new RequestStory();

    private static Optional<Instant> on(String local) {
        return Optional.of(at(local));
    }

    private static RequestCommand receipt(String occurred) {
        return new RequestCommand.ConfirmReceipt(HOUSING_LIAISON, on(occurred));
    }

    private static RequestCommand contact(Actor by, String occurred) {
        return new RequestCommand.RecordContact(by, "rang them", on(occurred));
    }

    private static RequestCommand progress(String occurred) {
        return new RequestCommand.ReportProgress(HOUSING, "half is done", on(occurred));
    }

    private static RequestCommand opinion(String occurred) {
        return new RequestCommand.Contribute(WATER, "the pipe is ours", on(occurred));
    }

    private static RequestCommand submit(String occurred) {
        return new RequestCommand.SubmitAnswer(
                HOUSING, Answer.of(Outcome.RESOLVED, "the culvert was widened"), on(occurred));
    }

    private static RequestCommand unreached(String occurred) {
        return new RequestCommand.RecordFollowUp(
                AGENT, FollowUp.builder().reached(false).build(), on(occurred));
    }

    private static RequestCommand satisfied(String occurred) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(true)
                        .accepted(true)
                        .result(Satisfaction.SATISFIED)
                        .build(),
                on(occurred));
    }

    private static RequestCommand keep(String occurred) {
        return new RequestCommand.DischargeCommitment(HOUSING_HEAD, CommitmentId.of("C-1"), "paved", on(occurred));
    }

    private static RequestCommand sendBack() {
        return new RequestCommand.SendBack(OFFICE, "which culvert?");
    }

    @Nested
    class AnAnswer {

        /** The answer is due on Thursday 8 October at the close: 22, 23, 24, 28, 29, 30 September, 8 October. */
        @Test
        void handedInByItsDueInstantVacatesTheBreach() {
            story.assigned().time("10-09T10:00");
            assertEquals(1, story.breaches(StandardRules.ANSWER));

            assertEquals(
                    List.of(
                            "answer submitted",
                            "vacated: notice-response",
                            "met: notice-response as of 10-08 17:00",
                            "vacated: answer",
                            "stopped: answer",
                            "stopped: weekly-reminder/housing",
                            "owed: approval by 10-10 17:00"),
                    story.gives("10-09T10:00", submit("10-08T17:00")));
            // Saturday 10 October is worked.
            assertEquals(
                    "met: answer as of 10-08 17:00",
                    story.gives("10-10T10:00", approve()).get(1));
            Tally tally = story.request.obligations().tally(StandardRules.ANSWER);
            assertEquals(1, tally.breaches());
            assertEquals(1, tally.vacated());
        }

        @Test
        void handedInANanosecondLaterLeavesTheBreach() {
            story.assigned().then("10-09T10:00", submit("10-08T17:00:00.000000001"));

            assertEquals(
                    0, story.request.obligations().tally(StandardRules.ANSWER).vacated());
            assertTrue(story.gives("10-10T10:00", approve()).get(1).startsWith("met: answer late as of 10-08 17:00"));
        }

        @Test
        void L46_supervisionStaysWhereItRoseToUntilItIsLifted() {
            story.assigned().then("10-09T10:00", submit("10-08T16:00"));

            assertEquals(SupervisionLevel.WARNING, story.request.supervision());
            assertEquals(
                    List.of(1),
                    story.events(RequestEvent.OfObligation.class).stream()
                            .map(RequestEvent.OfObligation::event)
                            .filter(ObligationEvent.Vacated.class::isInstance)
                            .map(ObligationEvent.Vacated.class::cast)
                            .filter(event -> event.ref().rule().equals(StandardRules.ANSWER))
                            .findFirst()
                            .orElseThrow()
                            .rises());
        }

        /**
         * Handed in on Friday the 9th, a day late, and entered on the 15th: the step of the ladder five working days after the due
         * date (9, 10, 12, 13, 14 October at the close) proves premature, the breach stands.
         */
        @Test
        void handedInLateVacatesTheStepsThatCameAfterIt() {
            story.assigned();

            List<String> given = story.gives("10-15T10:00", submit("10-09T09:00"));

            assertTrue(given.contains("rises vacated: answer [2]"), given::toString);
            assertFalse(given.contains("vacated: answer"), given::toString);
            assertEquals(
                    List.of(1),
                    story.request.obligations().tally(StandardRules.ANSWER).fired().stream()
                            .filter(step -> step > 0)
                            .toList());
        }

        /** Handed in on Tuesday 29 September, before the warning of the 30th. */
        @Test
        void handedInBeforeTheWarningVacatesItToo() {
            story.assigned();

            List<String> given = story.gives("10-05T10:00", submit("09-29T10:00"));

            assertTrue(given.contains("rises vacated: answer [-1]"), given::toString);
        }

        @Test
        void sentBackGivesBackTheTimeSinceItWasHandedIn() {
            story.assigned().then("10-09T10:00", submit("10-08T16:00")).then("10-10T10:00", sendBack());

            // With the office lay the closes of the 8th and the 9th: two working days after the 8th, so the 10th, which
            // is worked.
            assertEquals(Optional.of("10-10T17:00"), story.due(StandardRules.ANSWER));
        }

        @Test
        void isNotHandedInBeforeTheLastWasSentBack() {
            story.assigned().then("10-09T10:00", submit("10-08T16:00")).then("10-10T10:00", sendBack());

            story.refuses("10-12T10:00", submit("10-10T09:59"), Guard.OCCURRED_SINCE_OWED);
            story.then("10-12T10:00", submit("10-10T10:00"));
        }

        @Test
        void isNotHandedInBeforeItsLetter() {
            story.assigned().refuses("09-22T10:00", submit("09-21T09:59"), Guard.OCCURRED_SINCE_OWED);

            story.then("09-22T10:00", submit("09-21T10:00"));
        }

        @Test
        void isNotHandedInBeforeTheReopening() {
            story.closed().then("09-29T10:00", reopen(REQUESTER));

            story.refuses("09-30T10:00", submit("09-29T09:59"), Guard.OCCURRED_SINCE_OWED);
        }

        @Test
        void whileTheClocksAreSuspendedLeavesThemStandingSinceItWasHandedIn() {
            story.assigned().then("09-22T10:00", Commands.suspend(SuspensionReason.FORCE_MAJEURE, "09-29"));
            story.then("09-28T10:00", submit("09-21T15:00"));

            Obligation answer =
                    story.request.obligations().of(StandardRules.ANSWER).get(0);
            assertEquals(on("09-21T15:00"), answer.pausedSince());
            assertEquals(on("09-21T15:00"), story.request.submittedAt());
        }
    }

    @Nested
    class Whatever {

        @Test
        void isEnteredBeforeItHappensIsRefused() {
            story.assigned().refuses("09-22T10:00", progress("09-22T10:01"), Guard.OCCURRED_BY_NOW);

            story.then("09-22T10:00", progress("09-22T10:00"));
        }

        @Test
        void isEnteredLateIsOrderedByItsEntering() {
            story.assigned().then("09-28T10:00", progress("09-22T10:00"));

            assertEquals(at("09-28T10:00"), story.request.lastAt());
            assertEquals(
                    at("09-28T10:00"),
                    story.events(RequestEvent.ProgressReported.class).get(0).at());
            assertEquals(
                    on("09-22T10:00"),
                    story.events(RequestEvent.ProgressReported.class).get(0).occurredAt());
        }

        @Test
        void K4_replaysToTheSameRequest() {
            story.assigned().then("10-09T10:00", submit("10-08T16:00")).then("10-10T10:00", sendBack());

            Request replayed = story.workflow
                    .replay(story.request.id(), story.history)
                    .fold(
                            defects -> {
                                throw new AssertionError(defects.toString());
                            },
                            request -> request);
            assertEquals(story.request, replayed);
        }
    }

    @Nested
    class AReceipt {

        private RequestStory lettered() {
            return story.then("09-18T15:10", raise()).then("09-21T10:00", letter());
        }

        @Test
        void isJudgedByWhenTheLetterWasReceived() {
            assertEquals(
                    List.of("receipt confirmed", "met: receipt/housing as of 09-21 11:00"),
                    lettered().gives("09-22T15:00", receipt("09-21T11:00")));
        }

        @Test
        void isNotConfirmedBeforeTheLetter() {
            lettered().refuses("09-22T15:00", receipt("09-21T09:59"), Guard.OCCURRED_SINCE_OWED);
        }

        @Test
        void thatWasDeemedStandsWhateverIsEntered() {
            // Deemed received on Tuesday 22 September at the close.
            lettered().time("09-23T10:00").refuses("09-23T10:00", receipt("09-21T11:00"), Guard.RECEIPT_PENDING);

            assertEquals(1, story.events(RequestEvent.ReceiptDeemed.class).size());
            assertEquals(SupervisionLevel.NOTICE, story.request.supervision());
        }
    }

    @Nested
    class AContact {

        private final RequestStory rings = under(programme -> programme.addRules(
                StandardRules.firstContact(Period.workingDays(1)).build()));

        @Test
        void isJudgedByWhenTheyWereSpokenTo() {
            rings.assigned().time("09-24T10:00");

            assertEquals(
                    List.of(
                            "contact recorded",
                            "vacated: first-contact/housing",
                            "met: first-contact/housing as of 09-22 16:00"),
                    rings.gives("09-24T10:00", contact(HOUSING, "09-22T16:00")));
        }

        @Test
        void isNotMadeBeforeItWasOwed() {
            rings.assigned().refuses("09-24T10:00", contact(HOUSING, "09-21T09:59"), Guard.OCCURRED_SINCE_OWED);
        }

        @Test
        void whereNoneIsOwedIsNotMadeBeforeTheRequestWasRaised() {
            story.assigned().refuses("09-24T10:00", contact(OFFICE, "09-18T15:09"), Guard.OCCURRED_SINCE_OWED);

            assertEquals(List.of("contact recorded"), story.gives("09-24T10:00", contact(OFFICE, "09-18T15:10")));
        }
    }

    @Nested
    class AReportOnProgress {

        private final RequestStory reports = under(
                programme -> programme.addRules(StandardRules.monthlyReport().build()));

        /** The first report is owed by Friday 30 October: 30 September is less than 14 days after the letter. */
        private RequestStory missed() {
            return reports.assigned().time("11-03T10:00");
        }

        @Test
        void L50_countsForTheMonthInWhichItWasMade() {
            List<String> told = missed().gives("11-03T10:00", progress("10-30T16:00"));

            assertTrue(
                    told.containsAll(List.of(
                            "vacated: monthly-report/housing", "met: monthly-report/housing as of 10-30 16:00")),
                    told::toString);
            // November's is owed still, and owed once.
            assertEquals(Optional.of("11-30T17:00"), reports.due(StandardRules.MONTHLY_REPORT));
            assertEquals(
                    1,
                    reports.request
                            .obligations()
                            .of(StandardRules.MONTHLY_REPORT)
                            .size());
        }

        @Test
        void L50_madeInTheNextMonthCuresTheLastAndCountsForItsOwn() {
            List<String> told = missed().gives("11-03T10:00", progress("11-02T10:00"));

            assertTrue(told.contains("met: monthly-report/housing late as of 11-02 10:00"), told::toString);
            assertEquals(Optional.of("12-31T17:00"), reports.due(StandardRules.MONTHLY_REPORT));
        }
    }

    @Nested
    class AContribution {

        /** Three working days after Monday 21 September: Thursday 24 September. */
        @Test
        void isJudgedByWhenItWasGiven() {
            story.then("09-18T15:10", raise())
                    .then("09-21T10:00", letter("water"))
                    .time("09-28T10:00");
            assertEquals(1, story.breaches(StandardRules.COOPERATION));

            assertEquals(
                    List.of("contributed", "vacated: cooperation/water", "met: cooperation/water as of 09-24 17:00"),
                    story.gives("09-28T10:00", opinion("09-24T17:00")));
        }

        @Test
        void enteredOutOfHandIsJudgedByTheEntering() {
            story.then("09-18T15:10", raise()).then("09-21T10:00", letter("water"));

            assertEquals(
                    List.of("contributed", "met: cooperation/water late"),
                    story.gives("09-28T10:00", contribute(WATER)));
        }
    }

    @Nested
    class AFollowUp {

        /** Told on Thursday 24 September at 15:00; 28, 29, 30 September. */
        @Test
        void isJudgedByWhenTheyWereAsked() {
            story.answered().time("10-08T10:00");
            assertEquals(1, story.breaches(StandardRules.FOLLOW_UP));

            List<String> told = story.gives("10-08T10:00", satisfied("09-30T17:00"));

            assertEquals(
                    List.of("vacated: follow-up", "met: follow-up as of 09-30 17:00"),
                    told.stream()
                            .filter(line -> line.endsWith("follow-up") || line.contains("follow-up as of"))
                            .toList());
        }

        @Test
        void L9_isLaterThanTheCommunication() {
            story.answered().refuses("10-08T10:00", satisfied("09-24T15:00"), Guard.FOLLOW_UP_LATER);

            story.then("10-08T10:00", satisfied("09-24T15:00:00.000000001"));
        }

        @Test
        void isEnteredAttemptByAttemptInAnyOrder() {
            story.answered()
                    .then("10-08T10:00", unreached("09-28T10:00"))
                    .then("10-08T10:01", unreached("09-29T10:00"));
            assertFalse(story.request.attemptsExhausted());

            // On two days, the last on Tuesday 29 September: in time, whichever is entered last.
            List<String> told = story.gives("10-08T10:02", unreached("09-28T15:00"));

            assertTrue(
                    told.containsAll(
                            List.of("attempts exhausted", "vacated: follow-up", "met: follow-up as of 09-29 10:00")),
                    told::toString);
        }

        @Test
        void attemptsOfOneDayDoNotSufficeThoughTheyAreEnteredOnSeveral() {
            story.answered()
                    .then("09-28T17:00", unreached("09-28T10:00"))
                    .then("09-29T10:00", unreached("09-28T11:00"))
                    .then("09-30T10:00", unreached("09-28T12:00"));

            assertFalse(story.request.attemptsExhausted());
        }
    }

    @Nested
    class APromise {

        private RequestStory promised() {
            return story.assigned().then("09-22T10:00", commit(HOUSING_HEAD, "C-1", "09-30"));
        }

        @Test
        void isJudgedByWhenItWasKept() {
            promised().time("10-09T10:00");
            assertEquals(1, story.breaches(StandardRules.COMMITMENT));

            assertEquals(
                    List.of(
                            "commitment discharged",
                            "vacated: commitment/C-1",
                            "met: commitment/C-1 as of 09-30 16:00"),
                    story.gives("10-09T10:00", keep("09-30T16:00")));
        }

        @Test
        void isNotKeptBeforeItWasMade() {
            promised().refuses("10-09T10:00", keep("09-22T09:59"), Guard.OCCURRED_SINCE_OWED);
        }

        @Test
        void isKeptInWhateverEpisode() {
            promised()
                    .then("09-24T10:00", RequestStory.submit())
                    .then("09-24T15:00", approve())
                    .then("09-28T10:00", RequestStory.dissatisfied());
            assertEquals(1, story.request.episode());

            story.then("10-09T10:00", keep("09-23T10:00"));
        }
    }
}
