package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.FR18;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.ROUND_THE_CLOCK;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.minutes;
import static dev.docket.lifecycle.cases.Desk.recategorise;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.rule;
import static dev.docket.lifecycle.cases.Desk.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKey;
import dev.docket.notice.NoticeKind;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R34 to R41: warnings before and levels after a due date. */
class EscalationCasesTest {

    /** Due after an hour by day and by night; levels 10 and 20 minutes later, both told to the leader. */
    static ObligationRule.Builder watched() {
        return resolution(minutes(60))
                .addLadder(
                        step(minutes(10), SupervisionLevel.NOTICE, Roles.SUPERVISING_LEADER),
                        step(minutes(20), SupervisionLevel.WARNING, Roles.SUPERVISING_LEADER));
    }

    private static RequestCommand escalate(SupervisionLevel to) {
        return new RequestCommand.Escalate(OFFICE, to, Optional.of("the minister has called"));
    }

    private static List<Notice> of(NoticeKind kind, List<Notice> notices) {
        return notices.stream().filter(notice -> notice.kind() == kind).toList();
    }

    @Nested
    class Offsets {

        @Test
        void R34_fourHoursOverNightAreWarnedOfInWorkingTime() {
            Desk desk = Desk.of(FR18, resolution(Period.workingHours(4)).addWarnings(Period.workingHours(1)))
                    .raised("09-07T17:00");

            // Monday 1 hour, Tuesday 3: until 11:00; an hour before it is 10:00.
            assertEquals("09-08T11:00", desk.due("resolution"));
            assertEquals(
                    List.of("Armed 09-07T17:00", "Warned 09-08T10:00", "Breached 09-08T11:00"),
                    desk.time("09-09T08:00").told("resolution"));
        }

        @Test
        void R34_anOffsetGoesBackOverNightAsThePeriodWentForward() {
            Desk desk = Desk.of(FR18, resolution(Period.workingHours(9)).addWarnings(Period.workingHours(4)))
                    .raised("09-07T12:00");

            // Monday 6 hours, Tuesday 3: until 11:00; four hours before it are Monday 17:00.
            assertEquals("09-08T11:00", desk.due("resolution"));
            assertEquals("09-07T17:00", desk.text(desk.request.nextDue()));
        }

        @Test
        void R34_thirtyWorkingDaysAreWarnedOfTenWorkingDaysBefore() {
            Desk desk = Desk.of(FR18, resolution(Period.workingDays(30)).addWarnings(Period.workingDays(10)))
                    .raised("09-07T10:00");

            // Six weeks after Monday 7 September is Monday 19 October; two weeks before it Monday 5 October.
            assertEquals("10-19T18:00", desk.due("resolution"));
            assertEquals("10-05T18:00", desk.text(desk.request.nextDue()));
        }

        @Test
        void R34_eachClockIsWarnedOfByItsOwnOffset() {
            Desk desk = Desk.of(
                            FR18,
                            rule("first response", Roles.HOST, Period.workingHours(4))
                                    .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                                    .addDischargedBy(EventKinds.ACKNOWLEDGED)
                                    .addWarnings(Period.workingHours(1)),
                            resolution(Period.workingHours(8)).addWarnings(Period.workingHours(2)))
                    .raised("09-07T08:00")
                    .time("09-08T08:00");

            assertEquals(
                    List.of("Armed 09-07T08:00", "Warned 09-07T11:00", "Breached 09-07T12:00"),
                    desk.told("first response"));
            assertEquals(
                    List.of("Armed 09-07T08:00", "Warned 09-07T14:00", "Breached 09-07T16:00"),
                    desk.told("resolution"));
        }
    }

    @Nested
    class Levels {

        private final Desk desk = Desk.of(ROUND_THE_CLOCK, watched());
        private final Staff staff = new Staff(desk, ROUND_THE_CLOCK);

        @Test
        void R35_askedEveryMinuteForADayEachLevelTellsOnce() {
            staff.when("09-07T08:00", Desk.raise());
            for (int minute = 1; minute <= 24 * 60; minute++) {
                staff.asked("09-%02dT%02d:%02d"
                        .formatted(7 + (8 * 60 + minute) / 1440, (8 + minute / 60) % 24, minute % 60));
            }

            assertEquals(
                    List.of("ESCALATION to fang due 09-07T09:10", "ESCALATION to fang due 09-07T09:20"),
                    staff.texts(of(NoticeKind.ESCALATION, staff.told)));
            // Besides: the requester and the agent of the raising, the agent and the office of the breach.
            assertEquals(6, staff.told.size());
        }

