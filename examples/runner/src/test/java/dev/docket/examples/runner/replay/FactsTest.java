package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    @Test
    void givesEveryNumberUnderItsPath() {
        assertEquals(
                Map.of(
                        "cases", new BigDecimal("4580"),
                        "reopen.total", new BigDecimal("165"),
                        "list.1.x", new BigDecimal("-1.5e3")),
                Facts.parse("{\"cases\": 4580, \"reopen\" : {\"total\":165}, \"w\": \"a \\\"1\\\" }\",\n"
                        + " \"list\": [true, {\"x\": -1.5e3}, null, []], \"none\": {}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\" 1}", "{\"a\": one}", "[1 2]", "{} {}", "{\"a"})
    void saysWhereItIsNoJson(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Facts.parse(text));
        assertTrue(String.valueOf(e.getMessage()).startsWith("at character "), e::getMessage);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Facts.parse("[".repeat(20_000)));
        assertTrue(String.valueOf(e.getMessage()).startsWith("at character 501 "), e::getMessage);
    }
}
