package dev.docket.obligation;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is owed in one matter, and what is remembered of what was owed. Applies events without looking at a rule or a
 * calendar. Immutable and thread-safe.
 *
 * <p>Long because the packed form and the draft that reads and writes it stay in one file, so that nobody else sees it.
 *
 * @since 0.1.0
 */
public final class Obligations {

    private static final Obligations NONE = new Obligations(new Object[0], new Object[0]);

    /** The parts of the first obligation, then those of the second one: so many small objects less. */
    private final @Nullable Object[] open;

    /** Each tally without its anchor, as matters share it, and then its anchor. */
    private final @Nullable Object[] tallies;
    /** When the first planned occurrence comes: most requests are only ever asked this. */
    private final @Nullable Instant next;

    private Obligations(@Nullable Object[] open, @Nullable Object[] tallies) {
        this(open, tallies, next(open));
    }

    private Obligations(@Nullable Object[] open, @Nullable Object[] tallies, @Nullable Instant next) {
        this.open = open;
        this.tallies = tallies;
        this.next = next;
    }

    private static @Nullable Object[] parts(List<Obligation> open) {
        @Nullable Object[] parts = new Object[open.size() * Obligation.PARTS];
        for (int i = 0; i < open.size(); i++) {
            open.get(i).put(parts, i);
        }
        return parts;
    }

    private static @Nullable Instant next(@Nullable Object[] open) {
        int first = first(open);
        return first < 0 ? null : Obligation.nextAt(open, first);
    }

