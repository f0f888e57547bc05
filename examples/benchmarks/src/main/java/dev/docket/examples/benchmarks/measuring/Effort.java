package dev.docket.examples.benchmarks.measuring;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long to measure, and of how many requests at most. */
public enum Effort {
    /** A look: too short to judge by, of the fewest requests, and of each other parameter with its first and its last value only. */
    QUICK(1, 2, 2, 200, 10_000),
    /** What the published figures are of. */
    FULL(1, 3, 5, 500, 1_000_000),
    /** Once more, what misses its goal or is unsteady. */
    AGAIN(1, 4, 15, 500, 1_000_000),
    /** As long as it takes. */
    THOROUGH(2, 5, 8, 1_000, 10_000_000);

    private final int forks;
    private final int warmups;
    private final int measurements;
    private final int millis;
    private final int largest;

    Effort(int forks, int warmups, int measurements, int millis, int largest) {
        this.forks = forks;
        this.warmups = warmups;
        this.measurements = measurements;
        this.millis = millis;
        this.largest = largest;
    }

    /** Of so many requests at most. */
    public int largest() {
        return largest;
    }

    /** What JMH is told of it. */
    public ChainedOptionsBuilder options() {
        TimeValue iteration = TimeValue.milliseconds(millis);
        return new OptionsBuilder()
                .forks(forks)
                .warmupIterations(warmups)
                .warmupTime(iteration)
                .measurementIterations(measurements)
                .measurementTime(iteration)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }
}
