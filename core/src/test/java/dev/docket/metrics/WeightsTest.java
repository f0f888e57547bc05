package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    @Test
    void saysWhatIsNoNumber() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Weights.of("0.3", "much", "0.3"));

        assertEquals(IllegalArgumentException.class, e.getClass());
        assertTrue(String.valueOf(e.getMessage()).contains("\"much\""), e::getMessage);
    }

    /** Adding these would throw, or take all memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e999999999"})
    void refusesWhatCannotBeAdded(String number) {
        assertThrows(IllegalArgumentException.class, () -> Weights.of(number, "0.5", "0.5"));
    }
}
