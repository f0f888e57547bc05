package dev.docket.examples.harness.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.harness.permit.PermitCommand.Apply;
import dev.docket.examples.harness.permit.PermitCommand.AskSupplement;
import dev.docket.examples.harness.permit.PermitCommand.Decide;
import dev.docket.examples.harness.permit.PermitCommand.FileObjection;
import dev.docket.examples.harness.permit.PermitCommand.FindComplete;
import dev.docket.examples.harness.permit.PermitCommand.Supplement;
import dev.docket.examples.harness.permit.PermitCommand.Withdraw;
import dev.docket.examples.harness.permit.PermitEvent.Applied;
import dev.docket.examples.harness.permit.PermitEvent.BecameFinal;
import dev.docket.examples.harness.permit.PermitEvent.Decided;
import dev.docket.examples.harness.permit.PermitEvent.Escalated;
import dev.docket.examples.harness.permit.PermitEvent.FellOverdue;
import dev.docket.examples.harness.permit.PermitEvent.Objected;
import dev.docket.examples.harness.permit.PermitEvent.Reminded;
import dev.docket.examples.harness.permit.PermitEvent.SupplementMissed;
import dev.docket.examples.harness.permit.PermitEvent.Supplemented;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import dev.docket.workflow.TableAnalysis;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A building permit of spring 2026, told by example; the laws say the rest. */
class PermitWorkflowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final PermitWorkflow workflow = new PermitWorkflow(PermitFixture.STATUTE);
    private Permit permit = Permit.unapplied();

    /** An instant of Berlin. */
    private static Instant on(String day, String time) {
        return LocalDateTime.parse("2026-" + day + "T" + time).atZone(BERLIN).toInstant();
    }

    private List<PermitEvent> at(Instant now, PermitCommand command) {
        Step<Permit, PermitEvent, PermitRefusal> step = Kernel.handle(workflow, permit, command, now);
        permit = step.state();
        return step.events().asJava();
    }

    private List<PermitEvent> passing(Instant now) {
        Step<Permit, PermitEvent, PermitRefusal> step = Kernel.advance(workflow, permit, now);
        permit = step.state();
        return step.events().asJava();
    }

    private PermitRefusal refused(Instant now, PermitCommand command) {
        Either<PermitRefusal, ?> outcome =
                Kernel.handle(workflow, permit, command, now).outcome();
        assertTrue(outcome.isLeft(), () -> command + " was accepted");
        return outcome.getLeft();
    }

    @Test
    void theTableHasNoHolesAndNoDeadEnds() {
        Map<Stage, List<TableAnalysis.Arrival>> owed = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            owed.put(stage, List.of(new TableAnalysis.Arrival("any way", List.of("something"))));
        }

        assertEquals(List.of(), TableAnalysis.analyse(PermitTable.TABLE, move -> true, owed));
    }

    @Test
    void theDecisionIsDueAfterTwentyWorkingDays() {
        // Good Friday and Easter Monday do not count.
        assertEquals(
                List.of(new Applied(on("03-25", "10:00"), on("04-24", "16:00"))),
                at(on("03-25", "10:00"), new Apply()));
    }

    @Test
    void theClockStandsWhileSomethingIsWanting() {
        at(on("03-02", "10:00"), new Apply());
        assertEquals(Map.of(Move.FALL_OVERDUE, on("03-30", "16:00")), permit.agenda());
        // From Friday to Monday: one working day, and not three.
        at(on("03-06", "15:00"), new AskSupplement("a plan of the site"));
        assertEquals(Map.of(Move.MISS_SUPPLEMENT, on("03-20", "16:00")), permit.agenda());

        assertEquals(
                List.of(new Supplemented(on("03-09", "09:00"), on("03-31", "16:00"))),
                at(on("03-09", "09:00"), new Supplement()));
    }

    @Test
    void atLeastAWorkingDayIsLeftAfterASupplement() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-30", "16:00"), new AskSupplement("the fee"));

        assertEquals(
                List.of(new Supplemented(on("03-30", "16:01"), on("03-31", "16:00"))),
                at(on("03-30", "16:01"), new Supplement()));
    }

    @Test
    void whatIsNotHandedInCountsAsWithdrawn() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-06", "15:00"), new AskSupplement("the fee"));

        assertEquals(List.of(new SupplementMissed(on("03-20", "16:00"))), passing(on("05-01", "00:00")));
        assertEquals(Optional.of(Stage.WITHDRAWN), permit.stage());
        assertEquals(Optional.empty(), workflow.nextDue(permit));
    }

    @Test
    void theOfficeIsRemindedEachWeekAndItsSuperiorsAreTold() {
        at(on("03-02", "10:00"), new Apply());

        assertEquals(
                List.of(
                        new FellOverdue(on("03-30", "16:00"), on("04-07", "08:00"), on("04-30", "16:00")),
                        // The week after the 30th ends on Easter Monday, at closing time.
                        new Reminded(on("04-07", "08:00"), on("04-14", "08:00")),
                        new Reminded(on("04-14", "08:00"), on("04-21", "08:00")),
                        new Reminded(on("04-21", "08:00"), on("04-28", "08:00")),
                        new Reminded(on("04-28", "08:00"), on("05-05", "08:00")),
                        new Escalated(on("04-30", "16:00"))),
                passing(on("05-04", "00:00")));
        assertEquals(
                new PermitRefusal.TooLateToAsk(on("03-30", "16:00")),
                refused(on("05-04", "09:00"), new AskSupplement("the fee")));
    }

    @Test
    void nobodyObjectsForAMonth() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-03", "10:00"), new FindComplete());

        // The 4th of April is the Saturday before Easter.
        assertEquals(
                List.of(new Decided(on("03-04", "10:00"), true, on("04-07", "16:00"))),
                at(on("03-04", "10:00"), new Decide(true)));
        assertEquals(List.of(new BecameFinal(on("04-07", "16:00"))), passing(on("04-08", "00:00")));
        assertTrue(permit.isOver());
    }

    @Test
    void whoObjectsInTheLastInstantIsInTimeAndGetsASecondDecision() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-03", "10:00"), new FindComplete());
        at(on("03-04", "10:00"), new Decide(true));

        assertEquals(
                List.of(new Objected(on("04-07", "16:00"), "it is too high", on("05-06", "16:00"))),
                at(on("04-07", "16:00"), new FileObjection("it is too high")));
        at(on("04-20", "10:00"), new Decide(false));
        assertEquals(Optional.of(Stage.FINAL), permit.stage());
        assertEquals(Optional.of(false), permit.granted());
    }

    @Test
    void aLateDecisionStaysLate() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-03", "10:00"), new FindComplete());
        at(on("04-01", "10:00"), new Decide(false));
        at(on("04-20", "10:00"), new FileObjection("it is a shed"));

        assertEquals(List.of(on("03-30", "16:00")), permit.missed());
    }

    @Test
    void aRefusalSaysWhyAndWhatElse() {
        assertEquals(
                "APPLY",
                ((PermitRefusal.NotNow) refused(on("03-02", "10:00"), new Withdraw()))
                        .instead()
                        .get(0)
                        .name());
        at(on("03-02", "10:00"), new Apply());

        assertEquals(
                "DECIDE in CHECKING: no decision is owed; choose one of [FIND_COMPLETE, ASK_SUPPLEMENT, WITHDRAW]",
                refused(on("03-02", "11:00"), new Decide(true)).message());
        assertEquals(
                "it is entered for 2026-03-02T08:00:00Z, but something happened at 2026-03-02T09:00:00Z; enter it for a later instant",
                refused(on("03-02", "09:00"), new Withdraw()).message());
    }

    @Test
    void whoeverObjectedMayTakeItBack() {
        at(on("03-02", "10:00"), new Apply());
        at(on("03-03", "10:00"), new FindComplete());
        at(on("03-04", "10:00"), new Decide(true));
        at(on("03-05", "10:00"), new FileObjection("it is too high"));
        at(on("03-06", "10:00"), new Withdraw());

        assertEquals(Optional.of(Stage.FINAL), permit.stage());
        assertEquals(Optional.of(true), permit.granted());
    }
}