        @Test
        void R35_whatHoldsNoMoreWhenALevelComesIsRecordedAndTellsNothing() {
            Desk printers = Desk.of(ROUND_THE_CLOCK, watched().addRunsWhile(Conditions.category("general")));
            Staff people = new Staff(printers, ROUND_THE_CLOCK);
            people.when("09-07T08:00", Desk.raise());
            people.asked("09-07T09:15");
            people.when("09-07T09:16", recategorise("network"));
            people.asked("09-08T09:00");

            assertEquals(
                    List.of(
                            "Armed 09-07T08:00",
                            "Breached 09-07T09:00",
                            "Escalated 09-07T09:10",
                            "Cancelled 09-07T09:16"),
                    printers.told("resolution"));
            assertEquals(
                    EventKinds.RECATEGORISED,
                    printers.events("resolution", ObligationEvent.Cancelled.class)
                            .get(0)
                            .by());
            assertEquals(1, of(NoticeKind.ESCALATION, people.told).size());
        }

        @Test
        void R36_eachLevelKeepsWhenWhomAndWhy() {
            staff.when("09-07T08:00", Desk.raise());
            staff.asked("09-07T09:15");
            staff.asked("09-07T09:25");

            List<ObligationEvent.Escalated> levels = desk.events("resolution", ObligationEvent.Escalated.class);
            assertEquals(
                    List.of("09-07T09:10 NOTICE", "09-07T09:20 WARNING"),
                    levels.stream()
                            .map(level -> desk.text(level.at()) + " " + level.level())
                            .toList());
            assertEquals(
                    List.of("resolution is overdue, step 1", "resolution is overdue, step 2"),
                    desk.events(RequestEvent.SupervisionRaised.class).stream()
                            .map(RequestEvent.SupervisionRaised::cause)
                            .toList());
            assertEquals(
                    List.of("fang", "fang"),
                    of(NoticeKind.ESCALATION, staff.told).stream()
                            .map(notice -> notice.recipient().id())
                            .toList());
        }

        @Test
        void R36_theSecondLevelComesThoughTheFirstHadNothingLeftToRaise() {
            staff.when("09-07T08:00", Desk.raise());
            staff.when("09-07T08:30", escalate(SupervisionLevel.NOTICE));
            staff.asked("09-07T09:30");

            assertEquals(
                    List.of(1, 2),
                    desk.events("resolution", ObligationEvent.Escalated.class).stream()
                            .map(ObligationEvent.Escalated::n)
                            .toList());
            assertEquals(
                    List.of("NOTICE by the minister has called", "WARNING by resolution is overdue, step 2"),
                    desk.events(RequestEvent.SupervisionRaised.class).stream()
                            .map(raised -> raised.to() + " by " + raised.cause())
                            .toList());
        }

        @Test
        void R37_howeverOftenTheHostAsksTheHistoryIsTheSame() {
            Desk eachMinute = Desk.of(ROUND_THE_CLOCK, watched()).raised("09-07T08:00");
            Desk eachFourHours = Desk.of(ROUND_THE_CLOCK, watched()).raised("09-07T08:00");
            Desk onlyAtTheEnd = Desk.of(ROUND_THE_CLOCK, watched()).raised("09-07T08:00");
            for (int minute = 8 * 60; minute < 24 * 60; minute++) {
                String local = "09-07T%02d:%02d".formatted(minute / 60, minute % 60);
                eachMinute.time(local);
                if (minute % 240 == 0) {
                    eachFourHours.time(local);
                }
            }

            List<Desk> all = List.of(eachMinute, eachFourHours, onlyAtTheEnd);
            all.forEach(each -> each.time("09-08T00:00"));

            assertEquals(
                    List.of(
                            "Armed 09-07T08:00",
                            "Breached 09-07T09:00",
                            "Escalated 09-07T09:10",
                            "Escalated 09-07T09:20"),
                    onlyAtTheEnd.told("resolution"));
            for (Desk each : all) {
                assertEquals(onlyAtTheEnd.history, each.history);
                assertEquals(onlyAtTheEnd.request, each.request);
            }
        }

        @Test
        void R39_askingTwiceTellsNothingMore() {
            staff.when("09-07T08:00", Desk.raise());
            assertEquals(3, staff.asked("09-07T12:00").size());

            assertEquals(List.of(), staff.asked("09-07T12:00"));
            assertEquals(List.of(), staff.asked("09-07T11:00"));
        }

