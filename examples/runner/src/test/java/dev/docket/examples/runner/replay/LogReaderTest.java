package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.replay.Mapping.MappingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {

    private static final String ROW = "1,1,2012-10-08T10:00:00,Closed,ann\n";

    private static List<String> broken(String text) {
        return Logs.read(text).broken().stream().map(BrokenRow::toString).toList();
    }

    private static List<Row> ofTicket1(TicketLog log) {
        return log.tickets().getOrDefault("1", List.of());
    }

    @Test
    void readsARowInTheZoneOfTheMapping() {
        TicketLog log = Logs.read(Logs.HEADER + ROW);

        assertEquals(
                Map.of(
                        "1",
                        List.of(new Row(
                                2, "1", Instant.parse("2012-10-08T08:00:00Z"), "Closed", Meaning.CLOSE, "ann"))),
                log.tickets());
        assertEquals(1, log.rows());
        assertEquals(Instant.parse("2012-10-08T08:00:00Z"), log.last().orElseThrow());
    }

    @Test
    void takesAByteOrderMarkCarriageReturnsAndQuotedCommas() {
        TicketLog log = Logs.read(
                "\uFEFFcase_id,seq,ts,activity,resource\r\n1,1,2012-10-08T10:00:00,Closed,\"night, clock\"\r\n");

        assertEquals(List.of(), log.broken());
        assertEquals("night, clock", ofTicket1(log).get(0).actor());
    }

    @Test
    void takesTimesWithAnOffset() {
        assertEquals(
                Instant.parse("2012-10-08T02:00:00Z"),
                Logs.read(Logs.HEADER + "1,1,2012-10-08T10:00:00+08:00,Closed,ann\n")
                        .last()
                        .orElseThrow());
    }

    @Test
    void countsTimesThatTheZoneHasTwiceOrNever() {
        TicketLog log = Logs.read(Logs.HEADER + "1,1,2012-03-25T02:30:00,Wait,ann\n1,2,2012-10-28T02:30:00,Wait,ann\n");

        assertEquals(2, log.onShiftedClock());
        assertEquals(
                Instant.parse("2012-03-25T01:30:00Z"), ofTicket1(log).get(0).at());
        assertEquals(
                Instant.parse("2012-10-28T00:30:00Z"), ofTicket1(log).get(1).at());
    }

    @Test
    void namesALineForEachBrokenRowAndReadsTheRest() throws IOException, MappingException {
        TicketLog log = LogReader.read(Logs.file("broken.csv"), ReplayCommand.bundled());

        assertEquals(6, log.rows());
        assertEquals(2, log.readable());
        assertEquals(
                List.of(
                        "line 3: time \"2012-13-08T11:00:00\" in column \"ts\" cannot be read; write it as the mapping's time"
                                + " format says, or change that",
                        "line 4: activity \"Take a nap\" is not in the mapping; add \"Take a nap = note\", or another meaning,"
                                + " under [activities]",
                        "line 5: it has 3 of at least 5 columns; fill in the missing columns",
                        "line 6: column \"case_id\" is empty; say to which ticket it belongs"),
                log.broken().stream().map(BrokenRow::toString).toList());
        assertEquals(2, ofTicket1(log).size());
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertEquals(List.of("line 1: the file is empty; give a table whose first line names its columns"), broken(""));
    }

    @Test
    void aHeaderAloneIsALogOfNothing() {
        TicketLog log = Logs.read(Logs.HEADER);

        assertEquals(List.of(), log.broken());
        assertEquals(0, log.rows());
        assertTrue(log.last().isEmpty());
    }

    @Test
    void namesEveryColumnThatTheHeaderLacks() {
        assertEquals(
                List.of(
                        "line 1: the header has no column \"ts\", it has [case_id, when, activity]; name the right column in the"
                                + " mapping",
                        "line 1: the header has no column \"resource\", it has [case_id, when, activity]; name the right column"
                                + " in the mapping"),
                broken("case_id,when,activity\n" + ROW));
    }

    @Test
    void anUnclosedQuoteBreaksItsRowAndNotTheReader() {
        TicketLog log = Logs.read(
                Logs.HEADER + ROW + "1,2,\"2012-10-08T10:00:00,Closed,ann\n1,3,2012-10-09T10:00:00,Closed,ann\n");

        assertEquals(1, ofTicket1(log).size());
        assertEquals(3, log.broken().get(0).line());
    }

    @Test
    void readsCompressedFiles(@TempDir Path folder) throws IOException, MappingException {
        Path file = folder.resolve("log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Files.readAllBytes(Logs.file("desk.csv")));
        }

        assertEquals(
                LogReader.read(Logs.file("desk.csv"), ReplayCommand.bundled()),
                LogReader.read(file, ReplayCommand.bundled()));
    }
}
