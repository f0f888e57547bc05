package dev.docket.examples.harness.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import dev.docket.testkit.Given;
import dev.docket.workflow.TableAnalysis;
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

    private static final ZoneId BERLIN = PermitFixture.STATUTE.calendar().zone();

    private final Given<Permit, PermitCommand, PermitEvent, PermitRefusal> unapplied = Given.of(
                    new PermitWorkflow(PermitFixture.STATUTE), Permit.unapplied())
            .zone(BERLIN);
    private final Given<Permit, PermitCommand, PermitEvent, PermitRefusal> applied =
            unapplied.given("2026-03-02T10:00", new Apply());
    private final Given<Permit, PermitCommand, PermitEvent, PermitRefusal> complete =
            applied.given("2026-03-03T10:00", new FindComplete());
    private final Given<Permit, PermitCommand, PermitEvent, PermitRefusal> granted =
            complete.given("2026-03-04T10:00", new Decide(true));

    /** An instant of Berlin in 2026. */
    private static Instant on(String day, String time) {
        return LocalDateTime.parse("2026-" + day + "T" + time).atZone(BERLIN).toInstant();
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
        unapplied
                .at("2026-03-25T10:00")
                .when(new Apply())
                .thenFacts(new Applied(on("03-25", "10:00"), on("04-24", "16:00")))
                .thenNextDue("2026-04-24T16:00");
    }

    @Test
    void theClockStandsWhileSomethingIsWanting() {
        // From Friday to Monday: one working day, and not three.
        applied.thenState(Permit::agenda, Map.of(Move.FALL_OVERDUE, on("03-30", "16:00")))
                .given("2026-03-06T15:00", new AskSupplement("a plan of the site"))
                .thenState(Permit::agenda, Map.of(Move.MISS_SUPPLEMENT, on("03-20", "16:00")))
                .at("2026-03-09T09:00")
                .when(new Supplement())
                .thenFacts(new Supplemented(on("03-09", "09:00"), on("03-31", "16:00")));
    }

    @Test
    void atLeastAWorkingDayIsLeftAfterASupplement() {
        applied.given("2026-03-30T16:00", new AskSupplement("the fee"))
                .at("2026-03-30T16:01")
                .when(new Supplement())
                .thenFacts(new Supplemented(on("03-30", "16:01"), on("03-31", "16:00")));
    }

    @Test
    void whatIsNotHandedInCountsAsWithdrawn() {
        applied.given("2026-03-06T15:00", new AskSupplement("the fee"))
                .whenTimeReaches("2026-03-20T16:00")
                .thenNothing()
                .whenTimePasses("2026-03-20T16:00")
                .thenLapses(new SupplementMissed(on("03-20", "16:00")))
                .thenState(Permit::stage, Optional.of(Stage.WITHDRAWN))
                .thenNeverDue();
    }

    @Test
    void theOfficeIsRemindedEachWeekAndItsSuperiorsAreTold() {
        applied.whenTimeReaches("2026-05-04T00:00")
                .thenLapses(
                        new FellOverdue(on("03-30", "16:00"), on("04-07", "08:00"), on("04-30", "16:00")),
                        // The week after the 30th ends on Easter Monday, at closing time.
                        new Reminded(on("04-07", "08:00"), on("04-14", "08:00")),
                        new Reminded(on("04-14", "08:00"), on("04-21", "08:00")),
                        new Reminded(on("04-21", "08:00"), on("04-28", "08:00")),
                        new Reminded(on("04-28", "08:00"), on("05-05", "08:00")),
                        new Escalated(on("04-30", "16:00")))
                .at("2026-05-04T09:00")
                .when(new AskSupplement("the fee"))
                .thenRefused(new PermitRefusal.TooLateToAsk(on("03-30", "16:00")));
    }

    @Test
    void nobodyObjectsForAMonth() {
        // The 4th of April is the Saturday before Easter.
        complete.at("2026-03-04T10:00")
                .when(new Decide(true))
                .thenFacts(new Decided(on("03-04", "10:00"), true, on("04-07", "16:00")))
                .whenTimePasses("2026-04-07T16:00")
                .thenLapses(new BecameFinal(on("04-07", "16:00")))
                .thenState("is over", Permit::isOver);
    }

    @Test
    void whoObjectsInTheLastInstantIsInTimeAndGetsASecondDecision() {
        granted.at("2026-04-07T16:00")
                .when(new FileObjection("it is too high"))
                .thenFacts(new Objected(on("04-07", "16:00"), "it is too high", on("05-06", "16:00")))
                .given("2026-04-20T10:00", new Decide(false))
                .thenState(Permit::stage, Optional.of(Stage.FINAL))
                .thenState(Permit::granted, Optional.of(false));
    }

    @Test
    void aLateDecisionStaysLate() {
        complete.given("2026-04-01T10:00", new Decide(false))
                .given("2026-04-20T10:00", new FileObjection("it is a shed"))
                .thenState(Permit::missed, List.of(on("03-30", "16:00")));
    }

    @Test
    void aRefusalSaysWhyAndWhatElse() {
        unapplied
                .at("2026-03-02T10:00")
                .when(new Withdraw())
                .thenRefused(new PermitRefusal.NotNow(Move.WITHDRAW, Optional.empty(), List.of(Move.APPLY)));

        assertEquals(
                "DECIDE in CHECKING: no decision is owed; choose one of [FIND_COMPLETE, ASK_SUPPLEMENT, WITHDRAW]",
                refusal("2026-03-02T11:00", new Decide(true)));
        assertEquals(
                "it is entered for 2026-03-02T08:00:00Z, but something happened at 2026-03-02T09:00:00Z; enter it for a later instant",
                refusal("2026-03-02T09:00", new Withdraw()));
    }

    private String refusal(String local, PermitCommand command) {
        return applied.at(local).when(command).step().outcome().getLeft().message();
    }

    @Test
    void whoeverObjectedMayTakeItBack() {
        granted.given("2026-03-05T10:00", new FileObjection("it is too high"))
                .given("2026-03-06T10:00", new Withdraw())
                .thenState(Permit::stage, Optional.of(Stage.FINAL))
                .thenState(Permit::granted, Optional.of(true));
    }
}
