package dev.docket.examples.benchmarks.life;

import java.time.Duration;

/** Lives before anything is measured: much code, and an engine all the more, is not warm when the warm-up of a benchmark ends. */
final class WarmUp {

    private static final int LIVES = 50_000;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private WarmUp() {}

    /** Lives fifty thousand lives, or ten seconds of them. */
    static void live(Runnable life) {
        long start = System.nanoTime();
        for (int i = 0; i < LIVES && System.nanoTime() - start < AT_MOST.toNanos(); i++) {
            life.run();
        }
    }
}
