package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Due dates in mainland China, and for orientation their derivations, which are made on demand only. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DueDates {

    private static final Office OFFICE = Office.CHINA;
    private static final LocalTime CLOSE = LocalTime.of(17, 0);
    private static final int HOURS_A_DAY = 8;

    /** How many working days, or eight times as many working hours. */
    @Param({"3", "30", "250"})
    public int length = 1;

    private final WorkingCalendar docket = OFFICE.calendar();
    private Period days = Period.workingDays(length);
    private Period hours = Period.workingHours(length);
    private Instant[] anchors = {};
    private int next;

    /** Sets the length, spreads the anchors, and fails if a due date is not the close of the day that the floor finds. */
    @Setup
    public void agree() {
        days = Period.workingDays(length);
        hours = Period.workingHours((long) HOURS_A_DAY * length);
        DayQuestions questions = new DayQuestions(OFFICE, length);
        anchors = new Instant[DayQuestions.COUNT];
        Floor floor = new Floor(OFFICE);
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = questions
                    .starts[i]
                    .atTime(i % 24, i % 60)
                    .atZone(OFFICE.zone())
                    .toInstant();
            Instant close = floor.plus(questions.starts[i], length)
                    .atTime(CLOSE)
                    .atZone(OFFICE.zone())
                    .toInstant();
            Due expected = new Due(close, Optional.empty());
            Disagreement.check("Docket, due", anchors[i], expected, docket.due(anchors[i], days, CountingRule.CIVIL));
        }
    }

    private Instant next() {
        return anchors[next++ & DayQuestions.MASK];
    }

    /** So many working days by the Civil Code. */
    @Benchmark
    public Due days() {
        return docket.due(next(), days, CountingRule.CIVIL);
    }

    /** Eight times so many working hours. */
    @Benchmark
    public Due hours() {
        return docket.due(next(), hours, CountingRule.CIVIL);
    }

    /** Why so many working days end when they end. */
    @Benchmark
    public Derivation explainDays() {
        return docket.explain(next(), days, CountingRule.CIVIL);
    }
}
