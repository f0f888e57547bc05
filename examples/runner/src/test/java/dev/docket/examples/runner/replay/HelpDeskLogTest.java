package dev.docket.examples.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.examples.runner.replay.Mapping.MappingException;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.metrics.Count;
import dev.docket.request.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The help desk's log against facts that plain Python took from it. The log is another's, free to use and not to be bundled
 * (doi:10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb): it lies beside the repository, and where it does not, these tests are
 * skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpDeskLogTest {

    /** From the folder of this module, in which tests run. */
    private static final Path DATA = Path.of("..", "..", "..", "shared", "data", "helpdesk-italy");

    private Replay replay;
    private Map<String, BigDecimal> facts;

    @BeforeAll
    void livesThroughTheLog() throws IOException, MappingException {
        Path log = DATA.resolve("events.csv.gz");
        assumeTrue(
                Files.exists(log),
                () -> "skipped: there is no " + log.toAbsolutePath().normalize());
        Mapping mapping = ReplayCommand.bundled();
        replay = Replay.of(LogReader.read(log, mapping), mapping, n -> {});
        facts = Facts.read(DATA.resolve("facts.json"));
    }

    @Test
    void everyFactIsEqualOrAccountedForByIrregularRows() {
        List<FactCheck.Line> lines = FactCheck.compare(facts, replay);

        assertEquals(57, lines.size());
        assertEquals(
                List.of(), lines.stream().filter(line -> !line.isAccounted()).toList());
        assertEquals(41, lines.stream().filter(FactCheck.Line::isEqual).count());
    }

    @Test
    void twoRowsAccountForEveryDifferenceInClosings() {
        assertEquals(
                List.of("1345 VERIFIED", "4284 Closed"),
                FactCheck.differing(replay).stream()
                        .map(row -> row.row().ticket() + " " + row.row().activity())
                        .toList());
    }

    @Test
    void eighteenRowsBreakTheRules() {
        TreeMap<String, Long> kinds = replay.irregular().stream()
                .collect(Collectors.groupingBy(
                        row -> row.row().activity() + " while " + row.stage().orElseThrow(),
                        TreeMap::new,
                        Collectors.counting()));

        assertEquals(
                Map.of(
                        "Closed while CLOSED", 14L,
                        "DUPLICATE while ANSWERED", 1L,
                        "INVALID while ANSWERED", 2L,
                        "VERIFIED while CLOSED", 1L),
                kinds);
        assertEquals(replay.log().rows(), replay.rowsTaken() + 18);
        assertEquals(List.of(), replay.log().broken());
    }

    /** Two readings of one question: a due date that the library set when the ticket was raised, and a count afterwards. */
    @Test
    void theDueDateOfTheFirstReplyAgreesWithTheFactAboutDeadlines() {
        assertEquals(
                facts.get("handling_first_event_to_first_done.within_workdays.5.by_deadline_date"),
                BigDecimal.valueOf(
                        replay.figures().card().rule(HelpDesk.FIRST_REPLY).onTime()));
    }

    @Test
    void K4_everyHistoryReplaysToTheSameState() {
        RequestWorkflow workflow = RequestWorkflow.of(replay.programme());
        for (Ticket ticket : replay.tickets()) {
            Request replayed = workflow.replay(ticket.id(), ticket.history())
                    .fold(
                            defects -> {
                                throw new AssertionError(ticket.id() + ": " + defects);
                            },
                            request -> request);
            assertEquals(ticket.request(), replayed);
        }
        assertEquals(replay.events(), replay.figures().card().count(Count.EVENTS));
    }

    @Test
    void livingThroughItTwiceGivesTheSameHistories() throws IOException, MappingException {
        Mapping mapping = ReplayCommand.bundled();
        Replay again = Replay.of(replay.log(), mapping, n -> {});

        for (int i = 0; i < replay.tickets().size(); i++) {
            assertEquals(
                    replay.tickets().get(i).history(), again.tickets().get(i).history());
        }
    }
}
