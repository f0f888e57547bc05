package dev.docket.metrics;

import dev.docket.metrics.Handling.Spread;
import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How old some open requests are, and how far overdue. Immutable and thread-safe.
 *
 * @param byAge how many there are of each age, none left out
 * @param oldest the one that was raised first, by its key among several
 * @param overdue of how many the date of the next step has passed
 * @param overdueBy by how many working days, of those
 * @since 0.1.0
 */
public record Ageing(Map<Age, Long> byAge, Optional<Oldest> oldest, long overdue, Optional<Spread> overdueBy) {

    /** Makes it. */
    public Ageing {
        EnumMap<Age, Long> all = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            all.put(age, byAge.getOrDefault(age, 0L));
        }
        byAge = Collections.unmodifiableMap(all);
        Objects.requireNonNull(oldest, "oldest");
        Objects.requireNonNull(overdueBy, "overdueBy");
    }

    /**
     * How many there are.
     *
     * @return the sum over all ages
     */
    public long count() {
        return byAge.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * An open request that was raised first.
     *
     * @param request which
     * @param raisedAt when its matter was first raised
     */
    public record Oldest(RequestId request, Instant raisedAt) implements Comparable<Oldest> {

        private static final Comparator<Oldest> ORDER =
                Comparator.comparing(Oldest::raisedAt).thenComparing(Oldest::request);

        /** Makes it. */
        public Oldest {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(raisedAt, "raisedAt");
        }

        @Override
        public int compareTo(Oldest other) {
            return ORDER.compare(this, other);
        }
    }
}
