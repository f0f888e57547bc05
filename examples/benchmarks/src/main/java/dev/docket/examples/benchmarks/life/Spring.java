package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.EnableStateMachineFactory;
import org.springframework.statemachine.config.EnumStateMachineConfigurerAdapter;
import org.springframework.statemachine.config.StateMachineFactory;
import org.springframework.statemachine.config.builders.StateMachineStateConfigurer;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import org.springframework.statemachine.config.configurers.TransitionConfigurer;
import reactor.core.publisher.Mono;

/** The life by Spring Statemachine: one factory in an application's context, and a machine with its extended state for each life. */
final class Spring implements Contender {

    private static final String DOSSIER = "dossier";

    private final StateMachineFactory<LifeStage, LifeCommand> factory;

    @SuppressWarnings("unchecked")
    Spring() {
        factory = new AnnotationConfigApplicationContext(Configuration.class).getBean(StateMachineFactory.class);
    }

    @Override
    public Life begin() {
        return new OneLife(factory.getStateMachine());
    }

    private static Dossier dossier(StateContext<LifeStage, LifeCommand> context) {
        return context.getExtendedState().get(DOSSIER, Dossier.class);
    }

    /** The definition, as an application writes it. */
    @org.springframework.context.annotation.Configuration
    @EnableStateMachineFactory
    static class Configuration extends EnumStateMachineConfigurerAdapter<LifeStage, LifeCommand> {

        @Override
        public void configure(StateMachineStateConfigurer<LifeStage, LifeCommand> states) throws Exception {
            states.withStates()
                    .initial(LifeStage.UNRAISED)
                    .end(LifeStage.CLOSED)
                    .states(EnumSet.allOf(LifeStage.class));
        }

        @Override
        public void configure(StateMachineTransitionConfigurer<LifeStage, LifeCommand> transitions) throws Exception {
            for (Arrow arrow : Arrow.ALL) {
                if (arrow.isInternal()) {
                    define(arrow, transitions.withInternal());
                } else {
                    define(arrow, transitions.withExternal().target(arrow.to()));
                }
            }
        }

        private static <T extends TransitionConfigurer<T, LifeStage, LifeCommand>> void define(
                Arrow arrow, T transition) {
            transition
                    .source(arrow.from())
                    .event(arrow.command())
                    .action(context -> dossier(context).accept(arrow.command()));
            arrow.guard().ifPresent(guard -> transition.guard(context -> guard.test(dossier(context))));
        }
    }

    private record OneLife(StateMachine<LifeStage, LifeCommand> machine, Dossier dossier) implements Life {

        OneLife(StateMachine<LifeStage, LifeCommand> machine) {
            this(machine, new Dossier());
            machine.getExtendedState().getVariables().put(DOSSIER, dossier);
            machine.startReactively().block();
        }

        @Override
        public void give(LifeCommand command, Instant now) {
            dossier.at(now);
            machine.sendEvent(Mono.just(MessageBuilder.withPayload(command).build()))
                    .blockLast();
        }

        @Override
        public LifeStage stage() {
            return machine.getState().getId();
        }

        @Override
        public List<Accepted> history() {
            return dossier.history();
        }
    }
}
