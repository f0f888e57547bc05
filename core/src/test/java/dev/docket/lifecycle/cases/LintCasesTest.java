package dev.docket.lifecycle.cases;

import static dev.docket.lifecycle.cases.Desk.STD;
import static dev.docket.lifecycle.cases.Desk.resolution;
import static dev.docket.lifecycle.cases.Desk.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.ProgrammeDefect;
import dev.docket.programme.ProgrammeFinding;
import dev.docket.programme.ProgrammeFinding.Kind;
import dev.docket.request.Acts;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.TableAnalysis;
import dev.docket.workflow.TransitionTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R33: the seven ways in which a programme defeats itself, each found before anything runs. */
class LintCasesTest {

    private static List<Kind> findings(ObligationRule.Builder rule) {
        return Desk.programme(STD, rule).build().lint().stream()
                .map(ProgrammeFinding::kind)
                .toList();
    }

    private static List<String> defects(ObligationRule.Builder rule) {
        return Desk.programme(STD, rule)
                .validate()
                .fold(found -> found.map(ProgrammeDefect::toString).toJavaList(), sound -> List.of());
    }

    private static ObligationRule.Builder onlyReminds() {
        return ObligationRule.builder()
                .code(RuleCode.of("reminder"))
                .debtor(Roles.HOST)
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .due(new DueRule.Never())
                .reminders(Cadence.every(1, Cadence.Unit.DAYS))
                .addCancelledBy(EventKinds.CLOSED);
    }

    @Test
    void R33_noPresetAndNoSoundDeskHasAFinding() {
        assertEquals(List.of(), Presets.faceToFace(ChinaWorkdays.calendar()).lint());
        assertEquals(
                List.of(),
                Desk.programme(STD, resolution(Period.workingHours(8)), Desk.answer(Period.workingHours(8)))
                        .build()
                        .lint());
    }

    @Test
    void R33_aStartThatImpliesTheStop() {
        ObligationRule.Builder echo = rule("echo", Roles.HOST, Period.workingHours(2))
                .addArmedBy(Acts.REQUESTERS_MESSAGE)
                .addDischargedBy(Acts.REQUESTERS_MESSAGE);

        List<ProgrammeFinding> findings = Desk.programme(STD, echo).build().lint();

        assertEquals(
                List.of("START_IMPLIES_STOP at rule echo: all that ends it, [requester's message], also arms it,"
                        + " so that it is owed for ever; name an event that only ends it"),
                findings.stream().map(ProgrammeFinding::toString).toList());
        assertEquals(List.of(), findings(echo.addDischargedBy(Desk.REPLY)));
    }

