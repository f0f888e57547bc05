package dev.docket.examples.benchmarks.life;

import com.alibaba.cola.statemachine.Action;
import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.On;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import com.alibaba.cola.statemachine.builder.When;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The life by COLA: one machine without state, which is given the stage and the dossier and tells the next stage. */
final class Cola implements Contender {

    private static final Action<LifeStage, LifeCommand, Dossier> ACCEPT =
            (from, to, command, dossier) -> dossier.accept(command);

    private final StateMachine<LifeStage, LifeCommand, Dossier> machine;

    Cola() {
        StateMachineBuilder<LifeStage, LifeCommand, Dossier> builder = StateMachineBuilderFactory.create();
        Arrow.ALL.forEach(arrow -> define(builder, arrow));
        // It registers each machine under a name that must be new.
        machine = builder.build(UUID.randomUUID().toString());
    }

    private static void define(StateMachineBuilder<LifeStage, LifeCommand, Dossier> builder, Arrow arrow) {
        On<LifeStage, LifeCommand, Dossier> on = arrow.isInternal()
                ? builder.internalTransition().within(arrow.from()).on(arrow.command())
                : builder.externalTransition().from(arrow.from()).to(arrow.to()).on(arrow.command());
        When<LifeStage, LifeCommand, Dossier> when =
                arrow.guard().map(guard -> on.when(guard::test)).orElse(on);
        when.perform(ACCEPT);
    }

    @Override
    public Life begin() {
        return new OneLife();
    }

    private final class OneLife implements Life {

        private final Dossier dossier = new Dossier();
        private LifeStage stage = LifeStage.UNRAISED;

        @Override
        public void give(LifeCommand command, Instant now) {
            dossier.at(now);
            stage = machine.fireEvent(stage, command, dossier);
        }

        @Override
        public LifeStage stage() {
            return stage;
        }

        @Override
        public List<Accepted> history() {
            return dossier.history();
        }
    }
}
