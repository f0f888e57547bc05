package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.Piece;
import dev.docket.lifecycle.Together;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.CommitmentId;
import dev.docket.request.Deferral;
import dev.docket.request.FollowUp;
import dev.docket.request.NamedRole;
import dev.docket.request.PersonId;
import dev.docket.request.Priority;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Facts that a notice must carry: whose act, by when, of which department, with which other request. */
class WhatNoticesSayTest {

    private static final UnitId HOUSING = UnitId.of("housing");

    private final Life life = new Life("KQ-1");

    private void raised() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
    }

    private void assigned(String... cooperators) {
        raised();
        life.when("2026-09-08T10:00", Town.letter("L-1", cooperators));
    }

    private void answered() {
        life.when("2026-09-09T10:00", Town.submit());
        life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
    }

    private Obligation open(RuleCode rule) {
        return life.request().obligations().of(rule).get(0);
    }

    @Nested
    class OfADate {

        @Test
        void thatMovedNameTheRuleTheDepartmentAndTheDatesRevision() {
            life.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
            life.when("2026-09-08T10:00", Town.letter("L-1"));

            Notice moved = only(
                    life.when(
                            "2026-09-09T10:00",
                            new RequestCommand.Reprioritise(Town.OFFICE, Priority.URGENT, "there are children")),
                    NoticeKind.MOVED,
                    "zhou");

            assertEquals(Optional.of(StandardRules.ANSWER), moved.rule());
            assertEquals(List.of(HOUSING), moved.units());
            assertEquals(open(StandardRules.ANSWER).revision(), moved.key().revision());
            assertEquals(open(StandardRules.ANSWER).due(), moved.due());
        }

        @Test
        void thatComesForwardWithAMergingAreToldToTheLeadAndTheRequester() {
            Life older = new Life("KQ-2");
            older.when("2026-09-01T10:00", Town.raise("S-0", "2026-09-01T11:00"));
            older.when("2026-09-02T10:00", Town.letter("L-2"));
            assigned();
            Together done = Town.WORKFLOW.merge(
                    older.request(), life.request(), Town.OFFICE, "the same", Town.at("2026-09-08T11:00"));

            List<Notice> told = ofRule(
                    StandardRules.ANSWER,
                    kinds(NoticeKind.MOVED, life.take(done.of(life.request().id()))));

            assertEquals(List.of("MOVED to zhou", "MOVED to mei"), who(told));
            // Seven working days after the 2nd: 3, 4, 7 to 11.
            assertEquals(Optional.of(Town.at("2026-09-11T17:00")), told.get(0).due());
        }

        @Test
        void ofAFollowUpAreSaidWithTheReminderToTryAgain() {
            assigned();
            answered();
            life.when(
                    "2026-09-10T10:00",
                    new RequestCommand.RecordFollowUp(
                            Town.AGENT, FollowUp.builder().reached(false).build()));

            Notice again = only(life.asked("2026-09-11T13:31"), NoticeKind.REMINDER, "wu");

            assertEquals(StandardRules.FOLLOW_UP_RETRY.value(), again.key().subject());
            // Three working days after the 9th: 10, 11, 14.
            assertEquals(Optional.of(Town.at("2026-09-14T17:00")), again.due());
        }

        @Test
        void ofAnAnswerAreSaidWithTheWeeklyReminder() {
            assigned();

            assertEquals(
                    Optional.of(Town.at("2026-09-17T17:00")),
                    only(life.asked("2026-09-15T10:01"), NoticeKind.REMINDER, "zhou")
                            .due());
        }
    }

    @Nested
    class OfAnother {

        @Test
        void intoWhichARequestWasSplitNameEachPart() {
            raised();
            List<Piece> pieces = List.of(
                    new Piece(RequestId.of("KQ-2"), Town.intake().build(), Piece.Origin.NOW),
                    new Piece(RequestId.of("KQ-3"), Town.intake().build(), Piece.Origin.NOW));
            Together done = Town.WORKFLOW.split(
                    life.request(), pieces, Town.OFFICE, "two matters", Town.at("2026-09-07T12:00"));

            Notice split = only(life.take(done.of(life.request().id())), NoticeKind.SPLIT, "mei");

            assertEquals(List.of(RequestId.of("KQ-2"), RequestId.of("KQ-3")), split.others());
            assertEquals(Optional.of("two matters"), split.remark());
        }

        @Test
        void promiseNameTheOneThatWasKept() {
            assigned();
            for (String unit : List.of("water", "housing")) {
                life.when(
                        "2026-09-09T10:00",
                        new RequestCommand.Commit(
                                Actor.of(Roles.DEPARTMENT_HEAD, unit, "head-of-" + unit),
                                CommitmentId.of("of-" + unit),
                                "the work of " + unit,
                                LocalDate.of(2026, 9, 30)));
            }
            Notice kept = only(
                    life.when(
                            "2026-09-09T11:00",
                            new RequestCommand.DischargeCommitment(
                                    Actor.of(Roles.DEPARTMENT_HEAD, "housing", "head-of-housing"),
                                    CommitmentId.of("of-housing"),
                                    "done")),
                    NoticeKind.COMMITMENT_KEPT,
                    "mei");

            assertEquals(List.of(HOUSING), kept.units());
            assertEquals(Optional.of("the work of housing; done"), kept.remark());
        }

        @Test
        void classesSolutionGoesToTheLeadElseToTheOffice() {
            raised();
            ClassId pumps = ClassId.of("pumps");
            life.when("2026-09-07T12:00", new RequestCommand.JoinClass(Town.OFFICE, pumps));

            assertEquals(List.of("CLASS_SOLUTION to lin"), who(offered(pumps, "S-1", "2026-09-07T14:00")));
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            assertEquals(List.of("CLASS_SOLUTION to zhou"), who(offered(pumps, "S-2", "2026-09-08T14:00")));
        }

        private List<Notice> offered(ClassId pumps, String solution, String at) {
            List<Notice> told = life.when(
                    at,
                    new RequestCommand.OfferClassSolution(
                            Town.OFFICE, ClassSolution.of(SolutionId.of(solution), pumps, "pumps are paid for")));
            told.forEach(notice -> assertEquals(Optional.of("pumps are paid for"), notice.remark()));
            return told;
        }
    }

    @Nested
    class OfWhatBecomesOfIt {

        @Test
        void onSiteIsTheSolution() {
            raised();
            Notice solved = only(
                    life.when("2026-09-07T10:30", new RequestCommand.ResolveOnSite(Town.HOST, "the pump was moved")),
                    NoticeKind.RESOLVED_ON_SITE,
                    "mei");

            assertEquals(Optional.of("the pump was moved"), solved.remark());
        }

        @Test
        void putOffIsThePlanAndTheReview() {
            assigned();
            List<Notice> told = life.when(
                    "2026-09-08T11:00",
                    new RequestCommand.Defer(
                            Town.LEADER,
                            new Deferral("next year", PersonId.of("zhou"), LocalDate.of(2026, 11, 10))
                                    .proposedBy(HOUSING)));

            assertEquals(List.of("DEFERRED to mei", "DEFERRED to zhou"), who(kinds(NoticeKind.DEFERRED, told)));
            for (Notice deferred : kinds(NoticeKind.DEFERRED, told)) {
                assertEquals(Optional.of(StandardRules.REVIEW), deferred.rule());
                assertEquals(Optional.of(Town.at("2026-11-10T17:00")), deferred.due());
                assertEquals(Optional.of("next year"), deferred.remark());
            }
        }

        @Test
        void reopenedIsToldToTheLeadThatWorksOnItAgain() {
            assigned();
            answered();
            List<Notice> told = life.when("2026-09-10T10:00", Town.followUp(Satisfaction.DISSATISFIED));

            assertEquals(List.of("REOPENED to mei", "REOPENED to zhou"), who(kinds(NoticeKind.REOPENED, told)));
            Notice lead = only(told, NoticeKind.REOPENED, "zhou");
            assertEquals(Optional.of(StandardRules.REDO), lead.rule());
            assertEquals(open(StandardRules.REDO).due(), lead.due());
        }

        @Test
        void reopenedToBeSentOutIsWhenThatIsDue() {
            raised();
            life.when("2026-09-07T10:30", new RequestCommand.ResolveOnSite(Town.HOST, "the pump was moved"));
            Notice reopened = only(
                    life.when("2026-09-08T10:00", Town.followUp(Satisfaction.DISSATISFIED)),
                    NoticeKind.REOPENED,
                    "mei");

            assertEquals(Optional.of(StandardRules.DISPATCH), reopened.rule());
            assertEquals(open(StandardRules.DISPATCH).due(), reopened.due());
        }

        @Test
        void aLeaderWhoIsNamedLearnsWhichDepartmentLeads() {
            assigned();

            assertEquals(
                    List.of(HOUSING),
                    only(
                                    life.when(
                                            "2026-09-09T11:00",
                                            new RequestCommand.Name(
                                                    Town.OFFICE, NamedRole.SUPERVISING_LEADER, PersonId.of("he-2"))),
                                    NoticeKind.LEADER_NAMED,
                                    "he")
                            .units());
        }

        @Test
        void whoJoinedAloneIsToldThatTheyWereSealed() {
            RequesterId tang = RequesterId.of("tang");
            assigned();
            life.when("2026-09-08T11:00", new RequestCommand.Join(Town.OFFICE, tang));

            List<Notice> told =
                    life.when("2026-09-08T12:00", new RequestCommand.Seal(Town.OFFICE, "they fear", Optional.of(tang)));

            // Nobody can tell them in this town; the office can.
            assertEquals(List.of("SEALED to lin", "SEALED to zhou"), who(told));
            assertEquals(List.of(Roles.REQUESTER), told.get(0).unfilled());
            assertEquals(Optional.of("they fear"), told.get(0).remark());
        }
    }

    @Test
    void whatTheOfficePublishesAndPassesOnBesidesIsOneNotice() {
        life.when("2026-09-07T10:00", Town.raiseAnonymously("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when("2026-09-08T11:00", new RequestCommand.Join(Town.OFFICE, RequesterId.of("tang")));
        life.when("2026-09-09T10:00", Town.submit());

        Notice answer = only(
                life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE)), NoticeKind.ANSWER, "lin");

        assertTrue(answer.published());
        assertEquals(List.of(Roles.REQUESTER), answer.unfilled());
    }

    @Test
    void ofTwoBreachesAtOnceEachNamesItsOwnPromise() {
        assigned();
        for (String id : List.of("C-1", "C-2")) {
            life.when(
                    "2026-09-09T10:00",
                    new RequestCommand.Commit(
                            Actor.of(Roles.DEPARTMENT_HEAD, id.equals("C-1") ? "water" : "housing", "head"),
                            CommitmentId.of(id),
                            "the work of " + id,
                            LocalDate.of(2026, 9, 30)));
        }
        List<Notice> missed = ofRule(StandardRules.COMMITMENT, life.asked("2026-09-30T17:01"));

        assertEquals(
                Optional.of("the work of C-1"),
                only(missed, NoticeKind.BREACH, "yan").remark());
        assertEquals(
                Optional.of("the work of C-2"),
                only(missed, NoticeKind.BREACH, "jin").remark());
    }
}
