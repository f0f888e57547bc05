package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.ledger.CasePlan;
import dev.docket.ledger.RequestClass;
import dev.docket.ledger.RequesterFile;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.Obligation;
import dev.docket.request.Answer;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Outcome;
import dev.docket.request.PolicyId;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Joining, classes, matches, recurrences: what requests have to do with each other besides merging and splitting. */
class BondCommandsTest {

    private static final RequesterId TANG = RequesterId.of("tang-steel");
    private static final ClassId FLOODS = ClassId.of("floods");
    private static final ClassSolution PUMPS = new ClassSolution(
            SolutionId.of("S-1"), FLOODS, "the district pays for pumps", Optional.of(PolicyId.of("2026-22")));

    private final RequestStory story = new RequestStory();

    private static RequestStory of(String key) {
        RequestStory story = new RequestStory();
        story.request = Request.unraised(RequestId.of(key));
        return story;
    }

    private static RequestCommand join(RequesterId party) {
        return new RequestCommand.Join(OFFICE, party);
    }

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

    @Nested
    class Joining {

        @Test
        void L59_whoJoinsIsAPartyOnce() {
            story.assigned().then("09-22T10:00", join(TANG));

            assertTrue(story.request.isParty(TANG));
            story.refuses("09-22T11:00", join(TANG), Guard.PARTY_NEW);
            story.refuses("09-22T11:00", join(story.request.intake().requester()), Guard.PARTY_NEW);
        }

        @Test
        void whoJoinedMayRateAndEndsNothing() {
            story.answered().then("09-25T10:00", join(TANG)).then("09-28T09:00", said(TANG, true));

            assertEquals(1, story.request.bonds().voices().size());
            assertEquals(Optional.empty(), story.request.followUp());
            assertTrue(story.request.obligations().open().stream()
                    .anyMatch(owed -> owed.ref().rule().value().equals("follow-up")));
            story.refuses("09-28T10:00", said(RequesterId.of("a stranger"), true), Guard.PARTY_KNOWN);
        }

        @Test
        void whoJoinedAndIsNotContentReopensIt() {
            story.answered()
                    .then("09-25T10:00", join(TANG))
                    .then("09-28T09:00", satisfied())
                    .then("09-28T10:00", said(TANG, false));

            assertTrue(story.request.isIn(Stage.ASSIGNED));
            assertEquals(1, story.request.episode());
            assertEquals(List.of(), story.request.bonds().voices());
        }
    }

    @Nested
    class Classes {

        private RequestCommand into(ClassId classId) {
            return new RequestCommand.JoinClass(OFFICE, classId);
        }

        private RequestCommand offer(ClassSolution solution) {
            return new RequestCommand.OfferClassSolution(OFFICE, solution);
        }

        private RequestCommand answerWith(SolutionId solution) {
            return new RequestCommand.SubmitAnswer(
                    HOUSING, Answer.of(Outcome.RESOLVED, "pumps are paid for").applying(solution));
        }

        @Test
        void L53_membershipAndSolutionChangeNeitherStageNorClock() {
            story.assigned();
            List<Obligation> owed = story.request.obligations().open();
            story.then("09-21T11:00", into(FLOODS)).then("09-21T11:00", offer(PUMPS));

            assertTrue(story.request.isIn(Stage.ASSIGNED));
            assertEquals(owed, story.request.obligations().open());
            assertEquals(Optional.of(PUMPS), story.request.bonds().offered());
        }

        @Test
        void onlyTheSolutionOfItsOwnClassIsOffered() {
            story.assigned();
            story.refuses("09-21T12:00", offer(PUMPS), Guard.IN_A_CLASS);
            story.then("09-21T12:00", into(ClassId.of("permits")));
            story.refuses("09-21T12:00", offer(PUMPS), Guard.SOLUTION_OF_THE_CLASS);
        }

        @Test
        void anAnswerAppliesOnlyWhatWasOffered() {
            story.assigned();
            story.refuses("09-22T09:00", answerWith(PUMPS.id()), Guard.SOLUTION_OFFERED);
            story.then("09-22T10:00", into(FLOODS))
                    .then("09-22T10:00", offer(PUMPS))
                    .then("09-22T11:00", answerWith(PUMPS.id()));

            assertEquals(Optional.of(PUMPS.id()), story.request.answer().flatMap(Answer::solution));
        }

