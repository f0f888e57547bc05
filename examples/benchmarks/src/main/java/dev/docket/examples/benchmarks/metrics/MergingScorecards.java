package dev.docket.examples.benchmarks.metrics;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.replay.Histories;
import dev.docket.examples.benchmarks.replay.Histories.History;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Merging scorecards, as of towns, of a hundred requests each: a new one whenever the last was added; the figures are for one merge. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MergingScorecards {

    private static final int REQUESTS = 100;

    /** How many are merged. */
    @Param({"10", "100", "1000"})
    public int scorecards = 1;

    private Scorecard[] parts = {};
    private Scorecard.Builder merged = Scorecards.empty();
    private int next;

    /** Makes them, and fails if a request is missing in what they are merged into. */
    @Setup
    public void fold() {
        Histories histories = Histories.of(scorecards * REQUESTS);
        parts = new Scorecard[scorecards];
        Scorecard.Builder all = Scorecards.empty();
        for (int i = 0; i < scorecards; i++) {
            Scorecard.Builder part = Scorecards.empty();
            for (History history : histories.all().subList(i * REQUESTS, (i + 1) * REQUESTS)) {
                part.add(history.id(), history.events());
            }
            parts[i] = part.build();
            all.add(parts[i]);
        }
        Disagreement.check(
                "merged, requests",
                scorecards,
                (long) histories.size(),
                all.build().count(Count.RAISED));
    }

    /** Adds one to those before it. */
    @Benchmark
    public Scorecard.Builder merge() {
        if (next == 0) {
            merged = Scorecards.empty();
        }
        merged.add(parts[next]);
        next = next + 1 < parts.length ? next + 1 : 0;
        return merged;
    }
}
