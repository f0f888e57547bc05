package dev.docket.examples.benchmarks.life;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

/**
 * The life of {@link LifeOfARequest} in many requests at once, each at another of its fifteen commands: each gets its next one in turn,
 * so that of many requests each was last in a cache long ago. What happens is handed on and not kept. The figure is for fifteen commands,
 * one of each: a life.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "-Xmx2g")
public class LivesSideBySide {

    private static final int COMMANDS = Lives.COMMANDS.length;

    /** How many there are: multiples of the number of commands. */
    @Param({"15", "1500", "150000"})
    public int requests = COMMANDS;

    private final RequestWorkflow workflow = Lives.workflow();
    private final RequestCommand[] commands = Lives.COMMANDS;
    private final Instant[] instants = Lives.INSTANTS;
    private final Request unraised = Lives.unraised();
    private Request[] living = {};
    private int next;
    private int round;

    /** Brings each request to its command. */
    @Setup
    public void begin(Blackhole blackhole) {
        begin(() -> life(blackhole));
    }

    void begin(Runnable warmUp) {
        living = new Request[requests];
        for (int i = 0; i < requests; i++) {
            living[i] = Lives.after(i % COMMANDS);
        }
        WarmUp.live(warmUp);
    }

    /** One command to each of the next fifteen requests. */
    @Benchmark
    public void life(Blackhole blackhole) {
        life(blackhole::consume);
    }

    void life(Consumer<Object> host) {
        for (int i = 0; i < COMMANDS; i++) {
            int command = (next + round) % COMMANDS;
            Request request = command == 0 ? unraised : living[next];
            Step<Request, RequestEvent, RequestRefusal> step =
                    workflow.handle(request, commands[command], instants[command]);
            host.accept(step.events());
            living[next] = step.state();
            next++;
        }
        if (next == living.length) {
            next = 0;
            round = (round + 1) % COMMANDS;
        }
    }

    /** The request at a place. */
    Request living(int place) {
        return living[place];
    }
}
