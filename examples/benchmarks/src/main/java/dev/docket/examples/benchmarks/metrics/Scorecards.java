package dev.docket.examples.benchmarks.metrics;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.replay.Histories;
import dev.docket.examples.benchmarks.replay.Histories.History;
import dev.docket.examples.benchmarks.replay.Walk;
import dev.docket.metrics.Count;
import dev.docket.metrics.Scorecard;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
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

/** Folding a year of requests into a scorecard, a new one whenever the last request was taken; the figures are for one event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = Scorecards.HEAP)
public class Scorecards {

    static final String HEAP = "-Xmx6g";

    private static final Instant AS_OF = Instant.parse("2026-09-18T09:00:00Z");
    private static final WorkingCalendar CALENDAR = ChinaWorkdays.calendar();

    /** How many requests the year has. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int requests = 1;

    private Histories histories = Histories.of(1);
    private Walk walk = new Walk(histories);
    private Scorecard.Builder scorecard = empty();

    /** A scorecard of nothing yet. */
    static Scorecard.Builder empty() {
        return Scorecard.builder(CALENDAR, AS_OF);
    }

    /** Lives the requests, and fails if a request or an event is missing in their scorecard. */
    @Setup
    public void live() {
        histories = Histories.of(requests);
        walk = new Walk(histories);
        Scorecard.Builder all = empty();
        long events = 0;
        for (History history : histories.all()) {
            all.add(history.id(), history.events());
            events += history.events().size();
        }
        Disagreement.check(
                "scorecard, requests", requests, (long) requests, all.build().count(Count.RAISED));
        Disagreement.check("scorecard, events", requests, events, all.build().count(Count.EVENTS));
    }

    /** Folds them. */
    @Benchmark
    @OperationsPerInvocation(Walk.EVENTS)
    public Scorecard.Builder fold() {
        walk.step();
        while (walk.goesOn()) {
            int index = walk.next();
            if (index == 0) {
                scorecard = empty();
            }
            History history = histories.get(index);
            scorecard.add(history.id(), history.events());
        }
        return scorecard;
    }
}
