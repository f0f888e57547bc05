package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Laws of suspensions, clocks and traces over generated calendars. */
@Domain(SharedCalendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
@PropertyDefaults(tries = 2_000) // so that what is seldom met is met again and again
class SuspendedTimeLawsTest {

    /** A suspension from an anchor, in minutes. */
    record Pause(int after, int length) {
        Suspension from(Instant anchor) {
            Instant from = anchor.plus(Duration.ofMinutes(after));
            return new Suspension(from, from.plus(Duration.ofMinutes(length)));
        }

        /** Not before the anchor. */
        Instant middle(Instant anchor) {
            return anchor.plus(Duration.ofMinutes(Math.max(0, after + length / 2)));
        }
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3_000, 20_000),
                        Arbitraries.integers().between(0, 6_000))
                .as(Pause::new)
                .list()
                .ofMaxSize(5);
    }

    private static List<Suspension> from(Instant anchor, List<Pause> pauses) {
        return pauses.stream().map(pause -> pause.from(anchor)).toList();
    }

    // ---- what was met

    private static void collectMoved(boolean moved) {
        Tries.demand(Statistics.label("moved").collect(moved), checker -> {
            checker.check(true).percentage(p -> p > 10);
            checker.check(false).percentage(p -> p > 10);
        });
    }

    private static void collectState(ClockReading reading) {
        Tries.demand(Statistics.label("state").collect(reading.state(), reading.isOverdue()), checker -> {
            for (ClockReading.State state : ClockReading.State.values()) {
                checker.check(state, false).percentage(p -> p > 1);
                checker.check(state, true).count(count -> count > 0);
            }
        });
    }

    private static void collectKind(Segment.Kind kind) {
        Tries.demand(Statistics.label("kind").collect(kind), checker -> {
            for (Segment.Kind each : Segment.Kind.values()) {
                checker.check(each).count(count -> count > 10);
            }
        });
    }

    // ---- laws

    @Property
    void L33_theUnionIsCredited(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Period period,
            @ForAll CountingRule rule,
            @ForAll("pauses") List<Pause> pauses) {
        Instant t = near.in(calendar, any);
        List<Suspension> suspensions = from(t, pauses);
        List<Suspension> twice = new ArrayList<>(suspensions);
        twice.addAll(suspensions);

        Due due = calendar.due(t, period, rule, suspensions);
        Met.between(calendar, t, due.at()).collect();
        collectMoved(due.at().isAfter(calendar.due(t, period, rule).at()));

        assertEquals(due, calendar.due(t, period, rule, twice));
        assertEquals(due, calendar.due(t, period, rule, Suspension.union(suspensions)));
        assertFalse(due.at().isBefore(calendar.due(t, period, rule).at()));
    }

    @Property
    void R60_theExplanationEndsAtTheSameInstant(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll Period period,
            @ForAll CountingRule rule,
            @ForAll("pauses") List<Pause> pauses) {
        Instant t = near.in(calendar, any);
        Derivation why = calendar.explain(t, period, rule, from(t, pauses));
        collectMoved(why.due().at().isAfter(why.unsuspended()));
        Met.between(calendar, t, why.due().at()).collect();
        Tries.demand(
                Statistics.label("credited").collect(Math.min(why.credited().size(), 2)), checker -> {
                    for (int parts : List.of(0, 1, 2)) {
                        checker.check(parts).percentage(p -> p > 5);
                    }
                });

        assertEquals(calendar.due(t, period, rule, from(t, pauses)), why.due());
        assertFalse(why.text(Locale.ENGLISH).isBlank());
        assertFalse(why.text(Locale.CHINESE).isBlank());
        if (!why.credited().isEmpty()) {
            assertEquals(
                    why.due().at(),
                    why.credited().get(why.credited().size() - 1).due());
        }
    }

    @Property
    void L32_netIsAtMostWorkingIsAtMostGross(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll @IntRange(max = 60_000) int minutes,
            @ForAll @IntRange(max = 6_000) int budget,
            @ForAll CountingRule rule,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = 5) int pause) {
        Instant t = near.in(calendar, any);
        Instant asOf = pause < pauses.size() ? pauses.get(pause).middle(t) : t.plus(Duration.ofMinutes(minutes));
        Period period = Period.workingTime(Duration.ofMinutes(budget));

        ClockReading reading = calendar.reading(t, period, rule, from(t, pauses), asOf);
        collectState(reading);
        Met.between(calendar, t, asOf).collect();

        assertTrue(reading.working().compareTo(reading.gross()) <= 0);
        assertTrue(reading.net().compareTo(reading.working()) <= 0);
        assertFalse(reading.net().isNegative());
    }

    @Property(tries = 1_000)
    void whatHasPassedAndWhatIsLeftMakeTheWhole(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll @IntRange(max = 60_000) int minutes,
            @ForAll @IntRange(max = 6_000) int budget,
            @ForAll CountingRule rule) {
        Instant t = near.in(calendar, any);
        Instant asOf = t.plus(Duration.ofMinutes(minutes));
        Period period = Period.workingTime(Duration.ofMinutes(budget));

        ClockReading reading = calendar.reading(t, period, rule, List.of(), asOf);
        Met.between(calendar, t, asOf).collect();

        assertEquals(
                Duration.ofMinutes(budget).plus(length(reading.overdue())),
                reading.net().plus(length(reading.remaining())));
    }

    private static Duration length(Period period) {
        return period.fold(
                real -> real, open -> open, days -> Duration.ZERO, days -> Duration.ZERO, months -> Duration.ZERO);
    }

    @Property
    void R60_aTraceHasNoGapsAndItsWorkIsTheOpenTimeLessWhatWasSuspended(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant any,
            @ForAll Near near,
            @ForAll @IntRange(max = 40_000) int minutes,
            @ForAll("pauses") List<Pause> pauses) {
        Instant t = near.in(calendar, any);
        Instant end = t.plus(Duration.ofMinutes(minutes));

        List<Segment> trace = calendar.segments(t, end, from(t, pauses));
        trace.forEach(segment -> collectKind(segment.kind()));
        Met.between(calendar, t, end).collect();

        Instant reached = t;
        Duration worked = Duration.ZERO;
        for (Segment one : trace) {
            assertEquals(reached, one.from());
            reached = one.until();
            worked = one.kind().isWorked() ? worked.plus(one.length()) : worked;
        }
        assertEquals(end, reached);
        List<Suspension> inside =
                from(t, pauses).stream().map(one -> one.upTo(end)).toList();
        Duration suspended = Suspension.union(Suspension.since(t, inside)).stream()
                .map(one -> calendar.workingTimeBetween(one.from(), one.until()))
                .reduce(Duration.ZERO, Duration::plus);
        assertEquals(calendar.workingTimeBetween(t, end).minus(suspended), worked);
    }
}
