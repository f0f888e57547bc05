package dev.docket.examples.postgres.fire;

import dev.docket.examples.postgres.due.DuePoller;
import dev.docket.examples.postgres.outbox.Relay;
import dev.docket.examples.postgres.server.PostgresServer;
import dev.docket.examples.postgres.server.PostgresServer.Crash;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.town.Town;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Lets a town work on a PostgreSQL, kills its processes and its server while it does, and checks what is left. */
final class Fire {

    /** When a fire begins, by its own clock: a Monday morning. */
    private static final Instant BEGIN = Instant.parse("2025-01-06T01:00:00.000000123Z");

    private static final long SECONDS_OF_DAY = 86_400;
    private static final int BATCH = 100;
    private static final int SETTINGS_BACK = 6;
    private static final int STARTING_ONE_IN = 8;
    private static final int STARTING_MILLIS = 1000;
    private static final int BYTES = 1000;
    private static final Duration MONTH = Duration.ofDays(30);

    /**
     * What is to be done.
     *
     * @param seed of all that is chosen
     * @param kills how many processes are killed
     * @param restarts how often the server crashes
     * @param workers how many processes work at once
     * @param requests how many requests there are
     * @param daysPerSecond how fast the time goes
     * @param lifeKilobytes how much a worker has written into its journal when it is killed, on average: about as many commands
     * @param pauseMillis how long a client rests after a command
     * @param directory where clock, journals and data are
     */
    record Plan(
            long seed,
            int kills,
            int restarts,
            int workers,
            int requests,
            int daysPerSecond,
            int lifeKilobytes,
            int pauseMillis,
            Path directory) {}

    private record Running(Worker.Order order, Process process) {}

    private final Plan plan;
    private final PostgresServer server;
    private final String schema;
    private final PrintWriter out;
    private final FireClock clock;
    private final SplittableRandom chance;
    private final List<Running> running = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final long begin = System.nanoTime();
    private int kills;
    private int restarts;
    private int settingsBack;
    private Duration furthestBack = Duration.ZERO;

    Fire(Plan plan, PostgresServer server, PrintWriter out) {
        this.plan = plan;
        this.server = server;
        this.schema = "fire_" + Long.toUnsignedString(plan.seed()) + "_" + System.currentTimeMillis();
        this.out = out;
        this.clock = new FireClock(Worker.clockFile(plan.directory()));
        this.chance = new SplittableRandom(plan.seed());
    }

    /** Does it all and tells what came of it. */
    Report run() throws IOException, InterruptedException, SQLException {
        try (Database database = Database.open(server.url(), schema, 2)) {
            database.migrate();
            clock.set(BEGIN, plan.daysPerSecond() * SECONDS_OF_DAY, true);
            try {
                for (int i = 0; i < plan.workers(); i++) {
                    running.add(started(order(i, 0)));
                }
                burn();
                stop();
            } finally {
                running.forEach(worker -> worker.process().destroyForcibly());
            }
            Instant end = settle(database);
            Testimony testimony = Testimony.read(plan.directory());
            say("checking what is left");
            Findings findings = Verifier.verify(database, testimony, end);
            findings.all.addAll(troubles);
            return new Report(
                    plan,
                    server.isOurs(),
                    kills,
                    restarts,
                    settingsBack,
                    furthestBack,
                    Duration.between(BEGIN, end),
                    Duration.ofNanos(System.nanoTime() - begin),
                    testimony,
                    findings);
        }
    }

    private Worker.Order order(int number, int generation) {
        return new Worker.Order(
                plan.directory(),
                schema,
                "w" + number,
                generation,
                chance.nextLong(),
                plan.requests(),
                plan.pauseMillis());
    }

    /** A process of the same Java with the same classes. */
    private Running started(Worker.Order order) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
        command.addAll(order.arguments());
        Path log = plan.directory().resolve(order.name() + "." + order.generation() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put(PostgresServer.URL_VARIABLE, server.url());
        return new Running(order, builder.start());
    }

    /** Kills, crashes, sets the clock back, and lets the pollers rest for a month of its time, at chosen moments. */
    private void burn() throws IOException, InterruptedException {
        int rest = plan.kills() / 2;
        while (kills < plan.kills()) {
            kill(victim());
            if (isTurn(plan.restarts()) && server.isOurs()) {
                server.restart(restarts++ % 2 == 0 ? Crash.KILL : Crash.IMMEDIATE);
            }
            if (isTurn(SETTINGS_BACK)) {
                setBack();
            }
            if (kills == rest) {
                clock.set(clock.instant(), plan.daysPerSecond() * SECONDS_OF_DAY, false);
                TimeUnit.MILLISECONDS.sleep(MONTH.toDays() * 1000 / plan.daysPerSecond());
                clock.set(clock.instant(), plan.daysPerSecond() * SECONDS_OF_DAY, true);
                say("the pollers have rested for " + MONTH.toDays() + " days");
            }
            if (kills % 20 == 0) {
                say(kills + " kills, " + restarts + " crashes of the server");
            }
        }
    }

