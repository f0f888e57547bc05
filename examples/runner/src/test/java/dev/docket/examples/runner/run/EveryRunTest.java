package dev.docket.examples.runner.run;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.Golden;
import dev.docket.examples.runner.run.Played.Life;
import dev.docket.examples.runner.run.Played.Resided;
import dev.docket.programme.Programme;
import dev.docket.request.RequestEvent;
import dev.docket.residency.ResidencyWorkflow;
import dev.docket.session.SeriesFigures;
import dev.docket.session.SessionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every run alike. */
class EveryRunTest {

    private static final Map<String, RunFixture> RUNS = new TreeMap<>();

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> names() {
        return StreamSupport.stream(new Repertoire.Names().spliterator(), false);
    }

    private static RunFixture run(String name) {
        return Objects.requireNonNull(RUNS.computeIfAbsent(name, RunFixture::new));
    }

    @ParameterizedTest
    @MethodSource("names")
    void outputIsWhatItWas(String name) throws IOException {
        CommandLineFixture printed = run(name).run();

        assertEquals(0, printed.exitCode(), printed.err());
        assertEquals("", printed.err());
        Golden.assertOutput("run/" + name + ".expected.txt", printed.out());
        assertFalse(printed.out().contains("it could not be reckoned again"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesAsTheScenarioExpectsWithTheMistakesRefused(String name) {
        Played played = run(name).played();

        assertEquals(List.of(), played.surprises());
        assertFalse(played.refusals().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void K10_everyHistoryReplaysToTheSameState(String name) {
        RunFixture run = run(name);
        for (Life life : run.played().lives()) {
            run.workflow()
                    .replay(life.item().id(), life.history())
                    .fold(defects -> fail(life.item().id() + ": " + defects), request -> {
                        assertEquals(life.request(), request);
                        return request;
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void K10_everyResidencyReplaysToTheSameState(String name) {
        RunFixture run = run(name);
        Programme programme = run.workflow().programmes().get(0);
        assertEquals(
                programme.residencies().isPresent(), !run.played().resided().isEmpty());
        for (Resided one : run.played().resided()) {
            ResidencyWorkflow.of(programme.residencies().orElseThrow())
                    .replay(one.stay().id(), one.history())
                    .fold(defects -> fail(one.stay().id() + ": " + defects), residency -> {
                        assertEquals(one.residency(), residency);
                        return residency;
                    });
        }
    }

    @Test
    void aResidencyInAProgrammeThatHasNoneIsAProblemWithItsLine() throws IOException {
        RunFixture run = run("reception-day");

        CommandLineFixture staying = run.runWith(
                folder,
                run.bundledText()
                        + "residency,NX-R1,somebody,-,2022-06-01,leader-a,clerk 1990-01-01,,-,agree 2022-05-23 10:00\n");

        assertEquals(1, staying.exitCode());
        assertTrue(
                staying.out()
                        .contains(
                                "NX-R1, 2022-05-23 10:00: agree on the residency cannot be done: the programme has no residencies;"),
                staying.out());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDueDateIsReckonedAgainToTheSameInstant(String name) {
        RunFixture run = run(name);
        int reckoned = 0;
        for (Life life : run.played().lives()) {
            Why why = new Why(run.workflow().programmes().get(0), Locale.ENGLISH);
            for (RequestEvent event : life.history()) {
                Optional<Why.Reason> reason = why.of(event);
                assertTrue(
                        reason.isEmpty() || reason.get().text().isPresent(),
                        () -> life.item().id() + ": no reason for " + event);
                reckoned += reason.isPresent() ? 1 : 0;
            }
        }
        assertTrue(reckoned > run.played().lives().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySessionIsHeldAndMinutedAndKnowsWhatWasRaisedInIt(String name) {
        Played played = run(name).played();
        SeriesFigures figures = SeriesFigures.of(played.series(), played.asOf());

        assertEquals(ScenarioFile.bundled(name).sessions().size(), figures.held());
        played.series().sessions().forEach(session -> assertEquals(SessionStatus.MINUTED, session.status()));
        assertEquals(
                played.lives().stream()
                        .filter(life -> life.item().session() > 0)
                        .count(),
                figures.requests());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noClaimHoldsOfNothing(String name) {
        RunFixture run = run(name);

        List<Claim> claims = run.claimsOfNothing();

        assertFalse(claims.isEmpty());
        claims.forEach(claim -> assertNotEquals(Claim.Verdict.HOLDS, claim.verdict(), claim::toString));
    }

    @Test
    void beforeItsEndNothingIsHeldAgainstWhatWasPublished() {
        CommandLineFixture half = docket("run", "embedded-officers", "--as-of", "2022-08-10");

        assertEquals(0, half.exitCode(), half.err());
        assertTrue(half.out().contains("nothing is held against what was published"), half.out());
        assertFalse(half.out().contains("✗"), half.out());
    }
}
