package dev.docket.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of time that does not count, {@code [from, until)}.
 *
 * <p>Immutable and thread-safe. Several are credited as their union, by {@link WorkingCalendar#credited}.
 *
 * @param from the first instant that does not count
 * @param until the first instant that counts again; {@link Instant#MAX} while it lasts
 * @param reason why, for those who read it
 * @since 0.1.0
 */
public record Suspension(Instant from, Instant until, Optional<String> reason) {

    /**
     * Checks the order.
     *
     * @param from the first instant that does not count
     * @param until the first instant that counts again
     * @param reason why
     * @throws IllegalArgumentException if {@code until} is before {@code from}
     */
    public Suspension {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Suspension.until must not be before from, but was " + until + " before "
                    + from + "; exchange them");
        }
    }

    /**
     * Makes a suspension without a reason.
     *
     * @param from the first instant that does not count
     * @param until the first instant that counts again
     * @throws IllegalArgumentException if {@code until} is before {@code from}
     */
    public Suspension(Instant from, Instant until) {
        this(from, until, Optional.empty());
    }

    /**
     * Makes a suspension that has not ended. What is reckoned as of an instant takes it as far as that instant; what has no such
     * instant wants it ended, by {@link #upTo}.
     *
     * @param from the first instant that does not count
     * @return the suspension, until {@link Instant#MAX}
     */
    public static Suspension since(Instant from) {
        return new Suspension(from, Instant.MAX);
    }

    /**
     * Gives the same suspension with a reason.
     *
     * @param why the reason
     * @return the changed suspension
     */
    public Suspension because(String why) {
        return new Suspension(from, until, Optional.of(why));
    }

    /**
     * Gives the part of it before an instant.
     *
     * @param endExclusive until when
     * @return the part, empty at {@code from} if it begins later
     */
    public Suspension upTo(Instant endExclusive) {
        Instant end = until.isBefore(endExclusive) ? until : endExclusive;
        return new Suspension(from, end.isBefore(from) ? from : end, reason);
    }

    /**
     * Tells whether it lasts at an instant.
     *
     * @param instant any instant
     * @return true if it lies in [{@link #from()}, {@link #until()})
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** The parts after an instant, empty ones left out. */
    static List<Suspension> since(Instant start, List<Suspension> suspensions) {
        ArrayList<Suspension> since = new ArrayList<>(suspensions.size());
        for (int i = 0; i < suspensions.size(); i++) {
            Suspension one = suspensions.get(i);
            if (one.until.isAfter(start) && one.from.isBefore(one.until)) {
                since.add(one.from.isBefore(start) ? new Suspension(start, one.until, one.reason) : one);
            }
        }
        return since;
    }

    /**
     * Joins what overlaps or touches.
     *
     * @param suspensions any, in any order
     * @return the same time as disjoint suspensions in order of time, empty ones left out, with their reasons joined by commas
     * @throws IllegalArgumentException if one of them has not ended
     */
    public static List<Suspension> union(Iterable<Suspension> suspensions) {
        List<Suspension> sorted = new ArrayList<>();
        for (Suspension one : suspensions) {
            if (one.until.equals(Instant.MAX)) {
                throw new IllegalArgumentException("A suspension that is credited must have ended, but that from "
                        + one.from + " has not; take it upTo the instant as of which you ask");
            }
            if (one.from.isBefore(one.until)) {
                sorted.add(one);
            }
        }
        if (sorted.size() < 2) {
            return List.copyOf(sorted);
        }
        sorted.sort(Comparator.comparing(Suspension::from));
        List<Suspension> joined = new ArrayList<>();
        for (Suspension one : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && !one.from.isAfter(joined.get(last).until)) {
                joined.set(last, joined.get(last).joinedWith(one));
            } else {
                joined.add(one);
            }
        }
        return List.copyOf(joined);
    }

    private Suspension joinedWith(Suspension later) {
        String reasons = Stream.of(reason, later.reason)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Suspension(
                from,
                later.until.isAfter(until) ? later.until : until,
                reasons.isEmpty() ? Optional.empty() : Optional.of(reasons));
    }
}
