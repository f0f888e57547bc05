package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.CN26;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.ROUND_THE_CLOCK;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.close;
import static dev.docket.lifecycle.cases.Desk.minutes;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static dev.docket.lifecycle.cases.Desk.step;
import static dev.docket.lifecycle.cases.Desk.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.CatchUp;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKey;
import dev.docket.notice.NoticeKind;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Actor;
import dev.docket.request.Conditions;
import dev.docket.request.Deferral;
import dev.docket.request.EventKinds;
import dev.docket.request.PersonId;
import dev.docket.request.Rejection;
import dev.docket.request.RejectionReason;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R38 and R42 to R45b: who is told, when, and how often. */
class NoticeCasesTest {

    private static List<Notice> levels(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.ESCALATION)
                .toList();
    }

    /** Due at 09:00, levels at 09:10 and 09:20; the host asks just after nine and then not before noon. */
    @Nested
    class AHostThatWasDown {

        private Staff down(CatchUp catchUp) {
            Desk desk = Desk.of(ROUND_THE_CLOCK, EscalationCasesTest.watched());
            Staff staff = new Staff(desk, ROUND_THE_CLOCK, catchUp);
            staff.when("09-07T08:00", Desk.raise());
            staff.asked("09-07T09:00:01");
            return staff;
        }

        @Test
        void R38_replayTellsBothLevelsWithTheirOwnInstants() {
            Staff staff = down(CatchUp.REPLAY);

            List<Notice> told = staff.asked("09-07T12:00");

            assertEquals(
                    List.of("ESCALATION to fang due 09-07T09:10", "ESCALATION to fang due 09-07T09:20"),
                    staff.texts(told));
            told.forEach(notice -> assertEquals(Desk.of(ROUND_THE_CLOCK).at("09-07T12:00"), notice.deliverAt()));
            told.forEach(notice -> assertEquals(List.of(), notice.supersedes()));
        }

        @Test
        void R38_collapseTellsTheSecondAndNamesTheFirst() {
            Staff staff = down(CatchUp.COLLAPSE);

            List<Notice> told = staff.asked("09-07T12:00");

            assertEquals(List.of("ESCALATION to fang due 09-07T09:20"), staff.texts(told));
            assertEquals(
                    List.of(1),
                    told.get(0).supersedes().stream().map(NoticeKey::n).toList());
        }

        @Test
        void R38_skipStaleTellsNoneAndNamesBothAsSkipped() {
            Staff staff = down(CatchUp.skipStale(Duration.ofHours(2)));

            List<Notice> skipped = staff.skipped("09-07T12:00");
            List<Notice> told = staff.asked("09-07T12:00");

            assertEquals(List.of(), told);
            assertEquals(
                    List.of("ESCALATION to fang due 09-07T09:10", "ESCALATION to fang due 09-07T09:20"),
                    staff.texts(skipped));
        }

        @Test
        void R38_whatIsNoOlderThanTheAgeIsStillTold() {
            Staff staff = down(CatchUp.skipStale(Duration.ofHours(2)));

            // At 11:20 the first is two hours and ten minutes old, the second exactly two hours.
            List<Notice> skipped = staff.skipped("09-07T11:20");
            List<Notice> told = staff.asked("09-07T11:20");

            assertEquals(List.of("ESCALATION to fang due 09-07T09:20"), staff.texts(told));
            assertEquals(List.of(), told.get(0).supersedes());
            assertEquals(List.of("ESCALATION to fang due 09-07T09:10"), staff.texts(skipped));
        }

        @Test
        void R38_noAgeIsBelowZero() {
            assertThrows(IllegalArgumentException.class, () -> CatchUp.skipStale(Duration.ofHours(-1)));
        }

        @Test
        void R38_whatSomebodyDidIsToldInAnyCaseAndNothingIsSkippedByDefault() {
            Staff staff = down(CatchUp.skipStale(Duration.ZERO));
            assertEquals(
                    List.of("RESOLVED_ON_SITE to mei due 09-07T12:00"),
                    staff.texts(staff.when("09-07T12:00", resolve())));

            assertEquals(List.of(), down(CatchUp.COLLAPSE).skipped("09-07T12:00"));
        }

        @Test
        void R38_theHistoryIsTheSameAndNothingAheadOfNowIsTold() {
            List<CatchUp> ways = List.of(CatchUp.REPLAY, CatchUp.COLLAPSE, CatchUp.skipStale(Duration.ofHours(2)));
            for (CatchUp way : ways) {
                Desk desk = Desk.of(ROUND_THE_CLOCK, EscalationCasesTest.watched());
                Staff staff = new Staff(desk, ROUND_THE_CLOCK, way);
                staff.when("09-07T08:00", Desk.raise());
                List<Notice> told = staff.asked("09-07T09:15");

                assertEquals(
                        List.of("Armed 09-07T08:00", "Breached 09-07T09:00", "Escalated 09-07T09:10"),
                        desk.told("resolution"));
                assertTrue(told.stream().noneMatch(notice -> notice.dueAt().isAfter(desk.at("09-07T09:15"))));
            }
        }
    }

    @Nested
    class TheWindow {

        /** Saturday 5 September, 01:00; due an hour later. */
        private Notice breach(boolean urgent) {
            Desk desk = Desk.of(ROUND_THE_CLOCK, resolution(minutes(60)).urgent(urgent));
            Staff staff = new Staff(desk, STD);
            staff.when("09-05T01:00", Desk.raise());
            List<Notice> told = staff.asked("09-05T02:05");
            assertEquals(List.of("BREACH to he due 09-05T02:00", "BREACH to lin due 09-05T02:00"), staff.texts(told));
            return told.get(0);
        }

        @Test
        void R42_whatIsBreachedAtNightIsDeliveredWhenTheOfficeOpens() {
            assertEquals(Desk.of(STD).at("09-07T09:00"), breach(false).deliverAt());
        }

        @Test
        void R42_anUrgentRuleDoesNotWait() {
            assertEquals(Desk.of(STD).at("09-05T02:05"), breach(true).deliverAt());
        }
    }

    @Nested
    class AfterTheEnd {

        private void assertQuiet(Desk desk) {
            assertTrue(desk.workflow
                    .advance(desk.request, RequestWorkflow.LAST_INSTANT)
                    .events()
                    .isEmpty());
        }

        private Desk running() {
            return Desk.of(
                            ROUND_THE_CLOCK,
                            EscalationCasesTest.watched().reminders(Cadence.every(1, Cadence.Unit.DAYS)))
                    .raised("09-07T08:00");
        }

        @Test
        void R43_aClosedOneIsQuiet() {
            assertQuiet(running().then("09-07T08:30", resolve()).then("09-07T08:40", close()));
        }

        @Test
        void R43_aWithdrawnOneIsQuietThoughItWasOverdue() {
            assertQuiet(running().time("09-07T09:15").then("09-07T09:16", withdraw()));
        }

        @Test
        void R43_aRejectedOneIsQuiet() {
            assertQuiet(running()
                    .then(
                            "09-07T08:30",
                            new RequestCommand.Reject(
                                    OFFICE, Rejection.of(RejectionReason.NOT_REASONABLE, "no", "buy one"))));
        }

        @Test
        void R43_oneThatIsTakenOverClosedIsQuiet() {
            Desk before = running().time("09-07T09:15").then("09-07T09:16", withdraw());
            Request taken = before.replayed();

            assertEquals(before.request, taken);
            assertTrue(before.workflow
                    .advance(taken, RequestWorkflow.LAST_INSTANT)
                    .events()
                    .isEmpty());
        }
    }

    @Nested
    class Recipients {

        private final Desk desk = Desk.of(
                ROUND_THE_CLOCK,
                resolution(minutes(60))
                        .addLadder(
                                step(minutes(10), SupervisionLevel.NOTICE, Roles.LIAISON),
                                step(
                                        minutes(20),
                                        SupervisionLevel.WARNING,
                                        Roles.SUPERVISING_LEADER,
                                        Roles.INSPECTOR)));
        private final Staff staff = new Staff(desk, ROUND_THE_CLOCK);

        @Test
        void R44_aStepThatNobodyFillsGoesToTheNextStepsRolesAndSaysSo() {
            staff.when("09-07T08:00", Desk.raise());

            List<Notice> level = levels(staff.asked("09-07T09:15"));

            assertEquals(
                    List.of("ESCALATION to fang due 09-07T09:10", "ESCALATION to wang due 09-07T09:10"),
                    staff.texts(level));
            level.forEach(notice -> assertEquals(List.of(Roles.LIAISON), notice.unfilled()));
            assertEquals(SupervisionLevel.NOTICE, desk.request.supervision());
        }

        @Test
        void R44_atLastItGoesToTheOffice() {
            staff.vacate(Roles.SUPERVISING_LEADER).vacate(Roles.INSPECTOR);
            staff.when("09-07T08:00", Desk.raise());

            List<Notice> level = levels(staff.asked("09-07T09:15"));

            assertEquals(List.of("ESCALATION to lin due 09-07T09:10"), staff.texts(level));
            assertEquals(List.of(Roles.LIAISON), level.get(0).unfilled());
            assertEquals(SupervisionLevel.NOTICE, desk.request.supervision());
        }

        @Test
        void R45b_whoFillsTwoRolesIsToldOnce() {
            staff.fill(Roles.INSPECTOR, "fang");
            staff.when("09-07T08:00", Desk.raise());
            staff.asked("09-07T09:15");

            assertEquals(
                    List.of("ESCALATION to fang due 09-07T09:20"), staff.texts(levels(staff.asked("09-07T09:25"))));
        }
    }

    @Nested
    class Recurring {

        private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "desk", "fang");

        private Desk reminded(WorkingCalendar calendar, Cadence cadence) {
            ObligationRule.Builder reminder = ObligationRule.builder()
                    .code(RuleCode.of("reminder"))
                    .debtor(Roles.LEAD)
                    .addArmedBy(EventKinds.LETTER_ISSUED)
                    .due(new DueRule.Never())
                    .reminders(cadence)
                    .addPauses(Pause.during("put off", Conditions.PUT_OFF))
                    .addDischargedBy(EventKinds.ANSWER_APPROVED)
                    .addCancelledBy(EventKinds.CLOSED);
            return Desk.of(calendar, reminder);
        }

        private List<String> reminders(Desk desk) {
            return desk.events("reminder", ObligationEvent.Reminded.class).stream()
                    .map(event -> desk.text(event.at()))
                    .toList();
        }

        private final Cadence weekly = Cadence.every(1, Cadence.Unit.WEEKS);

        @Test
        void R45_weeklyFromAWednesdayAHolidayMovesOneAndNotTheNext() {
            Desk desk = reminded(CN26, weekly).assigned("09-09T10:00").time("10-16T00:00");

            // 7 October is a holiday; the next working moment is Thursday at opening.
            assertEquals(
                    List.of("09-16T10:00", "09-23T10:00", "09-30T10:00", "10-08T09:00", "10-14T10:00"),
                    reminders(desk));
        }

        @Test
        void R45_weeklyFromAThursdayTheOneThatWouldMeetTheNextIsLeftOut() {
            Desk desk = reminded(CN26, weekly).assigned("09-10T10:00").time("10-16T00:00");

            // 1 October would move to the 8th, which is the next one's own day.
            assertEquals(List.of("09-17T10:00", "09-24T10:00", "10-08T10:00", "10-15T10:00"), reminders(desk));
        }

        @Test
        void R45_monthlyFromTheLastOfJanuaryKeepsToTheLastDay() {
            Desk desk = reminded(ROUND_THE_CLOCK, Cadence.every(1, Cadence.Unit.MONTHS))
                    .assigned("01-31T10:00")
                    .time("05-01T00:00");

            assertEquals(List.of("02-28T10:00", "03-31T10:00", "04-30T10:00"), reminders(desk));
        }

        @Test
        void R45_closingStopsIt() {
            Desk desk = reminded(CN26, weekly)
                    .assigned("09-09T10:00")
                    .then("09-17T10:00", withdraw())
                    .time("12-01T00:00");

            assertEquals(List.of("09-16T10:00"), reminders(desk));
        }

        @Test
        void R45_deferringStopsIt() {
            Desk desk = reminded(CN26, weekly)
                    .assigned("09-09T10:00")
                    .then(
                            "09-17T10:00",
                            new RequestCommand.Defer(
                                    LEADER,
                                    new Deferral("with the next order", PersonId.of("zhou"), Desk.date("11-30"))))
                    .time("12-01T00:00");

            assertEquals(List.of("09-16T10:00"), reminders(desk));
        }

        @Test
        void R45_aCountStopsIt() {
            assertEquals(
                    List.of("09-16T10:00", "09-23T10:00"),
                    reminders(reminded(CN26, weekly.times(2))
                            .assigned("09-09T10:00")
                            .time("12-01T00:00")));
        }

        @Test
        void R45_aLastDayStopsIt() {
            assertEquals(
                    List.of("09-16T10:00", "09-23T10:00", "09-30T10:00"),
                    reminders(reminded(CN26, weekly.until(Desk.date("10-07")))
                            .assigned("09-09T10:00")
                            .time("12-01T00:00")));
        }

        @Test
        void R45_fromALevelOnItIsRepeatedEachDay() {
            ObligationRule.Builder again = ObligationRule.builder()
                    .code(RuleCode.of("reminder"))
                    .debtor(Roles.HOST)
                    .addArmedBy(EventKind.of("Breached:resolution"))
                    .due(new DueRule.Never())
                    .reminders(Cadence.every(1, Cadence.Unit.DAYS))
                    .addDischargedBy(EventKinds.RESOLVED_ON_SITE)
                    .addCancelledBy(EventKinds.CLOSED);
            Desk desk = Desk.of(ROUND_THE_CLOCK, resolution(minutes(60)), again)
                    .raised("09-07T08:00")
                    .time("09-10T08:00")
                    .then("09-10T08:00", resolve())
                    .time("09-20T08:00");

            assertEquals(List.of("09-08T09:00", "09-09T09:00"), reminders(desk));
            assertEquals(Optional.empty(), desk.request.nextDue());
        }
    }
}
