package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.squirrelframework.foundation.fsm.Action;
import org.squirrelframework.foundation.fsm.AnonymousAction;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.builder.On;
import org.squirrelframework.foundation.fsm.builder.When;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** The life by squirrel-foundation: one builder, and a machine for each life, which is given the dossier with each command. */
final class Squirrel implements Contender {

    private final StateMachineBuilder<Machine, LifeStage, LifeCommand, Dossier> builder =
            StateMachineBuilderFactory.create(Machine.class, LifeStage.class, LifeCommand.class, Dossier.class);

    Squirrel() {
        Arrow.ALL.forEach(this::define);
    }

    private void define(Arrow arrow) {
        On<Machine, LifeStage, LifeCommand, Dossier> on = arrow.isInternal()
                ? builder.internalTransition().within(arrow.from()).on(arrow.command())
                : builder.externalTransition().from(arrow.from()).to(arrow.to()).on(arrow.command());
        When<Machine, LifeStage, LifeCommand, Dossier> when =
                arrow.guard().map(guard -> on.when(condition(guard))).orElse(on);
        when.perform(accept());
    }

    private static AnonymousCondition<Dossier> condition(Predicate<Dossier> guard) {
        return new AnonymousCondition<>() {
            @Override
            public boolean isSatisfied(Dossier dossier) {
                return guard.test(dossier);
            }
        };
    }

    private static Action<Machine, LifeStage, LifeCommand, Dossier> accept() {
        return new AnonymousAction<>() {
            @Override
            public void execute(LifeStage from, LifeStage to, LifeCommand command, Dossier dossier, Machine machine) {
                dossier.accept(command);
            }
        };
    }

    @Override
    public Life begin() {
        return new OneLife(builder.newStateMachine(LifeStage.UNRAISED));
    }

    /** The machine, which squirrel makes by reflection. */
    static class Machine extends AbstractStateMachine<Machine, LifeStage, LifeCommand, Dossier> {}

    private record OneLife(Machine machine, Dossier dossier) implements Life {

        OneLife(Machine machine) {
            this(machine, new Dossier());
        }

        @Override
        public void give(LifeCommand command, Instant now) {
            dossier.at(now);
            machine.fire(command, dossier);
        }

        @Override
        public LifeStage stage() {
            return machine.getCurrentState();
        }

        @Override
        public List<Accepted> history() {
            return dossier.history();
        }
    }
}
