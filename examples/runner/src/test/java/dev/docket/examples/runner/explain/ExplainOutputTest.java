package dev.docket.examples.runner.explain;

import static dev.docket.examples.runner.explain.Explain.explain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.Golden;
import dev.docket.examples.runner.terminal.TextWidth;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What {@code docket explain} prints, page by page, and its help. */
class ExplainOutputTest {

    /** Each on a page of its own; the list is the table of contents of the expected file. */
    private static final List<String[]> RUNS = List.of(
            new String[] {"--from", "2026-09-18T15:10", "--period", "3 working days"},
            new String[] {
                "--from",
                "2026-09-18T15:10",
                "--period",
                "3 working days",
                "--language",
                "both",
                "--suspended",
                "2026-09-21T10:00/2026-09-22T09:00",
                "--suspended",
                "2026-09-22T08:00/2026-09-22T16:00"
            },
            new String[] {
                "--from",
                "2026-09-18T16:10",
                "--period",
                "6 working days",
                "--language",
                "zh",
                "--rule",
                "roll then count, cut-off 15:30, end of day, roll forward"
            },
            new String[] {"--from", "2026-08-27T10:00", "--period", "30 calendar days"},
            new String[] {
                "--from",
                "2026-08-27T10:00",
                "--period",
                "1 calendar month",
                "--rule",
                "anchor day counts, close of business, roll backward",
                "--language",
                "zh"
            },
            new String[] {
                "--from", "2026-09-04T18:30", "--period", "60 working days", "--hours", "09:00-12:00,13:30-17:30"
            },
            new String[] {"--from", "2026-12-25T09:00", "--period", "3 working days"},
            new String[] {"--from", "2026-09-05T10:00", "--period", "PT9H30M working time", "--calendar", "plain"},
            new String[] {"--from", "2026-09-16T13:00", "--period", "300 working hours"},
            new String[] {
                "--from",
                "2026-03-29T01:30",
                "--period",
                "1 working hour",
                "--calendar",
                "24x7",
                "--zone",
                "Europe/Berlin"
            },
            new String[] {"--from", "2026-09-18T15:10", "--period", "48 elapsed hours", "--calendar", "plain"},
            new String[] {"--from", "2026-09-18T15:10", "--period", "0 working days", "--calendar", "plain"},
            new String[] {
                "--from",
                "2026-12-23T16:00",
                "--period",
                "3 working days",
                "--calendar",
                "FOLDER/shop.csv",
                "--zone",
                "Europe/London",
                "--hours",
                "09:00-17:30"
            },
            new String[] {
                "--from",
                "2026-12-24T16:00Z",
                "--period",
                "2 working days",
                "--calendar",
                "FOLDER/shop.ics",
                "--zone",
                "Europe/London",
                "--horizon",
                "2026-12-28"
            });

    @Test
    void isWhatItWas() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String[] arguments : RUNS) {
            String[] there = arguments.clone();
            StringBuilder command = new StringBuilder("$ docket explain");
            for (int i = 0; i < there.length; i++) {
                command.append(' ').append(there[i].contains(" ") ? '"' + there[i] + '"' : there[i]);
                there[i] = there[i].replace("FOLDER", Explain.FOLDER.toString());
            }
            CommandLineFixture run = explain(there);
            assertEquals(0, run.exitCode(), run.err());
            assertEquals("", run.err());
            all.append(command).append("\n\n").append(run.out()).append("\n\n");
        }

        Golden.assertOutput(
                "explain/explain.expected.txt", all.toString().replace(Explain.FOLDER.toString(), "FOLDER"));
    }

    @Test
    void isTheSameWhateverTheMachineThinksOfZonesAndLanguages() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String usual = explain(RUNS.get(0)).out();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));

            assertEquals(usual, explain(RUNS.get(0)).out());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void staysWithinATerminalOfSixtyColumns() {
        for (String[] arguments : RUNS) {
            String[] there = Stream.of(arguments)
                    .map(word -> word.replace("FOLDER", "src/test/resources/dev/docket/examples/runner/explain"))
                    .toArray(String[]::new);
            String narrow =
                    CommandLineFixture.docket(60, Explain.command(there)).out();

            assertEquals(
                    List.of(),
                    narrow.lines()
                            .filter(line -> TextWidth.of(line) > 60 && !line.contains("src/test"))
                            .toList());
            assertEquals(words(explain(there).out()), words(narrow));
        }
    }

    /** What is printed, without its order in cells and lines. */
    private static List<Integer> words(String text) {
        return text.codePoints()
                .filter(c -> c != ' ' && c != '\n')
                .sorted()
                .boxed()
                .toList();
    }

    @Test
    void hasColoursOnTerminalsOnly() {
        String[] arguments = {"explain", "--from", "2026-09-18T15:10", "--period", "3 working days"};

        assertTrue(CommandLineFixture.docket(Ansi.ON, arguments).out().contains("\u001b["));
        assertFalse(CommandLineFixture.docket(Ansi.OFF, arguments).out().contains("\u001b["));
    }

    @Test
    void showsByColourWhatCountsWhatDoesNotAndWhatToBewareOf() {
        String out = CommandLineFixture.docket(
                        Ansi.ON, Explain.command("--from", "2026-12-25T09:00", "--period", "3 working days"))
                .out();

        assertTrue(out.contains(Style.fg_green.on() + "  2026-12-28  Mon"), out);
        assertTrue(out.contains(Style.faint.on() + "  2026-12-26  Sat"), out);
        assertTrue(out.contains("\n  2026-12-25  Fri"), out);
        assertTrue(out.contains(Style.fg_yellow.on() + "Provisional"), out);
    }

    @Test
    void helpTellsOptionsDefaultsAndExitCodes() {
        CommandLineFixture help = explain("--help");

        assertEquals(0, help.exitCode());
        for (String word : List.of(
                "--suspended=FROM/UNTIL",
                "2026-09-21T09:00/2026-09-22T09:00;",
                "Default: 09:00-17:00.",
                "2   the command line is wrong")) {
            assertTrue(help.out().contains(word), help.out());
        }
    }
}
