package dev.docket.metrics;

import dev.docket.metrics.Handling.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** The times that one clock measured in one measure, in whole units; sorted when asked. */
final class Times {

    private static final int DECIMALS = 6;

    private long[] values = new long[0];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, size * 2));
        }
        values[size++] = value;
    }

    void addAll(Times other) {
        int all = Math.addExact(size, other.size);
        if (all > values.length) {
            values = Arrays.copyOf(values, Math.max(all, size * 2));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size = all;
    }

    int size() {
        return size;
    }

    long upTo(long limit) {
        long n = 0;
        for (int i = 0; i < size; i++) {
            n += values[i] <= limit ? 1 : 0;
        }
        return n;
    }

    /** How the times lie, in days. */
    Optional<Spread> spread(long unitsPerDay) {
        if (size == 0) {
            return Optional.empty();
        }
        long[] sorted = sorted();
        BigDecimal middle = sum(sorted[(size - 1) / 2], sorted[size / 2]);
        return Optional.of(new Spread(
                days(sum(sorted), (long) size, unitsPerDay),
                days(middle, 2, unitsPerDay),
                days(rank(sorted, 90), unitsPerDay),
                days(rank(sorted, 95), unitsPerDay),
                days(sorted[0], unitsPerDay),
                days(sorted[size - 1], unitsPerDay)));
    }

    /** Nearest rank: the value at rank ⌈percent n / 100⌉, counted from 1. */
    private static long rank(long[] sorted, int percent) {
        return sorted[Math.toIntExact(((long) percent * sorted.length + 99) / 100) - 1];
    }

    private static BigDecimal sum(long... values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long value : values) {
            sum = sum.add(BigDecimal.valueOf(value));
        }
        return sum;
    }

    private static BigDecimal days(long units, long unitsPerDay) {
        return days(BigDecimal.valueOf(units), 1, unitsPerDay);
    }

    private static BigDecimal days(BigDecimal units, long parts, long unitsPerDay) {
        BigDecimal divisor = BigDecimal.valueOf(parts).multiply(BigDecimal.valueOf(unitsPerDay));
        return units.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Times that && Arrays.equals(sorted(), that.sorted());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted());
    }
}
