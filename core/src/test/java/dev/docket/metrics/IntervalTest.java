package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /**
     * R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in Medicine
     * 17 (1998), table I, method 3 (the score method without continuity correction).
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithThePublishedOnes(long hits, long of, BigDecimal lower, BigDecimal upper) {
        assertEquals(
                Optional.of(new Interval(lower, upper)), Rate.of("r", hits, of).interval());
    }

    @Test
    void ofNothingThereIsNone() {
        assertEquals(Optional.empty(), Rate.of("r", 0, 0).interval());
        assertEquals(
                "0.0061 to 0.1718", Rate.of("r", 1, 29).interval().orElseThrow().toString());
    }

    @Test
    void liesBetweenNoneAndAll() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(new BigDecimal("-0.1"), BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new Interval(BigDecimal.ONE, BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Interval(BigDecimal.ZERO, new BigDecimal("1.1")));
    }

    @Property
    void L61_holdsTheShareItself(
            @ForAll @LongRange(min = 1, max = 10_000_000) long of, @ForAll @LongRange(max = 10_000_000) long any) {
        Rate rate = Rate.of("r", any % (of + 1), of);
        Interval interval = rate.interval().orElseThrow();

        double share = rate.ratio().orElseThrow();
        assertTrue(interval.lower().doubleValue() <= share + 0.0001, interval::toString);
        assertTrue(interval.upper().doubleValue() >= share - 0.0001, interval::toString);
    }
}
