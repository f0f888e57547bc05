package dev.docket.examples.postgres.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL: the one that {@value #URL_VARIABLE} names, else one of our own, with its data in a directory.
 *
 * <p>Ours runs as it would in production as far as durability goes: what is committed is on the disk. Where that is not needed, as in most
 * tests, it can be let go for speed.
 */
public final class PostgresServer implements AutoCloseable {

    /** The environment variable with the JDBC URL of a server that is there already. */
    public static final String URL_VARIABLE = "DOCKET_POSTGRES_URL";

    private static final int STOP_SECONDS = 30;
    private static final int START_TRIES = 20;

    private final @Nullable Path data;
    private final boolean durable;
    private final String url;
    private @Nullable EmbeddedPostgres running;

    private PostgresServer(@Nullable Path data, boolean durable, @Nullable EmbeddedPostgres running, String url) {
        this.data = data;
        this.durable = durable;
        this.running = running;
        this.url = url;
    }

    /**
     * Starts one, or takes the one that is there.
     *
     * @param data where its data shall be
     * @param durable whether what is committed shall outlive the machine, not only the server
     * @return the server
     * @throws IOException if it cannot start
     */
    public static PostgresServer start(Path data, boolean durable) throws IOException {
        Optional<String> given =
                Optional.ofNullable(System.getenv(URL_VARIABLE)).filter(url -> !url.isBlank());
        if (given.isPresent()) {
            return new PostgresServer(null, durable, null, given.get());
        }
        EmbeddedPostgres started = start(data, durable, 0);
        return new PostgresServer(data, durable, started, started.getJdbcUrl("postgres", "postgres"));
    }

    private static EmbeddedPostgres start(Path data, boolean durable, int port) throws IOException {
        String fsync = durable ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", fsync)
                // The embedding library lets go of it, so that a crash could lose what a client has been told.
                .setServerConfig("synchronous_commit", fsync)
                .setServerConfig("max_connections", "100");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /**
     * Its JDBC URL, which stays the same when it is restarted.
     *
     * @return the URL
     */
    public String url() {
        return url;
    }

    /**
     * Whether it is ours, so that we may stop it.
     *
     * @return false when the environment named it
     */
    public boolean isOurs() {
        return data != null;
    }

    /** How a server ends at once. */
    public enum Crash {
        /** Its main process is killed, as by the operating system. */
        KILL,
        /** It is told to stop immediately: it breaks every connection and writes nothing more. */
        IMMEDIATE
    }

    /**
     * Lets it crash and starts it again on the same data, on the same port.
     *
     * @param crash how it ends
     * @throws IOException if it does not start again
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public void restart(Crash crash) throws IOException, InterruptedException {
        EmbeddedPostgres before = running;
        Path directory = data;
        if (before == null || directory == null) {
            throw new IllegalStateException("the server of " + URL_VARIABLE + " is not ours to restart");
        }
        int port = before.getPort();
        ProcessHandle postmaster = postmaster(directory);
        if (crash == Crash.KILL) {
            postmaster.destroyForcibly();
        } else {
            new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        while (postmaster.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        before.close();
        running = startAgain(directory, durable, port);
    }

    /** Its last children may still hold the port or the shared memory for a moment. */
    private static EmbeddedPostgres startAgain(Path data, boolean durable, int port)
            throws IOException, InterruptedException {
        for (int tries = 1; true; tries++) {
            try {
                return start(data, durable, port);
            } catch (IOException | IllegalStateException e) {
                if (tries == START_TRIES) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("postmaster " + pid + " is not running"));
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.close();
        }
    }
}
