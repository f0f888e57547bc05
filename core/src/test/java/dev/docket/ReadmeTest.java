package dev.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.ObligationRule;
import dev.docket.programme.Authority;
import dev.docket.programme.Presets;
import dev.docket.request.CommandKind;
import dev.docket.request.Stage;
import dev.docket.testkit.Journeys;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Drawing;
import dev.docket.workflow.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The README says what the code does: its sample is compiled, run and compared, its diagram is generated.
 *
 * <p>{@code -Ddocket.rewrite=true} writes its blocks anew; the difference is to be reviewed.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final int WIDEST = 110;
    private static final int TOLD_FIRST = 9;
    private static final int TOLD_LAST = 3;

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
        assertBlock("# Docket", "java", sample("// sample\n"));
    }

    @Test
    void theSampleOfManyRequestsIsTheOneThatIsCompiled() throws IOException {
        assertBlock("## Requests among others", "java", sample("// among others\n"));
    }

    @Test
    void theSampleOfSealedRequestsIsTheOneThatIsCompiled() throws IOException {
        assertBlock("## Whose request it is", "java", sample("// sealed\n"));
    }

    @Test
    void theSampleOfSchemesIsTheOneThatIsCompiled() throws IOException {
        assertBlock("## Schemes and sessions", "java", sample("// schemes\n"));
    }

    @Test
    void theSampleOfALedgerIsTheOneThatIsCompiled() throws IOException {
        assertBlock("## Many requests", "java", sample("// many\n"));
    }

    @Test
    void theSampleOfWordsIsTheOneThatIsCompiled() throws IOException {
        assertBlock("## In your own words", "java", sample("// words\n"));
    }

    @Test
    void showsWhatIsStoredAsItIsCompiled() throws IOException {
        assertBlock("## What is stored", "java", sample("// stored\n"));
        assertBlock("## Programmes from JSON", "java", sample("// written\n"));
    }

    @Test
    void theSamplesOfTheTestKitAreThoseThatAreCompiled() throws IOException {
        assertBlock("## The test kit", "java", kit("// laws\n").replace("static class", "class"));
        assertBlock("### Laws of your own", "java", kit("// own\n"));
        assertBlock("### Examples", "java", kit("// given\n"));
        assertBlock("### From the table", "java", kit("// routes\n"));
    }

    @Test
    void theExampleOfTheTestKitHolds() {
        KitSample.given();
    }

    @Test
    void theOwnLawOfTheTestKitHolds() {
        IntStream.range(0, 50)
                .forEach(seed -> assertEquals(1, new KitSample.OwnLaws().laws.check("A1", Journeys.seeded(seed, 40))));
    }

    @Test
    void aPlantedFaultIsToldAsItSays() throws IOException {
        List<String> told = String.valueOf(assertThrows(AssertionError.class, KitSample::plantedFault)
                        .getMessage())
                .lines()
                .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + " ..." : line)
                .toList();
        int clauses = told.indexOf("The clauses of face-to-face version 1:");
        List<String> abridged = new ArrayList<>(told.subList(0, TOLD_FIRST));
        abridged.add("...");
        abridged.addAll(told.subList(clauses - TOLD_LAST, clauses + TOLD_LAST));
        abridged.add("...");

        assertBlock("## The test kit", "text", String.join("\n", abridged));
    }

    private static String kit(String mark) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/docket/KitSample.java"), StandardCharsets.UTF_8);
        return source.substring(source.indexOf(mark) + mark.length(), source.lastIndexOf(mark))
                .stripTrailing()
                .stripIndent();
    }

    private static String sample(String mark) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/docket/ReadmeSample.java"), StandardCharsets.UTF_8);
        return source.substring(source.indexOf(mark) + mark.length(), source.lastIndexOf(mark))
                .lines()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line.strip())
                .map(line -> line.replace("out.println", "System.out.println")
                        .replace("out::println", "System.out::println"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theSamplesPrintWhatTheySay() throws IOException {
        assertBlock("# Docket", "text", printed(ReadmeSample::run));
        assertBlock("## Requests among others", "text", printed(ReadmeSample::among));
        assertBlock("## Whose request it is", "text", printed(ReadmeSample::sealed));
        assertBlock("## Schemes and sessions", "text", printed(ReadmeSample::schemes));
        assertBlock("## Many requests", "text", printed(ReadmeSample::many));
        assertBlock("## In your own words", "text", printed(ReadmeSample::words));
        assertBlock("## What is stored", "text", printed(ReadmeSample::stored));
        assertBlock("## Programmes from JSON", "text", printed(ReadmeSample::written));
    }

    private static String printed(Consumer<PrintStream> sample) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sample.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void theDiagramIsTheTables() throws IOException {
        assertBlock(
                "## The lifecycle",
                "mermaid",
                LifecycleAnalysis.drawing(Drawing.Detail.MOVES).mermaid());
    }

    @Test
    void theCommandsAreThoseOfTheTableAndTheAuthority() throws IOException {
        String begin = "<!-- commands -->\n";
        String end = "<!-- /commands -->";
        String expected = commands();
        String text = readme();
        if (Boolean.getBoolean("docket.rewrite")) {
            String rewritten = text.substring(0, text.indexOf(begin) + begin.length())
                    + expected
                    + text.substring(text.indexOf(end));
            Files.writeString(ROOT.resolve("README.md"), rewritten, StandardCharsets.UTF_8);
            text = rewritten;
        }
        assertEquals(expected, text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end)));
    }

    private static String commands() {
        StringBuilder rows = new StringBuilder("| Command | Accepted from | While |\n|---|---|---|\n");
        for (CommandKind kind : CommandKind.values()) {
            String from = Authority.standard().allowed(kind).stream()
                    .map(Role::toString)
                    .collect(Collectors.joining(", "));
            rows.append("| ").append(kind.words()).append(" | ").append(from).append(" | ");
            rows.append(kind == CommandKind.RAISE ? "not yet raised" : stages(kind))
                    .append(" |\n");
        }
        return rows.toString();
    }

    private static String stages(CommandKind kind) {
        List<Stage> stages = RequestWorkflow.table().stagesAllowing(kind);
        if (stages.size() == Stage.values().length) {
            return "any stage";
        }
        return stages.size() == Stage.values().length - 1 && !stages.contains(Stage.CLOSED)
                ? "any open stage"
                : stages.stream().map(stage -> "`" + stage + "`").collect(Collectors.joining(", "));
    }

    @Test
    void everyRuleOfFaceToFaceIsInItsTable() throws IOException {
        String readme = readme();

        for (ObligationRule rule : Presets.faceToFace(ChinaWorkdays.calendar()).rules()) {
            assertTrue(readme.contains("`" + rule.code() + "`"), rule.code()::toString);
        }
    }

    @Test
    void itNamesTheTwoCommands() throws IOException {
        String readme = readme();

        for (String command : List.of("mvn -B -ntp clean verify", "examples/runner/docket run face-to-face")) {
            assertTrue(readme.contains("\n" + command + "\n"), command);
        }
    }
}
