package dev.docket.metrics;

import dev.docket.metrics.Ageing.Oldest;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.ClassSolution;
import dev.docket.request.Ending;
import dev.docket.request.PolicyId;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.SolutionId;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sums behind a {@link Scorecard}: adding two of them up is adding every number up, so that parts can be merged. What is given with
 * an instant of its own is added to a flow only when the instant lies in its window.
 */
final class Totals {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = Duration.ofDays(1).toSeconds() * MICROS_PER_SECOND;

    private final WorkingCalendar calendar;
    private final Window window;
    private final Instant asOf;
    private final ZoneRules wallClock;

    private final Counter<Count> counts = new Counter<>(Count.class);
    private final Counter<Stage> stages = new Counter<>(Stage.class);
    private final Counter<Ending> endings = new Counter<>(Ending.class);
    private final Counter<Satisfaction> grades = new Counter<>(Satisfaction.class);
    private final Counter<Satisfaction> passed = new Counter<>(Satisfaction.class);
    private final Counter<SupervisionLevel> levels = new Counter<>(SupervisionLevel.class);
    private final Map<RuleCode, EnumMap<Due, Counter<Owed.Part>>> rules = new TreeMap<>();
    private final EnumMap<Clock, Stopped> clocks = new EnumMap<>(Clock.class);
    private final Map<EventKind, Long> acts = new TreeMap<>();
    private final Ages working = new Ages();
    private final Ages deferred = new Ages();
    private final Set<SolutionId> solutions = new TreeSet<>();
    private final Set<PolicyId> policies = new TreeSet<>();
    private final Map<String, BigDecimal> entered = new TreeMap<>();

    Totals(WorkingCalendar calendar, Window window, Instant asOf) {
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.window = Objects.requireNonNull(window, "window");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.wallClock = calendar.zone().getRules();
    }

    /** Sums of nothing, of the same window. */
    Totals none() {
        return new Totals(calendar, window, asOf);
    }

    boolean isOfTheSame(Totals other) {
        return asOf.equals(other.asOf)
                && window.equals(other.window)
                && calendar.fingerprint().equals(other.calendar.fingerprint());
    }

    /** Of what they are, for messages. */
    String words() {
        return window + " as of " + asOf + " by calendar " + calendar.id();
    }

    // ---- adding

    /** Whether what came up at an instant counts. */
    boolean takes(@Nullable Instant at) {
        return !window.isFlow() || (at != null && window.contains(at));
    }

    void add(Count what, @Nullable Instant at) {
        add(what, 1, at);
    }

