package dev.docket.notice;

import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Life life = new Life("KQ-1");

    private void raisedAndAssigned(String... cooperators) {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1", cooperators));
    }

    @Nested
    class From {

        @Test
        void tellsTheDepartmentsWhatTheyOweAndTheRequesterWhoHandlesIt() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            List<Notice> told = life.when("2026-09-08T10:00", Town.letter("L-1", "water"));

            assertEquals(
                    List.of("LETTER to zhou", "LETTER to chen", "ASSIGNED_INFO to mei", "LEADER_NAMED to he"),
                    who(told));
            assertEquals(Town.at("2026-09-17T17:00"), told.get(0).due().orElseThrow());
            assertEquals(Town.at("2026-09-11T17:00"), told.get(1).due().orElseThrow());
            assertEquals(Town.at("2026-09-17T17:00"), told.get(2).due().orElseThrow());
        }

        @Test
        void tellsWhoComesToOweAnActUnlessTheyBroughtItAboutThemselves() {
            assertEquals(
                    List.of("RECEIVED to mei"),
                    who(life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"))));
            life.when("2026-09-08T10:00", Town.letter("L-1"));

            List<Notice> told = life.when("2026-09-09T10:00", Town.submit());

            assertEquals(List.of("OWED to lin"), who(told));
            assertEquals(StandardRules.APPROVAL, told.get(0).rule().orElseThrow());
        }

        @Test
        void tellsNothingOfARefusedCommand() {
            raisedAndAssigned();
            assertEquals(List.of(), life.when("2026-09-08T10:00", new RequestCommand.Close(Town.OFFICE, "x")));
        }

        @Test
        void R42_deliversInTheRecipientsWorkingTimeAndKeepsWhenItWasDue() {
            Programme programme = clock(StandardRules.dispatch(Period.elapsed(Duration.ofHours(63))));
            Notice breach = breachOf(programme, "2026-09-12T02:00");

            assertEquals(Town.at("2026-09-12T02:00"), breach.dueAt());
            assertEquals(Town.at("2026-09-14T09:00"), breach.deliverAt());
        }

        @Test
        void R42_deliversWhatIsUrgentAtOnce() {
            Programme programme = clock(
                    StandardRules.dispatch(Period.elapsed(Duration.ofHours(63))).urgent(true));
            Notice breach = breachOf(programme, "2026-09-12T02:00");

            assertEquals(Town.at("2026-09-12T02:05"), breach.deliverAt());
        }

        private Programme clock(ObligationRule.Builder dispatch) {
            return Programme.builder()
                    .id(ProgrammeId.of("clock"))
                    .name("Clock")
                    .calendar(Town.OFFICE_HOURS)
                    .addRules(
                            dispatch.ladder(List.of()).build(),
                            StandardRules.followUp(Period.workingDays(3)).build())
                    .addOtherActs(Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE))
                    .build();
        }

        private Notice breachOf(Programme programme, String due) {
            RequestWorkflow workflow = RequestWorkflow.of(programme);
            Request raised = workflow.handle(
                            Request.unraised(RequestId.of("C-1")),
                            new RequestCommand.Raise(
                                    Town.OFFICE,
                                    Town.intake()
                                            .programme(programme.id())
                                            .session(SessionId.of("S-1"))
                                            .sessionEnd(Town.at("2026-09-09T11:00"))
                                            .build()),
                            Town.at("2026-09-09T11:00"))
                    .state();
            List<Notice> told = Notices.of(workflow, Town.directory())
                    .from(raised, workflow.advance(raised, Town.at(due).plusSeconds(300)))
                    .asJava();
            return only(told, NoticeKind.BREACH, "lin");
        }

        @Test
        void R42_deliversWhatWasFoundLateNotBeforeTheAsking() {
            raisedAndAssigned();
            Notice deemed = only(life.asked("2026-09-11T13:00"), NoticeKind.RECEIPT_DEEMED, "zhou");

            assertEquals(Town.at("2026-09-09T17:00"), deemed.dueAt());
            assertEquals(Town.at("2026-09-11T13:00"), deemed.deliverAt());
        }

        @Test
        void tellsARiseWithItsCauseToWhoGetsBoth() {
            raisedAndAssigned();
            List<Notice> told = life.asked("2026-09-17T17:01");

            assertEquals(
                    SupervisionLevel.WARNING,
                    only(told, NoticeKind.ESCALATION, "jin").level().orElseThrow());
            assertFalse(who(told).contains("SUPERVISION to jin"));
        }

        @Test
        void leavesOutAReminderThatComesLateOnTheDayOfTheNext() {
            life.when("2026-09-09T10:00", Town.raise("S-1", "2026-09-09T11:00"));
            life.when("2026-09-09T14:00", Town.letter("L-1"));

            assertFalse(who(life.asked("2026-09-23T09:00")).contains("REMINDER to zhou"));
            assertTrue(who(life.asked("2026-09-23T14:01")).contains("REMINDER to zhou"));
        }

        @Test
        void refusesAStepOfAWorkflowWhoseRulesItDoesNotKnow() {
            raisedAndAssigned();
            RequestWorkflow other = RequestWorkflow.of(clock(StandardRules.dispatch(Period.workingDays(1))));

            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> Notices.of(other, Town.directory())
                            .from(life.befores().get(1), life.steps().get(1)));
            assertTrue(thrown.toString().contains("make them with the step's workflow"), thrown::toString);
        }
    }

    @Nested
    class CatchingUp {

        @Test
        void L42_R38_fiveWeeksOfDowntimeGiveOneNoticeForEachRuleAndRecipient() {
            raisedAndAssigned("water");
            List<Notice> told = life.asked("2026-10-12T09:30");

            List<String> ruleAndRecipient = told.stream()
                    .map(notice ->
                            notice.key().subject() + " to " + notice.recipient().id())
                    .toList();
            assertEquals(ruleAndRecipient.stream().distinct().toList(), ruleAndRecipient);
            Notice answer = only(ofRule(StandardRules.ANSWER, told), NoticeKind.BREACH, "zhou");
            assertEquals(
                    List.of(NoticeKind.WARNING),
                    answer.supersedes().stream().map(NoticeKey::kind).toList());
            Notice reminder = only(told, NoticeKind.REMINDER, "zhou");
            assertEquals(Town.at("2026-10-08T09:00"), reminder.dueAt());
            assertEquals(
                    List.of(1, 2, 3),
                    reminder.supersedes().stream().map(NoticeKey::n).toList());
        }

        @Test
        void R38_replayGivesANoticeForEachLapse() {
            Life replayed = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(), CatchUp.REPLAY));
            replayed.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            replayed.when("2026-09-08T10:00", Town.letter("L-1"));
            List<Notice> told = replayed.asked("2026-10-12T09:30");

            List<Notice> reminders = told.stream()
                    .filter(notice -> notice.kind() == NoticeKind.REMINDER)
                    .toList();
            assertEquals(
                    List.of(
                            Town.at("2026-09-15T10:00"),
                            Town.at("2026-09-22T10:00"),
                            Town.at("2026-09-29T10:00"),
                            Town.at("2026-10-08T09:00")),
                    reminders.stream().map(Notice::dueAt).toList());
            assertTrue(told.stream().allMatch(notice -> notice.supersedes().isEmpty()));
        }

        @Test
        void R37_theHistoryIsTheSameHoweverItIsTold() {
            raisedAndAssigned();
            Life patient = new Life("KQ-1");
            patient.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            patient.when("2026-09-08T10:00", Town.letter("L-1"));
            for (int day = 9; day < 30; day++) {
                life.asked("2026-09-%02dT12:00".formatted(day));
            }
            patient.asked("2026-09-29T12:00");

            assertEquals(life.history(), patient.history());
        }

        @Test
        void R39_askingAgainTellsNothing() {
            raisedAndAssigned();
            assertFalse(life.asked("2026-10-12T09:30").isEmpty());
            assertEquals(List.of(), life.asked("2026-10-12T09:30"));
        }

        @Test
        void L38_aReminderFoundWithTheSubmissionIsNotSent() {
            raisedAndAssigned();
            life.asked("2026-09-12T10:00");

            List<Notice> told = life.when("2026-09-15T11:00", Town.submit());

            assertTrue(
                    life.history().stream().anyMatch(event -> event.toString().contains("Reminded")));
            assertEquals(List.of("OWED to lin"), who(told));
        }

        @Test
        void R43_aWriteOffTellsNothingOfWhatItEnds() {
            raisedAndAssigned();
            life.when("2026-09-09T10:00", Town.submit());
            life.when("2026-09-09T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            life.when("2026-09-10T11:00", Town.followUp(Satisfaction.SATISFIED));

            List<Notice> told = life.when("2026-09-30T11:00", new RequestCommand.Close(Town.OFFICE, "slip"));

            assertTrue(
                    life.history().stream().anyMatch(event -> event.toString().contains("Breached")));
            assertEquals(List.of("CLOSED to mei"), who(told));
        }
    }

    @Nested
    class Recipients {

        private final Map<Role, List<Recipient>> people = Town.people();

        private List<Notice> overdueAnswer() {
            Life town = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)));
            town.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            town.when("2026-09-08T10:00", Town.letter("L-1"));
            town.asked("2026-09-17T12:00");
            return town.asked("2026-09-17T17:01");
        }

        @Test
        void areThoseOfTheDepartmentConcerned() {
            List<String> told = who(overdueAnswer());

            assertTrue(told.contains("ESCALATION to jin"), told::toString);
            assertFalse(told.contains("ESCALATION to yan"), told::toString);
        }

        @Test
        void R45b_areToldOnceWhateverRolesTheyFill() {
            people.put(Roles.DEPARTMENT_HEAD, List.of(Town.person("he", Roles.DEPARTMENT_HEAD)));

            List<String> told = who(overdueAnswer());

            assertEquals(1, told.stream().filter("ESCALATION to he"::equals).count(), told::toString);
        }

        @Test
        void R44_areOfTheNextStepWhenNobodyFillsAStepOfTheLadder() {
            people.remove(Roles.DEPARTMENT_HEAD);
            people.remove(Roles.SUPERVISING_LEADER);

            Notice escalation = only(overdueAnswer(), NoticeKind.ESCALATION, "xu");

            assertEquals(List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER), escalation.unfilled());
        }

        @Test
        void R44_areAtLastTheOffice() {
            List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER, Roles.HOST, Roles.INSPECTOR, Roles.LEAD)
                    .forEach(people::remove);

            List<Notice> told = overdueAnswer();

            Notice escalation = only(told, NoticeKind.ESCALATION, "lin");
            assertEquals(List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER), escalation.unfilled());
            assertEquals(
                    List.of(NoticeKind.BREACH),
                    escalation.supersedes().stream().map(NoticeKey::kind).toList());
        }

        @Test
        void R44_areNobodyOnlyWhenTheDirectoryForgetsTheOffice() {
            people.clear();

            IllegalStateException thrown = assertThrows(IllegalStateException.class, this::overdueAnswer);
            assertTrue(thrown.toString().contains("name somebody for the office"), thrown::toString);
        }
    }

    @Nested
    class StillStands {

        @Test
        void isFalseOfAReminderOnceTheLeadHasSubmitted() {
            raisedAndAssigned();
            Notice reminder = only(life.asked("2026-09-15T10:01"), NoticeKind.REMINDER, "zhou");
            assertTrue(Notices.stillStands(reminder, life.request()));

            life.when("2026-09-15T11:00", Town.submit());

            assertFalse(Notices.stillStands(reminder, life.request()));
        }

        @Test
        void isTrueOfABreachUntilTheRequestIsClosed() {
            raisedAndAssigned();
            Notice breach =
                    only(ofRule(StandardRules.ANSWER, life.asked("2026-09-17T17:01")), NoticeKind.BREACH, "zhou");
            life.when("2026-09-18T10:00", Town.submit());
            life.when("2026-09-18T11:00", new RequestCommand.ApproveAnswer(Town.OFFICE));
            life.when("2026-09-21T10:00", Town.followUp(Satisfaction.SATISFIED));
            assertTrue(Notices.stillStands(breach, life.request()));

            life.when("2026-09-21T11:00", new RequestCommand.Close(Town.OFFICE, "slip"));

            assertFalse(Notices.stillStands(breach, life.request()));
        }

        @Test
        void isFalseOfADateThatMovedAgain() {
            life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
            List<Notice> moved = new ArrayList<>();
            moved.addAll(life.when(
                    "2026-09-09T12:00", new RequestCommand.NoteSessionEnd(Town.HOST, Town.at("2026-09-08T11:00"))));
            assertTrue(Notices.stillStands(only(moved, NoticeKind.MOVED, "lin"), life.request()));

            moved.addAll(life.when(
                    "2026-09-09T15:00", new RequestCommand.NoteSessionEnd(Town.HOST, Town.at("2026-09-09T11:00"))));

            assertEquals(List.of("MOVED to lin", "MOVED to lin"), who(moved));
            assertFalse(Notices.stillStands(moved.get(0), life.request()));
            assertTrue(Notices.stillStands(moved.get(1), life.request()));
        }

        @Test
        void refusesAnotherRequest() {
            raisedAndAssigned();
            Notice notice = life.told().get(0);
            Request other = Request.unraised(RequestId.of("KQ-2"));

            assertThrows(IllegalArgumentException.class, () -> Notices.stillStands(notice, other));
        }
    }

    @Test
    void L48_aNoticeChangesNoRequest() {
        raisedAndAssigned();
        Request before = life.request();
        Step<Request, ?, ?> step = Town.WORKFLOW.advance(before, Town.at("2026-10-12T09:30"));
        assertEquals(step, Town.WORKFLOW.advance(before, Town.at("2026-10-12T09:30")));
        life.asked("2026-10-12T09:30");
        assertEquals(step.state(), life.request());
    }
}
