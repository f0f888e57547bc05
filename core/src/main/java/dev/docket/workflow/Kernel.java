package dev.docket.workflow;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;

/**
 * What is derived once, for every workflow, from its four functions.
 *
 * <p>What somebody does at an instant comes before what time does at it. So {@code advance(s, t)} applies the lapses
 * <em>before</em> {@code t}: an act at the due instant is in time, whatever was asked before. A host wakes at any instant
 * after {@link Workflow#nextDue}.
 *
 * @since 0.1.0
 */
public final class Kernel {

    /** What a catching up comes to: shared, for a host wakes far more requests than there is anything to say of. */
    private static final Either<?, ? extends Seq<?>> NO_FACTS = Either.right(List.empty());

    private Kernel() {}

    @SuppressWarnings("unchecked") // of no refusal and no facts, whatever their types
    private static <E, R> Either<R, Seq<E>> noFacts() {
        return (Either<R, Seq<E>>) NO_FACTS;
    }

    /**
     * Lets time do what it has done by {@code now}, then gives the command.
     *
     * @param workflow the workflow
     * @param state the state before
     * @param command what somebody wants
     * @param now when they want it
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the step; a refusal keeps the lapses, but for one by {@link Workflow#unready}, which comes before them
     * @throws WorkflowFault if the workflow's time makes no progress
     */
    public static <S, C, E extends Event, R extends Refusal> Step<S, E, R> handle(
            Workflow<S, C, E, R> workflow, S state, C command, Instant now) {
        Objects.requireNonNull(command, "command");
        Step<S, E, R> woken = advance(workflow, state, now);
        if (woken.isRefused()) {
            return woken;
        }
        Either<R, Change<S, E>> outcome = workflow.resolve(woken.state(), command, now);
        if (outcome.isLeft()) {
            return new Step<>(now, woken.lapses(), Either.left(outcome.getLeft()), woken.state());
        }
        Change<S, E> change = outcome.get();
        return new Step<>(now, woken.lapses(), Either.right(change.events()), change.after());
    }

    /**
     * Lets time do what it has done before {@code now}, and nothing else.
     *
     * <p>Asking twice, or for an earlier instant, changes nothing.
     *
     * @param workflow the workflow
     * @param state the state before
     * @param now the instant asked for; what falls due exactly then has not happened yet
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return a step without facts; refused by {@link Workflow#unready} only
     * @throws WorkflowFault if the workflow's time makes no progress
     */
    public static <S, C, E extends Event, R extends Refusal> Step<S, E, R> advance(
            Workflow<S, C, E, R> workflow, S state, Instant now) {
        Objects.requireNonNull(now, "now");
        Optional<R> unready = workflow.unready(state, now);
        if (unready.isPresent()) {
            return new Step<>(now, List.empty(), Either.left(unready.get()), state);
        }
        Optional<Instant> due = workflow.nextDue(state);
        return due.isEmpty() || !due.get().isBefore(now)
                ? new Step<>(now, List.empty(), noFacts(), state)
                : lapsed(workflow, state, now);
    }

    private static <S, E extends Event, R extends Refusal> Step<S, E, R> lapsed(
            Workflow<S, ?, E, R> workflow, S state, Instant now) {
        ArrayList<E> lapses = new ArrayList<>();
        S current = wake(workflow, state, now, (at, lapsed, after) -> lapsed.forEach(lapses::add));
        return new Step<>(now, List.ofAll(lapses), noFacts(), current);
    }

    /**
     * Rebuilds a state from stored events.
     *
     * @param workflow the workflow
     * @param start the state before the first event
     * @param history the events, in the order in which they were stored
     * @param <S> the state
     * @param <E> the events
     * @return the state, or every defect of the history: instants that go back, events that the workflow finds flawed
     */
    public static <S, E extends Event> Validation<Seq<Defect>, S> replay(
            Workflow<S, ?, E, ?> workflow, S start, Iterable<? extends E> history) {
        return replayed(workflow.fold(start), history);
    }

