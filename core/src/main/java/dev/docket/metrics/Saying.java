package dev.docket.metrics;

import dev.docket.notice.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** Figures in words. */
final class Saying {

    private Saying() {}

    static String name(Words words, Slice slice) {
        return slice.isNamed() ? slice.name() : words.say("report.rest", fact -> "");
    }

    /** With both numbers; nothing of nothing is undefined. */
    static String rate(Words words, Rate rate) {
        Optional<BigDecimal> percent = rate.percent();
        return words.say(percent.isPresent() ? "rate" : "rate.undefined", fact -> switch (fact) {
            case "percent" -> percent.map(BigDecimal::toPlainString).orElse("");
            case "numerator" -> Long.toString(rate.numerator());
            case "denominator" -> Long.toString(rate.denominator());
            default ->
                Long.toString(rate.exclusions().stream()
                        .mapToLong(Rate.Exclusion::count)
                        .sum());
        });
    }
}
