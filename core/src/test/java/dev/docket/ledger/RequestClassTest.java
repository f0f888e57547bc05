package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.notice.Town;
import dev.docket.programme.Presets;
import dev.docket.request.Answer;
import dev.docket.request.Bonds;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Duplicate;
import dev.docket.request.Ending;
import dev.docket.request.Outcome;
import dev.docket.request.PolicyId;
import dev.docket.request.ProgrammeRef;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who belongs to a class of similar requests, whom its solutions reached, and whom they answered (TZ9, FS16). */
class RequestClassTest {

    private static final Instant NOON = Town.at("2026-09-07T12:00");
    private static final ClassId FLOODS = ClassId.of("floods");
    private static final ClassId NOISE = ClassId.of("noise");
    private static final RequestId ONE = RequestId.of("KQ-1");
    private static final RequestId TWO = RequestId.of("KQ-2");
    private static final ClassSolution DREDGING = solution("dredging", FLOODS);

    private final RequestClass floods = new RequestClass(FLOODS);

    private static ClassSolution solution(String id, ClassId of) {
        return new ClassSolution(
                SolutionId.of(id), of, "the channel is dredged", Optional.of(PolicyId.of("measure 7")));
    }

    private void take(RequestId request, RequestEvent... events) {
        for (RequestEvent event : events) {
            floods.take(request, event);
        }
    }

    private static RequestEvent joined(ClassId of) {
        return new RequestEvent.ClassJoined(NOON, Town.OFFICE, of);
    }

    private static RequestEvent left(ClassId of) {
        return new RequestEvent.ClassLeft(NOON, Town.OFFICE, of, "it is another matter");
    }

    private static RequestEvent offered(ClassSolution solution) {
        return new RequestEvent.ClassSolutionOffered(NOON, Town.OFFICE, solution);
    }

    private static RequestEvent submitted(ClassSolution... applied) {
        Answer answer = Answer.of(Outcome.RESOLVED, "it is done");
        return new RequestEvent.AnswerSubmitted(
                NOON, Town.HOUSING, applied.length == 0 ? answer : answer.applying(applied[0].id()), Optional.empty());
    }

    private static RequestEvent sentBack() {
        return new RequestEvent.AnswerSentBack(NOON, Town.OFFICE, "say by when");
    }

    private static RequestEvent approved() {
        return new RequestEvent.AnswerApproved(NOON, Town.OFFICE);
    }

    private static Request.Builder request(RequestId id, Bonds.Builder bonds) {
        return Request.unraised(id).toBuilder()
                .stageIfRaised(Stage.RAISED)
                .raisedAtIfRaised(NOON)
                .programmeIfRaised(new ProgrammeRef(Presets.FACE_TO_FACE, 1, "f"))
                .intakeIfRaised(Town.intake().build())
                .bonds(bonds.build());
    }

    private static RequestEvent absorbed(Bonds.Builder bonds) {
        return new RequestEvent.Absorbed(
                NOON, Town.OFFICE, Duplicate.of(request(TWO, bonds).build()));
    }

    @Nested
    class Members {

        @Test
        void joinAndLeaveTheirOwnClassOnly() {
            take(ONE, joined(FLOODS), left(NOISE));
            assertEquals(List.of(ONE), floods.members());

            take(ONE, left(FLOODS));
            assertEquals(List.of(), floods.members());
            assertEquals(List.of(ONE), floods.everMembers());
            assertEquals(FLOODS, floods.id());
        }

        @Test
        void ofAnotherClassAreNone() {
            take(ONE, joined(FLOODS), joined(NOISE));
            take(TWO, joined(NOISE));

            assertEquals(List.of(), floods.members());
            assertEquals(List.of(ONE), floods.everMembers());
        }
    }

    @Nested
    class Reached {

        @Test
        void aSolutionOfAnotherClassIsNotOfThisOne() {
            take(ONE, joined(FLOODS), offered(solution("hush", NOISE)));

            assertEquals(List.of(), floods.reaches());
            assertEquals(List.of(), floods.policies());
        }

