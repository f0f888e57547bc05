package dev.docket.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * Handling times by one clock, in one measure of days. Immutable and thread-safe.
 *
 * @param clock from what to what
 * @param measure in what
 * @param n how many were measured: whose clock has stopped
 * @param censored how many are open and their clock runs; counted here, not dropped
 * @param withoutStop how many were closed without what would have stopped it, such as one solved on site without an answer
 * @param spread the figures, empty when nothing was measured
 * @since 0.1.0
 */
public record Handling(Clock clock, Measure measure, long n, long censored, long withoutStop, Optional<Spread> spread) {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if there are figures of nothing, or none of something
     */
    public Handling {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(measure, "measure");
        if (spread.isPresent() != n > 0) {
            throw new IllegalArgumentException(
                    "Handling of " + n + " must have figures exactly when something was measured");
        }
    }

    /**
     * The figures in words, with the clock's name and how many are still running.
     *
     * @return such as {@code raised to last closing, working days: mean 29.22, median 28.00, p90 39.00, p95 41.00, min 21.00,
     *     max 44.00 (n 4557, still open 23)}
     */
    public String text() {
        String figures = spread.map(Spread::text).orElse("undefined");
        String otherwise = withoutStop == 0 ? "" : ", closed without it " + withoutStop;
        return clock + ", " + measure + ": " + figures + " (n " + n + ", still open " + censored + otherwise + ")";
    }

    @Override
    public String toString() {
        return text();
    }

    /**
     * How measured times lie, in days, rounded half even to six decimals.
     *
     * @param mean the mean
     * @param median the middle value, or the mean of the two middle values
     * @param p90 the value at rank ⌈0.90 n⌉ of the ascending list
     * @param p95 the value at rank ⌈0.95 n⌉ of the ascending list
     * @param min the least
     * @param max the greatest
     */
    public record Spread(
            BigDecimal mean, BigDecimal median, BigDecimal p90, BigDecimal p95, BigDecimal min, BigDecimal max) {
        /** Makes it. */
        public Spread {
            Objects.requireNonNull(mean, "mean");
            Objects.requireNonNull(median, "median");
            Objects.requireNonNull(p90, "p90");
            Objects.requireNonNull(p95, "p95");
            Objects.requireNonNull(min, "min");
            Objects.requireNonNull(max, "max");
        }

        private String text() {
            return "mean " + two(mean) + ", median " + two(median) + ", p90 " + two(p90) + ", p95 " + two(p95)
                    + ", min " + two(min) + ", max " + two(max);
        }

        private static String two(BigDecimal days) {
            return days.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        }
    }
}
