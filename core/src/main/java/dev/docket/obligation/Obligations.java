package dev.docket.obligation;

import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is owed in one matter, and what is remembered of what was owed. Applies events without looking at a rule or a
 * calendar. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Obligations {

    private static final Obligations NONE = new Obligations(List.of(), List.of());
    private static final Comparator<Obligation> ORDER = Comparator.comparingInt(Obligation::order)
            .thenComparingInt(o -> o.ref().arming());

    private final List<Obligation> open;
    private final List<Tally> tallies;

    private Obligations(List<Obligation> open, List<Tally> tallies) {
        this.open = open;
        this.tallies = tallies;
    }

    /**
     * Nothing owed, nothing remembered.
     *
     * @return the empty set
     */
    public static Obligations none() {
        return NONE;
    }

    /**
     * A set from its parts, for hosts that read snapshots.
     *
     * @param open what is owed
     * @param tallies what is remembered
     * @return the set
     */
    public static Obligations of(List<Obligation> open, List<Tally> tallies) {
        return new Obligations(open.stream().sorted(ORDER).toList(), List.copyOf(tallies));
    }

    /**
     * What is owed now, breached or not.
     *
     * @return the obligations, in the order of their rules, then of their arming
     */
    public List<Obligation> open() {
        return open;
    }

    /**
     * What is remembered of the rules that have been armed.
     *
     * @return the tallies, in the order in which their rules were first armed
     */
    public List<Tally> tallies() {
        return tallies;
    }

    /**
     * The open obligations of a rule.
     *
     * @param rule the rule
     * @return the obligations, the oldest first
     */
    public List<Obligation> of(RuleCode rule) {
        return open.stream().filter(o -> o.ref().rule().equals(rule)).toList();
    }

    /**
     * The open obligation of this reference.
     *
     * @param ref the reference
     * @return the obligation, or empty when it has ended or never was
     */
    public Optional<Obligation> find(ObligationRef ref) {
        for (Obligation obligation : open) {
            if (obligation.ref().equals(ref)) {
                return Optional.of(obligation);
            }
        }
        return Optional.empty();
    }

    /**
     * What is remembered of a rule.
     *
     * @param rule the rule
     * @return its tally; all zero when it was never armed
     */
    public Tally tally(RuleCode rule) {
        for (Tally tally : tallies) {
            if (tally.rule().equals(rule)) {
                return tally;
            }
        }
        return Tally.none(rule);
    }

    /**
     * When time alone will next matter.
     *
     * @return the earliest planned instant of what is open and not paused; empty when there is none
     */
    public Optional<Instant> nextDue() {
        return next().flatMap(Obligation::nextDue);
    }

    /** The obligation whose planned occurrence comes first, by (instant, rule order, arming). */
    Optional<Obligation> next() {
        Obligation first = null;
        Instant earliest = Instant.MAX;
        for (Obligation obligation : open) {
            Optional<Instant> due = obligation.nextDue();
            if (due.isPresent() && due.get().isBefore(earliest)) {
                first = obligation;
                earliest = due.get();
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The set after an event.
     *
     * @param event what happened to one of the obligations; one that is not open changes only what is remembered
     * @return the set after it
     */
    public Obligations apply(ObligationEvent event) {
        return event.match(new Apply());
    }

    private final class Apply implements ObligationEvent.Cases<Obligations> {

        @Override
        public Obligations armed(ObligationEvent.Armed event) {
            ArrayList<Obligation> more = new ArrayList<>(open);
            more.add(Obligation.builder()
                    .ref(event.ref())
                    .order(event.order())
                    .subject(event.subject())
                    .armedAt(event.at())
                    .anchor(event.anchor())
                    .period(event.period())
                    .named(event.named())
                    .due(event.due())
                    .originalDue(event.originalDue())
                    .unextendedDue(event.due())
                    .suspensions(event.suspensions())
                    .provisional(event.provisional())
                    .notBefore(event.notBefore())
                    .revision(0)
                    .plan(event.plan())
                    .build());
            more.sort(ORDER);
            return new Obligations(
                    List.copyOf(more),
                    tallied(event.ref(), tally -> tally.armedIn(event.ref().episode(), event.anchor())));
        }

        @Override
        public Obligations warned(ObligationEvent.Warned event) {
            return new Obligations(
                    changed(event.ref(), o -> copy(o).plan(rest(o)).build()),
                    tallied(event.ref(), tally -> tally.firing(-event.n())));
        }

        @Override
        public Obligations breached(ObligationEvent.Breached event) {
            return new Obligations(
                    changed(
                            event.ref(),
                            o -> copy(o).breachedAt(event.at()).plan(rest(o)).build()),
                    tallied(event.ref(), Tally::breached));
        }

        @Override
        public Obligations escalated(ObligationEvent.Escalated event) {
            return new Obligations(
                    changed(event.ref(), o -> copy(o).plan(rest(o)).build()),
                    tallied(event.ref(), tally -> tally.firing(event.n())));
        }

        @Override
        public Obligations reminded(ObligationEvent.Reminded event) {
            return new Obligations(
                    changed(event.ref(), o -> {
                        ArrayList<Occurrence> plan = new ArrayList<>(rest(o));
                        event.next().ifPresent(plan::add);
                        plan.sort(null);
                        return copy(o).plan(plan).build();
                    }),
                    tallies);
        }

        @Override
        public Obligations acted(ObligationEvent.Acted event) {
            return new Obligations(without(event.ref()), tallied(event.ref(), ending(event)));
        }

        @Override
        public Obligations met(ObligationEvent.Met event) {
            return new Obligations(
                    without(event.ref()),
                    tallied(event.ref(), tally -> ending(event).apply(tally.leaving(event.left()))));
        }

        @Override
        public Obligations cancelled(ObligationEvent.Cancelled event) {
            return new Obligations(without(event.ref()), tallied(event.ref(), ending(event)));
        }

        private UnaryOperator<Tally> ending(ObligationEvent event) {
            return tally -> find(event.ref())
                    .map(ended -> tally.ending(ended, event.at()))
                    .orElse(tally);
        }

        @Override
        public Obligations paused(ObligationEvent.Paused event) {
            return new Obligations(
                    changed(
                            event.ref(),
                            o -> copy(o).addPauses(event.reason())
                                    .pausedSince(o.pausedSince().orElse(event.at()))
                                    .build()),
                    tallies);
        }

        @Override
        public Obligations resumed(ObligationEvent.Resumed event) {
            return new Obligations(
                    changed(event.ref(), o -> {
                        Obligation.Builder builder = copy(o).pauses(o.pauses().stream()
                                .filter(reason -> !reason.equals(event.reason()))
                                .toList());
                        if (event.running()) {
                            boolean moved = !event.due().equals(o.due());
                            o.pausedSince()
                                    .filter(since -> since.isBefore(event.at()))
                                    .ifPresent(since -> builder.addSuspensions(new Suspension(since, event.at())));
                            builder.pausedSince(Optional.empty())
                                    .due(event.due())
                                    .unextendedDue(event.unextended())
                                    .plan(event.plan())
                                    .revision(moved ? o.revision() + 1 : o.revision());
                        }
                        return builder.build();
                    }),
                    tallies);
        }

        @Override
        public Obligations moved(ObligationEvent.Moved event) {
            Obligations moved = new Obligations(
                    changed(event.ref(), o -> {
                        Obligation.Builder builder = copy(o);
                        event.extension().ifPresent(builder::addExtensions);
                        return builder.due(event.due())
                                .unextendedDue(event.unextended())
                                .order(event.order())
                                .anchor(event.anchor())
                                .period(event.period())
                                .provisional(event.provisional())
                                .plan(event.plan())
                                .revision(o.revision() + 1)
                                .build();
                    }),
                    tallies);
            return of(moved.open, moved.tallies);
        }

        @Override
        public Obligations vacated(ObligationEvent.Vacated event) {
            return new Obligations(
                    changed(
                            event.ref(),
                            o -> copy(o).breachedAt(Optional.empty()).build()),
                    tallied(event.ref(), tally -> tally.vacating(event.rises())));
        }

        private Obligation.Builder copy(Obligation obligation) {
            Obligation.Builder builder = Obligation.builder();
            builder.from(obligation);
            return builder;
        }

        private List<Occurrence> rest(Obligation obligation) {
            return obligation.plan().isEmpty()
                    ? List.of()
                    : obligation.plan().subList(1, obligation.plan().size());
        }

        private List<Obligation> changed(ObligationRef ref, UnaryOperator<Obligation> change) {
            return open.stream()
                    .map(o -> o.ref().equals(ref) ? change.apply(o) : o)
                    .toList();
        }

        private List<Obligation> without(ObligationRef ref) {
            return open.stream().filter(o -> !o.ref().equals(ref)).toList();
        }

        private List<Tally> tallied(ObligationRef ref, UnaryOperator<Tally> change) {
            ArrayList<Tally> all = new ArrayList<>(tallies);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).rule().equals(ref.rule())) {
                    all.set(i, change.apply(all.get(i)));
                    return List.copyOf(all);
                }
            }
            all.add(change.apply(Tally.none(ref.rule())));
            return List.copyOf(all);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Obligations that && open.equals(that.open) && tallies.equals(that.tallies);
    }

    @Override
    public int hashCode() {
        return Objects.hash(open, tallies);
    }

    @Override
    public String toString() {
        return "Obligations{open=" + open + ", tallies=" + tallies + "}";
    }
}
