package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.metrics.Rate.Exclusion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final BigDecimal NINETY_FIVE = BigDecimal.valueOf(95);

    @Test
    void KQ19_735of773LieAboveNinetyFivePercent() {
        assertTrue(Rate.of("settlement", 735, 773).exceeds(NINETY_FIVE));
        assertFalse(Rate.of("settlement", 734, 773).exceeds(NINETY_FIVE));
    }

    @Test
    void exactlyTheLimitDoesNotExceedIt() {
        assertFalse(Rate.of("r", 19, 20).exceeds(NINETY_FIVE));
        assertTrue(Rate.of("r", 19_000_000_000_001L, 20_000_000_000_000L).exceeds(NINETY_FIVE));
    }

    @Test
    void R75_saysNumeratorDenominatorAndWhatWasLeftOut() {
        Rate rate =
                new Rate("settlement", 735, 773, List.of(new Exclusion("rejected", 2), new Exclusion("withdrawn", 0)));

        assertEquals("95.08 % (735 of 773; excluded: rejected 2)", rate.text());
        assertEquals("settlement 95.08 % (735 of 773; excluded: rejected 2)", rate.toString());
    }

    @Test
    void L61_nothingOfNothingIsUndefined() {
        Rate rate = Rate.of("resolution", 0, 0);

        assertTrue(rate.isUndefined());
        assertEquals(Optional.empty(), rate.ratio());
        assertEquals(Optional.empty(), rate.percent());
        assertFalse(rate.exceeds(BigDecimal.valueOf(-1)));
        assertEquals("undefined (0 of 0)", rate.text());
    }

    @Test
    void roundsNothingToAllAndSomethingToNothing() {
        assertEquals(
                "99.99 % (999999 of 1000000)", Rate.of("r", 999_999, 1_000_000).text());
        assertEquals("0.01 % (1 of 1000000)", Rate.of("r", 1, 1_000_000).text());
        assertEquals("100.00 % (3 of 3)", Rate.of("r", 3, 3).text());
        assertEquals("0.00 % (0 of 3)", Rate.of("r", 0, 3).text());
    }

    @Test
    void agreesWithWhatTheReportsGive() {
        assertEquals("51.72 % (45 of 87)", Rate.of("Da'an", 45, 87).text());
        assertEquals("41.94 % (13 of 31)", Rate.of("Pu'er", 13, 31).text());
        assertEquals("86.67 % (13 of 15)", Rate.of("Fangcheng", 13, 15).text());
        assertEquals("99.14 % (3459 of 3489)", Rate.of("Huzhou", 3459, 3489).text());
        assertEquals("99.11 % (3458 of 3489)", Rate.of("Huzhou", 3458, 3489).text());
    }

    @Test
    void refusesANumeratorOutsideItsDenominator() {
        assertThrows(IllegalArgumentException.class, () -> Rate.of("r", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> Rate.of("r", -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Exclusion("r", -1));
    }

    @Property
    void L61_liesBetweenNoneAndAll(
            @ForAll @LongRange(min = 1, max = 1_000_000) long denominator,
            @ForAll @LongRange(max = 1_000_000) long any) {
        Rate rate = Rate.of("r", any % (denominator + 1), denominator);

        double ratio = rate.ratio().orElseThrow();
        BigDecimal percent = rate.percent().orElseThrow();
        assertTrue(ratio >= 0 && ratio <= 1);
        assertEquals(rate.numerator() == denominator, percent.compareTo(BigDecimal.valueOf(100)) == 0);
        assertEquals(rate.numerator() == 0, percent.signum() == 0);
    }
}
