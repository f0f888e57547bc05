package dev.docket.testkit;

import dev.docket.workflow.Event;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import dev.docket.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Commands with their instants, and how long one looks on after the last. Laws are checked on stories.
 *
 * @param commands the commands in the order in which they are given; an instant may lie before that of its predecessor
 * @param until how far one looks, not before the last command
 * @param <C> the commands
 */
public record Story<C>(List<Timed<C>> commands, Instant until) {

    /** How long one looks on after the last command of a journey. */
    private static final Duration AFTERMATH = Duration.ofDays(120);

    /** Makes a story. */
    public Story {
        commands = List.copyOf(commands);
        Objects.requireNonNull(until, "until");
    }

    /**
     * Makes a story by going on a journey: each command is chosen on the state that the ones before it left.
     *
     * @param workflow the workflow
     * @param start the state before the first command
     * @param begin when the journey begins
     * @param journey waits and choices
     * @param chooser chooses the commands
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the story; it looks on for 120 days after its last command
     */
    public static <S, C, E extends Event, R extends Refusal> Story<C> of(
            Workflow<S, C, E, R> workflow, S start, Instant begin, Journey journey, Chooser<S, C> chooser) {
        ArrayList<Timed<C>> commands = new ArrayList<>();
        S state = start;
        Instant latest = begin;
        for (Journey.Leg leg : journey.legs()) {
            Instant now = leg.from(latest, workflow.nextDue(state));
            Step<S, E, R> woken = Kernel.advance(workflow, state, now);
            C command = chooser.choose(woken.state(), now, new Dice(leg.choice()));
            commands.add(new Timed<>(now, command));
            state = Kernel.handle(workflow, woken.state(), command, now).state();
            latest = now.isAfter(latest) ? now : latest;
        }
        return new Story<>(commands, latest.plus(AFTERMATH));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        commands.forEach(timed -> text.append("at ")
                .append(timed.at())
                .append(": ")
                .append(timed.command())
                .append('\n'));
        return text.append("until ").append(until).toString();
    }
}
