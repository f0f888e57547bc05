package dev.docket.examples.postgres.fire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.postgres.server.PostgresServer;
import dev.docket.examples.postgres.server.Scratch;
import dev.docket.examples.postgres.server.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FireTest {

    @Test
    void tenKillsAndACrashOfTheServerLoseNothingAndDoubleNothing() throws Exception {
        TestServer.server(); // skips where there is none
        Path directory = Files.createTempDirectory("docket-fire");
        Fire.Plan plan = new Fire.Plan(System.nanoTime(), 10, 1, 2, 100, 40, 4, 1, directory);
        Report report;
        try (PostgresServer server = PostgresServer.start(directory.resolve("data"), true)) {
            report = new Fire(plan, server, new PrintWriter(new StringWriter())).run();
        }

        if (report.isClean()) {
            Scratch.delete(directory);
        }
        assertEquals(List.of(), report.findings().all, report::toString);
        assertEquals(10, report.kills());
        assertTrue(report.testimony().accepted.size() > 10, report::toString);
        assertTrue(report.findings().lapses > 100, report::toString);
        assertTrue(report.findings().notices > 100, report::toString);
    }
}
