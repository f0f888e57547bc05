package dev.docket.examples.benchmarks.sweep;

import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What happens to a request when a date of it has passed: one advance, one date after the other of several lives, and each event of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Lapses {

    private final List<LapsingLife.Lapse> lapses = LapsingLife.lapses();
    private int next;

    /** What time did. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Done {
        /** So many reminders, warnings, breaches, escalations, and what follows from them. */
        public long event;
    }

    /** Advances a request beyond its next date. */
    @Benchmark
    public Step<Request, RequestEvent, RequestRefusal> advance(Done done) {
        LapsingLife.Lapse lapse = lapses.get(next);
        next = next + 1 == lapses.size() ? 0 : next + 1;
        Step<Request, RequestEvent, RequestRefusal> step =
                LapsingLife.workflow().advance(lapse.request(), lapse.at());
        done.event += step.events().size();
        return step;
    }
}
