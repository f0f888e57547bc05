package dev.docket.metrics;

import dev.docket.workflow.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A share of a whole, with both numbers and what was left out of the whole, so that nobody has to guess what 100 % was.
 *
 * <p>Nothing of nothing is undefined, never 100 % and never "not a number". Comparisons are exact: 735 of 773 lie above
 * 95 %, 734 do not. Immutable and thread-safe.
 *
 * @param name what is measured
 * @param numerator how many fulfil it, at most the denominator
 * @param denominator of how many
 * @param exclusions what was left out of the denominator, by reason; reasons with a count of zero are dropped
 * @since 0.1.0
 */
public record Rate(String name, long numerator, long denominator, List<Exclusion> exclusions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99.99");

    /**
     * Makes a rate.
     *
     * @throws IllegalArgumentException if the name is blank or not 0 &le; numerator &le; denominator
     */
    public Rate {
        Names.requireVisible(name, "Rate.name");
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Rate " + name + " must lie between 0 and 1, but was " + numerator
                    + " of " + denominator + "; count the numerator among the denominator");
        }
        exclusions = exclusions.stream().filter(e -> e.count() > 0).toList();
    }

    /**
     * A rate of which nothing was left out.
     *
     * @param name what is measured
     * @param numerator how many fulfil it
     * @param denominator of how many
     * @return the rate
     * @throws IllegalArgumentException if not 0 &le; numerator &le; denominator
     */
    public static Rate of(String name, long numerator, long denominator) {
        return new Rate(name, numerator, denominator, List.of());
    }

    /**
     * Whether there is nothing to take a share of.
     *
     * @return true when the denominator is zero
     */
    public boolean isUndefined() {
        return denominator == 0;
    }

    /**
     * The share.
     *
     * @return a number from 0 to 1, or empty when undefined
     */
    public Optional<Double> ratio() {
        return isUndefined() ? Optional.empty() : Optional.of((double) numerator / denominator);
    }

    /**
     * The share in percent, rounded half up to two decimals; but 100.00 only when it is all, and 0.00 only when it is none.
     *
     * @return a number from 0.00 to 100.00, or empty when undefined
     */
    public Optional<BigDecimal> percent() {
        if (isUndefined()) {
            return Optional.empty();
        }
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        if (numerator > 0 && numerator < denominator) {
            percent = percent.max(LEAST).min(MOST);
        }
        return Optional.of(percent);
    }

    /**
     * Whether the share lies above a limit, by exact arithmetic.
     *
     * @param percent the limit in percent, itself not enough
     * @return true when it lies above; false when undefined
     */
    public boolean exceeds(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent");
        BigDecimal hundredfold = BigDecimal.valueOf(numerator).multiply(HUNDRED);
        return !isUndefined() && hundredfold.compareTo(percent.multiply(BigDecimal.valueOf(denominator))) > 0;
    }

    /**
     * How much of what could have been asked after the rate covers.
     *
     * @return the denominator, of itself and all that was left out of it
     */
    public Rate coverage() {
        long left = exclusions.stream().mapToLong(Exclusion::count).sum();
        return of("coverage of " + name, denominator, denominator + left);
    }

    /**
     * Where the share of the whole lies with 95 % certainty, when the denominator is a sample of it drawn by chance: Wilson's score
     * interval, without correction of continuity.
     *
     * @return the interval, or empty when undefined
     */
    public Optional<Interval> interval() {
        return isUndefined() ? Optional.empty() : Optional.of(Interval.wilson(numerator, denominator));
    }

    /** Compares shares exactly; neither is undefined. */
    static int compareShares(Rate one, Rate other) {
        return BigDecimal.valueOf(one.numerator)
                .multiply(BigDecimal.valueOf(other.denominator))
                .compareTo(BigDecimal.valueOf(other.numerator).multiply(BigDecimal.valueOf(one.denominator)));
    }

    /**
     * The rate in words, such as {@code 95.08 % (735 of 773; excluded: rejected 2)} or {@code undefined (0 of 0)}.
     *
     * @return the words, without the name
     */
    public String text() {
        String left = exclusions.isEmpty()
                ? ""
                : exclusions.stream().map(Exclusion::toString).collect(Collectors.joining(", ", "; excluded: ", ""));
        return percent().map(percent -> percent.toPlainString() + " %").orElse("undefined") + " (" + numerator + " of "
                + denominator + left + ")";
    }

    @Override
    public String toString() {
        return name + " " + text();
    }

    /**
     * What was left out of a denominator for one reason.
     *
     * @param reason why
     * @param count how many
     */
    public record Exclusion(String reason, long count) {
        /**
         * Makes it.
         *
         * @throws IllegalArgumentException if the reason is blank or the count negative
         */
        public Exclusion {
            Names.requireVisible(reason, "Exclusion.reason");
            if (count < 0) {
                throw new IllegalArgumentException("Exclusion.count must not be negative, but was " + count);
            }
        }

        @Override
        public String toString() {
            return reason + " " + count;
        }
    }
}
