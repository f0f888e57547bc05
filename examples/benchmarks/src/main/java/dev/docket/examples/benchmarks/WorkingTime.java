package dev.docket.examples.benchmarks;

import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Adding and counting working time by Docket, inside the years whose holidays are known and after them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkingTime {

    /** Whose time. */
    @Param
    public Office office = Office.CHINA;

    /** How much is added, and counted again. */
    @Param
    public Length length = Length.HOUR;

    private WorkingCalendar docket = office.calendar();
    private TimeQuestions questions = new TimeQuestions(office, length);
    private Duration duration = length.duration();
    private int next;

    /** Asks the questions of this office and length, and fails if counting does not undo adding. */
    @Setup
    public void agree() {
        docket = office.calendar();
        duration = length.duration();
        questions = new TimeQuestions(office, length);
        questions.check(docket);
    }

    private int next() {
        return next++ & DayQuestions.MASK;
    }

    /** Adds by Docket. */
    @Benchmark
    public Instant addDocket() {
        return docket.plusWorkingTime(questions.starts[next()], duration);
    }

    /** Counts by Docket. */
    @Benchmark
    public Duration countDocket() {
        int i = next();
        return docket.workingTimeBetween(questions.starts[i], questions.ends[i]);
    }
}
