package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static dev.docket.lifecycle.TogetherStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.RequestClass;
import dev.docket.ledger.RequesterFile;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Answer;
import dev.docket.request.Child;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Referral;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a merging must neither lose nor bring about, and what becomes of closing where others have a part in a request. */
class MergingEdgesTest {

    private static RequestCommand said(RequesterId party, boolean accepted) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .party(party)
                        .reached(true)
                        .accepted(accepted)
                        .result(accepted ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED)
                        .build());
    }

    private static RequestCommand suspend(String until) {
        return new RequestCommand.Suspend(OFFICE, SuspensionReason.FORCE_MAJEURE, date(until), "rain");
    }

    private static RequestCommand resume() {
        return new RequestCommand.Resume(OFFICE, SuspensionReason.FORCE_MAJEURE, "it is over");
    }

    /** Why a merging is refused. */
    private static List<Guard> refused(RequestStory duplicate, RequestStory survivor, String local) {
        return survivor.workflow
                .merge(duplicate.request, survivor.request, OFFICE, "the same", at(local))
                .refusal()
                .map(refusal -> ((RequestRefusal.Unmet) refusal)
                        .failed().stream().map(RequestRefusal.Failed::guard).toList())
                .orElse(List.of());
    }

    @Nested
    class Guarded {

        private final RequestStory complaint =
                raised("B", intake().requester(TANG).addComplainedOf(UnitId.of("housing")));

        @Test
        void L23_whoIsComplainedOfDoesNotGetTheMatterByAMerging() {
            assertEquals(
                    List.of(Guard.NOT_COMPLAINED_OF),
                    refused(complaint, assigned("A", WANG, "09-21T10:00"), "09-21T11:00"));
        }

        @Test
        void L23_norAfterIt() {
            RequestStory a = raised("A", WANG, false);
            merge(complaint, a, "09-21T11:00");
            a.refuses("09-21T12:00", letter(), Guard.NOT_COMPLAINED_OF);

            unmerge(complaint, a, "09-21T13:00");
            a.then("09-21T14:00", letter());
        }

        @Test
        void L23_norWhoIsNamedInIt() {
            RequestStory a = assigned("A", WANG, "09-21T10:00");
            PersonId leader = a.request.supervisingLeader().orElseThrow();
            RequestStory b = raised("B", intake().requester(TANG).addComplainedOfPersons(leader));

            assertEquals(List.of(Guard.NOBODY_COMPLAINED_OF), refused(b, a, "09-21T11:00"));
        }

        @Test
        void L23_norByAReopening() {
            RequestStory a = of("A").answered();

            assertEquals(List.of(Guard.NOT_COMPLAINED_OF), refused(complaint, a, "10-08T10:00"));
        }

        @Test
        void L51_whoIsFartherGoesOnAlsoWhereTheOtherIsPutOff() {
            RequestStory a = raised("A", WANG, false).then("09-21T10:00", defer("12-10", Optional.empty()));

            assertEquals(List.of(Guard.NOT_BEHIND), refused(assigned("B", TANG, "09-21T10:00"), a, "09-21T11:00"));
        }

        @Test
        void L12_whatIsDisputedIsNotMergedAway() {
            RequestStory a = assigned("A", TANG, "09-21T10:00")
                    .then("09-22T10:00", explain(Optional.empty()))
                    .then("09-23T10:00", satisfied());
            RequestStory b = of("B").assigned()
                    .then("09-22T10:00", explain(Optional.empty()))
                    .then("09-23T10:00", dissatisfied());
            assertEquals(List.of(Guard.NOT_IN_DISPUTE), refused(b, a, "09-23T10:30"));

            b.then("09-23T11:00", new RequestCommand.Appeal(OFFICE, "they do not accept it"));
            assertEquals(List.of(Guard.NOT_IN_DISPUTE), refused(b, a, "09-23T12:00"));
        }

        @Test
        void L46_theSurvivorIsSupervisedAsTheOtherWas() {
            RequestStory a = assigned("A", WANG, "09-21T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00")
                    .then("09-21T11:00", Commands.escalate(SupervisionLevel.CRITICAL, "grave"));

            merge(b, a, "09-21T12:00");

            assertEquals(SupervisionLevel.CRITICAL, a.request.supervision());
            assertTrue(due(a, StandardRules.DECISION).isPresent());
        }

        @Test
        void L59_ofAnAnonymousOnesOwnRequesterTheKnownRequestMakesAParty() {
            RequestStory a = raised("A", intake().requester(TANG).anonymous(true));

            merge(raised("B", TANG, false), a, "09-21T11:00");

            assertEquals(List.of(TANG), a.request.bonds().parties());
        }
    }

    @Nested
    class Dates {

        /** The answer that is owed again meets the first answer. */
        @Test
        void R49_aRedoAndAnAnswerAreOneAct() {
            RequestStory a = of("A").closed().then("10-12T10:00", reopen(INSPECTOR));
            RequestStory b = assigned("B", TANG, "09-22T10:00")
                    .then("09-22T11:00", new RequestCommand.RequestExtension(HOUSING, Period.workingDays(2), "rain"))
                    .then("09-22T12:00", new RequestCommand.DecideExtension(OFFICE, true, "granted"));
            Optional<Instant> answer = due(b, StandardRules.ANSWER);

            merge(b, a, "10-12T11:00");

            assertEquals(answer, due(a, StandardRules.REDO));
        }

        @Test
        void R49_ofTwoDatesThatOfAClockThatStandsIsWhereItWouldBeIfItRan() {
            RequestStory a = assigned("A", WANG, "09-21T10:00").then("09-22T10:00", suspend("10-20"));
            RequestStory b = assigned("B", TANG, "09-22T10:00");
            Optional<Instant> answer = due(b, StandardRules.ANSWER);
            assertTrue(due(a, StandardRules.ANSWER).orElseThrow().isBefore(answer.orElseThrow()));

            merge(b, a, "10-08T10:00");
            a.then("10-08T10:01", resume());

            assertEquals(answer, due(a, StandardRules.ANSWER));
        }

        @Test
        void R49_thatAClockStoodBeforeMovesNotTheDateOfTheOther() {
            RequestStory a = assigned("A", WANG, "09-22T10:00").then("09-22T11:00", suspend("10-20"));
            RequestStory b = assigned("B", TANG, "09-21T10:00");
            Optional<Instant> answer = due(b, StandardRules.ANSWER);

            merge(b, a, "09-29T10:00");
            a.then("09-29T10:01", resume());

            assertEquals(answer, due(a, StandardRules.ANSWER));
        }

        @Test
        void R49_aDateAgreedByNameStays() {
            RequestStory a = assigned("A", WANG, "09-21T10:00").then("09-21T10:10", defer("12-10"));
            RequestStory b = assigned("B", TANG, "09-21T10:00").then("09-21T10:10", defer("10-20"));
            Optional<Instant> review = due(a, StandardRules.REVIEW);

            merge(b, a, "09-21T11:00");

            assertEquals(review, due(a, StandardRules.REVIEW));
            assertEquals(date("12-10"), a.request.deferral().orElseThrow().reviewOn());
        }

        @Test
        void K6_whatIsDueAtTheMergingSaysThat() {
            RequestStory a = assigned("A", WANG, "10-08T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00").time("10-12T10:00");

            merge(b, a, "10-12T10:00");

            assertEquals(
                    due(a, StandardRules.ANSWER),
                    a.workflow
                            .explain(a.request, StandardRules.ANSWER)
                            .map(why -> why.due().at()));
        }

        /** Suspended until Monday 28 September, merged before, and alone again three weeks after: all but the suspension has run. */
        @Test
        void L33_aSuspensionThatWasOverMeanwhileIsCreditedUntilItsEnd() {
            RequestStory a = assigned("A", WANG, "09-21T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00").then("09-22T10:00", suspend("09-28"));
            merge(b, a, "09-23T10:00");

            unmerge(b, a, "10-20T10:00");

            b.time("10-20T10:00:01");
            assertEquals(Optional.of(at("10-20T10:00")), due(b, StandardRules.ANSWER));
        }

        /** Met before time has said that the clock runs again: its date is not the one from before the suspension. */
        @Test
        void L26_whatIsDoneAtTheUnmergingIsHeldAgainstTheDateWithItsSuspension() {
            RequestStory a = assigned("A", WANG, "09-21T10:00");
            RequestStory b = assigned("B", TANG, "09-21T10:00").then("09-22T10:00", suspend("09-28"));
            merge(b, a, "09-23T10:00");

            unmerge(b, a, "10-05T10:00");

            RequestStory neverMerged = assigned("C", TANG, "09-21T10:00").then("09-22T10:00", suspend("09-28"));
            neverMerged.time("10-05T10:00");
            assertEquals(due(neverMerged, StandardRules.ANSWER), due(b, StandardRules.ANSWER));
        }

        @Test
        void R50_aPartFromTheWholesRaisingHasTheWholesSessionEnd() {
            RequestStory whole = raised("A", WANG, false)
                    .then("09-19T10:00", new RequestCommand.NoteSessionEnd(OFFICE, at("09-21T12:00")));
            RequestStory part = of("P");
            part.request = split(whole, Piece.Origin.WHOLE, "09-21T13:00").of(P).state();

            assertEquals(due(whole, StandardRules.DISPATCH), due(part, StandardRules.DISPATCH));
        }
    }

    @Nested
    class Closing {

        @Test
        void R50_nobodyIsLateWithTheWholeWhileAPartIsOpen() {
            RequestStory whole = raised("A", WANG, false).then("09-21T10:00", letter());
            split(whole, Piece.Origin.NOW, "09-21T10:30");
            whole.then("09-22T10:00", submit())
                    .then("09-22T11:00", approve())
                    .then("09-23T10:00", satisfied())
                    .time("10-20T10:00");
            assertEquals(0, whole.breaches(StandardRules.CLOSING));

            whole.then(
                    "10-20T10:00",
                    new RequestCommand.NoteChild(
                            OFFICE, new Child(P, 0, Optional.of(Ending.CONFIRMED), Optional.of(Outcome.RESOLVED))));

            // It stood from the day on which it was armed, which does not count anyway.
            assertEquals(Optional.of(at("10-20T17:00")), due(whole, StandardRules.CLOSING));
            whole.then("10-20T11:00", close());
        }

        @Test
        void L59_norWhileAPartyIsNotContent() {
            RequestStory a = of("A").assigned()
                    .then("09-21T12:00", new RequestCommand.Join(OFFICE, TANG))
                    .then("09-22T10:00", explain(Optional.empty()))
                    .then("09-23T10:00", said(TANG, false))
                    .then("09-23T11:00", satisfied());
            Obligation closing =
                    a.request.obligations().of(StandardRules.CLOSING).get(0);
            assertTrue(closing.isPaused());
            assertTrue(due(a, StandardRules.APPEAL_OFFER).isPresent());

            a.then("09-24T10:00", said(TANG, true));

            assertEquals(Optional.empty(), due(a, StandardRules.APPEAL_OFFER));
            assertFalse(a.request.obligations().of(StandardRules.CLOSING).get(0).isPaused());
            a.then("09-24T11:00", close());
        }

        @Test
        void L11_aPartThatIsOpenAgainOpensWhateverEndedTheWhole() {
            RequestStory whole = raised("A", WANG, false);
            split(whole, Piece.Origin.NOW, "09-21T10:00");
            whole.then(
                            "09-22T10:00",
                            new RequestCommand.NoteChild(
                                    OFFICE,
                                    new Child(P, 0, Optional.of(Ending.CONFIRMED), Optional.of(Outcome.RESOLVED))))
                    .then("09-22T11:00", new RequestCommand.Refer(OFFICE, new Referral("the court", "no. 1")));

            whole.then(
                    "09-23T10:00",
                    new RequestCommand.NoteChild(OFFICE, new Child(P, 1, Optional.empty(), Optional.empty())));

            assertTrue(whole.request.isIn(Stage.RAISED));
        }
    }

    @Nested
    class Projected {

        private static final ClassId PRESSURE = ClassId.of("water-pressure");
        private static final ClassSolution PUMPS =
                ClassSolution.of(SolutionId.of("pumps"), PRESSURE, "pumps are paid for");

        @Test
        void KQ_18_theClassKnowsTheSurvivorInWhateverOrderItHears() {
            RequestStory a = assigned("A", WANG, "09-21T09:00");
            RequestStory b = assigned("B", TANG, "09-21T09:00")
                    .then("09-21T09:10", new RequestCommand.JoinClass(OFFICE, PRESSURE))
                    .then("09-21T09:20", new RequestCommand.OfferClassSolution(OFFICE, PUMPS));
            merge(b, a, "09-21T10:00");
            a.then(
                            "09-22T10:00",
                            new RequestCommand.SubmitAnswer(
                                    HOUSING,
                                    Answer.of(Outcome.RESOLVED, "pumps").applying(PUMPS.id())))
                    .then("09-22T11:00", approve());

            for (List<RequestStory> order : List.of(List.of(a, b), List.of(b, a))) {
                RequestClass pressure = new RequestClass(PRESSURE);
                order.forEach(story -> story.history.forEach(event -> pressure.take(story.request.id(), event)));
                assertTrue(pressure.members().contains(RequestId.of("A")));
                assertEquals(1, pressure.answered());
                assertTrue(pressure.reaches().get(0).offered().contains(RequestId.of("A")));
            }
        }

        @Test
        void KQ_20_whatWasMergedIsAnsweredInItsSurvivor() {
            RequestStory a = of("A").assigned();
            RequestStory b = raised("B", TANG, false);
            merge(b, a, "09-22T10:00");
            a.then("09-24T10:00", submit())
                    .then("09-24T15:00", approve())
                    .then("09-28T10:00", satisfied())
                    .then("09-28T11:00", close());
            RequestStory c = of("C").then(
                            "10-12T10:00",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().requester(TANG)
                                            .session(Optional.empty())
                                            .sessionEnd(Optional.empty())
                                            .recurrenceOf(RequestId.of("B"))
                                            .build()));

            RequesterFile file = RequesterFile.of(TANG, List.of(a.request, b.request, c.request));

            assertEquals(List.of(RequestId.of("A")), file.answeredBefore(RequestId.of("C")));
        }

        @Test
        void L51_theMatterHasWaitedSinceItWasFirstRaised() {
            RequestStory b = of("B").then(
                            "09-01T10:00",
                            new RequestCommand.Raise(
                                    OFFICE,
                                    intake().requester(TANG)
                                            .session(Optional.empty())
                                            .sessionEnd(Optional.empty())
                                            .build()));
            RequestStory a = assigned("A", WANG, "09-21T10:00");
            merge(b, a, "09-21T10:30");
            a.then("09-22T10:00", submit()).then("09-22T11:00", approve());

            Scorecard card = Scorecard.builder(PROGRAMME.calendar(), at("10-01T00:00"))
                    .add(a.request.id(), a.history)
                    .add(b.request.id(), b.history)
                    .build();

            assertEquals(0, card.within(Clock.RAISED_TO_FIRST_REPLY, 10).numerator());
        }
    }
}
