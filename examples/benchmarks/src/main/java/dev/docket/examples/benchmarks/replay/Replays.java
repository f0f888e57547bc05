package dev.docket.examples.benchmarks.replay;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.replay.Histories.History;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Rebuilding requests from their histories, one after the other through all there are; the figures are for one event. The floors
 * read events of their own, made of the same histories, and rebuild less: see {@link PlainRequest}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = Replays.HEAP)
public class Replays {

    static final String HEAP = "-Xmx6g";

    /** How many requests have a history. */
    @Param({"1000", "100000", "1000000"})
    public int requests = 1;

    private final RequestWorkflow workflow = Histories.workflow();
    private Histories histories = Histories.of(0);
    private List<List<PlainEvent>> plain = List.of();
    private TunedEvent[][] tuned = {};
    private Walk walk = new Walk(histories);

    /** Lives the requests, and fails if a contender rebuilds one of them otherwise than the others. */
    @Setup
    public void live() {
        histories = Histories.of(requests);
        walk = new Walk(histories);
        plain = new ArrayList<>(requests);
        tuned = new TunedEvent[requests][];
        for (int i = 0; i < requests; i++) {
            History history = histories.get(i);
            plain.add(history.events().stream().map(PlainEvent::of).toList());
            tuned[i] = plain.get(i).stream().map(TunedEvent::of).toArray(TunedEvent[]::new);
            check(i);
        }
    }

    private void check(int i) {
        History history = histories.get(i);
        PlainRequest floor = PlainFold.replay(history.id(), plain.get(i));
        Disagreement.check("tuned", history.id(), floor, TunedFold.replay(history.id(), tuned[i]));
        Disagreement.check("Docket", history.id(), floor, PlainRequest.of(replayed(history), floor));
    }

    private Request replayed(History history) {
        return workflow.replay(history.id(), history.events())
                .getOrElseThrow(() -> new IllegalStateException("no replay of " + history.id()));
    }

    /** Rebuilds them by Docket. */
    @Benchmark
    @OperationsPerInvocation(Walk.EVENTS)
    public void docket(Blackhole hole) {
        walk.step();
        while (walk.goesOn()) {
            History history = histories.get(walk.next());
            hole.consume(workflow.replay(history.id(), history.events()));
        }
    }

    /** Rebuilds less of them, by a switch and fields that change. */
    @Benchmark
    @OperationsPerInvocation(Walk.EVENTS)
    public void floor(Blackhole hole) {
        walk.step();
        while (walk.goesOn()) {
            int i = walk.next();
            hole.consume(PlainFold.replay(histories.get(i).id(), plain.get(i)));
        }
    }

    /** Rebuilds less of them, by hand. */
    @Benchmark
    @OperationsPerInvocation(Walk.EVENTS)
    public void tuned(Blackhole hole) {
        walk.step();
        while (walk.goesOn()) {
            int i = walk.next();
            hole.consume(TunedFold.replay(histories.get(i).id(), tuned[i]));
        }
    }
}
