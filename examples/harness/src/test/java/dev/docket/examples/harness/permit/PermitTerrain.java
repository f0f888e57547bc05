package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitCommand.Apply;
import dev.docket.examples.harness.permit.PermitCommand.AskSupplement;
import dev.docket.examples.harness.permit.PermitCommand.Decide;
import dev.docket.examples.harness.permit.PermitCommand.FileObjection;
import dev.docket.examples.harness.permit.PermitCommand.FindComplete;
import dev.docket.examples.harness.permit.PermitCommand.Supplement;
import dev.docket.examples.harness.permit.PermitCommand.Withdraw;
import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.testkit.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the routes read a permit: where it stands, and what of its dates has been. */
final class PermitTerrain implements Routes.Terrain<Permit, PermitCommand, PermitEvent, Stage, Move> {

    private static final List<PermitCommand> COMMANDS = List.of(
            new Apply(),
            new FindComplete(),
            new AskSupplement("a plan of the site"),
            new Supplement(),
            new Decide(true),
            new FileObjection("it is too high"),
            new Withdraw());

    /** What the workflow's own checks tell apart: the stage, and what time will do by itself. */
    @Override
    public Object view(Permit permit) {
        return List.of(permit.stage(), List.copyOf(permit.agenda().keySet()));
    }

    @Override
    public Iterable<PermitCommand> commands(Permit permit, Instant now) {
        return COMMANDS;
    }

    @Override
    public Optional<Stage> stage(Permit permit) {
        return permit.stage();
    }

    @Override
    public Optional<Stage> ending(Permit permit) {
        return permit.stage().filter(PermitTable.TABLE.ends()::contains);
    }

    @Override
    public Move trigger(PermitCommand command) {
        return command.move();
    }

    @Override
    public Optional<Move> act(PermitEvent lapse) {
        return Optional.of(lapse.move());
    }
}
