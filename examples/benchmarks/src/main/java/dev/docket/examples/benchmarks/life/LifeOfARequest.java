package dev.docket.examples.benchmarks.life;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A whole life of thirteen accepted and two refused commands beside its floor, and what a host does most: waking, refusing, replaying. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LifeOfARequest {

    private final RequestWorkflow workflow = Lives.workflow();
    private final RequestCommand[] commands = Lives.COMMANDS;
    private final LifeCommand[] lifeCommands = Lives.LIFE_COMMANDS;
    private final Instant[] instants = Lives.INSTANTS;
    private final Request unraised = Lives.unraised();
    private final Request assigned = Lives.after(Lives.TOO_EARLY);
    private final Request answered = Lives.after(Lives.NOT_FOLLOWED_UP);
    private List<RequestEvent> history = List.of();

    /** Lives the life once, and fails if a command is answered otherwise than it should be, or its replay leads elsewhere. */
    @Setup
    public void live() {
        history = Lives.history();
        Lives.check("Floor", new LifeFloor());
    }

    /** That lives have been lived before, as by the others. */
    @State(Scope.Thread)
    public static class Warmth {

        /** Lives them. */
        @Setup
        public void live(LifeOfARequest request, Blackhole blackhole) {
            WarmUp.live(() -> blackhole.consume(request.life(this, blackhole)));
        }
    }

    /** The life, from the raising to the closing, with its history as a host keeps it. */
    @Benchmark
    public Request life(Warmth warmth, Blackhole blackhole) {
        List<RequestEvent> kept = new ArrayList<>();
        Request request = unraised;
        for (int i = 0; i < commands.length; i++) {
            Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, commands[i], instants[i]);
            for (RequestEvent event : step.events()) {
                kept.add(event);
            }
            request = step.state();
        }
        blackhole.consume(kept);
        return request;
    }

    /** The same commands to a stage and a switch. */
    @Benchmark
    public Object floor() {
        LifeFloor life = new LifeFloor();
        for (int i = 0; i < commands.length; i++) {
            life.give(lifeCommands[i], instants[i]);
        }
        return life;
    }

    /** Wakes a request of which nothing is due yet. */
    @Benchmark
    public Step<Request, RequestEvent, RequestRefusal> wake() {
        return workflow.advance(assigned, instants[Lives.TOO_EARLY]);
    }

    /** Refuses an answer to which two contributions are missing. */
    @Benchmark
    public Step<Request, RequestEvent, RequestRefusal> refuse() {
        return workflow.handle(assigned, commands[Lives.TOO_EARLY], instants[Lives.TOO_EARLY]);
    }

    /** Refuses a closing before the follow-up. */
    @Benchmark
    public Step<Request, RequestEvent, RequestRefusal> refuseToClose() {
        return workflow.handle(answered, commands[Lives.NOT_FOLLOWED_UP], instants[Lives.NOT_FOLLOWED_UP]);
    }

    /** Rebuilds the closed request from its history; the figure is for one event. */
    @Benchmark
    @OperationsPerInvocation(Lives.EVENTS)
    public Request replay() {
        return workflow.replay(unraised.id(), history).getOrElse(unraised);
    }
}
