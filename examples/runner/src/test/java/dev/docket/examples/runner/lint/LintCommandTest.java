package dev.docket.examples.runner.lint;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.Golden;
import dev.docket.json.Json;
import dev.docket.json.JsonText;
import dev.docket.programme.Presets;
import dev.docket.time.ChinaWorkdays;
import dev.docket.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final Path PROGRAMMES =
            Path.of(System.getProperty("basedir", ".")).resolve("programmes");

    @TempDir
    private Path folder = Path.of("");

    private static CommandLineFixture lint(Path file) {
        return docket(120, "lint", file.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Path repairsWith(String given, String instead) throws IOException {
        String text = Files.readString(PROGRAMMES.resolve("street-repairs.json"), StandardCharsets.UTF_8);
        assertTrue(text.contains(given), given);
        return file("changed.json", text.replace(given, instead));
    }

    @Test
    void ofASoundProgrammeTellsWhatItOwes() throws IOException {
        CommandLineFixture lint = lint(PROGRAMMES.resolve("street-repairs.json"));

        assertEquals("", lint.err());
        assertEquals(0, lint.exitCode(), lint.out());
        Golden.assertOutput("lint/street-repairs.txt", lint.out());
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndItsRemedy() throws IOException {
        CommandLineFixture lint = lint(PROGRAMMES.resolve("street-repairs-with-mistakes.json"));

        assertEquals("", lint.err());
        assertEquals(1, lint.exitCode(), lint.out());
        Golden.assertOutput(
                "lint/street-repairs-with-mistakes.txt",
                lint.out().replace(PROGRAMMES.toString(), "programmes").replace('\\', '/'));
    }

    @Test
    void whatLooksLikeAMistakeIsToldAfterWhatItOwes() throws IOException {
        CommandLineFixture lint =
                lint(repairsWith("\"category=bridges\", \"period\"", "\"priority=URGENT\", \"period\""));

        assertEquals(1, lint.exitCode());
        assertTrue(lint.out().contains("1 thing may be a mistake"), lint.out());
        assertTrue(lint.out().contains("rule answer: ambiguous\n"), lint.out());
        assertTrue(lint.out().indexOf("RULE") < lint.out().indexOf("can hold; the first is taken"), () -> lint.out());
    }

    @Test
    void everyPresetIsSound() throws IOException {
        for (var programme : List.of(
                Presets.faceToFace(ChinaWorkdays.calendar()), Presets.embeddedOfficers(ChinaWorkdays.calendar()))) {
            CommandLineFixture lint = lint(file(
                    "preset.json", Wire.open().programmes().write(programme).toString()));

            assertEquals(0, lint.exitCode(), lint.out());
            assertTrue(lint.out().contains("nothing looks wrong"), lint.out());
        }
    }

    @Test
    void theCalendarOfChinaIsKnown() throws IOException {
        CommandLineFixture lint = lint(
                file(
                        "cn.json",
                        "{\"type\":\"programme\",\"id\":\"empty\",\"name\":\"Empty\",\"calendar\":\"cn\",\"gates\":{\"followUp\":false}}"));

        assertEquals(0, lint.exitCode(), lint.out());
        assertTrue(lint.out().contains("cn (Asia/Shanghai, holidays known until 2026-12-28)"), lint.out());
    }

    @Test
    void whatIsNoJsonIsUnusable() throws IOException {
        CommandLineFixture cut = lint(file("cut.json", "{\"type\": \"programme\",\n \"id\": }"));
        assertEquals(2, cut.exitCode());
        assertEquals("", cut.out());
        assertTrue(cut.err().contains("cut.json is no JSON, line 2, column "), cut.err());

        CommandLineFixture none = lint(folder.resolve("none.json"));
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("there is no file"), none.err());

        CommandLineFixture nothing = docket("lint");
        assertEquals(2, nothing.exitCode());
        assertEquals("docket lint: say which FILE, or --schema\n", nothing.err());
    }

    @Test
    void printsTheSchema() {
        CommandLineFixture schema = docket("lint", "--schema");

        assertEquals(0, schema.exitCode());
        assertEquals(
                Wire.open().programmes().schema(), JsonText.read(schema.out()).getOrElse(new Json.Null()));
    }
}
