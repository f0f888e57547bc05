package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.INSPECTOR;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.close;
import static dev.docket.lifecycle.cases.Desk.recategorise;
import static dev.docket.lifecycle.cases.Desk.reopen;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKind;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Guard;
import dev.docket.request.Referral;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestRefusal;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R46 to R48 and R53: what a reopening does to the clocks, and who may reopen. */
class ReopeningCasesTest {

    private static final Period SIXTEEN = Period.workingHours(16);

    /** The whole period from the reopening. */
    private static ObligationRule.Builder restart() {
        return resolution(SIXTEEN).addArmedBy(EventKinds.REOPENED_TO_RAISED);
    }

    /** What was left when it was resolved. */
    private static ObligationRule.Builder resuming() {
        return restart().addRemainderOn(EventKinds.REOPENED_TO_RAISED);
    }

    /** From the first start, what lies between included. */
    private static ObligationRule.Builder gapCounts() {
        return restart().due(Desk.counted(Anchor.FIRST_ARMING, SIXTEEN));
    }

    /** 16 hours from Monday 09:00 are Tuesday 17:00; resolved Monday 13:00, 12 hours before that. */
    private static Desk resolved(ObligationRule.Builder rule) {
        Desk desk = Desk.of(STD, rule).raised("09-07T09:00");
        assertEquals("09-08T17:00", desk.due("resolution"));
        return desk.then("09-07T13:00", resolve());
    }

    private static Desk reopened(ObligationRule.Builder rule) {
        return resolved(rule).then("09-09T10:00", reopen());
    }

    @Nested
    class Modes {

        @Test
        void R46_resumeGivesWhatWasLeft() {
            // 12 hours from Wednesday 10:00: 7 on Wednesday, 5 on Thursday.
            assertEquals("09-10T14:00", reopened(resuming()).due("resolution"));
        }

        @Test
        void R46_restartGivesTheWhole() {
            // 16 hours from Wednesday 10:00: 7 on Wednesday, 8 on Thursday, 1 on Friday.
            assertEquals("09-11T10:00", reopened(restart()).due("resolution"));
        }

        @Test
        void R46_whereTheGapCountsItIsDueSinceTuesdayAndBreachedAtOnce() {
            Desk desk = reopened(gapCounts());

            assertEquals("09-08T17:00", desk.text(desk.obligation("resolution").originalDue()));
            // No date lies before the event that gives it: the act is due at the reopening, and overdue just after it.
            assertEquals("09-09T10:00", desk.due("resolution"));
            desk.time("09-09T10:00:01");
            assertEquals(
                    List.of("Armed 09-07T09:00", "Met 09-07T13:00", "Armed 09-09T10:00", "Breached 09-09T10:00"),
                    desk.told("resolution"));
        }

        @Test
        void R46_firstOnlyStaysMet() {
            Desk desk = reopened(resolution(SIXTEEN)).time("09-30T09:00");

            assertEquals(List.of("Armed 09-07T09:00", "Met 09-07T13:00"), desk.told("resolution"));
            assertEquals(List.of(), desk.owed());
        }

        @Test
        void R46_theWholeLifeIsRebuiltFromItsEvents() {
            for (ObligationRule.Builder rule : List.of(resuming(), restart(), gapCounts())) {
                Desk desk = reopened(rule).time("09-30T09:00");
                assertEquals(desk.request, desk.replayed());
            }
        }
    }

    @Nested
    class TheOldCycle {

        @Test
        void R47_reopeningPastTheOldDateTellsNothingOverdue() {
            for (ObligationRule.Builder rule : List.of(resuming(), restart())) {
                Desk desk = resolved(rule);
                Staff staff = new Staff(desk, STD);
                staff.when("09-09T10:00", reopen());
                staff.asked("09-10T13:59");

                assertTrue(staff.told.stream().map(Notice::kind).noneMatch(kind -> kind == NoticeKind.BREACH));
                assertEquals(List.of(), desk.events("resolution", ObligationEvent.Breached.class));
            }
        }

