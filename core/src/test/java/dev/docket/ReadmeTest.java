package dev.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.LifecycleAnalysis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the code does: its sample is compiled, run and compared, its diagram is generated.
 *
 * <p>{@code -Ddocket.rewrite=true} writes the three blocks anew; the difference is to be reviewed.
 */
class ReadmeTest {

    private static final String MARK = "// sample\n";
    private static final Path ROOT = Path.of("..");

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
    }

    private static void assertBlock(String mark, String language, String expected) throws IOException {
        String text = readme();
        if (Boolean.getBoolean("docket.rewrite")) {
            int from = text.indexOf("```" + language + "\n", text.indexOf(mark)) + language.length() + 4;
            String rewritten =
                    text.substring(0, from) + expected.strip() + "\n" + text.substring(text.indexOf("```", from));
            Files.writeString(ROOT.resolve("README.md"), rewritten, StandardCharsets.UTF_8);
        }
        assertEquals(expected.strip(), block(readme(), mark, language).strip());
    }

    /** The first fenced block of a language after a heading or mark. */
    private static String block(String text, String mark, String language) {
        int from = text.indexOf("```" + language + "\n", text.indexOf(mark)) + language.length() + 4;
        return text.substring(from, text.indexOf("```", from));
    }

    @Test
    void theSampleIsTheOneThatIsCompiled() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/docket/ReadmeSample.java"), StandardCharsets.UTF_8);
        String sample = source.substring(source.indexOf(MARK) + MARK.length(), source.lastIndexOf(MARK))
                .lines()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line.strip())
                .map(line -> line.replace("out.println", "System.out.println"))
                .collect(Collectors.joining("\n"));

        assertBlock("# Docket", "java", sample);
    }

    @Test
    void theSamplePrintsWhatItSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReadmeSample.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertBlock("# Docket", "text", bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void theDiagramIsTheTables() throws IOException {
        assertBlock("## The lifecycle", "mermaid", LifecycleAnalysis.diagram());
    }

    @Test
    void itNamesTheTwoCommands() throws IOException {
        String readme = readme();

        for (String command : List.of("mvn -B -ntp clean verify", "examples/runner/docket run face-to-face")) {
            assertTrue(readme.contains("\n" + command + "\n"), command);
        }
    }
}
