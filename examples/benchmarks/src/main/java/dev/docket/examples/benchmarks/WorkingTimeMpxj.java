package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import net.sf.mpxj.ProjectCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Adding and counting working time by MPXJ, which forgets its earlier answers before each question.
 *
 * <p>What forgetting costs is measured alone and is later taken off: {@link #forget} gives a short answer too, because forgetting
 * nothing would cost nothing, so a little more is taken off than was spent, in favour of MPXJ.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkingTimeMpxj {

    /** Whose time. */
    @Param({"CHINA", "NEW_YORK"})
    public Office office = Office.CHINA;

    /** How much is added, and counted again. */
    @Param
    public Length length = Length.HOUR;

    private ProjectCalendar mpxj = Rivals.mpxj(office);
    private TimeQuestions questions = new TimeQuestions(office, length);
    private int next;

    /** Asks the questions of this office and length, and fails if MPXJ's answers differ from Docket's. */
    @Setup
    public void agree() {
        mpxj = Rivals.mpxj(office);
        questions = new TimeQuestions(office, length);
        questions.check(mpxj);
        // The memory's map never shrinks, and emptying it costs by its size: a new one, as large as one answer makes
        // it.
        mpxj = Rivals.mpxj(office);
        Disagreement.check("MPXJ, adding anew", questions.wallStarts[0], questions.wallEnds[0], addForgetting());
        next = 0;
    }

    private int next() {
        return next++ & DayQuestions.MASK;
    }

    /** Forgets, then adds. */
    @Benchmark
    public LocalDateTime addForgetting() {
        Rivals.forget(mpxj);
        return mpxj.getDate(questions.wallStarts[next()], questions.mpxjDuration);
    }

    /** Forgets, then counts. */
    @Benchmark
    public double countForgetting() {
        Rivals.forget(mpxj);
        return questions.mpxjCount(mpxj, next());
    }

    /** Adds with what earlier answers taught: for orientation. */
    @Benchmark
    public LocalDateTime addRemembering() {
        return mpxj.getDate(questions.wallStarts[next()], questions.mpxjDuration);
    }

    /** Forgets, then counts from a moment to itself. */
    @Benchmark
    public double forget() {
        Rivals.forget(mpxj);
        LocalDateTime start = questions.wallStarts[next()];
        return mpxj.getWork(start, start, net.sf.mpxj.TimeUnit.MINUTES).getDuration();
    }
}
