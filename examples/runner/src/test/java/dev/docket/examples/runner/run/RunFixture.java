package dev.docket.examples.runner.run;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.RequestEvent;
import dev.docket.time.ChinaWorkdays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One programme: its bundled scenario, what it comes to, what is printed, and the same with one fact changed. */
final class RunFixture {

    private final String name;
    private final Play play;
    private final Played played;
    private final CommandLineFixture run;

    RunFixture(String name) {
        this.name = name;
        this.play = Repertoire.find(name).orElseThrow();
        Scenario scenario = ScenarioFile.bundled(name);
        Instant until = scenario.end()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(ChinaWorkdays.ZONE)
                .toInstant();
        this.played = new Driver(workflow(), play.rules(ChinaWorkdays.calendar()), scenario).play(until, done -> {});
        this.run = docket("run", name);
    }

    /** What is claimed when nothing has happened yet. */
    List<Claim> claimsOfNothing() {
        Driver driver = new Driver(workflow(), play.rules(ChinaWorkdays.calendar()), ScenarioFile.bundled(name));
        Played nothing = driver.play(Instant.parse("2018-01-01T00:00:00Z"), done -> {});
        return play.claims().apply(new Evidence(nothing, ChinaWorkdays.calendar()));
    }

    RequestWorkflow workflow() {
        return RequestWorkflow.of(play.programme().apply(ChinaWorkdays.calendar()));
    }

    Played played() {
        return played;
    }

    CommandLineFixture run() {
        return run;
    }

    /** The events of a kind, of all requests. */
    <E extends RequestEvent> Stream<E> events(Class<E> kind) {
        return played.lives().stream()
                .flatMap(life -> life.history().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The line of the claims that begins so, with its spaces made single ones. */
    String claim(String what) {
        return claim(run, what);
    }

    static String claim(CommandLineFixture run, String what) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("  " + what + "  "))
                .map(line -> line.strip().replaceAll(" +", " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + what + " in\n" + run.out() + run.err()));
    }

    String bundledText() throws IOException {
        try (InputStream stream = Driver.class.getResourceAsStream("scenarios/" + name + ".csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs it with another scenario. */
    CommandLineFixture runWith(Path folder, String text) throws IOException {
        Path file = folder.resolve("scenario.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return docket("run", name, "--scenario", file.toString());
    }

    /** Changes the first such fact of the scenario: the claim no longer holds, and so says the exit code. */
    String fails(Path folder, String what, String fact, String other) throws IOException {
        String text = bundledText();
        assertTrue(text.contains(fact), () -> fact + " is not in the scenario");
        int place = text.indexOf(fact);

        CommandLineFixture changed =
                runWith(folder, text.substring(0, place) + other + text.substring(place + fact.length()));

        String claim = claim(changed, what);
        assertTrue(claim.endsWith("✗ does not hold"), claim);
        assertEquals(1, changed.exitCode());
        return claim;
    }
}
