package dev.docket.obligation;

import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened, as rules see it. What was entered late happened before it was entered: then what it fulfils, and the
 * clocks that it stops, are judged by when it happened, and all else goes by when it was entered.
 *
 * @param kind its kind
 * @param at when it was entered
 * @param subject the unit that it concerns, where a rule runs per unit
 * @param occurredAt when it happened, not after {@code at}
 * @since 0.1.0
 */
public record Trigger(EventKind kind, Instant at, Optional<Subject> subject, Instant occurredAt) {

    /**
     * Makes a trigger.
     *
     * @throws IllegalArgumentException if it would have happened after it was entered
     */
    public Trigger {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (occurredAt.isAfter(at)) {
            throw new IllegalArgumentException("Trigger.occurredAt must not be after at, but was " + occurredAt
                    + " after " + at + "; enter it when it has happened");
        }
    }

    /**
     * Makes a trigger that was entered as it happened.
     *
     * @param kind its kind
     * @param at when
     * @param subject the unit that it concerns, where a rule runs per unit
     */
    public Trigger(EventKind kind, Instant at, Optional<Subject> subject) {
        this(kind, at, subject, at);
    }
}
