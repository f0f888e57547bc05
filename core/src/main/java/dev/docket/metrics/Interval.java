package dev.docket.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Between which shares the true one lies, when only a sample of a large whole was looked at. Immutable and thread-safe.
 *
 * @param lower the least, from 0 to 1
 * @param upper the greatest, from 0 to 1
 * @since 0.1.0
 */
public record Interval(BigDecimal lower, BigDecimal upper) {

    private static final int DECIMALS = 4;
    /** The standard normal deviate of two-sided 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if not 0 &le; lower &le; upper &le; 1
     */
    public Interval {
        Objects.requireNonNull(upper, "upper");
        if (lower.signum() < 0 || lower.compareTo(upper) > 0 || upper.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Interval must lie between 0 and 1, but was from " + lower + " to " + upper);
        }
    }

    /**
     * Wilson's score interval without correction of continuity, at 95 %: E. B. Wilson, "Probable inference, the law of succession, and
     * statistical inference", Journal of the American Statistical Association 22 (1927). Unlike the textbook's it makes sense for few and
     * for none.
     */
    static Interval wilson(long hits, long of) {
        double p = (double) hits / of;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        return new Interval(share(middle - half), share(middle + half));
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO.setScale(DECIMALS))
                .min(BigDecimal.ONE.setScale(DECIMALS));
    }

    @Override
    public String toString() {
        return lower.toPlainString() + " to " + upper.toPlainString();
    }
}
