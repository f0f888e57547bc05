package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is told that supervision rose, and by what; the answer of the request is due on Thursday 17 September 2026 at 17:00. */
class SupervisionNoticesTest {

    private final Map<Role, List<Recipient>> people = Town.people();
    private final Life life = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)));

    @BeforeEach
    void raisedAndAssigned() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1", "water"));
    }

    private List<Notice> rises(List<Notice> notices) {
        return kinds(NoticeKind.SUPERVISION, notices);
    }

    private void confirms(String unit, String person) {
        life.when("2026-09-08T11:00", new RequestCommand.ConfirmReceipt(Actor.of(Roles.LIAISON, unit, person)));
    }

    @Nested
    class ByTime {

        @Test
        void theLiaisonIsToldOfTheWarningThatRaisedIt() {
            confirms("housing", "qian");
            confirms("water", "shi");
            life.when("2026-09-09T10:00", Town.contribute("water", "we agree"));

            Notice rise = only(life.asked("2026-09-16T17:01"), NoticeKind.SUPERVISION, "qian");

            assertEquals(Optional.of(EventKind.of("Warned:answer")), rise.cause());
            assertEquals(Optional.of(StandardRules.ANSWER), rise.rule());
            assertEquals(Optional.of(SupervisionLevel.NOTICE), rise.level());
        }

        @Test
        void theLiaisonOfTheDepartmentThatConfirmedNothingIsToldAndNotTheLeads() {
            confirms("housing", "qian");

            List<Notice> told = life.asked("2026-09-09T17:01");

            assertEquals(List.of("SUPERVISION to shi"), who(rises(told)));
            assertEquals(
                    Optional.of(EventKinds.RECEIPT_DEEMED), rises(told).get(0).cause());
        }
    }

    @Nested
    class ByHand {

        private List<Notice> risen(SupervisionLevel to) {
            return rises(life.when(
                    "2026-09-08T14:00", new RequestCommand.Escalate(Town.OFFICE, to, Optional.of("it is grave"))));
        }

        @Test
        void R44_theNextLevelIsToldWhereNobodyFillsTheOneThatIsNamed() {
            people.remove(Roles.LIAISON);

            List<Notice> told = risen(SupervisionLevel.NOTICE);

            assertEquals(List.of("SUPERVISION to jin", "SUPERVISION to he"), who(told));
            assertEquals(List.of(Roles.LIAISON), told.get(0).unfilled());
        }

        @Test
        void R44_noLowerLevelIsToldInItsPlace() {
            people.remove(Roles.DEPARTMENT_HEAD);
            people.remove(Roles.SUPERVISING_LEADER);

            List<Notice> told = risen(SupervisionLevel.WARNING);

            assertEquals(List.of("SUPERVISION to xu", "SUPERVISION to du"), who(told));
            assertEquals(
                    List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER),
                    told.get(0).unfilled());
        }

        @Test
        void R44_theOfficeIsToldWhereNobodyIsAbove() {
            people.remove(Roles.HOST);
            people.remove(Roles.INSPECTOR);

            List<Notice> told = risen(SupervisionLevel.CRITICAL);

            assertEquals(List.of("SUPERVISION to lin"), who(told));
        }

        @Test
        void whoLiftedItIsTheLastToBeToldOfIt() {
            risen(SupervisionLevel.WARNING);

            assertEquals(
                    List.of(),
                    life.when("2026-09-08T15:00", new RequestCommand.LiftSupervision(Town.OFFICE, "all is well")));
        }
    }
}
