package dev.docket.obligation;

import java.util.List;
import java.util.Objects;

/**
 * What follows at once, for all that is owed, from something that happened.
 *
 * @param events the events, in the order in which they take effect
 * @param after what is owed after them: the same as applying one after the other
 * @since 0.1.0
 */
public record Followed(List<ObligationEvent> events, Obligations after) {

    /** Makes what follows. */
    public Followed {
        events = List.copyOf(events);
        Objects.requireNonNull(after, "after");
    }
}
