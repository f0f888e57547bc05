package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private CommandLineFixture last = CommandLineFixture.docket("--version");

    private int run(Object... arguments) {
        ArrayList<String> all = new ArrayList<>(List.of("replay"));
        List.of(arguments).forEach(argument -> all.add(argument.toString()));
        last = CommandLineFixture.docket(all.toArray(String[]::new));
        return last.exitCode();
    }

    private void says(String line) {
        assertTrue(last.out().contains(line), () -> "no \"" + line + "\" in\n" + last);
    }

    @Test
    void printsWhatTheLibraryCounts() {
        assertEquals(0, run(Logs.file("desk.csv")));

        says("rows        17: 16 in the histories, 1 irregular, 0 broken");
        says("tickets     3, of which 0 could not be raised");
        says("As of 2012-11-22T09:00+01:00[Europe/Rome], the last time in the log");
        says("raised      3\n  closed      2: 2 TACIT");
        says("open        1: 1 RESOLVED_ON_SITE");
        says("reopened    1, 1 times");
        says("waited      1, 1 times\n              1 with \"Wait\"");
        // Ticket 1: 8 October to 9 November, 24 working days; ticket 2: 5 October to 20 November, 32.
        assertTrue(
                last.out()
                        .lines()
                        .anyMatch(line -> line.matches(
                                " +raised to last closing, working days +2 +28\\.000000 +28\\.000000 +32\\.000000 +24\\.000000"
                                        + " +32\\.000000 +1")),
                last::out);
        says("line 16: ticket 2, Closed: cannot close while CLOSED");
        assertFalse(last.out().contains("\u001B"), "no colours where there is no terminal");
    }

    @Test
    void accountsForTheHourThatAWallClockLoses() {
        run(Logs.file("desk.csv"));

        says("2 closed tickets have a shift of the clock in Europe/Rome inside");
    }

    @Test
    void reportsBrokenRowsGoesOnAndSaysSoInTheExitCode() {
        assertEquals(1, run(Logs.file("broken.csv")));

        says("rows        6: 2 in the histories, 0 irregular, 4 broken");
        says("Broken: 4 rows could not be read");
        says("line 3: time \"2012-13-08T11:00:00\"");
        says("replied     1");
    }

    @Test
    void aHeaderAloneIsFineAndAnEmptyFileIsBroken(@TempDir Path folder) throws IOException {
        assertEquals(0, run(Files.writeString(folder.resolve("header.csv"), Logs.HEADER)));
        says("no row could be taken, so there are no figures");
        String said = last.out().replace(folder.toString(), ""); // whose name is made up of digits
        assertFalse(said.contains("1970"), said);
        assertEquals(1, run(Files.writeString(folder.resolve("empty.csv"), "")));

        says("line 1: the file is empty");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertEquals(2, run("no-such.csv"));
        assertEquals("docket replay: there is no file no-such.csv; check the path\n", last.err());
    }

    @Test
    void refusesAWrongMappingFactsThatAreNoneAndAWrongOption(@TempDir Path folder) throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense");

        assertEquals(2, run(Logs.file("desk.csv"), "--mapping", nonsense));
        assertTrue(last.err().contains("line 1: \"nonsense\" is neither a section nor"), last::err);
        assertEquals(2, run(Logs.file("desk.csv"), "--check", nonsense));
        assertTrue(last.err().contains("is not JSON: at character 1 stands 'n'"), last::err);
        assertEquals(2, run("--colour"));
        assertEquals(2, run());
    }

    @Test
    void refusesAFileThatOnlyLooksCompressed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("log.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});

        assertEquals(2, run(file));
        assertTrue(last.err().startsWith("docket replay: "), last::err);
    }

    @Test
    void readsOtherLogsByTheirOwnMapping(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.csv"),
                "what,when,工单\n登记,2026-09-18T15:10:00+08:00,A\n办结,2026-09-22T17:00:00+08:00,A\n销号,2026-09-23T17:00:00+08:00,A\n");

        assertEquals(0, run(log, "--mapping", Logs.file("other.mapping")));
        says("closed      1: 1 TACIT");
        says("zone        Asia/Shanghai");
    }

    @Test
    void writesEveryIrregularAndBrokenRow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beside.csv");

        assertEquals(0, run(Logs.file("desk.csv"), "--irregular", file));
        List<String> lines = Files.readAllLines(file);
        assertEquals("line,ticket,activity,kind,why", lines.get(0));
        assertTrue(lines.get(1).startsWith("16,2,Closed,irregular,\"cannot close while CLOSED"), lines::toString);
        assertEquals(2, lines.size());
        assertEquals(1, run(Logs.file("broken.csv"), "--irregular", file));
        assertEquals(5, Files.readAllLines(file).size());
    }

    @Test
    void accountsForADifferenceByIrregularRowsOnly(@TempDir Path folder) throws IOException {
        // As a plain reading of the rows has it: ticket 2 was closed on 22 November, by its second "Closed".
        Path facts = Files.writeString(
                folder.resolve("facts.json"),
                "{\"cases\": 3, \"events\": 17, \"closed\": 2, \"open\": 1, \"reopen\": {\"cases\": 1, \"total\": 1},"
                        + " \"cases_with_Wait\": 1, \"cases_with_Require upgrade\": 0, \"unheard of\": 7,"
                        + " \"handling_first_event_to_close\": {\"workdays_counted\": {\"n\": 2, \"mean\": 29.0, \"max\": 34}},"
                        + " \"backlog\": {\"2012-11-20\": {\"open\": 1}}}");

        assertEquals(0, run(Logs.file("desk.csv"), "--check", facts));
        says("12 facts: 9 equal, 3 accounted for, 0 not");
        says("line 16: ticket 2, Closed: cannot close while CLOSED");
    }

    @Test
    void aDifferenceThatNoRowAccountsForFails(@TempDir Path folder) throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"cases\": 4}");

        assertEquals(3, run(Logs.file("desk.csv"), "--check", facts));
        says("NOT ACCOUNTED FOR");
        says("1 facts: 0 equal, 0 accounted for, 1 not");
    }

    @Test
    void explainsItsExitCodes() {
        assertEquals(0, run("--help"));
        says("1   some rows could not be read; the figures are of the others");
    }
}
