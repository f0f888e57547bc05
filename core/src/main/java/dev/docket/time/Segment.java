package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time in which one thing is so: work, a closed office, a holiday, a suspension.
 *
 * <p>Immutable and thread-safe. Made by {@link WorkingCalendar#segments}.
 *
 * @param from its first instant
 * @param until the first instant after it, later than {@code from}
 * @param kind what is so
 * @param name of the holiday, the make-up day or the special hours, or the reason of the suspension
 * @since 0.1.0
 */
public record Segment(Instant from, Instant until, Kind kind, Optional<String> name) {

    /**
     * What may be so.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Work goes on, on an ordinary working day. */
        WORKING,
        /** Work goes on, on a make-up day. */
        MAKE_UP,
        /** The office is closed: a night, a break, a weekend. */
        CLOSED,
        /** A day off by name, but for the night shift of the day before. */
        HOLIDAY,
        /** The clock is suspended, whatever the calendar says. */
        SUSPENDED;

        /**
         * Tells whether the clock runs.
         *
         * @return true for work
         */
        public boolean isWorked() {
            return this == WORKING || this == MAKE_UP;
        }
    }

    /**
     * Checks the parts.
     *
     * @param from its first instant
     * @param until the first instant after it
     * @param kind what is so
     * @param name of what
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public Segment {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "Segment.until must be after from, but was " + until + " from " + from + "; leave it out");
        }
    }

    /**
     * Tells how long it is.
     *
     * @return real time
     */
    public Duration length() {
        return Duration.between(from, until);
    }
}
