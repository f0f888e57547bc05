package dev.docket.examples.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's sample is compiled, run and compared; {@code -Ddocket.rewrite=true} writes both blocks anew, for review. */
class ReadmeTest {

    private static final String MARK = "// sample\n";
    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Path README = BASE.resolve("README.md");

    private static void assertBlock(String language, String expected) throws IOException {
        String text = Files.readString(README, StandardCharsets.UTF_8);
        int from = text.indexOf("```" + language + "\n") + language.length() + 4;
        if (Boolean.getBoolean("docket.rewrite")) {
            text = text.substring(0, from) + expected.strip() + "\n" + text.substring(text.indexOf("```", from));
            Files.writeString(README, text, StandardCharsets.UTF_8);
        }
        assertEquals(
                expected.strip(),
                text.substring(from, text.indexOf("```", from)).strip());
    }

    @Test
    void theSampleIsTheOneThatIsCompiled() throws IOException {
        String source = Files.readString(
                BASE.resolve("src/main/java/dev/docket/examples/holidays/LoadHolidays.java"), StandardCharsets.UTF_8);
        String sample = source.substring(source.indexOf(MARK) + MARK.length(), source.lastIndexOf(MARK))
                .lines()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line.strip())
                .map(line -> line.replace("out.println", "System.out.println"))
                .collect(Collectors.joining("\n"));

        assertBlock("java", sample);
    }

    @Test
    void theSamplePrintsWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("bank-holidays"), Bundled.bytes("england-and-wales.ics"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        LoadHolidays.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertBlock("text", bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void theSamplePrintsTheErrorsOfAWrongFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.CSV"), "date,kind,name\n2026-02-30,HOLIDAY,A\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        LoadHolidays.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertEquals(
                "line 2: date 2026-02-30 does not exist; look it up in the source of the file",
                bytes.toString(StandardCharsets.UTF_8).strip());
    }
}
