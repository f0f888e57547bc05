package dev.docket.examples.benchmarks.sweep;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * An hour passes over many open requests: one in a thousand falls due, is found, and is put back with a later date. Ten million take
 * more memory than the others are given.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Xms1g", "-Xmx6g"})
public class Sweep {

    /** How many were due. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Due {
        /** So many. */
        public long item;
    }

    /** By Docket. */
    @Benchmark
    public void agenda(Contenders.OfAgenda contender, Due due) {
        due.item += contender.sweep();
    }

    /** By a sorted set. */
    @Benchmark
    public void treeSet(Contenders.OfTreeSet contender, Due due) {
        due.item += contender.sweep();
    }

    /** By a heap. */
    @Benchmark
    public void queue(Contenders.OfQueue contender, Due due) {
        due.item += contender.sweep();
    }

    /** By looking at every request. */
    @Benchmark
    public void scan(Contenders.OfScan contender, Due due) {
        due.item += contender.sweep();
    }

    /** By rows of a database in memory, with db-scheduler. */
    @Benchmark
    public void dbScheduler(OfDbScheduler contender, Due due) {
        due.item += contender.sweep();
    }

    /** By timers of processes in a database in memory, with Flowable. */
    @Benchmark
    public void flowable(OfFlowable contender, Due due) {
        due.item += contender.sweep();
    }

    /** By hours of numbers. */
    @Benchmark
    public void floor(Contenders.OfHours contender, Due due) {
        due.item += contender.sweep();
    }
}
