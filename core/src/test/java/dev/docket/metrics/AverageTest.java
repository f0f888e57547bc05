package dev.docket.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void mayLieAboveOneAndSaysOfWhat() {
        assertEquals(
                "items for each session 15.16 (773 for 51)", new Average("items for each session", 773, 51).toString());
        assertEquals("14.10 (719 for 51)", new Average("entrepreneurs", 719, 51).text());
        assertEquals("2.69 (35 for 13)", new Average("items", 35, 13).text());
    }

    @Test
    void L61_somethingForEachOfNothingIsUndefined() {
        assertEquals("undefined (3 for 0)", new Average("reminders", 3, 0).text());
    }

    @Test
    void refusesWhatIsNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Average("a", -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Average("a", 1, -1));
    }
}
