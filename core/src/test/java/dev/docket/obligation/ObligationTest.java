package dev.docket.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Obligations are kept packed: whatever is put in comes out again, and none is taken for another. */
@AddLifecycleHook(Tries.class)
class ObligationTest {

    private static final Instant NOON = Instant.parse("2026-09-07T04:00:00Z");

    /** What identifies an obligation and says who owes it since when. */
    private record Head(ObligationRef ref, int order, Optional<Subject> subject, Instant armedAt, Instant anchor) {}

    /** How its due date came about, and where it lies. */
    private record Dates(
            Optional<Period> period,
            boolean named,
            Optional<Instant> due,
            Optional<Instant> original,
            Optional<Instant> unextended,
            boolean provisional,
            Optional<Instant> notBefore,
            int revision) {}

    /** What has happened to it, and what is still to come. */
    private record Course(
            List<Period> extensions,
            List<Suspension> suspensions,
            List<Occurrence> plan,
            Optional<Instant> breachedAt,
            List<String> pauses,
            Optional<Instant> pausedSince,
            List<Firing> fired) {}

    private record Parts(Head head, Dates dates, Course course) {

        Obligation obligation() {
            return Obligation.builder()
                    .ref(head.ref)
                    .order(head.order)
                    .subject(head.subject)
                    .armedAt(head.armedAt)
                    .anchor(head.anchor)
                    .plan(course.plan)
                    .period(dates.period)
                    .named(dates.named)
                    .due(dates.due)
                    .originalDue(dates.original)
                    .unextendedDue(dates.unextended)
                    .provisional(dates.provisional)
                    .notBefore(dates.notBefore)
                    .revision(dates.revision)
                    .extensions(course.extensions)
                    .suspensions(course.suspensions)
                    .breachedAt(course.breachedAt)
                    .pauses(course.pauses)
                    .pausedSince(course.pausedSince)
                    .fired(course.fired)
                    .build();
        }

        /** The same, given one by one and as plain values where there are any. */
        Obligation oneByOne() {
            Obligation.Builder builder = Obligation.builder()
                    .ref(head.ref)
                    .order(head.order)
                    .armedAt(head.armedAt)
                    .anchor(head.anchor)
                    .named(dates.named)
                    .provisional(dates.provisional)
                    .revision(dates.revision);
            head.subject.ifPresent(builder::subject);
            dates.period.ifPresent(builder::period);
            dates.due.ifPresent(builder::due);
            dates.original.ifPresent(builder::originalDue);
            dates.unextended.ifPresent(builder::unextendedDue);
            dates.notBefore.ifPresent(builder::notBefore);
            course.extensions.forEach(builder::addExtensions);
            course.suspensions.forEach(builder::addSuspensions);
            course.plan.forEach(builder::addPlan);
            course.breachedAt.ifPresent(builder::breachedAt);
            course.pauses.forEach(builder::addPauses);
            course.pausedSince.ifPresent(builder::pausedSince);
            course.fired.forEach(builder::addFired);
            return builder.build();
        }

        static Parts of(Obligation one) {
            return new Parts(
                    new Head(one.ref(), one.order(), one.subject(), one.armedAt(), one.anchor()),
                    new Dates(
                            one.period(),
                            one.named(),
                            one.due(),
                            one.originalDue(),
                            one.unextendedDue(),
                            one.provisional(),
                            one.notBefore(),
                            one.revision()),
                    new Course(
                            one.extensions(),
                            one.suspensions(),
                            one.plan(),
                            one.breachedAt(),
                            one.pauses(),
                            one.pausedSince(),
                            one.fired()));
        }

        Optional<Instant> nextDue() {
            return course.pausedSince.isPresent()
                    ? Optional.empty()
                    : course.plan.stream().map(Occurrence::at).findFirst();
        }
    }

