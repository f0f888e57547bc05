package dev.docket.examples.postgres.figures;

import dev.docket.examples.postgres.due.DuePoller;
import dev.docket.examples.postgres.figures.Script.Life;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.Documents;
import dev.docket.examples.postgres.store.Micros;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.store.StaleVersionException;
import dev.docket.examples.postgres.store.StepRows;
import dev.docket.examples.postgres.town.Town;
import dev.docket.request.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Very many open requests, copied from a few hundred that were lived, and what a poller makes of them. */
final class Crowd {

    private static final String QUERY = """
            select document from request where next_due < ? order by next_due limit ? for update skip locked""";

    private final Database database;
    private final DuePoller poller;

    Crowd(Database database) {
        this.database = database;
        this.poller = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);
    }

    /** Fills the table: each copy has a key of its own in its row and in its document. */
    void fill(List<Life> lives, int open) throws SQLException {
        List<Request> templates = lives.stream()
                .map(Life::last)
                .filter(request -> request.isOpen() && request.nextDue().isPresent())
                .toList();
        database.<Boolean, RuntimeException>transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table template (n int primary key, id text, version int, document text,"
                        + " next_due timestamptz)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into template values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < templates.size(); i++) {
                    Request request = templates.get(i);
                    insert.setInt(1, i);
                    insert.setString(2, request.id().value());
                    insert.setInt(3, request.version());
                    insert.setString(4, Documents.REQUESTS.write(request));
                    insert.setObject(5, Micros.up(request.nextDue().orElseThrow()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement copy = connection.prepareStatement("""
                    insert into request (id, version, document, next_due)
                    select 'M-' || g, version, replace(document, id, 'M-' || g)::json, next_due
                    from generate_series(1, ?) g join template on n = g % ?""")) {
                copy.setInt(1, open);
                copy.setInt(2, templates.size());
                copy.executeUpdate();
            }
            return true;
        });
        database.<Boolean, RuntimeException>transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze request");
            }
            return true;
        });
    }

    /** What the database itself says of the query, in milliseconds. */
    String plan(Instant now, int most) throws SQLException {
        return database.<String, RuntimeException>transaction(connection -> {
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement explain = connection.prepareStatement("explain (analyze, costs off) " + QUERY)) {
                explain.setObject(1, Micros.down(now));
                explain.setInt(2, most);
                try (ResultSet rows = explain.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
            }
            return plan.toString();
        });
    }

    /** When the first of all is due. */
    Instant firstDue() throws SQLException {
        return database.<Instant, RuntimeException>transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select min(next_due) from request")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    /** Milliseconds of each of some polls: of the middle one, and of the one that only a hundredth exceeds. */
    double[] polls(Instant now, int most, int times) throws SQLException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            poller.poll(now, most);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return percentiles(millis);
    }

    /** The same writes without Docket: what is stored is known before. */
    double[] plainWrites(Instant now, int times) throws SQLException {
        List<List<StepRows>> batches = batches(now, 1, times);
        double[] millis = new double[batches.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            write(batches.get(i));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return percentiles(millis);
    }

    private static double[] percentiles(double[] millis) {
        Arrays.sort(millis);
        return new double[] {millis[millis.length / 2], millis[millis.length * 99 / 100]};
    }

    /** Seconds until so many batches that are due at once are woken. */
    double burst(Instant now, int most, int batches, int workers) throws InterruptedException, ExecutionException {
        return seconds(workers, worker -> {
            for (int i = worker; i < batches; i += workers) {
                poller.poll(now, most);
            }
            return batches;
        });
    }

    /** The same writes without Docket. */
    double plainBurst(Instant now, int most, int batches, int workers)
            throws SQLException, InterruptedException, ExecutionException {
        List<List<StepRows>> known = batches(now, most, batches);
        return seconds(workers, worker -> {
            for (int i = worker; i < known.size(); i += workers) {
                write(known.get(i));
            }
            return known.size();
        });
    }

    @FunctionalInterface
    private interface Part {
        int of(int worker) throws SQLException;
    }

    private static double seconds(int workers, Part part) throws InterruptedException, ExecutionException {
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int own = worker;
            parts.add(() -> part.of(own));
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            long begin = System.nanoTime();
            for (Future<Integer> done : pool.invokeAll(parts)) {
                done.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            pool.shutdown();
        }
    }

    /** What the next polls would store. */
    private List<List<StepRows>> batches(Instant now, int most, int times) throws SQLException {
        List<StepRows> all = database.<List<StepRows>, RuntimeException>transaction(
                connection -> steps(connection, now, most * times));
        List<List<StepRows>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += most) {
            batches.add(all.subList(i, Math.min(all.size(), i + most)));
        }
        return batches;
    }

    private static List<StepRows> steps(Connection connection, Instant now, int most) throws SQLException {
        List<StepRows> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setObject(1, Micros.down(now));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Request request = Documents.REQUESTS.read(rows.getString(1));
                    var step = Town.WORKFLOW.advance(request, now);
                    steps.add(StepRows.of(request, step, Town.NOTICES.from(request, step)));
                }
            }
        }
        return steps;
    }

    private void write(List<StepRows> steps) throws SQLException {
        try {
            database.transaction(connection -> {
                for (StepRows step : steps) {
                    RequestStore.append(connection, step);
                }
                return true;
            });
        } catch (StaleVersionException e) {
            throw new IllegalStateException(e);
        }
    }
}
