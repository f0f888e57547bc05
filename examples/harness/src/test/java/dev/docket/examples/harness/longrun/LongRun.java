package dev.docket.examples.harness.longrun;

import dev.docket.examples.harness.longrun.Worlds.Lived;
import dev.docket.examples.harness.longrun.Worlds.World;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lives many lives of requests, checks the laws of the test kit on each, and tells what they came to.
 *
 * <p>Each life has a number, its seed, from which all of it follows: calendar, programmes, begin and journey. A life that breaks a law
 * is told with its seed; {@code --only} plays it again under every law.
 */
public final class LongRun {

    private static final String USAGE = """
            usage: longrun [JOURNEYS [SEED [THREADS]]]
                   longrun --only SEED

            Lives the lives of JOURNEYS seeds (1000000) from SEED (0) on with THREADS threads (2) and prints their statistics;
            --only plays one life again, under every law. Exit codes: 0 all laws hold, 1 a life breaks a law, 2 wrong usage.
            """;
    private static final long JOURNEYS = 1_000_000;
    private static final int THREADS = 2;
    private static final int WRONG_USAGE = 2;
    private static final int MOST_TOLD = 20;
    private static final int LINES_TOLD = 12;
    private static final int WIDTH_TOLD = 300;
    private static final int WORLDS_AHEAD = 4;
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(30);

    /** What to do. */
    record Order(long journeys, long seed, int threads, List<Law> laws) {}

    private final Order order;
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Tally all = new Tally();
    private long findings;

    private LongRun(Order order, PrintStream out) {
        this.order = order;
        this.out = out;
    }

    /**
     * Runs.
     *
     * @param args how many journeys, from which seed, with how many threads; or {@code --only} and a seed
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String... args) throws InterruptedException {
        System.exit(run(List.of(args), System.out));
    }

    private static int run(List<String> args, PrintStream out) throws InterruptedException {
        try {
            if (args.size() == 2 && args.get(0).equals("--only")) {
                return only(Long.parseLong(args.get(1)), Law.ALL_LAWS, out);
            }
            if (args.size() <= 3) {
                long journeys = args.size() > 0 ? Long.parseLong(args.get(0)) : JOURNEYS;
                long seed = args.size() > 1 ? Long.parseLong(args.get(1)) : 0;
                int threads = args.size() > 2 ? Integer.parseInt(args.get(2)) : THREADS;
                if (journeys > 0 && threads > 0) {
                    return run(new Order(journeys, seed, threads, Law.ALL_LAWS), out);
                }
            }
        } catch (NumberFormatException e) {
            out.println("not a whole number: " + e.getMessage());
        }
        out.print(USAGE);
        return WRONG_USAGE;
    }

    /** Lives one life under every law, and tells of each that it breaks the shortest story that still does. */
    static int only(long seed, List<Law> laws, PrintStream out) {
        Lived lived;
        try (Worlds worlds = new Worlds()) {
            lived = worlds.of(seed).life(seed);
        }
        int broken = 0;
        for (Law law : laws) {
            if (law.broken(lived).isPresent()) {
                broken++;
                out.println(law.name() + ": " + law.shortest(lived));
            }
        }
        out.println(broken == 0 ? "every law holds of\n" + lived.life() : broken + " laws are broken");
        return broken == 0 ? 0 : 1;
    }

    /** Lives the lives of an order and tells what they came to. */
    static int run(Order order, PrintStream out) throws InterruptedException {
        LongRun run = new LongRun(order, out);
        run.live();
        out.print(Report.of(order, run.all, Duration.ofNanos(System.nanoTime() - run.begin)));
        return run.findings == 0 ? 0 : 1;
    }

    /** One thread makes worlds, the others live in them; it waits when it is ahead of them, so that memory stays flat. */
    private void live() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(order.threads());
        Semaphore ahead = new Semaphore(WORLDS_AHEAD * order.threads());
        long told = begin;
        long end = order.seed() + order.journeys();
        try (Worlds worlds = new Worlds()) {
            for (long seed = order.seed(); seed < end; seed = nextWorld(seed)) {
                long first = seed;
                World world = worlds.of(first);
                ahead.acquire();
                pool.execute(() -> {
                    live(world, first, Math.min(nextWorld(first), end));
                    ahead.release();
                });
                if (System.nanoTime() - told > PROGRESS_EVERY.toNanos()) {
                    told = System.nanoTime();
                    progress();
                }
            }
        } finally {
            pool.shutdown();
        }
        while (!pool.awaitTermination(PROGRESS_EVERY.toSeconds(), TimeUnit.SECONDS)) {
            progress();
        }
    }

    /** The first seed of the next world. */
    private static long nextWorld(long seed) {
        return (Math.floorDiv(seed, Worlds.LIVES) + 1) * Worlds.LIVES;
    }

    private synchronized void progress() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = all.lives() / seconds;
        Runtime machine = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%,d of %,d journeys, %.0f a second, %.0f minutes to go, %,d MB, %d findings%n",
                all.lives(),
                order.journeys(),
                rate,
                (order.journeys() - all.lives()) / Math.max(rate, 1) / 60,
                (machine.totalMemory() - machine.freeMemory()) >> 20,
                findings);
    }

    private void live(World world, long first, long end) {
        Tally tally = new Tally();
        for (long seed = first; seed < end; seed++) {
            live(world, seed, tally);
        }
        synchronized (this) {
            all.add(tally);
        }
    }

    private void live(World world, long seed, Tally tally) {
        Lived lived;
        try {
            lived = world.life(seed);
            tally.note(lived);
        } catch (Throwable thrown) {
            tell(seed, "living", thrown);
            return;
        }
        boolean sound = true;
        for (Law law : order.laws()) {
            if (Math.floorMod(seed, law.every()) == 0) {
                long before = threads.getCurrentThreadCpuTime();
                try {
                    int times = law.check().applyAsInt(lived);
                    tally.note(law, times, threads.getCurrentThreadCpuTime() - before);
                } catch (Throwable thrown) {
                    sound = false;
                    tally.broken(law);
                    tell(seed, law.name(), thrown);
                }
            }
        }
        if (!sound) {
            tally.unsound();
        }
    }

    private synchronized void tell(long seed, String law, Throwable thrown) {
        findings++;
        if (findings <= MOST_TOLD) {
            out.println("seed " + seed + " breaks " + law + "; to play it again: longrun --only " + seed);
            String.valueOf(thrown)
                    .lines()
                    .limit(LINES_TOLD)
                    .forEach(line -> out.println("    " + line.substring(0, Math.min(line.length(), WIDTH_TOLD))));
        }
    }
}
