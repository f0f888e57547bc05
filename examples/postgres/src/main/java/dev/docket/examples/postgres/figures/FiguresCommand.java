package dev.docket.examples.postgres.figures;

import dev.docket.examples.postgres.figures.Script.Life;
import dev.docket.examples.postgres.server.PostgresServer;
import dev.docket.examples.postgres.server.Scratch;
import dev.docket.examples.postgres.store.Database;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line {@code figures}. */
@Command(
        name = "figures",
        description =
                "Measures the host on PostgreSQL, each figure beside the same inserts without Docket, and prints tables.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class FiguresCommand implements Callable<Integer> {

    private static final int COMMANDS_EACH = 12;
    private static final int BATCH = 50;
    private static final int BURST_BATCHES = 100;
    private static final int POLLS = 500;
    private static final List<Integer> WORKERS = List.of(1, 2, 4);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--requests", description = "how many requests the commands are given to", defaultValue = "600")
    private int requests;

    @Option(names = "--rounds", description = "how often each is measured; the best counts", defaultValue = "3")
    private int rounds;

    @Option(
            names = "--open",
            description = "how many open requests the poller has before it; 300000 or more",
            defaultValue = "1000000")
    private int open;

    private int schemas;

    private FiguresCommand() {}

    /**
     * Measures and ends.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new FiguresCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Life> lives = Script.lives(requests, COMMANDS_EACH);
        Path scratch = Files.createTempDirectory("figures");
        try (PostgresServer server = PostgresServer.start(scratch.resolve("data"), true)) {
            try (Database warm = database(server)) {
                Throughput.withDocket(warm, lives, 2);
            }
            try (Database warm = database(server)) {
                Throughput.withoutDocket(warm, lives, 2);
            }
            throughput(server, lives);
            crowd(server, lives);
        }
        Scratch.delete(scratch);
        return 0;
    }

    private Database database(PostgresServer server) {
        String schema = "figures_" + System.currentTimeMillis() + "_" + schemas++;
        Database database = Database.open(server.url(), schema, 8);
        database.migrate();
        return database;
    }

    private void throughput(PostgresServer server, List<Life> lives) throws Exception {
        say("| threads | accepted commands/s | the same inserts alone, steps/s | ratio |");
        say("|---:|---:|---:|---:|");
        for (int workers : WORKERS) {
            double with = 0;
            double without = 0;
            for (int round = 0; round < rounds; round++) {
                try (Database database = database(server)) {
                    with = Math.max(with, Throughput.withDocket(database, lives, workers));
                    if (workers == 1 && round == 0) {
                        sizes(database, "request", "event", "command", "outbox");
                    }
                }
                try (Database database = database(server)) {
                    without = Math.max(without, Throughput.withoutDocket(database, lives, workers));
                }
            }
            say("| %d | %.0f | %.0f | %.2f |", workers, with, without, without / with);
        }
    }

    private void crowd(PostgresServer server, List<Life> lives) throws Exception {
        try (Database database = database(server)) {
            Crowd crowd = new Crowd(database);
            long begin = System.nanoTime();
            crowd.fill(lives, open);
            say("%d open requests inserted in %.0f s", open, (System.nanoTime() - begin) / 1e9);
            sizes(database, "request");
            Instant due = crowd.firstDue();
            Instant late = due.plus(Duration.ofDays(1));
            say("%s", crowd.plan(late, BATCH));
            double[] idle = crowd.polls(due, BATCH, POLLS);
            crowd.polls(late, 1, POLLS);
            double[] one = crowd.polls(late, 1, POLLS);
            double[] plain = crowd.plainWrites(late, POLLS);
            say("| poll at %d open requests | ms, median | ms, 99 of 100 | ratio |", open);
            say("|---|---:|---:|---:|");
            say("| nothing is due | %.2f | %.2f | |", idle[0], idle[1]);
            say("| one is due: found, woken, stored | %.2f | %.2f | %.2f |", one[0], one[1], one[0] / plain[0]);
            say("| the same writes alone | %.2f | %.2f | 1 |", plain[0], plain[1]);
            Instant week = due.plus(Duration.ofDays(7));
            int burst = BATCH * BURST_BATCHES;
            say(
                    "| %d due at once, batches of %d | s until the last is stored | the same writes alone, s | ratio |",
                    burst, BATCH);
            say("|---|---:|---:|---:|");
            for (int workers : WORKERS) {
                double with = crowd.burst(week, BATCH, BURST_BATCHES, workers);
                double without = crowd.plainBurst(week, BATCH, BURST_BATCHES, workers);
                say("| %d threads | %.2f | %.2f | %.2f |", workers, with, without, with / without);
            }
        }
    }

    private void sizes(Database database, String... tables) throws SQLException {
        database.<Boolean, RuntimeException>transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                double all = number(statement, "select count(*) from request");
                for (String table : tables) {
                    say(
                            "%s: %.1f rows, %.0f bytes a request with its indexes (documents %.0f)",
                            table,
                            number(statement, "select count(*) from " + table) / all,
                            number(statement, "select pg_total_relation_size('" + table + "')") / all,
                            number(
                                            statement,
                                            "select coalesce(sum(octet_length("
                                                    + (table.equals("outbox") ? "envelope" : "document")
                                                    + "::text)), 0) from "
                                                    + table)
                                    / all);
                }
            }
            return true;
        });
    }

    private static double number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private void say(String line, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, line, values));
        out.flush();
    }
}