    void add(Count what, long n, @Nullable Instant at) {
        if (takes(at)) {
            counts.add(what, n);
        }
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

    void addGrade(Satisfaction grade) {
        grades.add(grade);
    }

    void addPassed(Satisfaction grade) {
        passed.add(grade);
    }

    void addTo(SupervisionLevel level, Instant at) {
        levels.add(level, takes(at) ? 1 : 0);
    }

    void addTo(RuleCode rule, Due due, Owed.Part part) {
        parts(rule, due).add(part);
    }

    void addAct(EventKind act, Instant at) {
        if (takes(at)) {
            acts.merge(act, 1L, Long::sum);
        }
    }

    void addSolution(ClassSolution solution, Instant at) {
        if (takes(at)) {
            solutions.add(solution.id());
            solution.policy().ifPresent(policies::add);
        }
    }

    void enter(String what, BigDecimal amount) {
        entered.merge(what, amount.stripTrailingZeros(), (a, b) -> a.add(b).stripTrailingZeros());
    }

    /** Takes an open request, and the due date of its next step when that was missed. */
    void addOpen(RequestId id, Instant raisedAt, boolean putOff, @Nullable Instant missed) {
        Ages ages = putOff ? deferred : working;
        ages.add(ChronoUnit.DAYS.between(calendar.date(raisedAt), calendar.date(asOf)), new Oldest(id, raisedAt));
        if (missed != null) {
            ages.addOverdue(calendar.workingDaysBetween(calendar.date(missed), calendar.date(asOf)));
        }
    }

    private Counter<Owed.Part> parts(RuleCode rule, Due due) {
        return rules.computeIfAbsent(rule, code -> new EnumMap<>(Due.class))
                .computeIfAbsent(due, either -> new Counter<>(Owed.Part.class));
    }

    /**
     * Takes a request's clock: stopped, running, or without what would have stopped it before it was closed. A clock that never started
     * is none. Of a flow are those that stopped, or should have, in its window, and all that still run and were started before its end.
     */
    void time(Clock clock, @Nullable Instant start, @Nullable Instant stop, @Nullable Instant closedAt) {
        Instant end = stop == null ? closedAt : stop;
        boolean counts = end == null ? start != null && start.isBefore(window.until()) : takes(end);
        if (start == null || !(counts || !window.isFlow())) {
            return;
        }
        Stopped stopped = clocks.computeIfAbsent(clock, which -> new Stopped());
        if (stop == null) {
            stopped.withoutStop += closedAt == null ? 0 : 1;
            stopped.censored += closedAt == null ? 1 : 0;
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
        passed.addAll(other.passed);
        levels.addAll(other.levels);
        other.rules.forEach(
                (rule, byDue) -> byDue.forEach((due, parts) -> parts(rule, due).addAll(parts)));
        other.clocks.forEach((clock, stopped) ->
                clocks.computeIfAbsent(clock, which -> new Stopped()).addAll(stopped));
        other.acts.forEach((act, n) -> acts.merge(act, n, Long::sum));
        working.addAll(other.working);
        deferred.addAll(other.deferred);
        solutions.addAll(other.solutions);
        policies.addAll(other.policies);
        other.entered.forEach(this::enter);
    }

    // ---- asking

    /**
     * The same, of which it may be asked how requests stand.
     *
     * @throws IllegalStateException if they are of a flow
     */
    Totals standing() {
        if (window.isFlow()) {
            throw new IllegalStateException("how requests stand is asked of a cohort, but this scorecard is of "
                    + window + "; build one of Window.cohort or Window.all, and ask a flow what happened");
        }
        return this;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Window window() {
        return window;
    }

    Instant asOf() {
        return asOf;
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

    long graded(Satisfaction grade) {
        return grades.of(grade);
    }

    long passed(Satisfaction grade) {
        return passed.of(grade);
    }

    long of(SupervisionLevel level) {
        return levels.of(level);
    }

    Map<EventKind, Long> acts() {
        return acts;
    }

    Set<RuleCode> rules() {
        return rules.keySet();
    }

    RuleFigures of(RuleCode rule, Due due) {
        EnumMap<Due, Counter<Owed.Part>> byDue = rules.getOrDefault(rule, new EnumMap<>(Due.class));
        Counter<Owed.Part> parts = byDue.getOrDefault(due, new Counter<>(Owed.Part.class));
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
        Stopped stopped = clocks.getOrDefault(clock, new Stopped());
        Times times = stopped.times(measure);
        long unitsPerDay = measure == Measure.WORKING_DAYS ? 1 : MICROS_PER_DAY;
        return new Handling(
                clock, measure, times.size(), stopped.censored, stopped.withoutStop, times.spread(unitsPerDay));
    }

    long within(Clock clock, int workingDays) {
        return clocks.getOrDefault(clock, new Stopped()).working.upTo(workingDays);
    }

    Backlog backlog() {
        return new Backlog(working.ageing(), deferred.ageing());
    }

    PolicyYield policies() {
        return new PolicyYield(solutions.stream().toList(), policies.stream().toList(), of(Count.COVERED), entered);
    }

    private List<Object> figures() {
        return List.of(
                counts, stages, endings, grades, passed, levels, rules, clocks, acts, working, deferred, solutions,
                policies, entered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && isOfTheSame(that) && figures().equals(that.figures());
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, counts);
    }
}
