package dev.docket.metrics;

import dev.docket.metrics.Ageing.Oldest;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How old open requests are, summed up. */
final class Ages {

    private final Counter<Age> ages = new Counter<>(Age.class);
    private final Times overdue = new Times();
    private @Nullable Oldest oldest;

    void add(long days, Oldest one) {
        ages.add(Age.ofDays(days));
        older(one);
    }

    void addOverdue(long workingDays) {
        overdue.add(workingDays);
    }

    private void older(@Nullable Oldest one) {
        if (one != null && (oldest == null || one.compareTo(oldest) < 0)) {
            oldest = one;
        }
    }

    void addAll(Ages other) {
        ages.addAll(other.ages);
        overdue.addAll(other.overdue);
        older(other.oldest);
    }

    Ageing ageing() {
        EnumMap<Age, Long> byAge = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            byAge.put(age, ages.of(age));
        }
        return new Ageing(byAge, Optional.ofNullable(oldest), overdue.size(), overdue.spread(1));
    }

    private List<Object> figures() {
        return List.of(ages, overdue, Optional.ofNullable(oldest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ages that && figures().equals(that.figures());
    }

    @Override
    public int hashCode() {
        return figures().hashCode();
    }
}
