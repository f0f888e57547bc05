package dev.docket.wire;

import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.INTEGER;
import static dev.docket.wire.Shapes.TEXT;
import static dev.docket.wire.Shapes.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.json.Json;
import dev.docket.json.JsonText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in several versions, on a shape that has had three of them: a name, then two names, then a list of them and an age. */
class UnionTest {

    private sealed interface Being {}

    private record Person(List<String> names, Optional<Integer> age) implements Being {}

    private record Dog(String name) implements Being {}

    private static final ObjectShape<Person> PERSON = object("person", fields -> {
        var names = fields.list("names", TEXT, Person::names);
        var age = fields.optional("age", INTEGER, Person::age);
        return in -> new Person(names.in(in), age.in(in));
    });

    private static final ObjectShape<Dog> DOG = object("dog", fields -> {
        var name = fields.required("name", TEXT, Dog::name);
        return in -> new Dog(name.in(in));
    });

    private static final Union<Being> BEINGS = Union.versioned(
            "being",
            List.of(
                    Union.Case.of("person", Person.class, PERSON)
                            .next(UnionTest::secondName)
                            .next(UnionTest::namesOf),
                    Union.Case.of("dog", Dog.class, DOG)));

    private static final Form<Being> FORM =
            new Form<>(BEINGS, "beings", Writer.OPEN, () -> Reader.of(Optional.empty(), true, new TreeMap<>()));

    private static Json.Obj secondName(Json.Obj one) {
        return one.without("name").with("first", one.get("name").orElseThrow()).with("last", Json.of("Nobody"));
    }

    private static Json.Obj namesOf(Json.Obj one) {
        List<Json> names =
                List.of(one.get("first").orElseThrow(), one.get("last").orElseThrow());
        return one.without("first").without("last").with("names", new Json.Arr(names));
    }

    private static Being read(String text) {
        return FORM.read(JsonText.read(text).get()).get();
    }

    private static String fault(String text) {
        return FORM.read(JsonText.read(text).get()).getError().mkString("\n");
    }

    @Test
    void whatWasWrittenInAnOlderVersionIsCastUpVersionByVersion() {
        Being ann = new Person(List.of("Ann", "Nobody"), Optional.empty());

        assertEquals(ann, read("{\"type\":\"person\",\"v\":1,\"name\":\"Ann\"}"));
        assertEquals(ann, read("{\"type\":\"person\",\"v\":2,\"first\":\"Ann\",\"last\":\"Nobody\"}"));
        assertEquals(ann, read("{\"type\":\"person\",\"v\":3,\"names\":[\"Ann\",\"Nobody\"]}"));
        assertEquals(
                "{\"names\":[\"Ann\",\"Nobody\"],\"type\":\"person\",\"v\":3}",
                FORM.write(ann).toString());
    }

    /** What was cast up is known; beside it is kept what is not. */
    @Test
    void ofAnOlderVersionOnlyWhatIsNotKnownIsKept() {
        Form<Being> tolerant =
                new Form<>(BEINGS, "beings", Writer.OPEN, () -> Reader.of(Optional.empty(), false, new TreeMap<>()));
        Json older = JsonText.read("{\"type\":\"person\",\"v\":1,\"name\":\"Ann\",\"mood\":\"good\"}")
                .get();

        assertEquals(
                "{\"mood\":\"good\",\"names\":[\"Ann\",\"Nobody\"],\"type\":\"person\",\"v\":3}",
                tolerant.write(tolerant.readKeeping(older).get()).toString());
    }

    @Test
    void whatSaysNoVersionIsOfTheFirst() {
        assertEquals(
                new Person(List.of("Ann", "Nobody"), Optional.empty()), read("{\"type\":\"person\",\"name\":\"Ann\"}"));
        assertEquals(new Dog("Rex"), read("{\"type\":\"dog\",\"name\":\"Rex\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"cat","v":1}|/type: "cat" is no being; write one of dog, person
            {"v":1}|/type: is missing; write which being it is: dog, person
            {"type":"person","v":4}|/v: version 4 of person is newer than this library; read it with a newer one
            {"type":"person","v":1}|the whole: it is no person of version 1; No value present
            {"type":"dog","v":0}|/v: version 0 does not exist; write one from 1 on
            {"type":"dog","v":"1"}|/v: the string "1" is no whole number; write one without quotes
            {"type":"dog","v":1}|/name: is missing; give the text
            {"type":"dog","v":1,"name":7}|/name: 7 is no text; write a string
            {"type":"dog","v":1,"name":null}|/name: is missing; give the text
            {"type":"dog","v":1,"name":"R","nam/e":1}|/nam~1e: a dog has no such field; it has name
            {"type":"person","v":3,"age":1.5}|/age: 1.5 is no whole number of 32 bits; write one of at most 2147483647, without a fraction
            {"type":"person","v":3,"names":["a",2,true]}|/names/1: 2 is no text; write a string
            [1]|the whole: an array is no being; write an object with a type
            """)
    void whatIsWrongIsSaidByItsPath(String text, String fault) {
        assertTrue(fault(text).startsWith(fault), () -> fault(text));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("/names/0", "/names/2", "/age"),
                FORM.read(JsonText.read("{\"type\":\"person\",\"v\":3,\"names\":[1,\"a\",2],\"age\":\"x\"}")
                                .get())
                        .getError()
                        .map(WireFault::path)
                        .asJava());
    }

    /** A million faults, each under a name of a million letters: neither time nor memory is spent on more than are told. */
    @Test
    void ofManyFaultsTheFirstThousandAreTold() {
        String path = "a".repeat(1 << 20);
        Json wrong = Json.Obj.of(path, new Json.Arr(Collections.nCopies(1 << 20, Json.of(7))));

        List<WireFault> faults = new Form<>(
                        new Keyed<>(list(TEXT)),
                        "",
                        Writer.OPEN,
                        () -> Reader.of(Optional.empty(), false, new TreeMap<>()))
                .read(wrong)
                .getError()
                .asJava();

        assertEquals(1_000, faults.size());
        assertEquals("/" + "a".repeat(60) + "…/999", faults.get(999).path());
    }

    @Test
    void aCaseThatCannotBeReadFromAnOlderVersionIsNoCase() {
        assertThrows(
                IllegalStateException.class,
                () -> new Union.Case<>("person", 3, Person.class, PERSON, new TreeMap<>()));
        assertThrows(
                IllegalStateException.class,
                () -> Union.of(
                        "twice", List.of(Union.Case.of("a", Dog.class, DOG), Union.Case.of("a", Dog.class, DOG))));
    }
}
