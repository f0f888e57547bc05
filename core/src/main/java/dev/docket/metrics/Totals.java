package dev.docket.metrics;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums behind a {@link Scorecard}: adding two of them up is adding every number up, so that parts can be merged. */
final class Totals {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = Duration.ofDays(1).toSeconds() * MICROS_PER_SECOND;

    private final WorkingCalendar calendar;
    private final ZoneRules wallClock;

    private final Counter<Count> counts = new Counter<>(Count.class);
    private final Counter<Stage> stages = new Counter<>(Stage.class);
    private final Counter<Ending> endings = new Counter<>(Ending.class);
    private final Counter<Satisfaction> grades = new Counter<>(Satisfaction.class);
    private final Counter<SupervisionLevel> levels = new Counter<>(SupervisionLevel.class);
    private final Map<RuleCode, Counter<Owed.Part>> rules = new TreeMap<>();
    private final EnumMap<Clock, Stopped> clocks = new EnumMap<>(Clock.class);

    Totals(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.wallClock = calendar.zone().getRules();
        for (Clock clock : Clock.values()) {
            clocks.put(clock, new Stopped());
        }
    }

    // ---- adding

    void add(Count what) {
        counts.add(what);
    }

    void addIf(Count what, boolean holds) {
        counts.add(what, holds ? 1 : 0);
    }

    void addTo(Stage stage) {
        stages.add(stage);
    }

    void addTo(Ending ending) {
        endings.add(ending);
    }

    void addTo(Satisfaction grade) {
        grades.add(grade);
    }

    void addTo(SupervisionLevel level) {
        levels.add(level);
    }

    void addTo(RuleCode rule, Owed.Part part) {
        parts(rule).add(part);
    }

    /** What was added once was not so after all. */
    void takeFrom(RuleCode rule, Owed.Part part) {
        parts(rule).add(part, -1);
    }

    private Counter<Owed.Part> parts(RuleCode rule) {
        return rules.computeIfAbsent(rule, code -> new Counter<>(Owed.Part.class));
    }

    /** Takes a request's clock: stopped, running, or without what would have stopped it. A clock that never started is none. */
    void time(Clock clock, @Nullable Instant start, @Nullable Instant stop, boolean closed) {
        if (start == null) {
            return;
        }
        Stopped stopped = stopped(clock);
        if (stop == null) {
            stopped.withoutStop += closed ? 1 : 0;
            stopped.censored += closed ? 0 : 1;
            return;
        }
        Duration elapsed = Duration.between(start, stop);
        long micros = elapsed.getSeconds() * MICROS_PER_SECOND + elapsed.getNano() / 1_000;
        long shift = (long) wallClock.getOffset(stop).getTotalSeconds()
                - wallClock.getOffset(start).getTotalSeconds();
        stopped.elapsed.add(micros);
        stopped.wall.add(micros + shift * MICROS_PER_SECOND);
        stopped.working.add(calendar.workingDaysBetween(calendar.date(start), calendar.date(stop)));
    }

    void addAll(Totals other) {
        counts.addAll(other.counts);
        stages.addAll(other.stages);
        endings.addAll(other.endings);
        grades.addAll(other.grades);
        levels.addAll(other.levels);
        other.rules.forEach((rule, parts) -> parts(rule).addAll(parts));
        other.clocks.forEach((clock, stopped) -> stopped(clock).addAll(stopped));
    }

    // ---- asking

    WorkingCalendar calendar() {
        return calendar;
    }

    long of(Count what) {
        return counts.of(what);
    }

    long of(Stage stage) {
        return stages.of(stage);
    }

    long of(Ending ending) {
        return endings.of(ending);
    }

    long of(Satisfaction grade) {
        return grades.of(grade);
    }

    long of(SupervisionLevel level) {
        return levels.of(level);
    }

    Set<RuleCode> rules() {
        return rules.keySet();
    }

    RuleFigures of(RuleCode rule) {
        Counter<Owed.Part> parts = rules.getOrDefault(rule, new Counter<>(Owed.Part.class));
        return new RuleFigures(
                rule,
                parts.of(Owed.Part.ON_TIME),
                parts.of(Owed.Part.LATE),
                parts.of(Owed.Part.ACTED),
                parts.of(Owed.Part.CANCELLED),
                parts.of(Owed.Part.ABANDONED),
                parts.of(Owed.Part.RUNNING),
                parts.of(Owed.Part.OVERDUE));
    }

    Handling of(Clock clock, Measure measure) {
        Stopped stopped = stopped(clock);
        Times times = stopped.times(measure);
        long unitsPerDay = measure == Measure.WORKING_DAYS ? 1 : MICROS_PER_DAY;
        return new Handling(
                clock, measure, times.size(), stopped.censored, stopped.withoutStop, times.spread(unitsPerDay));
    }

    long within(Clock clock, int workingDays) {
        return stopped(clock).working.upTo(workingDays);
    }

    private Stopped stopped(Clock clock) {
        return Objects.requireNonNull(clocks.get(clock), "clock");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that
                && calendar.fingerprint().equals(that.calendar.fingerprint())
                && counts.equals(that.counts)
                && stages.equals(that.stages)
                && endings.equals(that.endings)
                && grades.equals(that.grades)
                && levels.equals(that.levels)
                && rules.equals(that.rules)
                && clocks.equals(that.clocks);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** What one clock measured. Times are in microseconds, working days in days. */
    private static final class Stopped {
        private final Times elapsed = new Times();
        private final Times wall = new Times();
        private final Times working = new Times();
        private long censored;
        private long withoutStop;

        private Times times(Measure measure) {
            return switch (measure) {
                case ELAPSED_DAYS -> elapsed;
                case WALL_CLOCK_DAYS -> wall;
                case WORKING_DAYS -> working;
            };
        }

        private void addAll(Stopped other) {
            elapsed.addAll(other.elapsed);
            wall.addAll(other.wall);
            working.addAll(other.working);
            censored += other.censored;
            withoutStop += other.withoutStop;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stopped that
                    && elapsed.equals(that.elapsed)
                    && wall.equals(that.wall)
                    && working.equals(that.working)
                    && censored == that.censored
                    && withoutStop == that.withoutStop;
        }

        @Override
        public int hashCode() {
            return Objects.hash(elapsed, censored, withoutStop);
        }
    }
}
