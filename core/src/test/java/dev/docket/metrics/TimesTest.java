package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.metrics.Handling.Spread;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static Times of(long... values) {
        Times times = new Times();
        for (long value : values) {
            times.add(value);
        }
        return times;
    }

    private static BigDecimal days(String days) {
        return new BigDecimal(days);
    }

    @Test
    void takesTheNearestRankAndTheMiddle() {
        Times twenty = new Times();
        for (long day = 20; day >= 1; day--) {
            twenty.add(day);
        }

        assertEquals(
                Optional.of(new Spread(
                        days("10.500000"),
                        days("10.500000"),
                        days("18.000000"),
                        days("19.000000"),
                        days("1.000000"),
                        days("20.000000"))),
                twenty.spread(1));
        assertEquals(days("2.000000"), of(9, 1, 2).spread(1).orElseThrow().median());
        assertEquals(days("9.000000"), of(9, 1, 2).spread(1).orElseThrow().p90());
        assertEquals(
                days("20.000000"), addedTo(twenty, 20).spread(1).orElseThrow().p95());
    }

    /** With 21 values rank ⌈0.95 · 21⌉ is 20. */
    private static Times addedTo(Times times, long value) {
        times.add(value);
        return times;
    }

    @Test
    void roundsHalfToEvenAtSixDecimals() {
        assertEquals(days("0.333333"), of(1, 0, 0).spread(1).orElseThrow().mean());
        assertEquals(days("0.000000"), of(1).spread(2_000_000).orElseThrow().mean());
        assertEquals(days("0.000002"), of(3).spread(2_000_000).orElseThrow().mean());
    }

    @Test
    void saysNothingOfNothing() {
        assertEquals(Optional.empty(), of().spread(1));
    }

    @Test
    void doesNotOverflow() {
        assertEquals(
                new BigDecimal(Long.MAX_VALUE).setScale(6),
                of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)
                        .spread(1)
                        .orElseThrow()
                        .mean());
    }
}
