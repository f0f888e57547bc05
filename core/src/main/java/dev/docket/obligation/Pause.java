package dev.docket.obligation;

import dev.docket.workflow.EventKind;
import java.util.List;
import java.util.Objects;

/**
 * A reason for which an obligation's clock stops, with the events that begin and end it.
 *
 * @param reason the reason, in words
 * @param begins the kinds of event that begin it
 * @param ends the kinds of event that end it
 * @since 0.1.0
 */
public record Pause(String reason, List<EventKind> begins, List<EventKind> ends) {

    /** Makes a pause. */
    public Pause {
        Objects.requireNonNull(reason, "reason");
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
    }
}
