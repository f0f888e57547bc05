package dev.docket.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * One score of three rates (三率得分), with the rates and what each weighs. Immutable and thread-safe.
 *
 * @param weights what each weighs
 * @param response the response rate
 * @param resolution the resolution rate
 * @param satisfaction the satisfaction rate
 * @since 0.1.0
 */
public record Composite(Weights weights, Rate response, Rate resolution, Rate satisfaction) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Makes it. */
    public Composite {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(satisfaction, "satisfaction");
    }

    /**
     * The score, from 0 to 100, rounded half up to two decimals once in the end.
     *
     * @return the score, or empty when a rate that weighs anything is undefined
     */
    public Optional<BigDecimal> score() {
        return weighed(weights.response(), response)
                .flatMap(first -> weighed(weights.resolution(), resolution)
                        .flatMap(second -> weighed(weights.satisfaction(), satisfaction)
                                .map(third -> first.add(second)
                                        .add(third)
                                        .multiply(HUNDRED)
                                        .setScale(2, RoundingMode.HALF_UP))));
    }

    private static Optional<BigDecimal> weighed(BigDecimal weight, Rate rate) {
        if (weight.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return rate.isUndefined()
                ? Optional.empty()
                : Optional.of(weight.multiply(BigDecimal.valueOf(rate.numerator()))
                        .divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL128));
    }

    @Override
    public String toString() {
        return score().map(BigDecimal::toPlainString).orElse("undefined") + " of " + weights.response() + " × "
                + response + ", " + weights.resolution() + " × " + resolution + ", " + weights.satisfaction() + " × "
                + satisfaction;
    }
}
