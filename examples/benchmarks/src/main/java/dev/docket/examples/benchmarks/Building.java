package dev.docket.examples.benchmarks;

import dev.docket.time.WorkingCalendar;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Building a calendar of ten years from its rows, which are in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Building {

    /** Whose calendar. */
    @Param({"CHINA", "NEW_YORK"})
    public Office office = Office.CHINA;

    /** Builds it by Docket. */
    @Benchmark
    public WorkingCalendar docket() {
        return office.calendar();
    }
}
