package dev.docket.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees as text, there and back. */
class JsonTextTest {

    private static final JsonText SMALL = JsonText.within(new JsonLimits(3, 40, 10, 5, 17));

    @Provide
    Arbitrary<Json> trees() {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.strings().map(Json.Text::new),
                Arbitraries.longs().map(Json.Num::of),
                Arbitraries.of("0", "-0", "0.50", "1e400", "-12.25E-3").map(Json.Num::new),
                Arbitraries.of(true, false).map(Json.Bool::new),
                Arbitraries.just(new Json.Null()));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(Json.Arr::new),
                        Combinators.combine(Arbitraries.strings().ofMaxLength(4), inner, Arbitraries.strings(), inner)
                                .as((a, one, b, two) -> Json.Obj.of(a, one).with(b, two))),
                0,
                4);
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("trees") Json tree) {
        assertEquals(tree, JsonText.read(tree.toString()).get());
        assertEquals(tree, JsonText.read(tree.pretty()).get());
        assertEquals(tree.toString(), JsonText.read(tree.pretty()).get().toString());
    }

    @Property
    void anyTextIsATreeOrAFault(@ForAll String text) {
        JsonText.read(text)
                .peek(tree -> assertEquals(tree, JsonText.read(tree.toString()).get()));
    }

    @Test
    void fieldsStandInTheOrderOfTheirNames() {
        Json tree = JsonText.read("{\"b\": 1, \"a\" : [true, null, \"\\u00e9\\n\\\"\"], \"Z\":{}}")
                .get();

        assertEquals("{\"Z\":{},\"a\":[true,null,\"é\\n\\\"\"],\"b\":1}", tree.toString());
        assertEquals("""
                {
                  "Z": {},
                  "a": [
                    true,
                    null,
                    "é\\n\\\\\\""
                  ],
                  "b": 1
                }""".replace("\\\\\\\"", "\\\""), tree.pretty());
    }

    @Test
    void halfOfASurrogatePairIsWrittenAsItsEscape() {
        assertEquals("\"a\\ud83d\"", Json.of("a\ud83d").toString());
        assertEquals(Json.of("a\ud83d"), JsonText.read("\"a\\ud83d\"").get());
        assertEquals("\"\ud83d\ude00\"", Json.of("\ud83d\ude00").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "+1",
                "NaN",
                "1 2",
                "'a'",
                "// c\n1",
                "nul",
                "\"\\x\"",
                "\"a\nb\"",
                "{a:1}",
                "[1",
                "\"a"
            })
    void whatIsNoJsonIsAFaultWithItsPlace(String text) {
        JsonFault fault = JsonText.read(text).getLeft();

        assertTrue(fault.toString().matches("(?s)line [1-9]\\d*, column [1-9]\\d*: .+"), fault::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[]]]]",
                "\"12345678901\"",
                "123456",
                "{\"12345678901\":1}",
                "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]",
                "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"
            })
    void whatIsBeyondTheLimitsIsAFault(String text) {
        assertTrue(JsonText.read(text).isRight());
        assertTrue(SMALL.tree(text).isLeft(), () -> SMALL.tree(text).toString());
        assertTrue(SMALL.tree(text.getBytes(StandardCharsets.UTF_8)).isLeft());
    }

    @Test
    void whatIsWithinTheLimitsIsRead() {
        assertEquals(
                15,
                ((Json.Arr) SMALL.tree("[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]").get())
                        .items()
                        .size());
        assertEquals("[[[12345]]]", SMALL.tree("[[[12345]]]").get().toString());
        assertEquals(Json.of("1234567890"), SMALL.tree("\"1234567890\"").get());
    }

    /** By the hash that Jackson keeps names by, whatever its seed: 33 times 'a' and 'B' are 33 times 'b' and '!'. */
    @Test
    void namesThatCollideAreReadAndSpoilNoOtherReading() {
        JsonText reader = JsonText.within(JsonLimits.DEFAULT);
        String collide = IntStream.range(0, 1 << 10)
                .mapToObj(n -> IntStream.range(0, 10)
                        .mapToObj(bit -> (n >> bit & 1) == 1 ? "aB" : "b!")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(",", "{", "}"));
        String others = IntStream.range(0, 1 << 10)
                .mapToObj(n -> "\"n" + n + "\":1")
                .collect(Collectors.joining(",", "{", "}"));

        for (String text : List.of(collide, others)) {
            assertEquals(1 << 10, ((Json.Obj) reader.tree(text).get()).fields().size());
        }
    }

    @Test
    void bytesThatAreNotUtf8AreAFault() {
        JsonText reader = JsonText.within(JsonLimits.DEFAULT);

        assertEquals(
                "line 1, column 1: the bytes are not UTF-8; write the text in it",
                reader.tree(new byte[] {'"', (byte) 0xc3, '"'}).getLeft().toString());
        assertEquals(
                Json.of("é"),
                reader.tree("\"é\"".getBytes(StandardCharsets.UTF_8)).get());
    }

    @Test
    void limitsBelowOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(0, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(1_001, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(1, 1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(1, 1, 1, 1, 0));
    }

    @Test
    void numbersKeepWhatWasWritten() {
        assertEquals(new Json.Num("1.500"), JsonText.read("1.500").get());
        assertThrows(IllegalArgumentException.class, () -> new Json.Num("1."));
    }

    @Test
    void nullIsMissing() {
        Json.Obj object = (Json.Obj) JsonText.read("{\"a\":null}").get();

        assertEquals(Optional.empty(), object.get("a"));
        assertEquals(Optional.empty(), object.get("b"));
        assertEquals(Json.Obj.EMPTY, object.without("a"));
        assertEquals(new Json.Arr(List.of(Json.of(1))), JsonText.read("[1]").get());
    }
}
