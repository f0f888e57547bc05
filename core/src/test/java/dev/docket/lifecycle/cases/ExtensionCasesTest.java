package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.CN26;
import static dev.docket.lifecycle.cases.Desk.G1;
import static dev.docket.lifecycle.cases.Desk.OFFICE;
import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.answer;
import static dev.docket.lifecycle.cases.Desk.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.notice.Notice;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Pause;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Conditions;
import dev.docket.request.Deferral;
import dev.docket.request.Guard;
import dev.docket.request.PersonId;
import dev.docket.request.RequestCommand;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R65 to R68: time that is given. Nine working days from Monday 7 September 2026 are Friday the 18th. */
class ExtensionCasesTest {

    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "hall", "fang");

    private static Programme.Builder programme() {
        return Desk.programme(CN26, answer(Period.workingDays(9)).extendable(true));
    }

    private static Desk assigned(boolean requestTimeCounts) {
        Desk desk = new Desk(programme()
                        .gates(Desk.gates().requestTimeCounts(requestTimeCounts).build())
                        .build())
                .assigned("09-07T10:00");
        assertEquals("09-18T17:00", desk.due("answer"));
        return desk;
    }

    private static RequestCommand request(int workingDays) {
        return new RequestCommand.RequestExtension(G1, Period.workingDays(workingDays), "a part is on order");
    }

    private static RequestCommand decide(Actor by, boolean granted) {
        return new RequestCommand.DecideExtension(by, granted, "the order is here");
    }

    @Nested
    class Granted {

        private final Desk desk =
                assigned(true).then("09-17T10:00", request(5)).then("09-18T10:00", decide(OFFICE, true));

        @Test
        void R65_fiveWorkingDaysFromFridayWithAWorkedSunday() {
            // Sunday 20 (made up), Monday 21, Tuesday 22, Wednesday 23, Thursday 24.
            assertEquals("09-24T17:00", desk.due("answer"));
        }

        @Test
        void R65_theOriginalDateIsKept() {
            Obligation obligation = desk.obligation("answer");

            assertEquals("09-18T17:00", desk.text(obligation.originalDue()));
            assertEquals("09-18T17:00", desk.text(obligation.unextendedDue()));
        }

        @Test
        void R65_anAnswerBetweenTheDatesMeetsTheExtendedOneOnly() {
            ObligationEvent.Met met = met("09-23T10:00");

            assertFalse(met.cured());
            assertFalse(met.withoutExtension());
        }

        @Test
        void R65_anAnswerBeforeTheOriginalDateMeetsBoth() {
            ObligationEvent.Met met = met("09-18T17:00");

            assertFalse(met.cured());
            assertTrue(met.withoutExtension());
        }

        @Test
        void R65_anAnswerAfterBothMeetsNeither() {
            ObligationEvent.Met met = met("09-28T10:00");

            assertTrue(met.cured());
            assertFalse(met.withoutExtension());
        }

        private ObligationEvent.Met met(String local) {
            desk.then(local, submit(G1));
            return desk.events("answer", ObligationEvent.Met.class).get(0);
        }
    }

    @Nested
    class TooLate {

        @Test
        void R66_askedAfterTheDateItIsRefusedAndTheBreachStays() {
            Desk desk = assigned(true);

            assertEquals(List.of(Guard.ASKED_IN_TIME), desk.guards("09-21T10:00", request(5)));
            assertEquals(List.of("Armed 09-07T10:00", "Breached 09-18T17:00"), desk.told("answer"));
        }

        @Test
        void R66_askedInTimeAndGrantedLateTheAskingCounts() {
            Desk desk = assigned(true).then("09-17T10:00", request(5)).then("09-21T10:00", decide(OFFICE, true));

            assertEquals("09-24T17:00", desk.due("answer"));
            assertEquals(
                    List.of("Armed 09-07T10:00", "Breached 09-18T17:00", "Vacated 09-21T10:00", "Moved 09-21T10:00"),
                    desk.told("answer"));
            assertFalse(desk.obligation("answer").isBreached());
        }

        @Test
        void R66_whereTheDecisionCountsItCannotBeGrantedAnyMore() {
            Desk desk = assigned(false).then("09-17T10:00", request(5));

            assertEquals(List.of(Guard.ASKED_IN_TIME), desk.guards("09-21T10:00", decide(OFFICE, true)));
            assertTrue(desk.obligation("answer").isBreached());
            desk.then("09-21T10:00", decide(OFFICE, false));
            assertEquals("09-18T17:00", desk.due("answer"));
        }

        @Test
        void R66_askedAtTheVeryLastMomentIsInTime() {
            assigned(true).then("09-18T17:00", request(5));
        }
    }

    @Nested
    class Bounds {

        @Test
        void R67_onlySoManyAreGranted() {
            Desk desk = assigned(true).then("09-16T10:00", request(2)).then("09-16T11:00", decide(OFFICE, true));

            assertEquals(List.of(Guard.EXTENSIONS_LEFT), desk.guards("09-16T12:00", request(2)));
        }

        @Test
        void R67_onlySoLong() {
            // Fifteen working days is the most.
            assertEquals(List.of(Guard.EXTENSION_WITHIN_CAP), assigned(true).guards("09-16T10:00", request(16)));
            assigned(true).then("09-16T10:00", request(15));
        }

        @Test
        void R67_aLongOneIsNotTheOfficesToGrant() {
            Desk desk = assigned(true).then("09-16T10:00", request(6));

            assertEquals(List.of(Guard.HIGH_ENOUGH), desk.guards("09-16T11:00", decide(OFFICE, true)));
            desk.then("09-16T11:00", decide(LEADER, true));
        }

        @Test
        void R67_whoAsksDoesNotDecide() {
            Desk desk = assigned(true).then("09-16T10:00", request(2));
            Actor ofTheSameUnit = Actor.of(Roles.OFFICE, "G1", "zhou");

            assertEquals(List.of(Guard.NOT_THE_LEAD), desk.guards("09-16T11:00", decide(ofTheSameUnit, true)));
        }

        @Test
        void R67_noReasonNoRequestAndNoDecision() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RequestCommand.RequestExtension(G1, Period.workingDays(2), " "));
            assertThrows(IllegalArgumentException.class, () -> new RequestCommand.DecideExtension(OFFICE, true, ""));
        }

        @Test
        void R67_theRequesterIsToldTheNewDate() {
            Desk desk = assigned(true).then("09-16T10:00", request(2));
            Staff staff = new Staff(desk, CN26);

            List<Notice> told = staff.when("09-16T11:00", decide(OFFICE, true));

            assertEquals(
                    List.of("EXTENSION_GRANTED to mei due 09-16T11:00", "EXTENSION_GRANTED to zhou due 09-16T11:00"),
                    staff.texts(told));
            // Two working days after Friday 18: Sunday 20 and Monday 21.
            assertEquals("09-21T17:00", desk.text(told.get(0).due()));
        }
    }

    /** Deferred on Thursday 27 August until Saturday 26 September, thirty days later. */
    @Nested
    class Deferred {

        private Desk deferred() {
            return Desk.of(
                            STD,
                            answer(Period.workingDays(9)).addPauses(Pause.during("put off", Conditions.PUT_OFF)),
                            StandardRules.review(),
                            StandardRules.reminder(Cadence.every(1, Cadence.Unit.WEEKS)),
                            StandardRules.monthlyCheck())
                    .assigned("08-24T10:00")
                    .then(
                            "08-27T10:00",
                            new RequestCommand.Defer(
                                    LEADER,
                                    new Deferral("with the next order", PersonId.of("zhou"), Desk.date("09-26"))));
        }

        @Test
        void R68_theReviewRollsToTheNextWorkingDayAndFiresThere() {
            Desk desk = deferred();
            assertEquals("09-28T17:00", desk.due("review"));

            desk.time("09-28T17:00:01");

            assertEquals(
                    List.of("Armed 08-27T10:00", "Breached 09-28T17:00"),
                    desk.told("review").subList(0, 2));
        }

        @Test
        void R68_theAnswerStandsTheWeeklyReminderStopsAndTheMonthlyCheckGoesOn() {
            Desk desk = deferred().time("10-05T00:00");

            assertEquals(List.of("Armed 08-24T10:00", "Paused 08-27T10:00"), desk.told("answer"));
            assertEquals(List.of(), desk.events("weekly-reminder", ObligationEvent.Reminded.class));
            // The first at least fourteen days after the letter of 24 August: the first working day of October.
            assertEquals(
                    List.of("10-01T09:00"),
                    desk.events("monthly-check", ObligationEvent.Reminded.class).stream()
                            .map(event -> desk.text(event.at()))
                            .toList());
        }

        @Test
        void R68_comingBackEarlyIsLegal() {
            Desk desk = deferred()
                    .then(
                            "09-10T10:00",
                            new RequestCommand.Review(
                                    LEADER, RequestCommand.Verdict.RESUME, Optional.empty(), "it came early"));

            assertEquals(Stage.ASSIGNED, desk.request.stage());
            assertEquals(List.of("Armed 08-27T10:00", "Met 09-10T10:00"), desk.told("review"));
            // Nine working days from 24 August are 4 September; from 27 August 10:00 to 10 September 10:00 ten closes
            // of
            // business are credited: 18 September.
            assertEquals("09-18T17:00", desk.due("answer"));
        }
    }
}
