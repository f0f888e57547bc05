package dev.docket.examples.postgres.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.examples.postgres.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One server for all tests, and a schema for each that asks. Where PostgreSQL cannot start, the tests are skipped and say why. */
public final class TestServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static @Nullable PostgresServer server;
    private static String trouble = "";

    private TestServer() {}

    /** The server; it ends with the process. */
    public static synchronized PostgresServer server() {
        if (server == null && trouble.isEmpty()) {
            try {
                Path data = Files.createTempDirectory("docket-postgres");
                PostgresServer started = PostgresServer.start(data, false);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, data)));
                server = started;
            } catch (IOException | IllegalStateException e) {
                trouble = "no PostgreSQL can start here: " + e;
            }
        }
        PostgresServer running = server;
        assumeTrue(running != null, () -> trouble);
        if (running == null) {
            throw new IllegalStateException(trouble);
        }
        return running;
    }

    private static void end(PostgresServer started, Path data) {
        try {
            started.close();
            Scratch.delete(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database with empty tables. */
    public static Database database() {
        Database database = Database.open(server().url(), "test_" + SCHEMAS.incrementAndGet(), 4);
        database.migrate();
        return database;
    }
}
