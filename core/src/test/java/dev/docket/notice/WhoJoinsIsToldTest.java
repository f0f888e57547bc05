package dev.docket.notice;

import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static dev.docket.notice.Town.OFFICE;
import static dev.docket.notice.Town.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.Together;
import dev.docket.programme.StandardRules;
import dev.docket.request.ClassId;
import dev.docket.request.ClassSolution;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.Intake;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.PublicToken;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.SolutionId;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told to whoever comes to have a part in a request of another's. */
class WhoJoinsIsToldTest {

    private static final RequesterId TANG = RequesterId.of("tang");
    private static final RequestCommand JOIN = new RequestCommand.Join(OFFICE, TANG);

    /** The town, in which those who joined are known too. */
    private static final Directory DIRECTORY = new Directory() {
        private final Directory town = Town.directory();

        @Override
        public List<Recipient> fill(Role role, Request request) {
            return town.fill(role, request);
        }

        @Override
        public Optional<Recipient> party(RequesterId party, Request request) {
            WorkingCalendar home = WorkingCalendar.alwaysOpen("home", ChinaWorkdays.ZONE);
            return Optional.of(new Recipient(party.value(), Roles.REQUESTER, home, Locale.ENGLISH));
        }
    };

    private static final Notices NOTICES = Notices.of(Town.WORKFLOW, DIRECTORY);

    private static Town.Life raised(String key, Intake.Builder intake) {
        Town.Life life = new Town.Life(key, NOTICES);
        life.when("2026-09-07T10:00", new RequestCommand.Raise(OFFICE, intake.build()));
        return life;
    }

