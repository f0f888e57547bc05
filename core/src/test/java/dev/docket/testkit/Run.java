package dev.docket.testkit;

import dev.docket.workflow.Event;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story as it went, turn by turn.
 *
 * @param start the state before the first turn
 * @param turns the turns in order, the last being the look on until the story's end
 * @param <S> the state
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 */
public record Run<S, C, E extends Event, R extends Refusal>(S start, List<Turn<S, C, E, R>> turns) {

    /** Makes a run. */
    public Run {
        turns = List.copyOf(turns);
    }

    /**
     * One asking: a poll, or a command.
     *
     * @param before the state before
     * @param command the command, or empty for a poll
     * @param step what it brought
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     */
    public record Turn<S, C, E extends Event, R extends Refusal>(S before, Optional<C> command, Step<S, E, R> step) {}

    /**
     * Lets a story happen.
     *
     * @param workflow the workflow
     * @param start the state before the first command
     * @param story the story
     * @param polling how often the host asks between commands
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the run
     */
    public static <S, C, E extends Event, R extends Refusal> Run<S, C, E, R> of(
            Workflow<S, C, E, R> workflow, S start, Story<C> story, Polling polling) {
        ArrayList<Turn<S, C, E, R>> turns = new ArrayList<>();
        S state = start;
        Optional<Instant> last = Optional.empty();
        for (Timed<C> timed : story.commands()) {
            state = poll(turns, workflow, state, last, timed.at(), polling);
            Step<S, E, R> step = Kernel.handle(workflow, state, timed.command(), timed.at());
            turns.add(new Turn<>(state, Optional.of(timed.command()), step));
            state = step.state();
            last = last.filter(timed.at()::isBefore).or(() -> Optional.of(timed.at()));
        }
        state = poll(turns, workflow, state, last, story.until(), polling);
        turns.add(new Turn<>(state, Optional.empty(), Kernel.advance(workflow, state, story.until())));
        return new Run<>(start, turns);
    }

    private static <S, C, E extends Event, R extends Refusal> S poll(
            List<Turn<S, C, E, R>> turns,
            Workflow<S, C, E, R> workflow,
            S before,
            Optional<Instant> from,
            Instant until,
            Polling polling) {
        if (from.isEmpty() || !from.get().isBefore(until)) {
            return before;
        }
        S state = before;
        for (Instant instant : polling.between(workflow, before, from.get(), until)) {
            Step<S, E, R> step = Kernel.advance(workflow, state, instant);
            turns.add(new Turn<>(state, Optional.empty(), step));
            state = step.state();
        }
        return state;
    }

    /**
     * The history that the host stored.
     *
     * @return the events in order
     */
    public List<E> events() {
        ArrayList<E> events = new ArrayList<>();
        turns.forEach(turn -> turn.step().events().forEach(events::add));
        return events;
    }

    /**
     * The state at the end.
     *
     * @return the state
     */
    public S end() {
        return turns.isEmpty() ? start : turns.get(turns.size() - 1).step().state();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Turn<S, C, E, R> turn : turns) {
            turn.step()
                    .lapses()
                    .forEach(event -> text.append("  time: ").append(event).append('\n'));
            turn.command()
                    .ifPresent(command -> text.append("at ")
                            .append(turn.step().askedAt())
                            .append(": ")
                            .append(command)
                            .append('\n'));
            turn.step()
                    .outcome()
                    .peekLeft(refusal ->
                            text.append("  refused: ").append(refusal).append('\n'));
            turn.step()
                    .facts()
                    .forEach(event -> text.append("  fact: ").append(event).append('\n'));
        }
        return text.append("in the end: ").append(end()).toString();
    }
}