    /**
     * The place of the one whose planned occurrence comes first, by (instant, rule order, arming): of those at one instant the first in
     * the list. -1 when nothing is planned.
     */
    private static int first(@Nullable Object[] open) {
        int first = -1;
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < open.length / Obligation.PARTS; i++) {
            if (Obligation.isTimedAt(open, i)) {
                long second = Obligation.nextSecondAt(open, i);
                if (second < earliest || (second == earliest && isBefore(open, i, first))) {
                    first = i;
                    earliest = second;
                }
            }
        }
        return first;
    }

    private static boolean isBefore(@Nullable Object[] open, int one, int other) {
        return Obligation.nextAt(open, one).isBefore(Obligation.nextAt(open, other));
    }

    private int size() {
        return open.length / Obligation.PARTS;
    }

    private Obligation get(int place) {
        return Obligation.at(open, place);
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
        ArrayList<Obligation> sorted = new ArrayList<>(open);
        sorted.sort(Draft.ORDER);
        ArrayList<@Nullable Object> packed = new ArrayList<>();
        for (Tally tally : tallies) {
            packed.add(tally.bare());
            packed.add(tally.anchor().orElse(null));
        }
        return new Obligations(parts(sorted), packed.toArray());
    }

    /**
     * What is owed now, breached or not.
     *
     * @return the obligations, in the order of their rules, then of their arming
     */
    public List<Obligation> open() {
        return new Listed<>(size(), this::get);
    }

    /**
     * What is remembered of the rules that have been armed.
     *
     * @return the tallies, in the order in which their rules were first armed
     */
    public List<Tally> tallies() {
        return new Listed<>(tallies.length / 2, place -> tally(tallies, place));
    }

    /**
     * The open obligations of a rule.
     *
     * @param rule the rule
     * @return the obligations, the oldest first
     */
    public List<Obligation> of(RuleCode rule) {
        ArrayList<Obligation> found = new ArrayList<>();
        for (Obligation obligation : open()) {
            if (obligation.rule().equals(rule)) {
                found.add(obligation);
            }
        }
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }

    /**
     * The open obligation of this reference.
     *
     * @param ref the reference
     * @return the obligation, or empty when it has ended or never was
     */
    public Optional<Obligation> find(ObligationRef ref) {
        for (Obligation obligation : open()) {
            if (obligation.is(ref)) {
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
        return draft().tally(rule);
    }

    private static Tally tally(@Nullable Object[] tallies, int place) {
        return bare(tallies[2 * place]).from((Instant) tallies[2 * place + 1]);
    }

    private static Tally bare(@Nullable Object tally) {
        return (Tally) Objects.requireNonNull(tally);
    }

    /**
     * When time alone will next matter.
     *
     * @return the earliest planned instant of what is open and not paused; empty when there is none
     */
    public Optional<Instant> nextDue() {
        // Not ofNullable: by a branch of its own the compiler learns that there mostly is one, and makes no object of
        // it.
        return next == null ? Optional.empty() : Optional.of(next);
    }

    /** The obligation whose planned occurrence comes first, by (instant, rule order, arming). */
    Optional<Obligation> next() {
        return next == null ? Optional.empty() : Optional.of(get(first(open)));
    }

    /**
     * The set after an event.
     *
     * @param event what happened to one of the obligations; one that is not open changes only what is remembered
     * @return the set after it
     */
    public Obligations apply(ObligationEvent event) {
        return draft().apply(event).done();
    }

    /**
     * A copy that can be changed, for several events one after the other.
     *
     * @return the draft
     */
    public Draft draft() {
        return new Draft(this);
    }

    /** A list that nobody can change, of what is at so many places. */
    private static final class Listed<T> extends AbstractList<T> implements RandomAccess {

        private final int size;
        private final IntFunction<T> items;

        Listed(int size, IntFunction<T> items) {
            this.size = size;
            this.items = items;
        }

        @Override
        public T get(int index) {
            return items.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Obligations that
                        && open().equals(that.open())
                        && Arrays.equals(tallies, that.tallies));
    }

    @Override
    public int hashCode() {
        return 31 * open().hashCode() + Arrays.hashCode(tallies);
    }

    @Override
    public String toString() {
        return "Obligations{open=" + open() + ", tallies=" + tallies() + "}";
    }

    /**
     * What is owed, on its way through several events: each is applied in place, and the whole is made once. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Draft implements ObligationEvent.Cases<Draft> {

        private static final Comparator<Obligation> ORDER =
                Comparator.comparingInt(Obligation::order).thenComparingInt(Obligation::arming);
        private static final int ROOM = 4;

        private Obligations start;
        // The start's own until something changes: then copies, with room for more.
        private @Nullable Object[] open;
        private int size;
        private boolean ownsOpen;
        private @Nullable Object[] tallies;
        private int tallyParts;
        private boolean ownsTallies;

        private Draft(Obligations start) {
            this.start = start;
            this.open = start.open;
            this.size = start.size();
            this.tallies = start.tallies;
            this.tallyParts = start.tallies.length;
        }

        /** To be changed, with room for so many more. */
        private @Nullable Object[] changing(int more) {
            int needed = (size + more) * Obligation.PARTS;
            if (!ownsOpen || open.length < needed) {
                open = Arrays.copyOf(open, more == 0 ? needed : needed + ROOM * Obligation.PARTS);
                ownsOpen = true;
            }
            return open;
        }

        Terms terms(int place) {
            return Obligation.termsAt(open, place);
        }

        /** Whether what happens to a unit, or to no unit in particular, happens to the one at a place. */
        boolean concerns(int place, @Nullable Subject other) {
            String subject = Obligation.subjectAt(open, place);
            return subject == null || other == null || subject.equals(other.value());
        }

        /** Whether the one at a place is owed by this very unit, or by no unit in particular. */
        boolean isOf(int place, @Nullable Subject other) {
            return Objects.equals(Obligation.subjectAt(open, place), other == null ? null : other.value());
        }

        Instant armedAt(int place) {
            return Obligation.armedAt(open, place);
        }

        private Obligation.@Nullable Special special(int place) {
            return Obligation.specialAt(open, place);
        }

        boolean isPaused(int place) {
            Obligation.Special special = special(place);
            return special != null && special.pausedSince() != null;
        }

        List<String> pauses(int place) {
            Obligation.Special special = special(place);
            return special == null ? List.of() : special.pauses();
        }

        boolean named(int place) {
            Obligation.Special special = special(place);
            return special != null && special.named();
        }

        boolean isBreached(int place) {
            Obligation.Special special = special(place);
            return special != null && special.breachedAt() != null;
        }

        private @Nullable Instant due(int place) {
            return Obligation.dueAt(open, place);
        }

        /** To be changed, with room for one more. */
        private @Nullable Object[] changingTallies() {
            if (!ownsTallies || tallies.length < tallyParts + 2) {
                tallies = Arrays.copyOf(tallies, tallyParts + 2 * ROOM);
                ownsTallies = true;
            }
            return tallies;
        }

        /** How many are owed now. */
        int size() {
            return size;
        }

        /** What is owed now, at its place. */
        Obligation get(int place) {
            return Obligation.at(open, place);
        }

        /** How often a rule was armed by now. */
        int armings(RuleCode rule) {
            return bareTally(rule).armings();
        }

        /** What is remembered now of a rule, but for its anchor. */
        Tally bareTally(RuleCode rule) {
            int place = placeOfTally(rule);
            return place < 0 ? Tally.none(rule) : bare(tallies[place]);
        }

        /** From when a rule was counted when it was first armed. */
        Optional<Instant> firstAnchor(RuleCode rule) {
            int place = placeOfTally(rule);
            return place < 0 ? Optional.empty() : Optional.ofNullable((Instant) tallies[place + 1]);
        }

        /** What is remembered now of a rule. */
        Tally tally(RuleCode rule) {
            int place = placeOfTally(rule);
            return place < 0 ? Tally.none(rule) : bare(tallies[place]).from((Instant) tallies[place + 1]);
        }

        /** The earliest due date now of a rule's obligations; {@link Instant#MAX} when there is none. */
        Instant earliest(RuleCode rule) {
            Instant earliest = Instant.MAX;
            for (int i = 0; i < size; i++) {
                Instant due = due(i);
                if (due != null && due.isBefore(earliest) && terms(i).rule().equals(rule)) {
                    earliest = due;
                }
            }
            return earliest;
        }

        private int placeOfTally(RuleCode rule) {
            for (int i = 0; i < tallyParts; i += 2) {
                if (bare(tallies[i]).rule().equals(rule)) {
                    return i;
                }
            }
            return -1;
        }

        private Draft remember(RuleCode rule, UnaryOperator<Tally> change) {
            int place = placeOfTally(rule);
            remember(place, change.apply(place < 0 ? Tally.none(rule) : bare(tallies[place])));
            return this;
        }

        /** At a place, or as the last one; a tally that nothing changes comes back itself. */
        @SuppressWarnings("ReferenceEquality")
        private void remember(int place, Tally tally) {
            if (place < 0) {
                changingTallies()[tallyParts] = tally;
                tallyParts += 2;
            } else if (tallies[place] != tally) {
                changingTallies()[place] = tally;
            }
        }

        private Draft end(ObligationEvent event) {
            int i = place(event.ref());
            if (i >= 0) {
                if (special(i) != null) {
                    Obligation ended = get(i);
                    remember(event.ref().rule(), tally -> tally.ending(ended, event.at()));
                }
                remove(i);
            }
            return this;
        }

        /**
         * Applies an event.
         *
         * @param event what happened to one of the obligations; one that is not open changes only what is remembered
         * @return this draft
         */
        public Draft apply(ObligationEvent event) {
            // Those that come most, first: Java 17 finds the method of a final class several times as fast.
            if (event instanceof ObligationEvent.Armed armed) {
                return armed(armed);
            } else if (event instanceof ObligationEvent.Met met) {
                return met(met);
            } else if (event instanceof ObligationEvent.Cancelled cancelled) {
                return cancelled(cancelled);
            } else if (event instanceof ObligationEvent.Reminded reminded) {
                return reminded(reminded);
            }
            return event.match(this);
        }

        /**
         * The set as it is now. The draft may go on after it.
         *
         * @return the set
         */
        public Obligations done() {
            if (ownsOpen || ownsTallies) {
                @Nullable Object[] owed = trimmed(open, size * Obligation.PARTS);
                @Nullable Object[] remembered = trimmed(tallies, tallyParts);
                start = ownsOpen ? new Obligations(owed, remembered) : new Obligations(owed, remembered, start.next);
                open = owed;
                tallies = remembered;
                ownsOpen = false;
                ownsTallies = false;
            }
            return start;
        }

        private static @Nullable Object[] trimmed(@Nullable Object[] parts, int length) {
            return parts.length == length ? parts : Arrays.copyOf(parts, length);
        }

        @Override
        public Draft armed(ObligationEvent.Armed event) {
            insert(Obligation.armed(event, shared(event.due().orElse(null))));
            int place = placeOfTally(event.ref().rule());
            Tally before = place < 0 ? Tally.none(event.ref().rule()) : bare(tallies[place]);
            remember(place, before.armedIn(event.ref().episode()));
            rememberAnchor(place < 0 ? tallyParts - 1 : place + 1, event.anchor());
            return this;
        }

        /** The first arming of a rule says from when it is counted. */
        private void rememberAnchor(int place, Instant anchor) {
            if (tallies[place] == null) {
                changingTallies()[place] = anchor;
            }
        }

        @Override
        public Draft warned(ObligationEvent.Warned event) {
            return remember(event.ref().rule(), tally -> tally.firing(-event.n(), event.episode()))
                    .fire(event.ref(), new Firing(event.at(), -event.n(), event.repeated()));
        }

        @Override
        public Draft breached(ObligationEvent.Breached event) {
            remember(event.ref().rule(), Tally::breached);
            int i = place(event.ref());
            return i < 0 ? this : replace(i, get(i).breached(event.at()));
        }

        @Override
        public Draft escalated(ObligationEvent.Escalated event) {
            return remember(event.ref().rule(), tally -> tally.firing(event.n(), event.episode()))
                    .fire(event.ref(), new Firing(event.at(), event.n(), event.repeated()));
        }

        @Override
        public Draft reminded(ObligationEvent.Reminded event) {
            int i = place(event.ref());
            if (i < 0) {
                return this;
            }
            Obligation before = get(i);
            return replace(
                    i,
                    event.next().isEmpty()
                            ? before.rest()
                            : before.reminded(event.next().get()));
        }

        @Override
        public Draft acted(ObligationEvent.Acted event) {
            return end(event);
        }

        @Override
        public Draft met(ObligationEvent.Met event) {
            if (event.left().isPresent()) {
                remember(event.ref().rule(), tally -> tally.leaving(event.left()));
            }
            return end(event);
        }

        @Override
        public Draft cancelled(ObligationEvent.Cancelled event) {
            return end(event);
        }

        @Override
        public Draft paused(ObligationEvent.Paused event) {
            int i = place(event.ref());
            return i < 0 ? this : replace(i, get(i).paused(event.reason(), event.since()));
        }

        @Override
        public Draft resumed(ObligationEvent.Resumed event) {
            int i = place(event.ref());
            return i < 0 ? this : replace(i, get(i).resumed(event));
        }

        @Override
        public Draft moved(ObligationEvent.Moved event) {
            int i = place(event.ref());
            if (i < 0) {
                return this;
            }
            Obligation before = get(i);
            remove(i);
            Obligation.Builder after = before.after();
            event.extension().ifPresent(after::addExtensions);
            insert(after.due(event.due())
                    .unextendedDue(event.unextended())
                    .order(event.order())
                    .anchor(event.anchor())
                    .period(event.period())
                    .provisional(event.provisional())
                    .plan(event.plan())
                    .revision(before.revision() + 1)
                    .build());
            return this;
        }

        @Override
        public Draft risesVacated(ObligationEvent.RisesVacated event) {
            int i = place(event.ref());
            if (i < 0) {
                return this;
            }
            Obligation before = get(i);
            remember(event.ref().rule(), tally -> tally.without(before.raising(event.rises())));
            return replace(i, before.without(event.rises()));
        }

        @Override
        public Draft restored(ObligationEvent.Restored event) {
            return put(event.obligation());
        }

        @Override
        public Draft broughtForward(ObligationEvent.BroughtForward event) {
            return put(event.obligation());
        }

        private Draft put(Obligation obligation) {
            int i = place(obligation.ref());
            if (i >= 0) {
                remove(i);
            }
            insert(obligation);
            return this;
        }

        @Override
        public Draft vacated(ObligationEvent.Vacated event) {
            int i = place(event.ref());
            if (i < 0) {
                return remember(event.ref().rule(), tally -> tally.vacating(List.of()));
            }
            Obligation before = get(i);
            remember(event.ref().rule(), tally -> tally.vacating(before.raising(event.rises())));
            return replace(
                    i,
                    before.without(event.rises())
                            .after()
                            .breachedAt(Optional.empty())
                            .build());
        }

        /** What falls due at one close of business shares the instant. */
        private @Nullable Instant shared(@Nullable Instant due) {
            for (int i = size - 1; i >= 0 && due != null; i--) {
                Instant other = due(i);
                if (due.equals(other)) {
                    return other;
                }
            }
            return due;
        }

        /** Where an obligation stands now; -1 when it is not owed. */
        int place(ObligationRef ref) {
            for (int i = 0; i < size; i++) {
                if (terms(i).is(ref)) {
                    return i;
                }
            }
            return -1;
        }

        private void insert(Obligation obligation) {
            int place = size;
            while (place > 0 && isAfter(terms(place - 1), obligation.terms())) {
                place--;
            }
            @Nullable Object[] own = changing(1);
            move(own, place, place + 1);
            obligation.put(own, place);
            size++;
        }

        /** Those from a place on. */
        private void move(@Nullable Object[] own, int from, int to) {
            System.arraycopy(
                    own, from * Obligation.PARTS, own, to * Obligation.PARTS, (size - from) * Obligation.PARTS);
        }

        private static boolean isAfter(Terms one, Terms other) {
            return one.order() == other.order() ? one.arming() > other.arming() : one.order() > other.order();
        }

        private Draft replace(int place, Obligation obligation) {
            obligation.put(changing(0), place);
            return this;
        }

        private void remove(int place) {
            move(changing(0), place + 1, place);
            size--;
        }

        private Draft fire(ObligationRef ref, Firing firing) {
            int i = place(ref);
            return i < 0 ? this : replace(i, get(i).fired(firing));
        }
    }
}
