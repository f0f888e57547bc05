package dev.docket.examples.benchmarks.replay;

import dev.docket.examples.benchmarks.replay.Histories.History;
import dev.docket.lifecycle.RequestWorkflow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Rebuilding a million requests from their ten million events in one go, by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = Replays.HEAP)
public class ReplayOfAMillion {

    /** How many requests have a history. */
    @Param("1000000")
    public int requests = 1;

    private final RequestWorkflow workflow = Histories.workflow();
    private Histories histories = Histories.of(0);

    /** Lives the requests. */
    @Setup
    public void live() {
        histories = Histories.of(requests);
    }

    /** Rebuilds all. */
    @Benchmark
    public void all(Blackhole hole) {
        for (History history : histories.all()) {
            hole.consume(workflow.replay(history.id(), history.events()));
        }
    }
}
