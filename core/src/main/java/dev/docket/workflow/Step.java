package dev.docket.workflow;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Objects;

/**
 * What one asking brought: what time had done by then, what became of the command, and the state afterwards.
 *
 * <p>A refusal keeps the lapses: an {@code Either} alone would throw away what time had already done. A host stores
 * {@link #events()} and shows {@link #outcome()}. Immutable.
 *
 * @param askedAt when the host asked; it stands here only, never in an event
 * @param lapses what time had done by then, oldest first
 * @param outcome the facts of the command, or why it was refused; for a mere catching up, no facts
 * @param state the state afterwards
 * @param <S> the state
 * @param <E> the events
 * @param <R> the refusals
 * @since 0.1.0
 */
public record Step<S, E extends Event, R extends Refusal>(
        Instant askedAt, Seq<E> lapses, Either<R, Seq<E>> outcome, S state) {

    /** Makes a step. */
    public Step {
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(lapses, "lapses");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(state, "state");
    }

    /**
     * What the host stores, in this order: the lapses, then the facts.
     *
     * @return the events, empty when nothing happened
     */
    public Seq<E> events() {
        return lapses.isEmpty() ? facts() : lapses.appendAll(facts());
    }

    /**
     * What the command brought about.
     *
     * @return the facts, empty when the command was refused
     */
    public Seq<E> facts() {
        return outcome.getOrElse(List.empty());
    }

    /**
     * Whether the command was refused.
     *
     * @return true when {@link #outcome()} is a refusal
     */
    public boolean isRefused() {
        return outcome.isLeft();
    }
}
