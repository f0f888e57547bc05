package dev.docket.examples.benchmarks;

import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
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

/** Adding and counting working days of mainland China, by Docket, a floor, Strata and, for counting, MPXJ. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkingDays {

    private static final Office OFFICE = Office.CHINA;

    /** How many working days are added, and counted again. */
    @Param({"3", "30", "250", "2000"})
    public int length = 1;

    private final WorkingCalendar docket = OFFICE.calendar();
    private final Floor floor = new Floor(OFFICE);
    private final ImmutableHolidayCalendar strata = Rivals.strata(OFFICE);
    private final ProjectCalendar mpxj = Rivals.mpxj(OFFICE);
    private DayQuestions questions = new DayQuestions(OFFICE, length);
    private int next;

    /** Asks the questions of this length, and fails if the contenders' answers differ. */
    @Setup
    public void agree() {
        questions = new DayQuestions(OFFICE, length);
        questions.check(docket, floor);
        questions.check(strata);
        questions.check(mpxj);
    }

    private int next() {
        return next++ & DayQuestions.MASK;
    }

    /** Adds by Docket. */
    @Benchmark
    public LocalDate addDocket() {
        return docket.plusWorkingDays(questions.starts[next()], length);
    }

    /** Adds by two array reads. */
    @Benchmark
    public LocalDate addFloor() {
        return floor.plus(questions.starts[next()], length);
    }

    /** Adds by Strata. */
    @Benchmark
    public LocalDate addStrata() {
        return strata.shift(questions.starts[next()], length);
    }

    /** Counts by Docket. */
    @Benchmark
    public int countDocket() {
        int i = next();
        return docket.workingDaysBetween(questions.starts[i], questions.ends[i]);
    }

    /** Counts by two array reads. */
    @Benchmark
    public int countFloor() {
        int i = next();
        return floor.between(questions.starts[i], questions.ends[i]);
    }

    /** Counts by Strata. */
    @Benchmark
    public int countStrata() {
        int i = next();
        return strata.daysBetween(questions.startsIncluded[i], questions.endsExcluded[i]);
    }

    /** Counts by MPXJ, which visits each day. */
    @Benchmark
    public int countMpxj() {
        return questions.mpxjCount(mpxj, next());
    }
}
