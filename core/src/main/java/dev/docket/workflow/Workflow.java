package dev.docket.workflow;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/**
 * A workflow as four pure functions. {@link Kernel} derives all else from them: handling, catching up, replaying, the
 * whole future.
 *
 * <p>What implementers owe (the test kit's {@code WorkflowLaws} check it):
 *
 * <ul>
 *   <li>no clock, no chance, no I/O: everything that varies is an argument;
 *   <li>{@link #decide} refuses by a value, never by an exception, for every reason of the domain, and refuses a command
 *       that is older than the last event, or as old as a last event that time brought about;
 *   <li>{@link #evolve} is total and looks at no policy, so that replay is stable when policy changes;
 *   <li>each call of {@link #lapse} emits at least one event, all at {@link #nextDue}, and afterwards {@code nextDue} is
 *       later or empty.
 * </ul>
 *
 * @param <S> the state, an immutable value
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 * @since 0.1.0
 */
public interface Workflow<S, C, E extends Event, R extends Refusal> {

    /**
     * Says yes with facts, or no with a refusal.
     *
     * <p>Call it through {@link Kernel#handle}, which first lets time do what it has done by {@code now}.
     *
     * @param state the state on which the command falls
     * @param command what somebody wants to do
     * @param now when they do it
     * @return the facts, with all that follows from them at once, or why not
     */
    Either<R, Seq<E>> decide(S state, C command, Instant now);

    /**
     * Applies one event.
     *
     * @param state the state before
     * @param event what happened
     * @return the state after
     */
    S evolve(S state, E event);

    /**
     * When time alone will next matter.
     *
     * @param state the state to look at
     * @return the instant, or empty when time alone never will
     */
    Optional<Instant> nextDue(S state);

    /**
     * All that time does at {@link #nextDue}, each event on the state that the one before it left.
     *
     * @param state a state whose {@link #nextDue} is present
     * @return the lapses, at least one, all with the instant {@code nextDue}
     */
    Seq<E> lapse(S state);

    /**
     * Says yes with the facts and the state after them, or no: {@link #decide}, then {@link #evolve} with each fact.
     *
     * <p>{@link Kernel} asks it. Override it where deciding leads to the state after anyway; it must say the same.
     *
     * @param state the state on which the command falls
     * @param command what somebody wants to do
     * @param now when they do it
     * @return what changes, or why nothing does
     */
    default Either<R, Change<S, E>> resolve(S state, C command, Instant now) {
        return decide(state, command, now).map(facts -> changed(state, facts));
    }

    /**
     * All that time does at {@link #nextDue}, with the state after it: {@link #lapse}, then {@link #evolve} with each lapse.
     *
     * <p>{@link Kernel} asks it. Override it where lapsing leads to the state after anyway; it must say the same.
     *
     * @param state a state whose {@link #nextDue} is present
     * @return what changes
     */
    default Change<S, E> pass(S state) {
        return changed(state, lapse(state));
    }

    private Change<S, E> changed(S state, Seq<E> events) {
        Fold<S, E> fold = fold(state);
        events.forEach(fold::add);
        return new Change<>(events, fold.state());
    }

    /**
     * Begins to apply many events one after the other: {@link #evolve} with each.
     *
     * <p>{@link Kernel#replay} asks it. Override it where a state need not be made for each event; it must lead to the same.
     *
     * @param state the state before the first event
     * @return the fold, for one thread
     */
    default Fold<S, E> fold(S state) {
        return new Fold<>() {
            private S current = state;

            @Override
            public Instant at(E event) {
                return event.at();
            }

            @Override
            public void add(E event) {
                current = evolve(current, event);
            }

            @Override
            public Seq<String> flaws(E event) {
                return Workflow.this.flaws(current, event);
            }

            @Override
            public S state() {
                return current;
            }
        };
    }

    /**
     * Why nothing at all can be done with a state at an instant, such as that the policy to which it is pinned is not here; empty when
     * something can.
     *
     * <p>{@link Kernel} asks it at each door, before time does anything. Override it where there can be a reason; {@link #decide} refuses
     * for it too.
     *
     * @param state the state
     * @param now when somebody asks
     * @return the refusal; empty unless overridden
     */
    default Optional<R> unready(S state, Instant now) {
        return Optional.empty();
    }

    /**
     * Why this event cannot be part of a history that has led to this state; empty when it can.
     *
     * <p>{@link Kernel#replay} asks it for each stored event. Override it to report events that this version does not
     * know or policy that is missing.
     *
     * @param state the state that the history has led to so far
     * @param event the next stored event
     * @return what is wrong with it, in words; empty when nothing is
     */
    default Seq<String> flaws(S state, E event) {
        return List.empty();
    }
}
