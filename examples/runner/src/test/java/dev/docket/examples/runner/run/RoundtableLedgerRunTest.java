package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.request.Ending;
import dev.docket.request.Outcome;
import dev.docket.request.RequestEvent;
import dev.docket.residency.Residency;
import dev.docket.residency.ResidencyCommand;
import dev.docket.session.BatchId;
import dev.docket.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counted here from the scenario and the histories themselves, apart from the library's figures. */
class RoundtableLedgerRunTest {

    private static final RunFixture RUN = new RunFixture("roundtable-ledger");

    @TempDir
    private Path folder = Path.of("");

    private static long rows(String start) throws IOException {
        return RUN.bundledText().lines().filter(line -> line.startsWith(start)).count();
    }

    @Test
    void FS17_twentySessionsOfWhichEightAreLunches() throws IOException {
        assertEquals(20, rows("session,"));
        assertEquals(
                8,
                RUN.bundledText()
                        .lines()
                        .filter(line -> line.startsWith("session,") && line.endsWith(",lunch meeting"))
                        .count());
        assertTrue(RUN.claim("sessions").startsWith("sessions 20 20 held"));
        assertTrue(RUN.claim("of these, lunch meetings (午餐会)").endsWith("8 8 ✓ holds"));
    }

    @Test
    void FS17_aLunchThatIsAnotherKindOfMeetingIsOneTooFew() throws IOException {
        assertTrue(RUN.fails(folder, "of these, lunch meetings (午餐会)", "lunch meeting\n", "roundtable\n")
                .contains(" 8 7 "));
    }

    @Test
    void FS17_oneHundredAndSeventyTwoEnterpriseTimesAreEightPointSixASession() throws IOException {
        long named = ScenarioFile.bundled("roundtable-ledger").attendances().stream()
                .filter(attend -> attend.role().toString().equals("requester"))
                .mapToLong(attend -> attend.who().size())
                .sum();

        assertEquals(172, named);
        assertTrue(RUN.claim("enterprise attendances (家次)").contains("172, of 77 different ones; 8.60 a session"));
        String first = RUN.bundledText()
                .lines()
                .filter(line -> line.startsWith("attend,1,requester,"))
                .findFirst()
                .orElseThrow();
        String without = first.substring(0, first.lastIndexOf(';'));
        assertTrue(
                RUN.fails(folder, "enterprise attendances (家次)", first, without).contains("171"));
    }

    @Test
    void FS6_onlyTheResidueGoesToTheLedger() throws IOException {
        long ledger = rows("item,");
        long table = RUN.bundledText()
                .lines()
                .filter(line -> line.startsWith("minutes,"))
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
                .sum();

        assertTrue(table > 0 && ledger > table);
        assertTrue(RUN.claim("collected")
                .contains((table + ledger) + " = " + table + " at the table + " + ledger + " in the ledger"));
        assertEquals(ledger, RUN.played().ledger().size());
    }

    @Test
    void FS17_aHundredIsNotOverAHundred() throws IOException {
        String less = RUN.bundledText()
                .replaceAll("minutes,([1-4]),2,", "minutes,$1,0,")
                .replace("minutes,5,2,", "minutes,5,1,");

        CommandLineFixture hundred = RUN.runWith(folder, less.replace("minutes,6,2,", "minutes,6,1,"));

        assertEquals(1, hundred.exitCode());
        String claim = RunFixture.claim(hundred, "collected");
        assertTrue(claim.contains("over 100 100 = 30 at the table"), claim);
        assertTrue(claim.endsWith("✗ does not hold"), claim);
    }

    @Test
    void FS1_oneDayHasARoundtableAndVisits() {
        List<Session> day = RUN.played().series().batch(BatchId.of("entrepreneurs-day"));

        assertEquals(
                List.of("roundtable", "site visit"),
                day.stream().map(session -> session.plan().kind().name()).collect(Collectors.toList()));
    }

    @Test
    void FS13_twoRequestersBroughtTogetherIsAnOutcome() throws IOException {
        long matched = RUN.played().lives().stream()
                .filter(life -> life.request().confirmedOutcome().equals(Optional.of(Outcome.MATCHED)))
                .count();

        assertEquals(3, matched);
        assertEquals(2 * matched, RUN.events(RequestEvent.Matched.class).count());
        assertTrue(RUN.claim("enterprises matched with one another").contains("3 pairs"));
    }

    @Test
    void FS15_oneGoesToAHigherTier() throws IOException {
        assertEquals(
                1,
                RUN.played().lives().stream()
                        .filter(life -> life.request().ending().equals(Optional.of(Ending.REFERRED)))
                        .count());
        String refer = RUN.bundledText()
                .lines()
                .filter(line -> line.contains("; refer "))
                .findFirst()
                .orElseThrow();
        RUN.fails(folder, "taken to a higher tier", refer, refer.substring(0, refer.indexOf("; refer ")));
    }

    @Test
    void FS14_aWorkGroupStaysWithAKeyProjectFromPhaseToPhase() throws IOException {
        Residency group = RUN.played().resided().get(0).residency();

        assertEquals(
                List.of("approval", "land", "construction"),
                group.accountOf(ResidencyCommand.Reach.class)
                        .map(ResidencyCommand.Reach::phase)
                        .toList());
        assertTrue(group.isOpen());
        assertTrue(RUN.claim("a work group at a key project (工作小组)")
                .contains("1, by now in construction; monthly reports in time 100.00 % (20 of 20) ✓ holds"));
        RUN.fails(folder, "a work group at a key project (工作小组)", "start 02-09", "!start 02-08");
    }

    @Test
    void FS14_aPhaseIsNotReachedTwice() throws IOException {
        CommandLineFixture twice = RUN.runWith(folder, RUN.bundledText().replace("!reach 09-06", "reach 09-06"));

        assertEquals(1, twice.exitCode());
        assertTrue(twice.out().contains("reach a phase of the project was refused"), twice.out());
        assertTrue(twice.out().contains("after land there is no approval"), twice.out());
    }
}
