package dev.docket.obligation;

import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened, as rules see it.
 *
 * @param kind its kind
 * @param at when
 * @param subject the unit that it concerns, where a rule runs per unit
 * @since 0.1.0
 */
public record Trigger(EventKind kind, Instant at, Optional<Subject> subject) {

    /** Makes a trigger. */
    public Trigger {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subject, "subject");
    }
}
