package dev.docket.obligation;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that time will do to an obligation, at an instant fixed when the obligation was armed or moved.
 *
 * @param at when
 * @param kind what
 * @param n which of its kind, the first being 1
 * @since 0.1.0
 */
public record Occurrence(Instant at, Kind kind, int n) implements Comparable<Occurrence> {

    /** Makes an occurrence. */
    public Occurrence {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(Occurrence other) {
        int byInstant = at.compareTo(other.at);
        int byKind = byInstant != 0 ? byInstant : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(n, other.n);
    }

    /** What time does; at one instant in this order. */
    public enum Kind {
        /** Warns the debtor before the due date. */
        WARNING,
        /** The due date passes. */
        DUE,
        /** A step of the ladder after the due date. */
        LADDER,
        /** Reminds the debtor on the cadence. */
        REMINDER
    }
}
