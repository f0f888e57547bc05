package dev.docket.examples.postgres.fire;

import dev.docket.examples.postgres.commands.CommandDesk;
import dev.docket.examples.postgres.commands.Reply;
import dev.docket.examples.postgres.due.DuePoller;
import dev.docket.examples.postgres.fire.Journal.Kind;
import dev.docket.examples.postgres.outbox.Relay;
import dev.docket.examples.postgres.server.PostgresServer;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.Documents;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.town.Town;
import dev.docket.examples.postgres.town.Townspeople;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A process of the host: gives commands as a client would, polls for what is due, and relays what leaves. It may be killed at any
 * moment; the next one of its name gives the commands again of which the last was not told.
 */
final class Worker {

    private static final int CONNECTIONS = 4;
    private static final int BATCH = 20;
    private static final int IDLE_MILLIS = 5;
    private static final int AWAY_MILLIS = 50;
    private static final int HOT_REQUESTS = 5;
    private static final int ONE_IN = 12;

    /**
     * What a worker is told.
     *
     * @param directory where clock and journals are
     * @param schema of the database
     * @param name its name, which its successors bear too
     * @param generation how many of its name came before
     * @param seed of what it chooses
     * @param requests how many requests there are
     * @param pauseMillis how long it rests after a command
     */
    record Order(Path directory, String schema, String name, int generation, long seed, int requests, int pauseMillis) {

        List<String> arguments() {
            return List.of(
                    directory.toString(),
                    schema,
                    name,
                    Integer.toString(generation),
                    Long.toString(seed),
                    Integer.toString(requests),
                    Integer.toString(pauseMillis));
        }

        static Order of(String... arguments) {
            return new Order(
                    Path.of(arguments[0]),
                    arguments[1],
                    arguments[2],
                    Integer.parseInt(arguments[3]),
                    Long.parseLong(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    Integer.parseInt(arguments[6]));
        }
    }

    /** What is done again and again. */
    @FunctionalInterface
    private interface Turn {
        void take() throws SQLException, InterruptedException;
    }

    private final Order order;
    private final FireClock clock;
    private final Database database;
    private final Journal journal;
    private final CommandDesk desk;
    private final DuePoller poller;
    private final Relay relay;
    private final Townspeople people;
    private final SplittableRandom chance;
    private int given;