    private static Town.Life answered(String key) {
        Town.Life life = raised(key, Town.intake());
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when("2026-09-09T10:00", Town.submit());
        life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(OFFICE));
        return life;
    }

    private static List<Notice> merged(Town.Life duplicate, Town.Life survivor, String local) {
        Together done = Town.WORKFLOW.merge(duplicate.request(), survivor.request(), OFFICE, "the same", at(local));
        return survivor.take(done.of(survivor.request().id()));
    }

    @Nested
    class AfterTheAnswer {

        @Test
        void L59_whoJoinsIsToldTheAnswer() {
            Notice answer = only(answered("KQ-1").when("2026-09-10T10:00", JOIN), NoticeKind.ANSWER, "tang");

            assertEquals(Optional.of("the pump was moved"), answer.remark());
            assertEquals(Optional.of(Outcome.RESOLVED), answer.outcome());
        }

        @Test
        void L59_soIsWhoseRequestIsMerged() {
            Town.Life survivor = answered("KQ-1");

            List<Notice> told = merged(raised("KQ-2", Town.intake().requester(TANG)), survivor, "2026-09-10T10:00");

            assertEquals(List.of("ANSWER to tang"), who(told));
        }

        @Test
        void L59_underANameThatGivesNothingAwayWhereTheirsWasSealed() {
            Town.Life survivor = answered("KQ-1");

            List<Notice> told =
                    merged(raised("KQ-2", Town.intake().requester(TANG).sealed(true)), survivor, "2026-09-10T10:00");

            assertEquals(List.of("ANSWER to party 1 of KQ-1"), who(told));
        }

        @Test
        void L59_ofTheSameRequesterNobodyIsToldAgain() {
            List<Notice> told = merged(raised("KQ-2", Town.intake()), answered("KQ-1"), "2026-09-10T10:00");

            assertEquals(List.of(), who(told));
        }

        @Test
        void L59_whatWasSolvedOnSite() {
            Town.Life life =
                    raised("KQ-1", Town.intake().session(SessionId.of("S-1")).sessionEnd(at("2026-09-07T12:00")));
            life.when("2026-09-07T11:00", new RequestCommand.ResolveOnSite(Town.HOST, "the pump was moved at once"));

            Notice solved = only(life.when("2026-09-10T10:00", JOIN), NoticeKind.RESOLVED_ON_SITE, "tang");

            assertEquals(Optional.of("the pump was moved at once"), solved.remark());
        }

        @Test
        void L59_whatWasExplained() {
            Town.Life life = raised("KQ-1", Town.intake());
            life.when(
                    "2026-09-07T11:00",
                    new RequestCommand.Explain(Town.LEADER, Explanation.forGood("the law forbids it")));

            Notice explained = only(life.when("2026-09-10T10:00", JOIN), NoticeKind.EXPLAINED, "tang");

            assertEquals(Optional.of("the law forbids it"), explained.remark());
        }
    }

    /** Its review is what they wait for. */
    @Nested
    class WhileItIsPutOff {

        private final LocalDate day = LocalDate.of(2026, 11, 10);

        private Notice hears(RequestCommand command, NoticeKind kind) {
            Town.Life life = raised("KQ-1", Town.intake());
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.when("2026-09-08T11:00", command);
            List<Notice> told = life.when("2026-09-08T14:00", JOIN);
            assertEquals(List.of(kind + " to tang"), who(told));
            return told.get(0);
        }

        @Test
        void L59_whoJoinsIsToldThePlanAndItsReview() {
            Notice deferred = hears(
                    new RequestCommand.Defer(
                            Town.LEADER,
                            new Deferral("next year", PersonId.of("zhou"), day).proposedBy(UnitId.of("housing"))),
                    NoticeKind.DEFERRED);

            assertEquals(Optional.of("next year"), deferred.remark());
            assertEquals(Optional.of(StandardRules.REVIEW), deferred.rule());
            assertEquals(Optional.of(at("2026-11-10T17:00")), deferred.due());
        }

        @Test
        void L59_soAreTheyOfWhatWasExplainedForNow() {
            Notice explained = hears(
                    new RequestCommand.Explain(Town.HOST, Explanation.forNow("no money", "a budget", day)),
                    NoticeKind.EXPLAINED);

            assertEquals(Optional.of("no money"), explained.remark());
            assertEquals(Optional.of(StandardRules.REVIEW), explained.rule());
            assertEquals(Optional.of(at("2026-11-10T17:00")), explained.due());
        }

        @Test
        void L59_andOfNothingThatIsNoLongerSo() {
            Town.Life life = raised("KQ-1", Town.intake());
            life.when("2026-09-08T10:00", Town.letter("L-1"));
            life.when(
                    "2026-09-08T11:00",
                    new RequestCommand.Explain(Town.HOST, Explanation.forNow("no money", "a budget", day)));
            life.when(
                    "2026-09-08T12:00",
                    new RequestCommand.Review(
                            Town.HOST, RequestCommand.Verdict.RESUME, Optional.empty(), "there is money"));

            assertEquals(List.of(), who(life.when("2026-09-08T14:00", JOIN)));
        }
    }

    @Test
    void L59_whoJoinedBeforeIsNotToldAgain() {
        Town.Life life = answered("KQ-1");
        life.when("2026-09-10T10:00", JOIN);

        assertEquals(
                List.of("ANSWER to li"),
                who(life.when("2026-09-10T11:00", new RequestCommand.Join(OFFICE, RequesterId.of("li")))));
    }

    @Test
    void beforeTheAnswerNothingIsToldYet() {
        Town.Life life = raised("KQ-1", Town.intake());
        life.when("2026-09-08T10:00", Town.letter("L-1"));
        life.when("2026-09-09T10:00", Town.submit());

        assertEquals(List.of(), who(life.when("2026-09-09T10:30", JOIN)));
        assertTrue(who(life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(OFFICE)))
                .contains("ANSWER to tang"));
    }

    @Nested
    class Unknown {

        private Intake.Builder anonymous() {
            return Town.intake().requester(TANG).anonymous(true).token(PublicToken.of("A-4711"));
        }

        @Test
        void L58_theAnswerIsPublishedUnderTheTokenOfWhatWasMerged() {
            Town.Life survivor = raised("KQ-1", Town.intake());
            survivor.when("2026-09-08T10:00", Town.letter("L-1"));
            merged(raised("KQ-2", anonymous()), survivor, "2026-09-08T11:00");
            survivor.when("2026-09-09T10:00", Town.submit());

            List<Notice> told = survivor.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(OFFICE));

            assertEquals(
                    List.of("ANSWER to lin", "ANSWER to mei"),
                    who(told).stream().filter(one -> one.startsWith("ANSWER")).toList());
            assertEquals(
                    List.of(PublicToken.of("A-4711")),
                    only(told, NoticeKind.ANSWER, "lin").tokens());
        }

        @Test
        void L58_soIsAnAnswerThatWasGivenBefore() {
            List<Notice> told = merged(raised("KQ-2", anonymous()), answered("KQ-1"), "2026-09-10T10:00");

            assertEquals(List.of("ANSWER to lin"), who(told));
            assertTrue(told.get(0).published());
        }
    }

    @Test
    void L53_theLeadIsToldWhatWasOfferedToTheClassOfTheOther() {
        ClassId pumps = ClassId.of("pumps");
        Town.Life survivor = raised("KQ-1", Town.intake());
        survivor.when("2026-09-08T10:00", Town.letter("L-1"));
        Town.Life duplicate = raised("KQ-2", Town.intake());
        duplicate.when("2026-09-08T10:00", new RequestCommand.JoinClass(OFFICE, pumps));
        duplicate.when(
                "2026-09-08T10:10",
                new RequestCommand.OfferClassSolution(
                        OFFICE, ClassSolution.of(SolutionId.of("S-1"), pumps, "pumps are paid for")));

        List<Notice> told = merged(duplicate, survivor, "2026-09-08T11:00");

        assertEquals(
                Optional.of("pumps are paid for"),
                only(told, NoticeKind.CLASS_SOLUTION, "zhou").remark());
    }
}