    /**
     * Of events of whatever type: so none is asked on its way whether it is an {@link Event}, which took longer than to apply it.
     * (Java 17 remembers of each class the last interface that it was asked for; the fold asks for one of its own.)
     */
    private static <S, E> Validation<Seq<Defect>, S> replayed(Fold<S, E> fold, Iterable<? extends E> history) {
        ArrayList<Defect> defects = new ArrayList<>();
        Instant last = Instant.MIN;
        int index = 0;
        for (E event : history) {
            int place = index++;
            Instant at = fold.at(event);
            if (at.isBefore(last)) {
                defects.add(new Defect(
                        place, event.toString(), "is at " + at + ", before the event before it, at " + last));
            }
            Seq<String> flaws = fold.flaws(event);
            if (flaws.isEmpty()) {
                fold.add(event);
            } else {
                flaws.forEach(flaw -> defects.add(new Defect(place, event.toString(), flaw)));
            }
            last = at;
        }
        return defects.isEmpty() ? Validation.valid(fold.state()) : Validation.invalid(List.ofAll(defects));
    }

    /**
     * The whole future if nobody acts: one step for each instant at which time alone matters.
     *
     * @param workflow the workflow
     * @param state the state to look ahead from
     * @param until how far to look, exclusive
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the steps, earliest first; each step's {@code askedAt} is the instant at which its lapses fell due; none where the workflow
     *     is {@linkplain Workflow#unready unready}
     * @throws WorkflowFault if the workflow's time makes no progress
     */
    public static <S, C, E extends Event, R extends Refusal> Seq<Step<S, E, R>> timeline(
            Workflow<S, C, E, R> workflow, S state, Instant until) {
        return timeline(workflow, state, List.empty(), until);
    }

    /**
     * The whole future under a list of commands: one step for each instant at which time alone matters, and one for each
     * command.
     *
     * @param workflow the workflow
     * @param state the state to look ahead from
     * @param commands the commands, in the order in which they are given; one given before its predecessor is refused
     * @param until how far to look after the last command, exclusive
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the steps in order; a step of time alone has no facts and is asked at the instant of its lapses
     * @throws WorkflowFault if the workflow's time makes no progress
     */
    public static <S, C, E extends Event, R extends Refusal> Seq<Step<S, E, R>> timeline(
            Workflow<S, C, E, R> workflow, S state, Iterable<Timed<C>> commands, Instant until) {
        ArrayList<Step<S, E, R>> steps = new ArrayList<>();
        S current = state;
        for (Timed<C> timed : commands) {
            current = wakeInto(steps, workflow, current, timed.at());
            Step<S, E, R> step = handle(workflow, current, timed.command(), timed.at());
            steps.add(step);
            current = step.state();
        }
        wakeInto(steps, workflow, current, until);
        return List.ofAll(steps);
    }

    /** The one loop over time: all lapses before {@code until}, each told to the observer with the state it left. */
    private static <S, E extends Event> S wake(
            Workflow<S, ?, E, ?> workflow, S state, Instant until, Observer<S, E> observer) {
        S current = state;
        Optional<Instant> due = workflow.nextDue(current);
        while (due.isPresent() && due.get().isBefore(until)) {
            Change<S, E> change = workflow.pass(current);
            Seq<E> lapsed = change.events();
            current = change.after();
            Optional<Instant> next = workflow.nextDue(current);
            requireProgress(due.get(), lapsed, next, current);
            observer.lapsed(due.get(), lapsed, current);
            due = next;
        }
        return current;
    }

    private static <S, C, E extends Event, R extends Refusal> S wakeInto(
            java.util.List<Step<S, E, R>> steps, Workflow<S, C, E, R> workflow, S state, Instant until) {
        if (workflow.unready(state, until).isPresent()) {
            return state;
        }
        return wake(
                workflow, state, until, (due, lapsed, after) -> steps.add(new Step<>(due, lapsed, noFacts(), after)));
    }

    private static void requireProgress(Instant due, Seq<?> lapsed, Optional<Instant> next, Object state) {
        if (lapsed.isEmpty()) {
            throw new WorkflowFault(
                    "lapse gave no event at " + due + ", when nextDue said that time matters: " + state);
        }
        if (next.isPresent() && !next.get().isAfter(due)) {
            throw new WorkflowFault("nextDue is " + next.get() + " after the lapses of " + due
                    + "; each lapse must raise it: " + state);
        }
    }

    private interface Observer<S, E> {
        void lapsed(Instant due, Seq<E> lapses, S after);
    }
}