        @Test
        void R39_aRiseByHandHasAKeyOfItsOwnAndUsesUpNoLevel() {
            staff.when("09-07T08:00", Desk.raise());
            staff.asked("09-07T09:15");
            List<Notice> byHand = staff.when("09-07T09:16", escalate(SupervisionLevel.WARNING));
            List<Notice> level = staff.asked("09-07T09:30");

            assertEquals(List.of("SUPERVISION to fang due 09-07T09:16"), staff.texts(byHand));
            assertEquals(List.of("ESCALATION to fang due 09-07T09:20"), staff.texts(level));
            List<NoticeKey> keys = staff.told.stream().map(Notice::key).toList();
            assertEquals(keys.size(), new HashSet<>(keys).size());
        }
    }

    @Nested
    class AMovedDate {

        private final Desk desk = Desk.of(
                STD,
                resolution(Periods.of(Period.workingHours(4))
                                .when(Conditions.category("hard"), Period.workingHours(6))
                                .when(Conditions.category("easy"), Period.workingHours(2)))
                        .addWarnings(Period.workingHours(1)));
        private final Staff staff = new Staff(desk, STD);

        AMovedDate() {
            staff.when("09-07T09:00", Desk.raise());
            // Due 13:00, warned of at 12:00.
            staff.asked("09-07T12:10");
        }

        @Test
        void R40_movedLaterItIsWarnedOfAgainAndSupervisionRisesNoSecondTime() {
            staff.when("09-07T12:30", recategorise("hard"));
            assertEquals("09-07T15:00", desk.due("resolution"));
            assertEquals(1, desk.obligation("resolution").revision());
            staff.asked("09-07T14:30");

            List<Notice> warnings = of(NoticeKind.WARNING, staff.told);
            assertEquals(
                    List.of("WARNING to he due 09-07T12:00", "WARNING to he due 09-07T14:00"), staff.texts(warnings));
            assertNotEquals(warnings.get(0).key(), warnings.get(1).key());
            assertEquals(
                    List.of(false, true),
                    desk.events("resolution", ObligationEvent.Warned.class).stream()
                            .map(ObligationEvent.Warned::repeated)
                            .toList());
            assertEquals(1, desk.events(RequestEvent.SupervisionRaised.class).size());
        }

        @Test
        void R40_movedBeforeNowItBecomesNowAndIsToldOnce() {
            List<Notice> moved = staff.when("09-07T12:30", recategorise("easy"));

            // Two hours from 09:00 were 11:00: no date moves into the past.
            assertEquals("09-07T12:30", desk.due("resolution"));
            assertEquals(List.of("MOVED to he due 09-07T12:30"), staff.texts(moved));
            assertEquals(
                    List.of("BREACH to he due 09-07T12:30", "BREACH to lin due 09-07T12:30"),
                    staff.texts(staff.asked("09-07T12:31")));
        }

        @Test
        void R40_reckonedAgainToTheSameDateNothingIsTold() {
            List<Notice> told = staff.when("09-07T12:30", recategorise("paper"));

            assertEquals(List.of(), told);
            assertEquals(0, desk.obligation("resolution").revision());
            assertEquals(List.of(), desk.events("resolution", ObligationEvent.Moved.class));
        }
    }

    @Test
    void R41_aRuleThatIsWithdrawnEndsItsClocksAndTellsNothingMore() {
        Programme first = Desk.programme(ROUND_THE_CLOCK, watched()).build();
        Programme second = Desk.programme(ROUND_THE_CLOCK).version(2).build();
        Desk desk = new Desk(first, second);
        Staff staff = new Staff(desk, ROUND_THE_CLOCK);
        staff.when("09-07T08:00", Desk.raise());

        staff.when("09-07T09:05", Desk.adopt(2));

        assertEquals(
                List.of("Armed 09-07T08:00", "Breached 09-07T09:00", "Cancelled 09-07T09:05"), desk.told("resolution"));
        assertEquals(
                EventKinds.PROGRAMME_ADOPTED,
                desk.events("resolution", ObligationEvent.Cancelled.class)
                        .get(0)
                        .by());
        assertEquals(Optional.empty(), desk.request.nextDue());
        assertTrue(desk.workflow
                .advance(desk.request, RequestWorkflow.LAST_INSTANT)
                .events()
                .isEmpty());
    }
}
