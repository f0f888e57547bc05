package dev.docket.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time that does not count, {@code [from, until)}.
 *
 * <p>Immutable and thread-safe. Several are credited as their union, by {@link WorkingCalendar#credited}.
 *
 * @param from the first instant that does not count
 * @param until the first instant that counts again
 * @since 0.1.0
 */
public record Suspension(Instant from, Instant until) {

    /**
     * Checks the order.
     *
     * @param from the first instant that does not count
     * @param until the first instant that counts again
     * @throws IllegalArgumentException if {@code until} is before {@code from}
     */
    public Suspension {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Suspension.until must not be before from, but was " + until + " before "
                    + from + "; exchange them");
        }
    }

    /**
     * Joins what overlaps or touches.
     *
     * @param suspensions any, in any order
     * @return the same time as disjoint suspensions in order of time, empty ones left out
     */
    public static List<Suspension> union(Iterable<Suspension> suspensions) {
        List<Suspension> sorted = new ArrayList<>();
        for (Suspension one : suspensions) {
            if (one.from.isBefore(one.until)) {
                sorted.add(one);
            }
        }
        sorted.sort(Comparator.comparing(Suspension::from));
        List<Suspension> joined = new ArrayList<>();
        for (Suspension one : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && !one.from.isAfter(joined.get(last).until)) {
                joined.set(last, joined.get(last).extendedTo(one.until));
            } else {
                joined.add(one);
            }
        }
        return List.copyOf(joined);
    }

    private Suspension extendedTo(Instant later) {
        return later.isAfter(until) ? new Suspension(from, later) : this;
    }
}