        @Test
        void R48_latenessStandsForEver() {
            Periods periods = Periods.of(Period.workingHours(3)).when(Conditions.category("hard"), SIXTEEN);
            Desk desk = new Desk(
                    Desk.programme(STD, resolution(periods).addArmedBy(EventKinds.REOPENED_TO_RAISED))
                            .build(),
                    Desk.programme(STD, resolution(Period.workingHours(40)).addArmedBy(EventKinds.REOPENED_TO_RAISED))
                            .version(2)
                            .build());
            desk.raised("09-07T09:00").then("09-07T12:30", resolve());
            assertLate(desk);

            desk.then("09-07T14:00", reopen());
            assertLate(desk);
            desk.then("09-07T14:30", recategorise("hard"));
            assertLate(desk);
            desk.then("09-07T15:00", Desk.adopt(2));
            assertLate(desk);
            assertEquals(
                    1,
                    desk.request.obligations().tally(RuleCode.of("resolution")).breaches());
        }

        /** Due at 12:00, resolved at 12:30. */
        private void assertLate(Desk desk) {
            ObligationEvent.Breached breached =
                    desk.events("resolution", ObligationEvent.Breached.class).get(0);
            ObligationEvent.Met met =
                    desk.events("resolution", ObligationEvent.Met.class).get(0);
            assertTrue(met.cured());
            assertEquals("09-07T12:00", desk.text(breached.at()));
            assertEquals(Duration.ofMinutes(30), Duration.between(breached.at(), met.asOf()));
            assertEquals(List.of(), desk.events("resolution", ObligationEvent.Vacated.class));
        }
    }

    /** Closed on Monday 7 September; five working days later is Monday the 14th, at closing. */
    @Nested
    class WhoMayReopen {

        private Desk closed() {
            return Desk.of(STD, resolution(SIXTEEN), StandardRules.reopenWindow(Period.workingDays(5)))
                    .raised("09-07T09:00")
                    .then("09-07T10:00", resolve())
                    .then("09-07T11:00", close());
        }

        @Test
        void R53_theRequesterMayWhileTheWindowIsOpen() {
            Desk desk = closed();
            assertEquals("09-14T17:00", desk.due("reopen-window"));

            desk.then("09-14T17:00", reopen());

            assertEquals(1, desk.request.episode());
        }

        @Test
        void R53_afterTheWindowOnlyWhoMayAtAnyTime() {
            Desk desk = closed();

            assertEquals(List.of(Guard.WINDOW_OPEN), desk.guards("09-14T17:00:01", reopen()));
            desk.then("09-30T10:00", new RequestCommand.Reopen(INSPECTOR, "a sample showed it"));
        }

        @Test
        void R53_aUnitMayNotAndTheRefusalNamesWhoMay() {
            RequestRefusal refusal = closed().refused("09-08T10:00", new RequestCommand.Reopen(G1, "we like it"));

            RequestRefusal.NotAuthorised unauthorised = assertInstanceOf(RequestRefusal.NotAuthorised.class, refusal);
            assertEquals(G1, unauthorised.actor());
        }

        @Test
        void R53_theOfficeMayOnlyForAReferralThatWasNotTaken() {
            assertEquals(
                    List.of(Guard.REOPENED_BY_WHOM),
                    closed().guards("09-08T10:00", new RequestCommand.Reopen(OFFICE, "it bounced")));

            Desk.of(STD, resolution(SIXTEEN), StandardRules.reopenWindow(Period.workingDays(5)))
                    .raised("09-07T09:00")
                    .then("09-07T10:00", new RequestCommand.Refer(OFFICE, referral()))
                    .then("09-08T10:00", new RequestCommand.Reopen(OFFICE, "it bounced"));
        }

        private Referral referral() {
            return new Referral("the maker", "by letter");
        }

        @Test
        void R53_whatIsStillWorkedOnIsNotReopened() {
            RequestRefusal refusal =
                    Desk.of(STD, resolution(SIXTEEN)).raised("09-07T09:00").refused("09-07T10:00", reopen());

            assertInstanceOf(RequestRefusal.WrongStage.class, refusal);
        }
    }
}