        @Test
        void TZ9_anAnswerCountsOnceWhenItAppliesWhatWasOfferedAndIsApproved() {
            take(ONE, joined(FLOODS), offered(DREDGING), submitted(DREDGING));
            assertEquals(0, floods.answered());

            take(ONE, approved(), submitted(DREDGING), approved());
            assertEquals(1, floods.answered());
            assertEquals(List.of(new RequestClass.Reach(DREDGING, List.of(ONE), List.of(ONE))), floods.reaches());
        }

        @Test
        void anAnswerThatWasSentBackOrReplacedByAnotherAppliesNothing() {
            take(ONE, joined(FLOODS), offered(DREDGING), submitted(DREDGING), sentBack(), approved());
            assertEquals(0, floods.answered());

            take(ONE, submitted(DREDGING), submitted(), approved());
            assertEquals(0, floods.answered());
        }

        @Test
        void whatWasNeverOfferedOrWhoIsNoMemberIsNotAnswered() {
            take(ONE, joined(FLOODS), submitted(DREDGING), approved());
            take(ONE, offered(DREDGING));
            take(TWO, submitted(DREDGING), approved());

            assertEquals(0, floods.answered());
        }
    }

    @Nested
    class Merging {

        private static final Bonds.Builder OF_NOISE = Bonds.builder().classId(NOISE);

        private static Bonds.Builder ofFloods() {
            return Bonds.builder().classId(FLOODS).offered(DREDGING);
        }

        @Test
        void L51_aSurvivorWithoutAClassTakesOverThatOfTheOtherAndWhatWasOfferedInIt() {
            take(ONE, absorbed(ofFloods()));

            assertEquals(List.of(ONE), floods.members());
            assertEquals(List.of(ONE), floods.reaches().get(0).offered());
        }

        @Test
        void aSurvivorKeepsItsOwnClass() {
            take(ONE, joined(NOISE), absorbed(ofFloods()));

            assertEquals(List.of(), floods.members());
            assertEquals(List.of(), floods.reaches());
        }

        @Test
        void aSurvivorOfTheSameClassIsOfferedWhatTheOtherWas() {
            take(ONE, joined(FLOODS), absorbed(ofFloods()));
            assertEquals(List.of(ONE), floods.reaches().get(0).offered());

            take(TWO, joined(FLOODS), absorbed(OF_NOISE.offered(solution("hush", NOISE))));
            assertEquals(List.of(ONE, TWO), floods.members());
            assertEquals(1, floods.reaches().size());
        }

        @Test
        void whatBelongsToNoClassBringsNone() {
            take(ONE, joined(FLOODS), left(FLOODS), absorbed(Bonds.builder()));

            assertEquals(List.of(), floods.members());
        }

        @Test
        void whoLeftMayComeBackByAMerging() {
            take(ONE, joined(FLOODS), left(FLOODS), absorbed(ofFloods()));

            assertEquals(List.of(ONE), floods.members());
        }
    }

    @Nested
    class Offers {

        @Test
        void goToTheOpenMembersThatHaveNotHadItYet() {
            Bonds.Builder member = Bonds.builder().classId(FLOODS);
            RequestId three = RequestId.of("KQ-3");
            List<Request> all = List.of(
                    request(ONE, member).build(),
                    request(TWO, member)
                            .stageIfRaised(Stage.CLOSED)
                            .ending(Ending.CONFIRMED)
                            .build(),
                    request(three, Bonds.builder().classId(FLOODS).offered(solution("pumps", FLOODS)))
                            .build(),
                    request(
                                    RequestId.of("KQ-4"),
                                    Bonds.builder().classId(FLOODS).offered(DREDGING))
                            .build(),
                    request(RequestId.of("KQ-5"), Bonds.builder().classId(NOISE))
                            .build(),
                    request(RequestId.of("KQ-6"), Bonds.builder()).build(),
                    Request.unraised(RequestId.of("KQ-7")));
            RequestCommand offer = new RequestCommand.OfferClassSolution(Town.OFFICE, DREDGING);

            assertEquals(Map.of(ONE, offer, three, offer), floods.offers(DREDGING, Town.OFFICE, all));
        }

        @Test
        void areOfTheClassItself() {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class,
                    () -> floods.offers(solution("hush", NOISE), Town.OFFICE, List.of()));

            assertEquals(
                    "RequestClass.offers of floods must be given a solution of it, but was of noise; ask that class",
                    e.getMessage());
        }
    }
}