    private Worker(Order order, String url) throws IOException {
        this.order = order;
        this.clock = new FireClock(clockFile(order.directory()));
        this.database = Database.open(url, order.schema(), CONNECTIONS);
        this.journal = new Journal(order.directory(), order.name() + "." + order.generation());
        this.desk = new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, clock);
        this.poller = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);
        this.relay =
                new Relay(database, (key, envelope) -> journal.writeSafely(Kind.DELIVERED, key, envelope.hashCode()));
        this.people = new Townspeople(order.seed());
        this.chance = new SplittableRandom(order.seed() + 1);
    }

    static Path clockFile(Path directory) {
        return directory.resolve("clock");
    }

    static Path stopFile(Path directory) {
        return directory.resolve("stop");
    }

    /**
     * Works until it is told to stop, or killed. Where the database is stands in the environment, as a URL may have a password in it.
     *
     * @param arguments its order
     * @throws IOException if it cannot write its journal
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        new Worker(Order.of(arguments), System.getenv(PostgresServer.URL_VARIABLE)).work();
    }

    private void work() throws IOException, InterruptedException {
        Map<String, List<String>> untold = untold();
        Thread polling = thread("polling", this::poll);
        Thread relaying = thread("relaying", this::relay);
        for (Map.Entry<String, List<String>> entry : untold.entrySet()) {
            List<String> parts = entry.getValue();
            giveUntilTold(entry.getKey(), RequestId.of(parts.get(1)), Documents.COMMANDS.read(parts.get(2)));
        }
        repeat(this::giveOne);
        polling.join();
        relaying.join();
        database.close();
        journal.close();
    }

    /** What those of the same name were about to give and were not told of. */
    private Map<String, List<String>> untold() throws IOException {
        Map<String, List<String>> untold = new LinkedHashMap<>();
        for (Journal.Line line : Journal.read(order.directory(), order.name() + ".")) {
            switch (line.kind()) {
                case GIVEN -> untold.put(line.parts().get(0), line.parts());
                case ACCEPTED, REFUSED -> untold.remove(line.parts().get(0));
                default -> {}
            }
        }
        return untold;
    }

    private Thread thread(String name, Turn turn) {
        Thread thread = new Thread(() -> repeat(turn), name);
        thread.start();
        return thread;
    }

    private void repeat(Turn turn) {
        while (!Files.exists(stopFile(order.directory()))) {
            try {
                turn.take();
            } catch (SQLException e) {
                failed(e);
            } catch (RuntimeException e) {
                journal.writeSafely(Kind.FAULT, Thread.currentThread().getName(), e, List.of(e.getStackTrace()));
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a worker", e);
            }
        }
    }

    /** That the database was away is what this is about; of anything else that it says one must hear. */
    private void failed(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        boolean away =
                e instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P");
        if (away) {
            journal.write(Kind.AWAY, state);
        } else {
            journal.writeSafely(Kind.FAULT, Thread.currentThread().getName(), state, e);
        }
        sleep(AWAY_MILLIS);
    }

    private void poll() throws SQLException {
        int woken = clock.setting().polling() ? wake() : 0;
        if (woken < BATCH) {
            sleep(IDLE_MILLIS);
        }
    }

    private int wake() throws SQLException {
        DuePoller.Poll poll = poller.poll(clock.instant(), BATCH);
        if (poll.found() > 0) {
            journal.write(Kind.WOKEN, poll.found());
        }
        poll.putOff().forEach((id, why) -> journal.writeSafely(Kind.FAULT, id, "could not be woken", why));
        return poll.found();
    }

    private void relay() throws SQLException {
        if (relay.deliver(clock.instant(), BATCH) < BATCH) {
            sleep(IDLE_MILLIS);
        }
    }

    private void giveOne() throws SQLException {
        boolean hot = chance.nextInt(ONE_IN) == 0;
        int number = chance.nextInt(hot ? HOT_REQUESTS : order.requests());
        RequestId id = RequestId.of("R-" + number);
        Request request =
                database.<Request, RuntimeException>transaction(connection -> RequestStore.load(connection, id));
        Optional<RequestCommand> command = request.isRaised()
                ? people.act(request, clock.instant())
                : Optional.of(people.raise("resident-" + number + "-of-the-town"));
        if (command.isPresent()) {
            String key = order.name() + "." + order.generation() + "." + given++;
            journal.write(Kind.GIVEN, key, id, Documents.COMMANDS.write(command.get()));
            giveUntilTold(key, id, command.get());
        }
        sleep(order.pauseMillis());
    }

    private void giveUntilTold(String key, RequestId id, RequestCommand command) {
        while (true) {
            try {
                Reply reply = desk.give(key, id, command);
                if (reply instanceof Reply.Done done) {
                    told(done);
                    if (chance.nextInt(ONE_IN) == 0) {
                        again(done, desk.give(key, id, command));
                    }
                    return;
                } else if (reply instanceof Reply.Refused refused) {
                    journal.write(
                            Kind.REFUSED, key, refused.refusal().getClass().getSimpleName(), refused.tries());
                    return;
                }
                sleep(IDLE_MILLIS);
            } catch (SQLException e) {
                failed(e);
            }
        }
    }

    private void told(Reply.Done done) {
        journal.writeSafely(
                Kind.ACCEPTED,
                done.accepted().id(),
                done.accepted().asked(),
                done.accepted().step(),
                done.accepted().version(),
                done.tries(),
                done.before());
    }

    /** Who gives a command twice is told the same. */
    private void again(Reply.Done first, Reply second) {
        boolean same = second instanceof Reply.Done done
                && done.before()
                && done.accepted().equals(first.accepted());
        if (!same) {
            journal.writeSafely(Kind.FAULT, "given twice", first, second);
        }
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }
}
