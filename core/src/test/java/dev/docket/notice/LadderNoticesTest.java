package dev.docket.notice;

import static dev.docket.notice.Heard.kinds;
import static dev.docket.notice.Heard.ofRule;
import static dev.docket.notice.Heard.only;
import static dev.docket.notice.Heard.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Town.Life;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The ladder of an answer that is due on Thursday 17 September 2026 at 17:00: a warning on Wednesday the 16th at 17:00, the first
 * step when it is due, the second 5 working days later, on Wednesday the 23rd (18, 20, 21, 22, 23; Sunday the 20th is a working day).
 */
class LadderNoticesTest {

    private final Map<Role, List<Recipient>> people = Town.people();
    private final Life life = new Life("KQ-1", Notices.of(Town.WORKFLOW, Town.directory(people)));

    /** Both a date, 20 working days after a session, and a reminder of it each week. */
    private static final RequestWorkflow REMINDING = RequestWorkflow.of(Programme.builder()
            .id(ProgrammeId.of("reminding"))
            .name("Reminding")
            .calendar(Town.OFFICE_HOURS)
            .addRules(
                    StandardRules.dispatch(Period.workingDays(20))
                            .reminders(Cadence.every(1, Cadence.Unit.WEEKS))
                            .build(),
                    StandardRules.followUp(Period.workingDays(3)).build())
            .addOtherActs(Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE))
            .build());

    private static Request reminding() {
        return REMINDING
                .handle(
                        Request.unraised(RequestId.of("R-1")),
                        new RequestCommand.Raise(
                                Town.OFFICE,
                                Town.intake()
                                        .programme(ProgrammeId.of("reminding"))
                                        .session(SessionId.of("S-1"))
                                        .sessionEnd(Town.at("2026-09-07T11:00"))
                                        .build()),
                        Town.at("2026-09-07T10:00"))
                .state();
    }

    private void assigned() {
        life.when("2026-09-07T10:00", Town.raise("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
    }

    private void assignedUnderNext() {
        life.when("2026-09-07T10:00", Town.raiseUnderNext("S-1", "2026-09-07T11:00"));
        life.when("2026-09-08T10:00", Town.letter("L-1"));
    }

    private List<Notice> ofTheAnswer(String asked) {
        return ofRule(StandardRules.ANSWER, life.asked(asked));
    }

    @Test
    void R35_eachStepTellsOnceHoweverOftenTheHostAsks() {
        assigned();
        List<Notice> told = new ArrayList<>();
        for (Instant t = Town.at("2026-09-16T12:00");
                t.isBefore(Town.at("2026-09-24T12:00"));
                t = t.plus(Duration.ofMinutes(20))) {
            told.addAll(ofRule(StandardRules.ANSWER, life.asked(t)));
        }

        assertEquals(
                List.of(
                        "WARNING to zhou",
                        "BREACH to zhou",
                        "BREACH to lin",
                        "ESCALATION to jin",
                        "ESCALATION to he",
                        "ESCALATION to xu",
                        "ESCALATION to du"),
                who(told));
    }

    @Test
    void R36_eachStepKeepsWhenToWhomAndWhy() {
        assigned();
        life.asked("2026-09-17T12:00");
        Notice first = only(ofTheAnswer("2026-09-18T09:00"), NoticeKind.ESCALATION, "jin");
        Notice second = only(ofTheAnswer("2026-09-24T09:00"), NoticeKind.ESCALATION, "xu");

        assertEquals(Town.at("2026-09-17T17:00"), first.dueAt());
        assertEquals(Town.at("2026-09-23T17:00"), second.dueAt());
        assertEquals(1, first.key().n());
        assertEquals(2, second.key().n());
        for (Notice step : List.of(first, second)) {
            assertEquals(Optional.of(StandardRules.ANSWER), step.rule());
            assertEquals(Optional.of(Town.at("2026-09-17T17:00")), step.due());
        }
        assertEquals(Optional.of(SupervisionLevel.WARNING), first.level());
        assertEquals(Optional.of(SupervisionLevel.CRITICAL), second.level());
    }

    @Test
    void R36_R44_theSecondStepRunsThoughNobodyFillsTheFirst() {
        people.remove(Roles.DEPARTMENT_HEAD);
        people.remove(Roles.SUPERVISING_LEADER);
        assigned();
        life.asked("2026-09-17T12:00");

        List<Notice> first = kinds(NoticeKind.ESCALATION, ofTheAnswer("2026-09-17T17:01"));
        List<Notice> second = kinds(NoticeKind.ESCALATION, ofTheAnswer("2026-09-23T17:01"));

        assertEquals(List.of("ESCALATION to xu", "ESCALATION to du"), who(first));
        assertEquals(
                List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER),
                first.get(0).unfilled());
        assertEquals(List.of("ESCALATION to xu", "ESCALATION to du"), who(second));
        assertEquals(List.of(), second.get(0).unfilled());
        assertNotEquals(first.get(0).key(), second.get(0).key());
    }

    @Test
    void R39_aRiseByHandHasAKeyOfItsOwnAndConsumesNoStep() {
        assigned();
        List<Notice> byHand = life.when(
                "2026-09-09T10:00",
                new RequestCommand.Escalate(
                        Town.OFFICE, SupervisionLevel.WARNING, Optional.of("it was in the papers")));
        Notice rise = only(byHand, NoticeKind.SUPERVISION, "jin");
        assertEquals("KQ-1 \"noise at night\": supervision rose to WARNING. \"it was in the papers\"", rise.text());

        life.asked("2026-09-17T12:00");
        Notice step = only(ofTheAnswer("2026-09-17T17:01"), NoticeKind.ESCALATION, "jin");

        assertNotEquals(rise.key(), step.key());
        assertEquals(Optional.of(SupervisionLevel.WARNING), step.level());
    }

    @Test
    void R40_aDateThatMovesLaterIsWarnedOfAgainAndRaisesNothingASecondTime() {
        assigned();
        Notice warned = only(ofTheAnswer("2026-09-16T17:01"), NoticeKind.WARNING, "zhou");
        life.when("2026-09-17T10:00", new RequestCommand.RequestExtension(Town.HOUSING, Period.workingDays(2), "rain"));
        life.when("2026-09-17T11:00", new RequestCommand.DecideExtension(Town.OFFICE, true, "it rained"));
        life.when("2026-09-17T12:00", new RequestCommand.LiftSupervision(Town.OFFICE, "all is well"));

        // Two working days on, 18 and 20; a working day before that.
        List<Notice> again = ofTheAnswer("2026-09-18T17:01");

        assertEquals(List.of("WARNING to zhou"), who(again));
        assertEquals(Optional.of(Town.at("2026-09-20T17:00")), again.get(0).due());
        assertEquals(warned.key().revision() + 1, again.get(0).key().revision());
        assertEquals(SupervisionLevel.NONE, life.request().supervision());
    }

    @Test
    void R40_aDateThatMovesIntoThePastIsThatMomentAndMissedOnce() {
        assignedUnderNext();
        life.asked("2026-09-14T09:00");
        // Three working days from the 8th would have been over on the 11th.
        List<Notice> moved = life.when(
                "2026-09-14T10:00",
                new RequestCommand.Reprioritise(Town.OFFICE, Priority.URGENT, "there are children"));
        List<Notice> missed = ofTheAnswer("2026-09-14T10:01");

        assertEquals(
                Optional.of(Town.at("2026-09-14T10:00")),
                only(moved, NoticeKind.MOVED, "zhou").due());
        assertEquals(1, who(missed).stream().filter("BREACH to zhou"::equals).count());
        assertFalse(who(missed).contains("WARNING to zhou"));
        assertEquals(List.of(), who(ofTheAnswer("2026-09-14T10:02")));
    }

    @Test
    void R40_aDateThatDoesNotMoveIsNotToldAgain() {
        assigned();
        life.asked("2026-09-09T17:01");
        // The priority changes no period of the first version.
        assertEquals(
                List.of(),
                life.when("2026-09-10T10:00", new RequestCommand.Reprioritise(Town.OFFICE, Priority.URGENT, "so")));
        assertTrue(life.request().priority() == Priority.URGENT);
    }

    @Test
    void theNextOfACadenceHidesNoBreachOfTheLast() {
        assignedUnderNext();
        // The report of September is due on its last working day; the next opening after the holidays is 8 October.
        List<Notice> told = ofRule(StandardRules.MONTHLY_REPORT, life.asked("2026-10-08T09:00"));

        assertEquals(List.of("BREACH to zhou", "BREACH to lin", "ESCALATION to jin", "ESCALATION to he"), who(told));
        assertEquals(Optional.of(Town.at("2026-09-30T17:00")), told.get(0).due());
    }

    @Test
    void K10_remindersFromAnotherAnchorHaveKeysOfTheirOwnAndAnotherDay() {
        Notices notices = Notices.of(REMINDING, Town.directory());
        Request request = reminding();
        List<Notice> told = new ArrayList<>();
        var first = REMINDING.advance(request, Town.at("2026-09-14T11:01"));
        notices.from(request, first).forEach(told::add);
        // It ended in the afternoon: the due date stays, the reminders move; the one of the 14th has come already.
        var noted = REMINDING.handle(
                first.state(),
                new RequestCommand.NoteSessionEnd(Town.HOST, Town.at("2026-09-07T15:00")),
                Town.at("2026-09-14T12:00"));
        notices.from(first.state(), noted).forEach(told::add);
        for (String at : List.of("2026-09-14T17:00", "2026-09-21T15:01")) {
            notices.from(noted.state(), REMINDING.advance(noted.state(), Town.at(at)))
                    .forEach(told::add);
        }

        assertEquals(List.of("REMINDER to lin", "REMINDER to lin"), who(told));
        assertEquals(Town.at("2026-09-14T11:00"), told.get(0).dueAt());
        assertEquals(Town.at("2026-09-21T15:00"), told.get(1).dueAt());
        assertNotEquals(told.get(0).key(), told.get(1).key());
    }

    @Test
    void KQ12_aLateReminderIsLeftOutForTheNextOneOnlyAndNotForTheDate() {
        Request request = reminding();
        Notices notices = Notices.of(REMINDING, Town.directory());
        // Due on Saturday the 10th, a working day; the reminder of the 5th moves to the 8th, the next is of the 12th.
        Request before = REMINDING.advance(request, Town.at("2026-10-07T12:00")).state();
        List<Notice> told = notices.from(before, REMINDING.advance(before, Town.at("2026-10-10T10:00")))
                .asJava();

        assertEquals(List.of("REMINDER to lin"), who(told));
        assertEquals(Town.at("2026-10-08T09:00"), told.get(0).dueAt());
        assertEquals(Optional.of(Town.at("2026-10-10T17:00")), told.get(0).due());
    }

    @Test
    void aWarningOfADateThatHasMovedSinceIsNotDelivered() {
        assigned();
        Notice warned = only(ofTheAnswer("2026-09-16T17:01"), NoticeKind.WARNING, "zhou");
        assertTrue(Notices.stillStands(warned, life.request()));
        life.when("2026-09-16T17:30", new RequestCommand.RequestExtension(Town.HOUSING, Period.workingDays(2), "rain"));
        life.when("2026-09-16T17:40", new RequestCommand.DecideExtension(Town.OFFICE, true, "it rained"));

        assertFalse(Notices.stillStands(warned, life.request()));
    }

    @Test
    void aBreachThatProvedPrematureSinceIsNotDelivered() {
        assigned();
        life.when("2026-09-17T10:00", new RequestCommand.RequestExtension(Town.HOUSING, Period.workingDays(2), "rain"));
        Notice breach = only(ofTheAnswer("2026-09-17T17:01"), NoticeKind.BREACH, "zhou");
        assertTrue(Notices.stillStands(breach, life.request()));
        life.when("2026-09-17T18:00", new RequestCommand.DecideExtension(Town.OFFICE, true, "it rained"));

        assertFalse(Notices.stillStands(breach, life.request()));
    }
}
