package dev.docket.examples.benchmarks.life;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The life of {@link LifeOfARequest} put off and resumed once, ten times, a hundred times: does a command cost more of a long one? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LongLives {

    /** How often it is put off and resumed. */
    @Param({"1", "10", "100"})
    public int reviews = 1;

    private final RequestWorkflow workflow = Lives.workflow();
    private final Request unraised = Lives.unraised();
    private List<Timed<RequestCommand>> commands = List.of();

    /** What was given. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Given {
        /** So many commands. */
        public long command;
    }

    /** Lives lives before, as {@link LifeOfARequest} does. */
    @Setup
    public void begin(Blackhole blackhole) {
        commands = Lives.reviewed(reviews);
        WarmUp.live(() -> blackhole.consume(life(new Given(), blackhole)));
    }

    /** The life, from the raising to the closing, with its history as a host keeps it. */
    @Benchmark
    public Request life(Given given, Blackhole blackhole) {
        List<RequestEvent> kept = new ArrayList<>();
        Request request = unraised;
        for (Timed<RequestCommand> timed : commands) {
            Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, timed.command(), timed.at());
            for (RequestEvent event : step.events()) {
                kept.add(event);
            }
            request = step.state();
        }
        given.command += commands.size();
        blackhole.consume(kept);
        return request;
    }
}
