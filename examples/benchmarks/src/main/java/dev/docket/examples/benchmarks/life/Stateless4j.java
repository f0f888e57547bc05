package dev.docket.examples.benchmarks.life;

import com.github.oxo42.stateless4j.StateConfiguration;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.FuncBoolean;
import java.time.Instant;
import java.util.List;

/**
 * The life by stateless4j: one configuration, and a machine for each life. Its guards and actions are given no context, so they ask for
 * the dossier of the life that is at its turn.
 */
final class Stateless4j implements Contender {

    private final StateMachineConfig<LifeStage, LifeCommand> config = new StateMachineConfig<>();
    private Dossier current = new Dossier();

    Stateless4j() {
        for (Arrow arrow : Arrow.ALL) {
            StateConfiguration<LifeStage, LifeCommand> from = config.configure(arrow.from());
            FuncBoolean guard = guard(arrow);
            if (arrow.isInternal()) {
                from.permitInternalIf(arrow.command(), guard, () -> current.accept(arrow.command()));
            } else {
                from.permitIf(arrow.command(), arrow.to(), guard, () -> current.accept(arrow.command()));
            }
        }
    }

    /** What has no guard is given one that says yes by stateless4j itself. */
    private FuncBoolean guard(Arrow arrow) {
        return arrow.guard()
                .<FuncBoolean>map(guard -> () -> guard.test(current))
                .orElse(() -> true);
    }

    @Override
    public Life begin() {
        return new OneLife();
    }

    private final class OneLife implements Life {

        private final Dossier dossier = new Dossier();
        private final StateMachine<LifeStage, LifeCommand> machine = new StateMachine<>(LifeStage.UNRAISED, config);

        OneLife() {
            // Otherwise what is refused ends in an exception, which costs more.
            machine.onUnhandledTrigger((stage, command) -> {});
        }

        @Override
        public void give(LifeCommand command, Instant now) {
            current = dossier;
            dossier.at(now);
            machine.fire(command);
        }

        @Override
        public LifeStage stage() {
            return machine.getState();
        }

        @Override
        public List<Accepted> history() {
            return dossier.history();
        }
    }
}
