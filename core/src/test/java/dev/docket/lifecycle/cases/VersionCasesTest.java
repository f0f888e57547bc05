package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.adopt;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.resolve;
import static dev.docket.lifecycle.cases.Desk.rule;
import static dev.docket.lifecycle.cases.Desk.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.Rehearsal;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.request.EventKinds;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.Roles;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Timed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R55 to R59: versions of a programme and of its calendar. */
class VersionCasesTest {

    private static Programme version(int version, WorkingCalendar calendar, ObligationRule.Builder... rules) {
        return Desk.programme(calendar, rules).version(version).build();
    }

    private static ObligationRule.Builder firstResponse() {
        return rule("first response", Roles.HOST, Period.workingDays(2))
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .addDischargedBy(EventKinds.ACKNOWLEDGED);
    }

    private static RequestCommand acknowledge() {
        return new RequestCommand.Acknowledge(Desk.OFFICE);
    }

    @Test
    void R55_theHistoryKeepsItsVersionAndWhatIfIsToldApart() {
        Programme first = version(1, STD, resolution(Period.workingHours(4)));
        Programme second = version(2, STD, resolution(Period.workingHours(2)));
        Desk desk = new Desk(first, second).raised("09-07T09:00").then("09-07T11:30", resolve());
        List<RequestEvent> history = List.copyOf(desk.history);
        assertFalse(desk.events("resolution", ObligationEvent.Met.class).get(0).cured());
        assertEquals(1, desk.request.programme().version());

        RequestCommand raise = new RequestCommand.Raise(
                Desk.REQUESTER, Desk.intake().programmeVersion(2).build());
        List<ObligationEvent> whatIf = desk.workflow
                .timeline(
                        Request.unraised(RequestId.of("D-1")),
                        List.of(
                                new Timed<>(desk.at("09-07T09:00"), raise),
                                new Timed<>(desk.at("09-07T11:30"), resolve())),
                        desk.at("09-08T09:00"))
                .flatMap(step -> step.events())
                .filter(RequestEvent.OfObligation.class::isInstance)
                .map(event -> ((RequestEvent.OfObligation) event).event())
                .asJava();

        // Two hours from 09:00: breached at 11:00, half an hour before it was resolved.
        assertEquals(
                List.of("Armed 09-07T09:00", "Breached 09-07T11:00", "Met 09-07T11:30"),
                whatIf.stream()
                        .map(event -> event.getClass().getSimpleName() + " " + desk.text(event.at()))
                        .toList());
        assertEquals(history, desk.history);
        assertEquals(List.of("Armed 09-07T09:00", "Met 09-07T11:30"), desk.told("resolution"));
    }

    @Test
    void R56_newHoursHoldFromTheirFirstDay() {
        WorkingCalendar later = WorkingCalendar.builder("later")
                .zone(STD.zone())
                .weekdays(Hours.parse("09:00-17:00"))
                .effectiveFrom(Desk.date("10-01"))
                .weekdays(Hours.parse("10:00-18:00"))
                .build();
        Desk desk = Desk.of(later, resolution(Period.workingHours(2))).raised("09-30T16:00");

        // An hour until Wednesday 17:00, an hour from Thursday 10:00.
        assertEquals("10-01T11:00", desk.due("resolution"));
    }

    /** Version 2 knows that Thursday 10 September is a holiday. */
    @Nested
    class AnAddedHoliday {

        private final WorkingCalendar known =
                STD.toBuilder().holiday(Desk.date("09-10"), "the fair").build();

        private ObligationRule.Builder[] rules() {
            return new ObligationRule.Builder[] {
                firstResponse(),
                resolution(Period.workingDays(3)).addWarnings(Period.workingDays(1)),
                rule("status", Roles.OFFICE, Period.workingDays(2))
                        .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                        .addDischargedBy(Desk.REPLY)
                        .addLadder(step(Period.workingDays(0), SupervisionLevel.WARNING, Roles.SUPERVISING_LEADER))
            };
        }

        private Desk desk() {
            return new Desk(version(1, STD, rules()), version(2, known, rules()))
                    .raised("09-07T09:00")
                    .then("09-08T10:00", acknowledge());
        }

        @Test
        void R57_movesOpenClocksOnlyWithOneEventEach() {
            Desk desk = desk();
            assertEquals("09-10T17:00", desk.due("resolution"));
            int before = desk.history.size();

            desk.then("09-08T11:00", adopt(2));

            // Three working days from Monday without the Thursday: Friday. The status, due Wednesday, stays; what is
            // met, too.
            List<String> told = desk.history.subList(before, desk.history.size()).stream()
                    .map(event -> event.kind().name())
                    .toList();
            assertEquals(List.of("ProgrammeAdopted", "Moved:resolution"), told);
            ObligationEvent.Moved moved =
                    desk.events("resolution", ObligationEvent.Moved.class).get(0);
            assertEquals("09-10T17:00", desk.text(moved.from()));
            assertEquals("09-11T17:00", desk.text(moved.due()));
            assertEquals(EventKinds.PROGRAMME_ADOPTED, moved.by());
            assertEquals(List.of("Armed 09-07T09:00", "Met 09-08T10:00"), desk.told("first response"));
        }

        @Test
        void R57_whatHasFiredDoesNotFireAgain() {
            // The status is breached on Wednesday 17:00 with its level, and the resolution is warned of then.
            Desk desk = desk().time("09-09T18:00");
            assertEquals(
                    List.of("Armed 09-07T09:00", "Breached 09-09T17:00", "Escalated 09-09T17:00"), desk.told("status"));
            assertEquals(List.of("Armed 09-07T09:00", "Warned 09-09T17:00"), desk.told("resolution"));

            desk.then("09-09T18:00", adopt(2)).time("09-18T09:00");

            assertEquals(
                    List.of("Armed 09-07T09:00", "Breached 09-09T17:00", "Escalated 09-09T17:00"), desk.told("status"));
            assertEquals(
                    List.of("Armed 09-07T09:00", "Warned 09-09T17:00", "Moved 09-09T18:00", "Breached 09-11T17:00"),
                    desk.told("resolution"));
        }

