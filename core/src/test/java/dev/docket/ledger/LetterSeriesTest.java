package dev.docket.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.request.LetterNumber;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LetterSeriesTest {

    @Test
    void aSeriesHasNoDigitBesideThePlace() {
        assertThrows(IllegalArgumentException.class, () -> LetterSeries.of("KQ-2026"));
        assertThrows(IllegalArgumentException.class, () -> new LetterSeries("KQ-", "2026"));
        assertEquals("7", LetterSeries.of("").number(7).value());
        assertEquals("7 of 2026", new LetterSeries("", " of 2026").number(7).value());
        assertThrows(
                IllegalArgumentException.class, () -> LetterSeries.of("KQ-").number(0));
        assertEquals(OptionalInt.of(7), new LetterSeries("(", ")").place(LetterNumber.of("(7)")));
        for (String foreign : List.of("(7", "7)", "(0)", "()", "(", "(1234567890)", "(x)")) {
            assertEquals(OptionalInt.empty(), new LetterSeries("(", ")").place(LetterNumber.of(foreign)), foreign);
        }
    }
}