        @Test
        void KQ_18_whichPolicyCameOfItAndWhomItReachedIsCounted() {
            RequestStory first = of("KQ-1").assigned().then("09-22T10:00", into(FLOODS));
            RequestStory second = of("KQ-2").assigned().then("09-22T10:00", into(FLOODS));
            RequestStory other = of("KQ-3").assigned();
            RequestClass floods = new RequestClass(FLOODS);

            var offers = floods.offers(PUMPS, OFFICE, List.of(first.request, second.request, other.request));
            assertEquals(Set.of(RequestId.of("KQ-1"), RequestId.of("KQ-2")), offers.keySet());
            first.then("09-22T11:00", Objects.requireNonNull(offers.get(RequestId.of("KQ-1"))))
                    .then("09-23T10:00", answerWith(PUMPS.id()))
                    .then("09-23T11:00", approve());
            second.then("09-22T11:00", Objects.requireNonNull(offers.get(RequestId.of("KQ-2"))));
            for (RequestStory told : List.of(first, second, other)) {
                told.history.forEach(event -> floods.take(told.request.id(), event));
            }

            assertEquals(List.of(PolicyId.of("2026-22")), floods.policies());
            assertEquals(2, floods.reaches().get(0).offered().size());
            assertEquals(List.of(RequestId.of("KQ-1")), floods.reaches().get(0).answered());
            assertEquals(1, floods.answered());
            assertEquals(2, floods.members().size());
        }
    }

    @Nested
    class Matches {

        @Test
        void FS_13_bothRequestsKnowOfTheMatchAndMayBeAnsweredWithIt() {
            RequestStory other = of("KQ-2").assigned();
            RequestCommand matched =
                    new RequestCommand.SubmitAnswer(HOUSING, Answer.of(Outcome.MATCHED, "they buy from each other"));
            story.assigned();
            story.refuses("09-22T09:00", matched, Guard.MATCH_MADE);

            Together done = story.workflow.match(
                    story.request, other.request, OFFICE, "a mill and a buyer of yarn", at("09-22T10:00"));
            story.request = done.of(RequestId.of("KQ-1")).state();
            story.then("09-22T11:00", matched);

            assertFalse(done.isRefused());
            assertEquals(List.of(RequestId.of("KQ-2")), story.request.bonds().matches());
            assertEquals(
                    List.of(RequestId.of("KQ-1")),
                    done.of(RequestId.of("KQ-2")).state().bonds().matches());
        }
    }

    @Nested
    class Recurrences {

        private RequestStory again(String key, String of) {
            RequestStory story = of(key);
            return story.then(
                    "10-09T10:00",
                    new RequestCommand.Raise(
                            OFFICE,
                            intake().session(Optional.empty())
                                    .sessionEnd(Optional.empty())
                                    .recurrenceOf(RequestId.of(of))
                                    .build()));
        }

        @Test
        void KQ_20_theRequestersFileKnowsWhatCameBefore() {
            RequestStory first = story.closed();
            RequestStory second = again("KQ-35", "KQ-1");
            RequesterFile file =
                    RequesterFile.of(first.request.intake().requester(), List.of(second.request, first.request));

            assertEquals(List.of(first.request, second.request), file.requests());
            assertEquals(List.of(first.request), file.earlier(RequestId.of("KQ-35")));
            assertEquals(List.of(RequestId.of("KQ-1")), file.answeredBefore(RequestId.of("KQ-35")));
            assertEquals(List.of(second.request), file.open());
        }

        @Test
        void whatWasAnsweredTwiceMayBeTurnedAwayWithTheAnswersCited() {
            RequestStory third = again("KQ-40", "KQ-35");
            third.refuses(
                    "10-09T11:00",
                    new RequestCommand.Reject(
                            OFFICE, Rejection.of(RejectionReason.ANSWERED_BEFORE, "nothing is new", "the court")),
                    Guard.ANSWERS_CITED);
            third.then(
                    "10-09T11:00",
                    new RequestCommand.Reject(
                            OFFICE,
                            Rejection.answeredBefore(
                                    "nothing is new",
                                    "the court",
                                    List.of(RequestId.of("KQ-1"), RequestId.of("KQ-35")))));

            Scorecard.Builder card = Scorecard.builder(PROGRAMME.calendar(), at("10-10T00:00"));
            card.add(third.request.id(), third.history);
            assertEquals(1, card.build().count(Count.REPEATS));
            assertEquals(1, card.build().outcomes().repeats().numerator());
        }

        @Test
        void TZ_7_aCasePlanShowsEverythingOfOneEnterprise() {
            RequestStory first = story.assigned();
            RequestStory second = again("KQ-35", "KQ-1");
            RequesterId requester = first.request.intake().requester();

            CasePlan plan = CasePlan.of(
                    RequesterFile.of(requester, List.of(first.request, second.request)),
                    "keep the mill in the district");

            assertEquals(2, plan.matters().size());
            assertEquals(Optional.of(HOUSING.unit()), plan.matters().get(0).lead());
            assertEquals(Stage.RAISED, plan.matters().get(1).stage());
            assertTrue(plan.matters().get(1).nextDue().isPresent());
        }
    }
}
