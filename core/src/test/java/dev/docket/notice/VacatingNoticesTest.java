package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.CommitmentId;
import dev.docket.request.Outcome;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What was handed in before a warning, a breach or a step of the ladder, and is entered after it: whoever was told hears that it was
 * premature, and nobody hears anything of what the same step finds. The answer is due on Thursday 17 September 2026 at 17:00, with a
 * warning a working day before it; the ladder's second step comes on Wednesday the 23rd at 17:00.
 */
class VacatingNoticesTest {

    private static final Actor WATER_HEAD = Actor.of(Roles.DEPARTMENT_HEAD, "water", "yan");

    private final Life life = new Life("KQ-1");

    @BeforeEach
    void raisedAndAssigned() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
    }

    private static RequestCommand answer(String occurred) {
        return new RequestCommand.SubmitAnswer(
                Town.HOUSING,
                new Answer(Outcome.RESOLVED, "the pump was moved", Optional.empty()),
                Optional.of(Town.at(occurred)));
    }

    private List<Notice> answered(String occurred, String entered) {
        return ofRule(StandardRules.ANSWER, life.when(entered, answer(occurred)));
    }

    private List<Notice> ofTheAnswer(String asked) {
        return ofRule(StandardRules.ANSWER, life.asked(asked));
    }

    private boolean happened(String event) {
        return life.history().toString().contains(event);
    }

    @Nested
    class AWarning {

        @Test
        void S611_thatWasToldIsTakenBack() {
            assertEquals(List.of("WARNING to zhou"), who(ofTheAnswer("2026-09-16T17:01")));

            assertEquals(List.of("RISE_VACATED to zhou"), who(answered("2026-09-16T16:00", "2026-09-17T10:00")));
        }

        @Test
        void S611_thatTheSameStepFindsIsNotToldAtAll() {
            assertEquals(List.of(), who(answered("2026-09-16T16:00", "2026-09-17T10:00")));
            assertTrue(happened("Warned") && happened("RisesVacated"));
        }
    }

    @Nested
    class AWarningAndABreach {

        @Test
        void S611_ofWhichTheSameStepFindsTheBreachLeaveTheWarningToTakeBack() {
            life.asked("2026-09-16T17:01");

            assertEquals(List.of("RISE_VACATED to zhou"), who(answered("2026-09-16T16:00", "2026-09-18T10:00")));
            assertTrue(happened("Vacated"));
        }
    }

    @Nested
    class ALaterStep {

        @BeforeEach
        void missed() {
            assertTrue(who(ofTheAnswer("2026-09-17T17:01")).contains("ESCALATION to jin"));
        }

        @Test
        void S611_thatWasToldIsTakenBackThoughTheBreachStands() {
            assertEquals(List.of("ESCALATION to xu", "ESCALATION to du"), who(ofTheAnswer("2026-09-23T17:01")));

            assertEquals(
                    List.of("RISE_VACATED to xu", "RISE_VACATED to du"),
                    who(answered("2026-09-18T16:00", "2026-09-24T10:00")));
        }

        @Test
        void S611_thatTheSameStepFindsIsNotToldAtAll() {
            assertEquals(List.of(), who(answered("2026-09-18T16:00", "2026-09-24T10:00")));
            assertTrue(happened("RisesVacated"));
        }

        @Test
        void S611_thatTheSameStepFindsLeavesTheBreachToTakeBackFromThoseWhoWereTold() {
            assertEquals(
                    List.of("VACATED to zhou", "VACATED to lin", "VACATED to jin", "VACATED to he"),
                    who(answered("2026-09-17T16:00", "2026-09-24T10:00")));
        }

        /** Supervision stays where it rose to, whatever it rose for. */
        @Test
        void S611_thatTheSameStepFindsTellsOfTheRiseAlone() {
            for (String occurred : List.of("2026-09-17T16:00", "2026-09-18T16:00")) {
                Life other = new Life("KQ-1");
                other.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
                other.when("2026-09-08T10:00", Town.letter("L-1"));
                other.asked("2026-09-17T17:01");

                List<Notice> told = other.when("2026-09-24T10:00", answer(occurred));

                assertEquals(SupervisionLevel.CRITICAL, other.request().supervision());
                assertEquals(
                        List.of("SUPERVISION to xu", "SUPERVISION to du"), who(kinds(NoticeKind.SUPERVISION, told)));
                // What the first step called for was missed all the same.
                assertEquals(List.of("BREACH to he", "BREACH to lin"), who(ofRule(StandardRules.WARNING_PLAN, told)));
            }
        }
    }

    /**
     * The next version's ladder has three steps: the answer is due on Monday 21 September at 17:00, and the steps come then, on Wednesday
     * the 23rd and on Tuesday the 29th.
     */
    @Nested
    class ThreeSteps {

        private final Life slower = new Life("KQ-2");

        @BeforeEach
        void missedAndTwiceTold() {
            slower.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
            slower.when("2026-09-08T10:00", Town.letter("L-2"));
            assertEquals(List.of("BREACH to zhou", "BREACH to lin", "ESCALATION to qian"), told("2026-09-21T17:01"));
            assertEquals(List.of("ESCALATION to jin", "ESCALATION to he"), told("2026-09-23T17:01"));
        }

        private List<String> told(String asked) {
            return who(ofRule(StandardRules.ANSWER, slower.asked(asked)));
        }

        private List<String> toldOfTheAnswer(String occurred) {
            return who(ofRule(StandardRules.ANSWER, slower.when("2026-09-30T10:00", answer(occurred))));
        }

        @Test
        void S611_ofWhichTheSameStepFindsTheLastLeaveTheSecondToTakeBackFromThoseWhoWereTold() {
            assertEquals(List.of("RISE_VACATED to jin", "RISE_VACATED to he"), toldOfTheAnswer("2026-09-22T10:00"));
        }

        @Test
        void S611_ofWhichTheSameStepFindsTheLastLeaveTheBreachToTakeBackFromThoseWhoWereToldOfTheOthers() {
            assertEquals(
                    List.of("VACATED to zhou", "VACATED to lin", "VACATED to qian", "VACATED to jin", "VACATED to he"),
                    toldOfTheAnswer("2026-09-21T16:00"));
        }
    }

    /** A promise has no ladder: its breach is all that is told of it. */
    @Nested
    class APromise {

        @BeforeEach
        void promised() {
            for (String id : List.of("C-1", "C-2")) {
                life.when(
                        "2026-09-09T10:00",
                        new RequestCommand.Commit(
                                WATER_HEAD, CommitmentId.of(id), "the work of " + id, LocalDate.of(2026, 9, 16)));
            }
        }

        private List<Notice> kept() {
            return ofRule(
                    StandardRules.COMMITMENT,
                    life.when(
                            "2026-09-16T18:00",
                            new RequestCommand.DischargeCommitment(
                                    WATER_HEAD,
                                    CommitmentId.of("C-1"),
                                    "done",
                                    Optional.of(Town.at("2026-09-16T12:00")))));
        }

        @Test
        void S611_thatWasKeptIsNotToldAsMissedAndTheOtherIs() {
            List<Notice> told = kept();

            assertEquals(List.of("BREACH to yan", "BREACH to lin"), who(told));
            assertEquals(Optional.of("the work of C-2"), told.get(0).remark());
            assertTrue(happened("Vacated"));
        }

        @Test
        void S611_whoseBreachWasToldIsTakenBackByItsName() {
            life.asked("2026-09-16T17:01");
            List<Notice> told = kinds(NoticeKind.VACATED, kept());

            assertEquals(List.of("VACATED to yan", "VACATED to lin"), who(told));
            assertEquals(Optional.of("the work of C-1"), told.get(0).remark());
        }
    }
}
