package dev.docket.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.lifecycle.SharedLives;
import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.RequestLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The JSON Schemas that are published with the library, read by another hand. */
@AddLifecycleHook(Tries.class)
@Domain(SharedLives.class)
class SchemaTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "docket", "wire", "schema");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema EVENT = schema(Wire.open().requestEvents());
    private static final Schema COMMAND = schema(Wire.open().requestCommands());
    private static final Schema REQUEST = schema(Wire.open().requests());

    private static Schema schema(Form<?> form) {
        return REGISTRY.getSchema(form.schema().toString());
    }

    private static List<String> errors(Schema schema, Json json) {
        return schema.validate(json.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Rewritten with {@code -Ddocket.rewrite=true}; what changes in one is a new version of what it describes. */
    @TestFactory
    Stream<DynamicTest> everyFormIsPublished() {
        return Wire.open().forms().stream()
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> {
                    Path file = FOLDER.resolve(form.name() + ".schema.json");
                    String schema = form.schema().pretty() + '\n';
                    if (Boolean.getBoolean("docket.rewrite")) {
                        Files.createDirectories(FOLDER);
                        Files.writeString(file, schema);
                    }
                    assertEquals(Files.readString(file), schema);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsASchema() throws IOException {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(
                                    List.of(), ofSchemas.validate(Files.readString(file), InputFormat.JSON))));
        }
    }

    /** Of every type that any release wrote, and of every preset's programme; whatever becomes of the names of persons. */
    @TestFactory
    Stream<DynamicTest> allThatIsStoredIsAsTheSchemaSays() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "corpus"))) {
            return files.filter(file -> file.toString().matches(".*\\.jsonl?")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        Form<?> form = Wire.open().forms().stream()
                                .filter(one -> one.name().equals(formOf(file)))
                                .findFirst()
                                .orElseThrow();
                        Schema schema = schema(form);
                        for (String line : Files.readAllLines(file)) {
                            isAsTheSchemaSays(
                                    schema, form.name(), JsonText.read(line).get());
                        }
                    }));
        }
    }

    private static String formOf(Path file) {
        return switch (file.getFileName().toString()) {
            case "history.jsonl" -> "request-event";
            case "request.json" -> "request-snapshot";
            case "programme.json" -> "stored-programme";
            default -> file.getName(file.getNameCount() - 2).toString();
        };
    }

    private static void isAsTheSchemaSays(Schema schema, String name, Json json) {
        for (Wire wire : List.of(Wire.open(), Wire.withholding(), Wire.sealing(WireLawsTest.SEALING))) {
            wire.forms().stream().filter(form -> form.name().equals(name)).forEach(form -> {
                Json written = writtenAgain(form, json);
                assertEquals(List.of(), errors(schema, written), written::toString);
            });
        }
    }

    private static <T> Json writtenAgain(Form<T> form, Json json) {
        return form.write(form.read(json).get());
    }

    /** By hand nobody writes in which version of the form; a text without it is in the first. */
    @Test
    void whatSaysNoVersionIsAsTheSchemaSays() {
        Json.Obj event =
                Json.Obj.of("type", Json.of("reopen-window-closed")).with("at", Json.of("2026-03-02T02:00:00Z"));

        assertTrue(Wire.open().requestEvents().read(event).isValid());
        assertEquals(List.of(), errors(EVENT, event));
        assertFalse(errors(EVENT, event.with("v", Json.of(2))).isEmpty());
    }

    /** A schema has one definition of each name. */
    @Test
    void twoShapesOfOneNameAreAnError() {
        Shape<List<String>> one = ObjectShape.object("same", fields -> fields.list("a", Shapes.TEXT, all -> all)::in);
        Shape<List<String>> other = ObjectShape.object("same", fields -> fields.list("b", Shapes.TEXT, all -> all)::in);
        Shape<List<String>> both = ObjectShape.object("both", fields -> {
            fields.required("one", one, all -> all);
            return fields.required("other", other, all -> all)::in;
        });

        assertThrows(IllegalStateException.class, () -> Definitions.schemaOf(both, "both", "of one name"));
    }

    @Property(tries = 6)
    void whatIsWrittenIsAsTheSchemaSays(@ForAll RequestLife life) {
        for (Wire wire : List.of(Wire.open(), Wire.withholding())) {
            life.events()
                    .forEach(event -> assertEquals(
                            List.of(), errors(EVENT, wire.requestEvents().write(event))));
            life.commands()
                    .forEach(command -> assertEquals(
                            List.of(), errors(COMMAND, wire.requestCommands().write(command))));
        }
        life.snapshots().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> assertEquals(
                        List.of(), errors(REQUEST, Wire.open().requests().write(last))));
    }

    @Property(tries = 6)
    void whatLacksItsInstantIsNot(@ForAll RequestLife life) {
        life.events().stream()
                .map(event -> (Json.Obj) Wire.open().requestEvents().write(event))
                .filter(event -> event.get("at").isPresent())
                .forEach(event -> {
                    assertFalse(errors(EVENT, event.without("at")).isEmpty());
                    assertFalse(
                            errors(EVENT, event.with("type", Json.of("sang"))).isEmpty());
                    assertTrue(
                            errors(EVENT, event.with("mood", Json.of("good"))).isEmpty());
                });
    }
}
