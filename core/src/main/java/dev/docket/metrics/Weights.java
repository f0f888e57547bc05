package dev.docket.metrics;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What response, resolution and satisfaction weigh in one score (三率): policy, and not the library's. Immutable and thread-safe.
 *
 * @param response the weight of the response rate
 * @param resolution the weight of the resolution rate
 * @param satisfaction the weight of the satisfaction rate
 * @since 0.1.0
 */
public record Weights(BigDecimal response, BigDecimal resolution, BigDecimal satisfaction) {

    private static final int MOST_DIGITS = 100;

    /**
     * Makes them.
     *
     * @throws IllegalArgumentException if one is negative or they do not add up to 1
     */
    public Weights {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(satisfaction, "satisfaction");
        if (!isShare(response)
                || !isShare(resolution)
                || !isShare(satisfaction)
                || response.add(resolution).add(satisfaction).compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("Weights must not be negative and add up to 1, with at most "
                    + MOST_DIGITS + " digits after the point, but were " + response + ", " + resolution + " and "
                    + satisfaction);
        }
    }

    /** Adding what is far longer would take all memory. */
    private static boolean isShare(BigDecimal weight) {
        return weight.signum() >= 0 && weight.compareTo(BigDecimal.ONE) <= 0 && weight.scale() <= MOST_DIGITS;
    }

    /**
     * The weights of these numbers.
     *
     * @param response of the response rate, such as {@code 0.3}
     * @param resolution of the resolution rate
     * @param satisfaction of the satisfaction rate
     * @return the weights
     * @throws IllegalArgumentException if one is no number, is negative, or they do not add up to 1
     */
    public static Weights of(String response, String resolution, String satisfaction) {
        return new Weights(number(response), number(resolution), number(satisfaction));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Weights must be numbers such as \"0.3\", but one was \"" + text + "\"", e);
        }
    }
}
