package dev.docket.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Of which period figures are, and in which of two ways, which must not be mixed.
 *
 * <p>A <em>cohort</em> is the requests that were raised in the period, each followed to the instant as of which the books are closed,
 * however long after. A <em>flow</em> is what came up in the period in any request: letters issued, due dates, follow-ups, closings.
 * Each is dated once, by its own instant, and what became of it is asked as of the closing of the books. So a share is never taken
 * of something of another period. Immutable and thread-safe.
 *
 * @param kind in which way
 * @param from the beginning, itself within
 * @param until the end, itself not within
 * @since 0.1.0
 */
public record Window(Kind kind, Instant from, Instant until) {

    /** In which way figures are of a period. */
    public enum Kind {
        /** Of the requests that were raised in it, followed to the end. */
        COHORT,
        /** Of what came up in it. */
        FLOW
    }

    private static final Window ALL = cohort(Instant.MIN, Instant.MAX);

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Window {
        Objects.requireNonNull(kind, "kind");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Window must not end before it begins, but was from " + from + " until " + until);
        }
    }

    /**
     * Every request there is.
     *
     * @return a cohort without ends
     */
    public static Window all() {
        return ALL;
    }

    /**
     * The requests that were raised in a period.
     *
     * @param from the beginning, itself within
     * @param until the end, itself not within
     * @return the window
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Window cohort(Instant from, Instant until) {
        return new Window(Kind.COHORT, from, until);
    }

    /**
     * The requests that were raised on some days.
     *
     * @param from the first day, from its beginning
     * @param until the day after the last
     * @param zone whose days
     * @return the window
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Window cohort(LocalDate from, LocalDate until, ZoneId zone) {
        return cohort(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /**
     * What came up in a period.
     *
     * @param from the beginning, itself within
     * @param until the end, itself not within
     * @return the window
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Window flow(Instant from, Instant until) {
        return new Window(Kind.FLOW, from, until);
    }

    /**
     * What came up on some days.
     *
     * @param from the first day, from its beginning
     * @param until the day after the last
     * @param zone whose days
     * @return the window
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Window flow(LocalDate from, LocalDate until, ZoneId zone) {
        return flow(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /**
     * Whether it is a flow.
     *
     * @return false for a cohort
     */
    public boolean isFlow() {
        return kind == Kind.FLOW;
    }

    /**
     * Whether an instant lies within.
     *
     * @param instant the instant
     * @return true from the beginning on, and before the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all requests";
        }
        return (isFlow() ? "what came up" : "requests raised") + " from " + from + " until " + until;
    }
}
