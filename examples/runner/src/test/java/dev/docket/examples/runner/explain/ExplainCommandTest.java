package dev.docket.examples.runner.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class ExplainCommandTest {

    private static final Path FOLDER = Path.of(
                    System.getProperty("basedir", "."), "src/test/resources/dev/docket/examples/runner/explain")
            .toAbsolutePath();

    private static CommandLineFixture explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        return CommandLineFixture.docket(all.toArray(String[]::new));
    }

    private static String file(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** The line that begins with a word, without the word. */
    private static String line(CommandLineFixture run, String word) {
        assertEquals(0, run.exitCode(), run.err());
        return run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElse("no line " + word);
    }

    @Nested
    class Output {

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
                    there[i] = there[i].replace("FOLDER", FOLDER.toString());
                }
                CommandLineFixture run = explain(there);
                assertEquals(0, run.exitCode(), run.err());
                assertEquals("", run.err());
                all.append(command).append("\n\n").append(run.out()).append("\n\n");
            }

            compare(FOLDER.resolve("explain.expected.txt"), all.toString().replace(FOLDER.toString(), "FOLDER"));
        }

        private static void compare(Path file, String actual) throws IOException {
            if (Boolean.getBoolean("docket.rewrite")) {
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, () -> file + " differs");
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
        void hasColoursOnTerminalsOnly() {
            String[] arguments = {"explain", "--from", "2026-09-18T15:10", "--period", "3 working days"};

            assertTrue(CommandLineFixture.docket(Ansi.ON, arguments).out().contains("\u001b["));
            assertFalse(CommandLineFixture.docket(Ansi.OFF, arguments).out().contains("\u001b["));
        }
    }

    @Nested
    class DueDates {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "R01 | 2026-09-07T09:00 | 3 working days | plain | day after anchor | Thu 2026-09-10 17:00",
                    "R01 | 2026-09-05T09:00 | 1 working day | plain | day after anchor | Mon 2026-09-07 17:00",
                    "R01 | 2026-09-05T09:00 | 1 working day | plain | roll then count | Tue 2026-09-08 17:00",
                    "R02 | 2026-09-07T15:29 | 1 working day | plain | day after anchor, cut-off 15:30 | Tue 2026-09-08 17:00",
                    "R02 | 2026-09-07T15:30 | 1 working day | plain | day after anchor, cut-off 15:30 | Wed 2026-09-09 17:00",
                    "R04 | 2026-09-18T10:00 | 3 working days | china | day after anchor | Tue 2026-09-22 17:00",
                    "R04 | 2026-09-18T10:00 | 3 working days | plain | day after anchor | Wed 2026-09-23 17:00",
                    "R05 | 2026-09-07T09:00 | 24 working hours | plain | day after anchor | Wed 2026-09-09 17:00",
                    "R12 | 2026-01-23T16:30 | 1 working hour | plain | day after anchor | Mon 2026-01-26 09:30",
                    "R13 | 2026-09-07T09:00 | 8 working hours | plain | day after anchor | Mon 2026-09-07 17:00",
                    "R68 | 2026-08-27T09:00 | 30 calendar days | plain | day after anchor | Mon 2026-09-28 17:00",
                })
        void ofTheCasesAreTheirs(String id, String from, String period, String calendar, String counting, String due) {
            CommandLineFixture run = explain(
                    "--from",
                    from,
                    "--period",
                    period,
                    "--calendar",
                    calendar,
                    "--rule",
                    counting + ", close of business, roll forward");

            assertEquals(due, line(run, "due"), id);
            assertTrue(run.out().contains("; due " + due + "\n"), run.out());
        }

        @Test
        void R03_endWithTheDayWhereTheRuleSaysSo() {
            assertEquals(
                    "Thu 2026-09-10 24:00",
                    line(
                            explain(
                                    "--from",
                                    "2026-09-07T09:00",
                                    "--period",
                                    "3 working days",
                                    "--calendar",
                                    "plain",
                                    "--rule",
                                    "day after anchor, end of day, roll forward"),
                            "due"));
        }

        @Test
        void R10_beyondTheHorizonAreProvisional() {
            CommandLineFixture run =
                    explain("--from", "2026-12-30T09:00", "--period", "3 working days", "--calendar", file("shop.csv"));

            assertEquals("Mon 2027-01-04 17:00", line(run, "due"));
            assertEquals("2026-12-31", line(run, "known to"));
            assertTrue(run.out().contains("Provisional: holidays are known to 2026-12-31"), run.out());
        }

        @Test
        void beforeTheFirstYearThatIsKnownSaySo() {
            String warning = "are not known here, so the plain week was counted.";

            for (String calendar : List.of("china", file("shop.csv"))) {
                assertTrue(explain("--from", "2017-12-29T09:00", "--period", "1 working day", "--calendar", calendar)
                        .out()
                        .contains(warning));
                assertFalse(explain("--from", "2026-01-05T09:00", "--period", "1 working day", "--calendar", calendar)
                        .out()
                        .contains(warning));
            }
        }

        @Test
        void movedBeyondTheHorizonAreProvisionalToo() {
            CommandLineFixture run = explain(
                    "--from",
                    "2026-12-22T09:00",
                    "--period",
                    "1 working day",
                    "--suspended",
                    "2026-12-22T10:00/2026-12-30T10:00");

            assertEquals("Wed 2026-12-30 17:00", line(run, "due"));
            assertEquals("Wed 2026-12-23 17:00", line(run, "instead of"));
            assertTrue(run.out().contains("Provisional: holidays are known to 2026-12-28"), run.out());
        }

        @Test
        void R22_areMovedByTheUnionOfWhatStoodStill() {
            CommandLineFixture run = explain(
                    "--from",
                    "2026-09-07T09:00",
                    "--period",
                    "8 working hours",
                    "--calendar",
                    "plain",
                    "--suspended",
                    "2026-09-07T10:00/2026-09-07T12:00",
                    "--suspended",
                    "2026-09-07T11:00/2026-09-07T13:00");

            assertEquals("Tue 2026-09-08 12:00", line(run, "due"));
            assertTrue(
                    run.out().contains("suspended Mon 7 Sep 10:00 – Mon 7 Sep 13:00, worth 3 h of working time"),
                    run.out());
        }

        @Test
        void R15_stayWhereOnlyClosedTimeStoodStill() {
            CommandLineFixture run = explain(
                    "--from",
                    "2026-09-07T09:00",
                    "--period",
                    "10 working hours",
                    "--calendar",
                    "plain",
                    "--suspended",
                    "2026-09-07T17:00/2026-09-08T09:00");

            assertEquals("Tue 2026-09-08 11:00", line(run, "due"));
            assertTrue(run.out().contains("so it stays"), run.out());
        }

        @Test
        void ofDaysTooManyToListAreToldAlone() {
            CommandLineFixture run =
                    explain("--from", "2026-09-07T09:00", "--period", "50000 working days", "--calendar", "plain");

            assertEquals("Mon 2218-05-04 17:00", line(run, "due"));
            assertTrue(run.out().contains("too many to be listed"), run.out());
        }

        @Test
        void readTimesOnTheWallOfTheCalendarOrWithAnOffset() {
            String wall = explain("--from", "2026-09-18T15:10", "--period", "4 working hours")
                    .out();

            assertEquals(
                    wall,
                    explain("--from", "2026-09-18T07:10Z", "--period", "4 working hours")
                            .out());
            assertEquals(
                    wall,
                    explain("--from", "2026-09-18 09:10:00+02:00", "--period", "4 working hours")
                            .out());
        }
    }

    @Nested
    class WrongUsage {

        private void refuses(String what, String... arguments) {
            CommandLineFixture run = explain(arguments);

            assertEquals(2, run.exitCode(), run.out());
            assertEquals("", run.out());
            assertTrue(run.err().contains(what), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }

        private void refusesOption(String option, String value, String what) {
            List<String> all =
                    new ArrayList<>(List.of("--calendar", "plain", "--from", "2026-09-18T15:10", "--period"));
            all.add(option.equals("--period") ? value : "3 working days");
            if (!option.equals("--period")) {
                all.addAll(List.of(option, value));
            }
            refuses(what, all.toArray(String[]::new));
        }

        @Test
        void isToldAllAtOnceWithValueAndRemedy() {
            CommandLineFixture run = explain(
                    "--from",
                    "yesterday",
                    "--period",
                    "3 werkdays",
                    "--rule",
                    "somehow",
                    "--language",
                    "fr",
                    "--suspended",
                    "x");

            assertEquals(2, run.exitCode());
            assertEquals("", run.out());
            List<String> lines = run.err().lines().toList();
            assertEquals(5, lines.size(), run.err());
            assertTrue(lines.stream().allMatch(line -> line.startsWith("docket explain: --")), run.err());
            assertTrue(
                    run.err().contains("--from \"yesterday\": it is no time; write it like 2026-09-18T15:10"),
                    run.err());
            assertTrue(run.err().contains("3 werkdays"), run.err());
            assertTrue(run.err().contains("somehow"), run.err());
            assertTrue(run.err().contains("--language fr is not known; give en, zh or both"), run.err());
        }

        @Test
        void ofACalendarThatIsNoneNamesThoseThatAre() {
            refuses(
                    "--calendar mars is not known; give china, plain, 24x7, or a file *.csv or *.ics",
                    "--calendar",
                    "mars",
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "3 working days");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "--zone | Mars/Olympus | --zone Mars/Olympus is not known; give one like Europe/London",
                    "--hours | 09:00-00:00 | for the end of the day use Hours.until24(09:00) or 24:00",
                    "--hours | 09:00-12:00,11:00-17:00 | has hours that overlap: 09:00-12:00, 11:00-17:00; join or part them",
                    "--rule | day after anchor, cut-off noon, end of day, no roll | cut-off",
                    "--rule | day after anchor, end of day | roll forward",
                    "--horizon | 2026-12-31 | --horizon does not go with --calendar plain; it is for files, leave it out",
                    "--period | 9999999 calendar days | --period",
                    "--suspended | 2026-09-21T10:00 | it must have a beginning and an end",
                    "--suspended | 2026-09-21T10:00/2026-09-20T10:00 | must not be before from",
                })
        void ofAnOptionSaysWhatToDo(String option, String value, String what) {
            refusesOption(option, value, what);
        }

        @Test
        void ofHoursForACalendarThatNeverCloses() {
            refuses(
                    "--hours does not go with --calendar 24x7; leave one of them out",
                    "--calendar",
                    "24x7",
                    "--hours",
                    "09:00-17:00",
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
        }

        @Test
        void ofATimeThatTheClockSkippedOrShowedTwice() {
            refuses(
                    "there is no such time in Europe/Berlin, where the clock went from 2026-03-29T02:00 to 2026-03-29T03:00",
                    "--calendar",
                    "24x7",
                    "--zone",
                    "Europe/Berlin",
                    "--from",
                    "2026-03-29T02:30",
                    "--period",
                    "1 working day");
            refuses(
                    "showed it twice; say which: 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00",
                    "--calendar",
                    "24x7",
                    "--zone",
                    "Europe/Berlin",
                    "--from",
                    "2026-10-25T02:30",
                    "--period",
                    "1 working day");
        }

        @Test
        void ofAFileTellsItsErrorsByLine() {
            refuses(
                    "broken.csv, line 2: date 2026-02-29 does not exist; look it up in the source of the file",
                    "--calendar",
                    file("broken.csv"),
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
            refuses(
                    "broken.csv, line 3: kind \"FREE\" is not known",
                    "--calendar",
                    file("broken.csv"),
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
            refuses(
                    "broken.ics, line 6: RRULE \"FREQ=SOMETIMES\" cannot be read",
                    "--calendar",
                    file("broken.ics"),
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
            refuses(
                    "shop.csv, line 3: 2026-12-25 (Christmas Day) lies after the horizon 2026-12-24",
                    "--calendar",
                    file("shop.csv"),
                    "--horizon",
                    "2026-12-24",
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
        }

        @Test
        void ofAFileThatIsNotThereOrIsAFolder(@TempDir Path folder) throws IOException {
            refuses(
                    "there is no file no-such.csv; check the path",
                    "--calendar",
                    "no-such.csv",
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
            Path strange = Files.createDirectory(folder.resolve("folder.ics"));
            refuses(
                    "folder.ics cannot be read: ",
                    "--calendar",
                    strange.toString(),
                    "--from",
                    "2026-09-18T15:10",
                    "--period",
                    "1 working day");
        }

        @Test
        void ofATimeBeyondAllReckoning() {
            refuses(
                    "leads beyond the dates that can be reckoned with",
                    "--calendar",
                    "plain",
                    "--from",
                    "+999999999-12-31T10:00",
                    "--period",
                    "3 working days");
        }

        @Test
        void ofMissingOptions() {
            refuses("Missing required options: '--from=TIME', '--period=PERIOD'");
        }
    }

    @Test
    void helpTellsOptionsDefaultsAndExitCodes() {
        CommandLineFixture help = explain("--help");

        assertEquals(0, help.exitCode());
        for (String word :
                List.of("--suspended=FROM/UNTIL", "Default: 09:00-17:00.", "2   the command line is wrong")) {
            assertTrue(help.out().contains(word), help.out());
        }
    }
}
