package dev.docket.examples.runner.report;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysWhatItWroteAndWhere() {
        Path file = folder.resolve("page.html");

        CommandLineFixture command = docket("report", "reception-day", "--out", file.toString());

        assertEquals(0, command.exitCode(), command.err());
        assertTrue(Files.exists(file));
        assertTrue(command.out().startsWith(file + ": 35 requests as of the end of 2023-04-30, "), command.out());
    }

    @Test
    void asManyRequestsAsAreAskedFor() {
        Report report = Report.of("embedded-officers", "--requests", "300");

        assertTrue(report.english("#rates .note").startsWith("raised 300 = "), report.english("#rates .note"));
    }

    @Test
    void tellsWhatIsWrongWithTheRemedy() throws IOException {
        complains("the programme \"face\" is not known; known are face-to-face, ", "face");
        complains("--language is \"fr\"; known are en and zh", "reception-day", "--language", "fr");
        complains("--requests is 0; ask for 1 or more", "reception-day", "--requests", "0");
        complains("nothing was raised by 2018-01-01", "face-to-face", "--as-of", "2018-01-01");
        complains("is a folder; name a file in it", "reception-day", "--out", folder.toString());
        complains("there is no file nowhere.csv", "reception-day", "--scenario", "nowhere.csv");
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "nonsense,1\n", StandardCharsets.UTF_8);
        complains("nonsense", "reception-day", "--scenario", broken.toString());
    }

    private static void complains(String what, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "report";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandLineFixture command = docket(all);
        assertEquals(2, command.exitCode(), command.err());
        assertTrue(command.err().contains(what), command.err());
        assertFalse(command.err().contains("\tat "), command.err());
    }
}
