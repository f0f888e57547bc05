package dev.docket.workflow;

import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * A state on its way through many events. For one thread, which asks for {@link #state()} when it needs it.
 *
 * @param <S> the state
 * @param <E> the events
 * @since 0.1.0
 */
public interface Fold<S, E> {

    /**
     * When an event happened: the kernel looks at the order of a history.
     *
     * @param event the next stored event
     * @return its instant
     */
    Instant at(E event);

    /**
     * Applies an event.
     *
     * @param event what happened next
     */
    void add(E event);

    /**
     * Why an event cannot come next: {@link Workflow#flaws} of the state as it is now.
     *
     * @param event the next stored event
     * @return what is wrong with it, in words; empty when nothing is
     */
    Seq<String> flaws(E event);

    /**
     * The state as it is now. The fold may go on after it.
     *
     * @return the state after the events so far
     */
    S state();
}
