package dev.docket.examples.harness.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.examples.harness.Hunt;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.testkit.Routes;
import dev.docket.testkit.Routes.Around;
import dev.docket.testkit.Routes.Route;
import dev.docket.testkit.WorkflowLaws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The permit by every way that its table knows: the laws hold on each, and who comes at a due date is in time. */
class PermitRoutesTest {

    private static final PermitWorkflow WORKFLOW = new PermitWorkflow(PermitFixture.STATUTE);

    private static final WorkflowLaws<Permit, PermitCommand, PermitEvent, PermitRefusal> LAWS =
            PermitLaws.of(PermitWorkflow::new);

    private static final Routes<Permit, PermitCommand, PermitEvent, PermitRefusal, Stage, Move> ROUTES = over(WORKFLOW);

    private static Routes<Permit, PermitCommand, PermitEvent, PermitRefusal, Stage, Move> over(
            PermitWorkflow workflow) {
        return Routes.of(workflow, PermitTable.TABLE, Permit.unapplied(), Hunt.begin(0), new PermitTerrain());
    }

    private static Stream<DynamicTest> keepTheLaws(Stream<Route<PermitCommand>> routes) {
        return DynamicTest.stream(routes, Route::name, route -> LAWS.all(route.story()));
    }

    @Test
    void theTableIsWalkedThrough() {
        assertEquals(
                Arrays.stream(Stage.values()).map(stage -> "to " + stage).toList(),
                ROUTES.toEachStage().stream().map(Route::name).toList());
        assertEquals(List.of(), ROUTES.unreached());
        assertEquals(List.of(), ROUTES.outsideTheTable());
        assertFalse(ROUTES.isCutOff());
    }

    @TestFactory
    Stream<DynamicTest> eachStageIsReachedLawfully() {
        return keepTheLaws(ROUTES.toEachStage().stream());
    }

    @TestFactory
    Stream<DynamicTest> everyTransitionKeepsTheLaws() {
        return keepTheLaws(ROUTES.everyTransition().stream());
    }

    @TestFactory
    Stream<DynamicTest> whoComesAtADueDateIsInTime() {
        return DynamicTest.stream(ROUTES.aroundEachDue().stream(), Around::name, around -> {
            ROUTES.isInTimeAtTheDue(around);
            around.routes().forEach(route -> LAWS.all(route.story()));
        });
    }

    @Test
    void theyFindWhoRefusesInTheLastInstant() {
        Routes<Permit, PermitCommand, PermitEvent, PermitRefusal, Stage, Move> routes =
                over(PermitFault.LATE_AT_THE_DUE_INSTANT.under(PermitFixture.STATUTE));

        List<String> late = routes.aroundEachDue().stream()
                .filter(around -> isLateAtTheDue(routes, around))
                .map(Around::name)
                .toList();

        assertEquals(List.of("NOTIFIED x OBJECT around BecameFinal"), late);
    }

    private static boolean isLateAtTheDue(
            Routes<Permit, PermitCommand, PermitEvent, PermitRefusal, Stage, Move> routes,
            Around<PermitCommand> around) {
        try {
            routes.isInTimeAtTheDue(around);
            return false;
        } catch (AssertionError late) {
            return true;
        }
    }
}