    /** Few values, so that some are the same; whole seconds and others, near and as far as instants go. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.of(
                NOON,
                NOON.plusSeconds(1),
                NOON.plusNanos(1),
                NOON.minusNanos(1),
                Instant.EPOCH.minusSeconds(1),
                Instant.EPOCH.minusMillis(1),
                Instant.ofEpochSecond(1L << 33),
                Instant.ofEpochSecond((1L << 33) - 1),
                Instant.ofEpochSecond(-(1L << 33)),
                Instant.MIN,
                Instant.MAX);
    }

    private static Arbitrary<Head> heads() {
        return Combinators.combine(
                        Arbitraries.of("answer", "dispatch"),
                        Arbitraries.of(-1, 0, 1, 8, 9, 70_000),
                        Arbitraries.of(0, 1, 3),
                        Arbitraries.of("a", "b").map(Subject::of).optional(),
                        instants(),
                        instants())
                .as((rule, arming, order, subject, armedAt, anchor) -> new Head(
                        new ObligationRef(RuleCode.of(rule), Math.abs(arming) % 2, arming),
                        order,
                        subject,
                        armedAt,
                        anchor));
    }

    private static Arbitrary<Dates> dates() {
        Arbitrary<Boolean> rarely = Arbitraries.of(false, false, false, true);
        return Combinators.combine(
                        Arbitraries.of(Period.workingDays(3), Period.calendarDays(3))
                                .optional(),
                        rarely,
                        instants().optional(),
                        instants().optional(0.2),
                        instants().optional(0.2),
                        rarely,
                        instants().optional(0.2),
                        Arbitraries.of(0, 0, 0, 1))
                .as((period, named, due, original, unextended, provisional, notBefore, revision) -> new Dates(
                        period,
                        named,
                        due,
                        original.or(() -> due),
                        unextended.or(() -> due),
                        provisional,
                        notBefore,
                        revision));
    }

    private static Arbitrary<Occurrence> occurrences() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.of(Occurrence.Kind.class),
                        Arbitraries.of(1, 2, 0, -1, (1 << 27) - 1, 1 << 27, Integer.MAX_VALUE, Integer.MIN_VALUE))
                .as(Occurrence::new);
    }

    private static Arbitrary<Course> courses() {
        Arbitrary<Suspension> suspensions =
                Arbitraries.of(new Suspension(NOON, NOON.plusSeconds(9)), new Suspension(NOON, NOON.plusNanos(1)));
        return Combinators.combine(
                        Arbitraries.of(Period.workingDays(1)).list().ofMaxSize(1),
                        suspensions.list().ofMaxSize(1),
                        occurrences().list().ofMaxSize(4),
                        instants().optional(0.3),
                        Arbitraries.of("away", "deferred").list().ofMaxSize(2),
                        instants().optional(0.3),
                        Arbitraries.of(new Firing(NOON, 1, false), new Firing(NOON, 1, true))
                                .list()
                                .ofMaxSize(1))
                .as(Course::new);
    }

    @Provide
    Arbitrary<Parts> parts() {
        // Those whose plan is the due date alone, as most have, among the others.
        return Combinators.combine(heads(), dates(), courses(), Arbitraries.of(true, false, false))
                .as((head, dates, course, plain) -> new Parts(
                        head, dates, plain && dates.due.isPresent() ? planned(course, dates.due.get()) : course));
    }

    private static Course planned(Course course, Instant due) {
        return new Course(
                course.extensions,
                course.suspensions,
                List.of(new Occurrence(due, Occurrence.Kind.DUE, 1)),
                course.breachedAt,
                course.pauses,
                course.pausedSince,
                course.fired);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void keepsAllThatItIsGiven(@ForAll("parts") Parts parts) {
        Obligation obligation = parts.obligation();

        assertEquals(parts, Parts.of(obligation));
        assertEquals(obligation, parts.oneByOne());
        assertEquals(parts, Parts.of(Obligation.builder().from(obligation).build()));
        assertEquals(parts.course.pausedSince.isPresent(), obligation.isPaused());
        assertEquals(parts.course.breachedAt.isPresent(), obligation.isBreached());
        assertEquals(parts.nextDue(), obligation.nextDue());
        assertTrue(obligation.toString().contains(parts.head.ref.toString()), obligation::toString);
        Statistics.label("plan").collect(parts.course.plan.size());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void isEqualWhereAllItsPartsAre(@ForAll("parts") Parts one, @ForAll("parts") Parts other) {
        // Each differs from the other in one of three groups, or in none.
        for (Parts near : List.of(
                one,
                new Parts(other.head, one.dates, one.course),
                new Parts(one.head, other.dates, one.course),
                new Parts(one.head, one.dates, other.course))) {
            assertEquals(one.equals(near), one.obligation().equals(near.obligation()));
            if (one.equals(near)) {
                assertEquals(one.obligation().hashCode(), near.obligation().hashCode());
            }
        }
        assertFalse(one.obligation().equals((Object) one));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aSetKeepsEachAndKnowsWhichComesFirst(
            @ForAll("parts") Parts a, @ForAll("parts") Parts b, @ForAll("parts") Parts c) {
        ArrayList<Obligation> sorted = new ArrayList<>(List.of(a.obligation(), b.obligation(), c.obligation()));
        Obligations owed = Obligations.of(sorted, List.of());
        sorted.sort(Comparator.comparingInt(Obligation::order)
                .thenComparingInt(one -> one.ref().arming()));

        assertEquals(sorted, owed.open());
        assertEquals(
                sorted.stream().flatMap(one -> one.nextDue().stream()).min(Comparator.naturalOrder()), owed.nextDue());
        for (Obligation one : sorted) {
            assertEquals(one.ref(), owed.find(one.ref()).orElseThrow().ref());
            assertTrue(owed.of(one.ref().rule()).contains(one));
        }
        assertEquals(Optional.empty(), owed.find(new ObligationRef(RuleCode.of("other"), 0, 1)));
        assertEquals(owed, Obligations.of(sorted, List.of()));
        assertEquals(owed.hashCode(), Obligations.of(sorted, List.of()).hashCode());
        assertFalse(owed.equals((Object) sorted));
        assertFalse(owed.equals(Obligations.of(sorted.subList(0, 2), List.of())));
    }

    @Test
    void aSetRemembersTheTalliesThatItIsGiven() {
        RuleCode answer = RuleCode.of("answer");
        Tally anchored = new Tally(
                answer,
                2,
                1,
                1,
                1,
                Optional.of(Period.workingDays(2)),
                Optional.of(NOON),
                List.of(),
                1,
                List.of(-1, 2));
        Tally bare = new Tally(
                RuleCode.of("dispatch"), 1, 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), 0, List.of());
        Obligations remembered = Obligations.of(List.of(), List.of(anchored, bare));

        assertEquals(List.of(anchored, bare), remembered.tallies());
        assertEquals(anchored, remembered.tally(answer));
        assertEquals(0, remembered.tally(RuleCode.of("never")).armings());
        assertEquals(remembered, Obligations.of(List.of(), List.of(anchored, bare)));
        assertFalse(remembered.equals(Obligations.of(List.of(), List.of(anchored))));
    }

    @Test
    void saysWhatIsMissing() {
        Obligation.Builder nothing = Obligation.builder();
        Obligation.Builder noArming = Obligation.builder()
                .ref(new ObligationRef(RuleCode.of("answer"), 0, 1))
                .anchor(NOON);

        assertTrue(assertThrows(IllegalArgumentException.class, nothing::build)
                .toString()
                .contains("Obligation.ref"));
        assertTrue(assertThrows(IllegalArgumentException.class, noArming::build)
                .toString()
                .contains("Obligation.armedAt"));
        noArming.armedAt(NOON);
        assertEquals(NOON, noArming.build().anchor());
    }
}
