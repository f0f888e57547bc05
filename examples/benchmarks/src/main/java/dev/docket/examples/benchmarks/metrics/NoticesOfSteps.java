package dev.docket.examples.benchmarks.metrics;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.examples.benchmarks.replay.Histories;
import dev.docket.examples.benchmarks.replay.Histories.Stepped;
import dev.docket.notice.Notice;
import dev.docket.notice.NoticeKey;
import dev.docket.notice.Notices;
import dev.docket.time.ChinaWorkdays;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Deriving from the steps of many requests whom to tell what, one step after the other: for one step, and for one event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = Scorecards.HEAP)
public class NoticesOfSteps {

    private static final int EVENTS = 100;

    /** How many requests take steps. */
    @Param({"1000", "10000", "100000"})
    public int requests = 1;

    private final Notices notices = Notices.of(Histories.workflow(), new Mailboxes(ChinaWorkdays.calendar()));
    private List<Stepped> steps = List.of();
    private int next;
    private int left;

    /** Lives the requests, and fails if nobody is told anything of one, or two notices have one key. */
    @Setup
    public void live() {
        steps = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Set<NoticeKey> keys = new HashSet<>();
            int told = 0;
            for (Stepped stepped : Histories.steps(i)) {
                steps.add(stepped);
                for (Notice notice : derived(stepped)) {
                    keys.add(notice.key());
                    told++;
                }
            }
            Disagreement.check("notices, told", i, true, told > 0);
            Disagreement.check("notices, keys", i, told, keys.size());
        }
    }

    /** Which step comes next; the first comes after the last. */
    private Stepped next() {
        Stepped stepped = steps.get(next);
        next = next + 1 < steps.size() ? next + 1 : 0;
        return stepped;
    }

    private Seq<Notice> derived(Stepped stepped) {
        return notices.from(stepped.before(), stepped.step());
    }

    /** Derives those of the next step. */
    @Benchmark
    public Seq<Notice> step() {
        return derived(next());
    }

    /** Derives those of so many events, on average: what is left of a step makes the next call shorter. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void event(Blackhole hole) {
        left += EVENTS;
        while (left > 0) {
            Stepped stepped = next();
            hole.consume(derived(stepped));
            left -= stepped.step().events().size();
        }
    }
}
