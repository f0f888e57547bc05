package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The life of {@link LifeOfARequest} by other libraries. None but Flowable knows of time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LifeBeside {

    /** Which library. */
    @Param
    public LifeLibrary library = LifeLibrary.STATELESS4J;

    private final LifeCommand[] commands = Lives.LIFE_COMMANDS;
    private final Instant[] instants = Lives.INSTANTS;
    private Contender contender = LifeFloor::new;

    /** Builds the definition and fails if a command is answered otherwise than Docket does, or leads elsewhere. */
    @Setup
    public void define(Blackhole blackhole) {
        contender = library.contender();
        Lives.check(library.name(), contender.begin());
        WarmUp.live(() -> blackhole.consume(life()));
        contender.tidy();
    }

    /** The life, from the raising to the closing, with its history. */
    @Benchmark
    public Object life() {
        Life life = contender.begin();
        for (int i = 0; i < commands.length; i++) {
            life.give(commands[i], instants[i]);
        }
        return life;
    }

    /** Forgets the lives of an iteration. */
    @TearDown(Level.Iteration)
    public void tidy() {
        contender.tidy();
    }
}
