package dev.docket.examples.runner.explain;

import static dev.docket.examples.runner.explain.Explain.explain;
import static dev.docket.examples.runner.explain.Explain.file;
import static dev.docket.examples.runner.explain.Explain.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docket explain} says to mistakes. */
class ExplainWrongUsageTest {

    private void refuses(String what, String... arguments) {
        CommandLineFixture run = explain(arguments);

        assertEquals(2, run.exitCode(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().contains(what), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    private void refusesOption(String option, String value, String what) {
        TreeMap<String, String> all = new TreeMap<>(
                Map.of("--calendar", "plain", "--from", "2026-09-18T15:10", "--period", "3 working days"));
        all.put(option, value);
        refuses(
                what,
                all.entrySet().stream()
                        .flatMap(given -> Stream.of(given.getKey(), given.getValue()))
                        .toArray(String[]::new));
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
                run.err().contains("--from \"yesterday\": it is no time; write it like 2026-09-18T15:10"), run.err());
        assertTrue(run.err().contains("but was \"3 werkdays\""), run.err());
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
                "--zone | Mars/Olympus | --zone \"Mars/Olympus\" is not known; give one like Europe/London",
                "--zone | London | --zone \"London\" is not known; give Europe/London",
                "--zone | europe/london | --zone \"europe/london\" is not known; give Europe/London",
                "--zone | new york | --zone \"new york\" is not known; give America/New_York",
                "--zone | Louisville | --zone \"Louisville\" is not known; give America/Kentucky/Louisville or America/Louisville",
                "--from | 2026-09-18 | --from \"2026-09-18\": it has no time of day; write 2026-09-18T09:00",
                "--from | 2026-02-30T15:10 | --from \"2026-02-30T15:10\": there is no such day or no such time; look it up",
                "--from | 2026-09-18T25:10 | --from \"2026-09-18T25:10\": there is no such day or no such time; look it up",
                "--from | 18.09.2026 15:10 | --from \"18.09.2026 15:10\": it is no time; write it like 2026-09-18T15:10",
                "--period | 3 business days | docket explain: --period: A period must read like \"3 working days\"",
                "--hours | 09:00-00:00 | for the end of the day use Hours.until24(09:00) or 24:00",
                "--hours | 09:00-12:00,11:00-17:00 | has hours that overlap: 09:00-12:00, 11:00-17:00; join or part them",
                "--rule | day after anchor, cut-off noon, end of day, no roll | cut-off",
                "--rule | day after anchor, end of day | roll forward",
                "--horizon | 31.12.2026 | --horizon \"31.12.2026\": it is no date; write it like 2026-12-31",
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
                "folder.ics is a folder; name a file in it",
                "--calendar",
                strange.toString(),
                "--from",
                "2026-09-18T15:10",
                "--period",
                "1 working day");
    }

    @Test
    void ofAFolderSaysThatItIsOne(@TempDir Path folder) {
        refusesOption("--calendar", folder.toString(), folder + " is a folder; name a file in it");
    }

    @Test
    void ofAValueOfSeveralWordsAsksForQuotes() {
        refuses(
                "put a value of several words in quotes",
                "--from",
                "2026-09-18T15:10",
                "--period",
                "3",
                "working",
                "days");
    }

    @Test
    void ofAMisspeltOptionNamesIt() {
        CommandLineFixture run = explain("--from", "2026-09-18T15:10", "--perod", "3 working days");

        assertEquals(
                List.of(
                        "docket explain: Unknown option: '--perod'",
                        "docket explain: Possible solutions: --period",
                        "docket explain: \"docket explain --help\" tells what there is"),
                run.err().lines().toList());
    }

    @Test
    void ofOneMissingOptionNamesThatOne() {
        assertEquals(
                List.of(
                        "docket explain: Missing required option: '--period=PERIOD'",
                        "docket explain: \"docket explain --help\" tells what there is"),
                explain("--from", "2026-09-18T15:10").err().lines().toList());
    }

    @Test
    void tellsTheWayToTheHelpAndNotTheHelpItself() {
        CommandLineFixture run = explain();

        assertEquals(
                List.of(
                        "docket explain: Missing required options: '--from=TIME', '--period=PERIOD'",
                        "docket explain: \"docket explain --help\" tells what there is"),
                run.err().lines().toList());
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
