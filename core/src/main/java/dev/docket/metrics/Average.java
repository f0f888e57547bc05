package dev.docket.metrics;

import dev.docket.workflow.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many there are of one thing for each of another, with both numbers; unlike a {@link Rate} no share, so that it may lie above
 * one. Something for each of nothing is undefined. Immutable and thread-safe.
 *
 * @param name what is measured
 * @param total how many there are, not negative
 * @param count among how many they are divided, not negative
 * @since 0.1.0
 */
public record Average(String name, long total, long count) {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the name is blank or a number negative
     */
    public Average {
        Names.requireVisible(name, "Average.name");
        if (total < 0 || count < 0) {
            throw new IllegalArgumentException("Average " + name + " must be of numbers that are not negative, but was "
                    + total + " for " + count);
        }
    }

    /**
     * How many for each.
     *
     * @return the number, rounded half up to two decimals, or empty when there is none to divide among
     */
    public Optional<BigDecimal> value() {
        return count == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(total).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    /**
     * The average in words, such as {@code 15.16 (773 for 51)} or {@code undefined (3 for 0)}.
     *
     * @return the words, without the name
     */
    public String text() {
        return value().map(BigDecimal::toPlainString).orElse("undefined") + " (" + total + " for " + count + ")";
    }

    @Override
    public String toString() {
        return name + " " + text();
    }
}