    /** Whether something that happens so often in all is to happen now; never twice at the same kill count. */
    private boolean isTurn(int times) {
        return times > 0 && kills * times / plan.kills() > (kills - 1) * times / plan.kills();
    }

    private void setBack() throws IOException {
        Instant now = clock.instant();
        Duration back = Duration.ofHours(1 + chance.nextInt(24 * 5)).plusNanos(chance.nextInt(1_000_000));
        Instant to = now.minus(back).isBefore(BEGIN) ? BEGIN : now.minus(back);
        clock.set(to, plan.daysPerSecond() * SECONDS_OF_DAY, clock.setting().polling());
        settingsBack++;
        furthestBack = back.compareTo(furthestBack) > 0 ? back : furthestBack;
    }

    /**
     * One that has done some work, as much as chance says, and now and then one that is just starting. By work, not by the clock: a
     * slow machine takes longer, but has as much to lose.
     */
    private int victim() throws IOException, InterruptedException {
        boolean starting = chance.nextInt(STARTING_ONE_IN) == 0;
        long work = starting ? 0 : 1 + chance.nextInt(2 * plan.lifeKilobytes() * BYTES);
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(starting ? STARTING_MILLIS : 20));
        int place = chance.nextInt(running.size());
        while (written(running.get(place)) < work
                && running.get(place).process().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(1);
            place = (place + 1) % running.size();
        }
        return place;
    }

    private long written(Running worker) throws IOException {
        Path journal = Journal.file(
                plan.directory(), worker.order().name() + "." + worker.order().generation());
        return Files.exists(journal) ? Files.size(journal) : 0;
    }

    private void kill(int place) throws IOException, InterruptedException {
        Running victim = running.get(place);
        if (!victim.process().isAlive()) {
            troubles.add(
                    "worker " + victim.order().name() + "." + victim.order().generation() + " ended by itself, with "
                            + victim.process().exitValue() + "; see its log in " + plan.directory());
        }
        victim.process().destroyForcibly().waitFor();
        kills++;
        int number = Integer.parseInt(victim.order().name().substring(1));
        running.set(place, started(order(number, victim.order().generation() + 1)));
    }

    /** The last of each name end when they have been told of all that the ones before them were not. */
    private void stop() throws IOException, InterruptedException {
        Files.createFile(Worker.stopFile(plan.directory()));
        for (Running worker : running) {
            if (!worker.process().waitFor(1, TimeUnit.MINUTES)) {
                troubles.add("worker " + worker.order().name() + " did not end when it was told to");
            } else if (worker.process().exitValue() != 0) {
                troubles.add("worker " + worker.order().name() + " ended with "
                        + worker.process().exitValue());
            }
        }
    }

    /** Lets time go on until a month after everything, wakes what is due by then and delivers all that is to be told. */
    private Instant settle(Database database) throws IOException, SQLException {
        Instant last = database.<Instant, RuntimeException>transaction(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select max(at) from event")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
        Instant now = clock.instant();
        Instant end =
                (last.isAfter(now) ? last : now).truncatedTo(ChronoUnit.SECONDS).plus(MONTH);
        try (Journal journal = new Journal(plan.directory(), "settled")) {
            DuePoller poller = new DuePoller(database, Town.WORKFLOW, Town.NOTICES);
            int woken = poller.poll(end, BATCH).found();
            while (woken > 0) {
                journal.write(Journal.Kind.WOKEN, woken);
                woken = poller.poll(end, BATCH).found();
            }
            Relay relay = new Relay(
                    database, (key, envelope) -> journal.write(Journal.Kind.DELIVERED, key, envelope.hashCode()));
            int delivered = BATCH;
            while (delivered == BATCH) {
                delivered = relay.deliver(end.plus(MONTH.multipliedBy(12)), BATCH);
            }
        }
        return end;
    }

    private void say(String what) {
        out.printf(
                Locale.ROOT,
                "%5.1f s  %s  %s%n",
                (System.nanoTime() - begin) / 1e9,
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                what);
        out.flush();
    }
}