    @Test
    void R33_aStartAfterWhichItNeverRuns() {
        ObligationRule.Builder late = rule("dispatch", Roles.OFFICE, Period.workingDays(3))
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addRunsWhile(Conditions.stage(Stage.RAISED))
                .addDischargedBy(EventKinds.ANSWER_SUBMITTED);

        assertEquals(List.of(Kind.NEVER_ARMED), findings(late));
        assertEquals(List.of(), findings(late.addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)));
    }

    @Test
    void R33_aPauseThatCoversTheStart() {
        ObligationRule.Builder byEvents = rule("visit", Roles.LEAD, Period.workingHours(8))
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addDischargedBy(EventKinds.PROGRESS_REPORTED)
                .addPauses(new Pause(
                        "on the way",
                        List.of(EventKinds.LETTER_ISSUED, EventKinds.SUSPENDED),
                        List.of(EventKinds.SUSPENSION_ENDED)));
        ObligationRule.Builder byConditions = rule("visit", Roles.LEAD, Period.workingHours(8))
                .addArmedBy(EventKinds.DEFERRED)
                .addRunsWhile(Conditions.stage(Stage.DEFERRED))
                .addDischargedBy(EventKinds.PROGRESS_REPORTED)
                .addPauses(Pause.during("put off", Conditions.PUT_OFF));

        assertEquals(List.of(Kind.ALWAYS_PAUSED), findings(byEvents));
        assertEquals(List.of(Kind.ALWAYS_PAUSED), findings(byConditions));
    }

    @Test
    void R33_aPauseThatIsTheComplementOfTheStart() {
        ObligationRule.Builder visit = rule("visit", Roles.LEAD, Period.workingHours(8))
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addRunsWhile(Conditions.stage(Stage.ASSIGNED))
                .addDischargedBy(EventKinds.PROGRESS_REPORTED)
                .addPauses(Pause.during("put off", Conditions.PUT_OFF));

        assertEquals(List.of(Kind.NEVER_PAUSED), findings(visit));
        assertEquals(List.of(), findings(visit.addRunsWhile(Conditions.stage(Stage.DEFERRED))));
    }

    @Test
    void R33_aLevelBeforeTheClockStarts() {
        assertEquals(
                List.of("rule resolution: it warns 3 working days before a due date that is only 2 working days away;"
                        + " warn later"),
                defects(resolution(Period.workingDays(2)).addWarnings(Period.workingDays(3))));
        assertEquals(
                List.of(Kind.WARNED_BEFORE_START),
                findings(resolution(Periods.of(Period.workingDays(5))
                                .when(Conditions.category("network"), Period.workingDays(2)))
                        .addWarnings(Period.workingDays(3))));
    }

    @Test
    void R33_aReminderWithoutAStop() {
        assertEquals(List.of(Kind.REMINDED_WITHOUT_STOP), findings(onlyReminds()));
        assertEquals(List.of(), findings(onlyReminds().addDischargedBy(EventKinds.RESOLVED_ON_SITE)));
        assertEquals(
                List.of(),
                findings(onlyReminds()
                        .reminders(Cadence.every(1, Cadence.Unit.DAYS).times(3))));
    }

    @Test
    void R33_aLadderStepThatNobodyCouldBeTold() {
        ObligationRule.Builder silent = resolution(Period.workingHours(8))
                .addLadder(new LadderStep(Period.workingDays(1), SupervisionLevel.TRANSFERRED, List.of()));
        ObligationRule.Builder tooEarly = resolution(Period.workingHours(8))
                .addRunsWhile(Conditions.stage(Stage.RAISED))
                .addLadder(new LadderStep(
                        Period.workingDays(1), SupervisionLevel.WARNING, List.of(Roles.DEPARTMENT_HEAD)));

        assertEquals(List.of(Kind.NOBODY_TOLD), findings(silent));
        assertEquals(List.of(Kind.NOBODY_TOLD), findings(tooEarly));
    }

    @Test
    void R33_aCalendarWithoutOpenTime() {
        assertEquals(
                1,
                WorkingCalendar.builder("never")
                        .zone(STD.zone())
                        .validate()
                        .fold(defects -> defects.size(), calendar -> 0)
                        .intValue());
    }

    private enum Place {
        START,
        ISLAND,
        END
    }

    @Test
    void R33_aStateThatNothingReaches() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("begin", Place.START).end(Place.END);
        table.on("walk")
                .leads(Place.START, List.of(Place.END))
                .leads(Place.ISLAND, List.of(Place.END))
                .elsewhere("it is over");
        TableAnalysis.Arrival arrival = new TableAnalysis.Arrival("begin", List.of("a step"));

        List<TableAnalysis.Finding> findings = TableAnalysis.analyse(
                table.build(), trigger -> true, Map.of(Place.START, List.of(arrival), Place.ISLAND, List.of(arrival)));

        assertEquals(
                List.of("UNREACHABLE at ISLAND: no path leads here; add a transition to it or drop it"),
                findings.stream().map(TableAnalysis.Finding::toString).toList());
    }

    @Test
    void R33_aRuleThatWaitsForAnActThatNobodyMayRecord() {
        ObligationRule.Builder forgotten = rule("visit", Roles.HOST, Period.workingHours(8))
                .addArmedBy(Acts.MEETING)
                .addDischargedBy(EventKinds.RESOLVED_ON_SITE);

        assertEquals(List.of(Kind.NEVER_ARMED), findings(forgotten));
        assertTrue(defects(rule("visit", Roles.HOST, Period.workingHours(8))
                        .addArmedBy(EventKind.of("meting"))
                        .addDischargedBy(EventKinds.RESOLVED_ON_SITE))
                .get(0)
                .contains("no event and no act is called meting"));
    }
}
