package dev.docket.workflow;

import io.vavr.collection.Seq;
import java.util.Objects;

/**
 * Events with the state to which they lead. Immutable.
 *
 * @param events the events, the first one first
 * @param after the state after the last of them
 * @param <S> the state
 * @param <E> the events
 * @since 0.1.0
 */
public record Change<S, E>(Seq<E> events, S after) {

    /** Makes a change. */
    public Change {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(after, "after");
    }
}