        @Test
        void R57_aWarningThatHasFiredDoesNotFireAgainThoughTheDateMovesFar() {
            Desk desk = new Desk(
                            version(1, STD, resolution(Period.workingDays(3)).addWarnings(Period.workingDays(1))),
                            version(2, STD, resolution(Period.workingDays(8)).addWarnings(Period.workingDays(1))))
                    .raised("09-07T09:00")
                    .then("09-10T09:00", adopt(2));

            assertEquals("09-17T17:00", desk.due("resolution"));
            assertEquals(
                    List.of("Armed 09-07T09:00", "Warned 09-09T17:00", "Moved 09-10T09:00", "Breached 09-17T17:00"),
                    desk.time("09-18T09:00").told("resolution"));
        }

        @Test
        void R59_theDryRunIsExactlyWhatAdoptingThenGives() {
            Desk desk = desk();
            Request before = desk.request;

            List<ObligationEvent> dry = desk.workflow
                    .dryRun(
                            desk.request,
                            new RequestCommand.AdoptProgrammeVersion(Desk.OFFICE, 2),
                            desk.at("09-08T11:00"))
                    .getOrElseThrow(refusal -> new AssertionError(refusal.message()))
                    .asJava();

            assertEquals(before, desk.request);
            int had = desk.obligationEvents().size();
            desk.then("09-08T11:00", adopt(2));
            assertEquals(
                    desk.obligationEvents().subList(had, desk.obligationEvents().size()), dry);
        }

        @Test
        void R59_aWholeLedgerIsRehearsedAtOnce() {
            Desk touched = desk();
            Request unraised = Request.unraised(RequestId.of("never"));
            Request closed = touched.workflow
                    .handle(
                            unraised,
                            new RequestCommand.Raise(
                                    Desk.REQUESTER, Desk.intake().build()),
                            touched.at("09-07T09:00"))
                    .state();
            closed = touched.workflow
                    .handle(
                            closed,
                            new RequestCommand.Withdraw(Desk.REQUESTER, "solved by itself", Optional.empty()),
                            touched.at("09-07T10:00"))
                    .state();

            Rehearsal rehearsal = touched.workflow.rehearse(
                    List.of(touched.request, closed, Request.unraised(RequestId.of("other"))),
                    new RequestCommand.AdoptProgrammeVersion(Desk.OFFICE, 2),
                    touched.at("09-08T11:00"));

            assertEquals(
                    List.of(touched.request.id()),
                    List.copyOf(rehearsal.touched().keySet()));
            assertEquals(1, rehearsal.with(ObligationEvent.Moved.class));
            assertEquals(0, rehearsal.with(ObligationEvent.Cancelled.class));
            assertEquals(List.of(), rehearsal.untouched());
            assertEquals(
                    List.of(RequestId.of("never"), RequestId.of("other")),
                    List.copyOf(rehearsal.refused().keySet()));
            int had = touched.obligationEvents().size();
            touched.then("09-08T11:00", adopt(2));
            assertEquals(
                    touched.obligationEvents()
                            .subList(had, touched.obligationEvents().size()),
                    rehearsal.touched().get(touched.request.id()));
        }

        @Test
        void R59_theNoticesThatWouldBeSentAreThoseOfTheSameStep() {
            Desk desk = desk();
            Staff staff = new Staff(desk, STD);

            assertEquals(List.of("MOVED to he due 09-08T11:00"), staff.texts(staff.when("09-08T11:00", adopt(2))));
        }
    }

    @Nested
    class TheContentHash {

        private final Programme mine = version(1, STD, resolution(Period.workingHours(4)));
        private final Programme other = version(1, STD, resolution(Period.workingHours(5)));

        @Test
        void R58_isPinnedInTheRequestAndChangesWithTheContent() {
            Desk desk = new Desk(mine).raised("09-07T09:00");

            assertEquals(mine.ref().fingerprint(), desk.request.programme().fingerprint());
            assertNotEquals(mine.ref().fingerprint(), other.ref().fingerprint());
            Programme onAnotherCalendar = version(
                    1,
                    STD.toBuilder().holiday(Desk.date("12-31"), "stocktaking").build(),
                    resolution(Period.workingHours(4)));
            assertNotEquals(mine.ref().fingerprint(), onAnotherCalendar.ref().fingerprint());
        }

        @Test
        void R58_aWorkflowWithOtherContentUnderTheSameVersionIsRefused() {
            Desk desk = new Desk(mine).raised("09-07T09:00");

            RequestRefusal refusal = RequestWorkflow.of(other)
                    .handle(desk.request, resolve(), desk.at("09-07T10:00"))
                    .outcome()
                    .fold(found -> found, facts -> {
                        throw new AssertionError("accepted");
                    });

            assertInstanceOf(RequestRefusal.UnknownProgramme.class, refusal);
        }

        @Test
        void R58_replayNamesTheMismatchAsADefect() {
            Desk desk = new Desk(mine).raised("09-07T09:00");

            assertTrue(RequestWorkflow.of(other)
                    .replay(desk.request.id(), desk.history)
                    .fold(defects -> defects.head().what(), request -> "")
                    .contains("is pinned to programme desk v1 with the content "
                            + mine.ref().fingerprint()));
        }
    }
}
