package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.Docket;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int docket(String... arguments) {
        return Docket.commandLine(OptionalInt.empty())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String page(String programme, String... more) throws IOException {
        Path file = folder.resolve(programme + ".html");
        String[] arguments = new String[more.length + 4];
        arguments[0] = "report";
        arguments[1] = programme;
        arguments[2] = "--out";
        arguments[3] = file.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        assertEquals(0, docket(arguments), err::toString);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void isOnePageThatLoadsNothing() throws IOException {
        String page = page("on-site-office");

        assertTrue(page.startsWith("<!"), () -> page.substring(0, 40));
        assertFalse(page.contains("<script src"));
        assertFalse(page.contains("<link "));
        assertFalse(page.contains("@import"));
        assertFalse(page.matches("(?s).*(src|href)=\"?https?:.*"));
    }

    @Test
    void saysTheSameFiguresAsTheRun() throws IOException {
        String page = page("face-to-face");

        assertEquals(0, docket("run", "face-to-face"), err::toString);
        assertTrue(out.toString().contains("735 of 773"), out::toString);
        assertTrue(page.contains("735 of 773"));
        assertTrue(page.contains("95.08"));
    }

    @Test
    void hasBothLanguagesWhicheverComesFirst() throws IOException {
        assertTrue(page("reception-day").contains("lang=\"en\""));
        String chinese = page("reception-day", "--language", "zh");
        assertTrue(chinese.contains("lang=\"zh"));
        assertTrue(chinese.contains("Due today") && chinese.contains("今天到期"), "both are there");
    }

    @Test
    void ofAnUnknownProgrammeSaysWhichItKnows() {
        assertEquals(2, docket("report", "nowhere"));

        assertTrue(err.toString().contains("face-to-face"), err::toString);
    }
}
