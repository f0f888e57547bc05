package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One running obligation: what is owed, by when, and what time will still do to it. Immutable and thread-safe.
 *
 * <p>Written by hand, and not generated, because every open request keeps a dozen of them: what few obligations have stands apart,
 * in {@link Special}, and the plan is packed. Long because every part has its accessor and its setter with their meaning.
 *
 * @since 0.1.0
 */
public final class Obligation {

    /** So many parts has each one among {@link Obligations}. */
    static final int PARTS = 6;

    private final Terms terms;
    /** The subject's name: units have it anyway. */
    private final @Nullable String subject;

    private final Instant armedAt;
    private final @Nullable Instant due;
    private final long[] plan;
    private final @Nullable Special special;

    /**
     * What few obligations have: an anchor other than the arming, a date that is named, provisional or moved, a breach, a clock that stands or stood still.
     */
    record Special(
            @Nullable Instant anchor,
            boolean named,
            boolean provisional,
            @Nullable Instant notBefore,
            int revision,
            @Nullable Instant originalDue,
            @Nullable Instant unextendedDue,
            List<Period> extensions,
            List<Suspension> suspensions,
            @Nullable Instant breachedAt,
            List<String> pauses,
            @Nullable Instant pausedSince,
            List<Firing> fired) {

        /** Of one that has none of it yet. */
        private static Special plain(@Nullable Instant due) {
            return new Special(
                    null, false, false, null, 0, due, due, List.of(), List.of(), null, List.of(), null, List.of());
        }

        private Special paused(List<String> reasons, @Nullable Instant since) {
            return with(breachedAt, reasons, since, fired);
        }

        private Special breached(Instant at) {
            return with(at, pauses, pausedSince, fired);
        }

        private Special fired(List<Firing> all) {
            return with(breachedAt, pauses, pausedSince, all);
        }

        private Special with(
                @Nullable Instant breached, List<String> reasons, @Nullable Instant since, List<Firing> all) {
            return new Special(
                    anchor,
                    named,
                    provisional,
                    notBefore,
                    revision,
                    originalDue,
                    unextendedDue,
                    extensions,
                    suspensions,
                    breached,
                    reasons,
                    since,
                    all);
        }

        /** With the one that ends now. One that was entered late may reach back into those that have ended. */
        private List<Suspension> suspensionsUntil(Instant now) {
            if (pausedSince == null || !pausedSince.isBefore(now)) {
                return suspensions;
            }
            List<Suspension> all = Builder.with(suspensions, new Suspension(pausedSince, now));
            boolean reachesBack = !suspensions.isEmpty()
                    && pausedSince.isBefore(
                            suspensions.get(suspensions.size() - 1).until());
            return reachesBack ? Suspension.union(all) : all;
        }

        /** Whether it is none of it, when the due date is this. */
        private boolean isPlain(@Nullable Instant due) {
            return anchor == null
                    && !named
                    && !provisional
                    && notBefore == null
                    && revision == 0
                    && Objects.equals(originalDue, due)
                    && Objects.equals(unextendedDue, due)
                    && extensions.isEmpty()
                    && suspensions.isEmpty()
                    && breachedAt == null
                    && pauses.isEmpty()
                    && pausedSince == null
                    && fired.isEmpty();
        }
    }

    private Obligation(
            Terms terms,
            @Nullable String subject,
            Instant armedAt,
            @Nullable Instant due,
            long[] plan,
            @Nullable Special special) {
        this.terms = terms;
        this.subject = subject;
        this.armedAt = armedAt;
        this.due = due;
        this.plan = plan;
        this.special = special;
    }

    /** What an event arms; the due date is given as an instant that others may share. */
    static Obligation armed(ObligationEvent.Armed event, @Nullable Instant due) {
        ObligationRef ref = event.ref();
        Instant anchor = event.anchor().equals(event.at()) ? null : event.anchor();
        Instant notBefore = event.notBefore().orElse(null);
        boolean plain = anchor == null
                && notBefore == null
                && !event.named()
                && !event.provisional()
                && event.suspensions().isEmpty()
                && event.originalDue().equals(event.due());
        return new Obligation(
                ref.rule().terms(event.order(), event.period().orElse(null), ref.episode(), ref.arming()),
                event.subject().map(Subject::value).orElse(null),
                event.at(),
                due,
                PackedPlan.of(event.plan(), due),
                plain
                        ? null
                        : new Special(
                                anchor,
                                event.named(),
                                event.provisional(),
                                notBefore,
                                0,
                                event.originalDue().orElse(null),
                                due,
                                List.of(),
                                event.suspensions(),
                                null,
                                List.of(),
                                null,
                                List.of()));
    }

    private Obligation(Builder builder) {
        ObligationRef ref = Builder.required(builder.ref, "ref");
        this.terms = ref.rule().terms(builder.order, builder.period, ref.episode(), ref.arming());
        this.subject = builder.subject == null ? null : builder.subject.value();
        this.armedAt = Builder.required(builder.armedAt, "armedAt");
        this.due = builder.due;
        this.plan = builder.packed();
        this.special =
                builder.special(Builder.required(builder.anchor, "anchor").equals(armedAt));
    }

    /** The obligation whose parts were put at a place. */
    static Obligation at(@Nullable Object[] parts, int place) {
        int i = place * PARTS;
        return new Obligation(
                (Terms) Objects.requireNonNull(parts[i]),
                (String) parts[i + 1],
                (Instant) Objects.requireNonNull(parts[i + 2]),
                (Instant) parts[i + 3],
                (long[]) Objects.requireNonNull(parts[i + 4]),
                (Special) parts[i + 5]);
    }

    static Terms termsAt(@Nullable Object[] parts, int place) {
        return (Terms) Objects.requireNonNull(parts[place * PARTS]);
    }

    static @Nullable String subjectAt(@Nullable Object[] parts, int place) {
        return (String) parts[place * PARTS + 1];
    }

    static @Nullable Instant dueAt(@Nullable Object[] parts, int place) {
        return (Instant) parts[place * PARTS + 3];
    }

    static Instant armedAt(@Nullable Object[] parts, int place) {
        return (Instant) Objects.requireNonNull(parts[place * PARTS + 2]);
    }

    static @Nullable Special specialAt(@Nullable Object[] parts, int place) {
        return (Special) parts[place * PARTS + 5];
    }

    private static boolean isPausedAt(@Nullable Object[] parts, int place) {
        Special special = specialAt(parts, place);
        return special != null && special.pausedSince != null;
    }

    /** Whether time still matters to the one at a place: not while it is paused, or when nothing is planned any more. */
    static boolean isTimedAt(@Nullable Object[] parts, int place) {
        return planAt(parts, place).length != 0 && !isPausedAt(parts, place);
    }

    /** The second in which time will next matter to the one at a place, to which it does matter. */
    static long nextSecondAt(@Nullable Object[] parts, int place) {
        return PackedPlan.secondAt(planAt(parts, place), dueAt(parts, place));
    }

    /** When time will next matter to the one at a place, to which it does matter. */
    static Instant nextAt(@Nullable Object[] parts, int place) {
        return PackedPlan.at(planAt(parts, place), dueAt(parts, place));
    }

    private static long[] planAt(@Nullable Object[] parts, int place) {
        return (long[]) Objects.requireNonNull(parts[place * PARTS + 4]);
    }

    /** Puts its parts at a place: without the object around them, for every open matter keeps a dozen of these. */
    void put(@Nullable Object[] parts, int place) {
        int i = place * PARTS;
        parts[i] = terms;
        parts[i + 1] = subject;
        parts[i + 2] = armedAt;
        parts[i + 3] = due;
        parts[i + 4] = plan;
        parts[i + 5] = special;
    }

    /**
     * Which rule and which cycle.
     *
     * @return the reference
     */
    public ObligationRef ref() {
        return terms.ref();
    }

    /**
     * The rule's place in its programme.
     *
     * @return the order
     */
    public int order() {
        return terms.order();
    }

    /**
     * The unit that owes it, where the rule runs per unit.
     *
     * @return the unit
     */
    public Optional<Subject> subject() {
        return subject == null ? Optional.empty() : Optional.of(new Subject(subject));
    }

    /**
     * When it was armed.
     *
     * @return the instant
     */
    public Instant armedAt() {
        return armedAt;
    }

    /**
     * From when its period and its reminders are counted.
     *
     * @return the instant
     */
    public Instant anchor() {
        return special == null || special.anchor == null ? armedAt : special.anchor;
    }

    /**
     * The period that gave the due date.
     *
     * @return the period; empty when a name, a cadence, another rule or the moment of the arming gave it
     */
    public Optional<Period> period() {
        return Optional.ofNullable(terms.period());
    }

    /**
     * Whether a date that somebody named gave the due date.
     *
     * @return true for a date agreed by name
     */
    public boolean named() {
        return special != null && special.named;
    }

    /**
     * The due date as it stands, suspensions credited and extensions added.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /**
     * The due date as anchor and period gave it when it was armed. Where that lay before the arming, the act was due at the
     * arming.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public Optional<Instant> originalDue() {
        return Optional.ofNullable(special == null ? due : special.originalDue);
    }

    /**
     * The due date as it would stand without any extension: suspensions credited, and moved by all but extensions.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public Optional<Instant> unextendedDue() {
        return Optional.ofNullable(special == null ? due : special.unextendedDue);
    }

    /**
     * What it was extended by, one after the other.
     *
     * @return the extensions, the first one first
     */
    public List<Period> extensions() {
        return special == null ? List.of() : special.extensions;
    }

    /**
     * The stretches during which its clock stood still, those that have ended.
     *
     * @return the suspensions, the first one first
     */
    public List<Suspension> suspensions() {
        return special == null ? List.of() : special.suspensions;
    }

    /**
     * Whether the due date lay beyond the calendar's horizon when it was armed or moved last.
     *
     * @return true when holidays may still move what one expects
     */
    public boolean provisional() {
        return special != null && special.provisional;
    }

    /**
     * From when an act counts.
     *
     * @return the instant, or empty when any act counts
     */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(special == null ? null : special.notBefore);
    }

    /**
     * How often its due date has moved, or what time does around it, such as reminders from another anchor.
     *
     * @return 0 before the first move
     */
    public int revision() {
        return special == null ? 0 : special.revision;
    }

    /**
     * What time will still do to it, earliest first.
     *
     * @return the occurrences
     */
    public List<Occurrence> plan() {
        return PackedPlan.list(plan, due);
    }

    /**
     * When it was breached.
     *
     * @return the due date that passed, or empty
     */
    public Optional<Instant> breachedAt() {
        return Optional.ofNullable(special == null ? null : special.breachedAt);
    }

    /**
     * The reasons for which its clock stands still.
     *
     * @return the reasons, empty while it runs
     */
    public List<String> pauses() {
        return special == null ? List.of() : special.pauses;
    }

    /**
     * The warnings and steps of the ladder that have fired, and when.
     *
     * @return the value, the first one first
     */
    public List<Firing> fired() {
        return special == null ? List.of() : special.fired;
    }

    /**
     * Since when its clock stands still.
     *
     * @return the beginning of the first of the reasons, or empty while it runs
     */
    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(special == null ? null : special.pausedSince);
    }

    /**
     * Whether its clock stands still.
     *
     * @return true while a reason holds
     */
    public boolean isPaused() {
        return special != null && special.pausedSince != null;
    }

    /**
     * Whether its due date passed without the act.
     *
     * @return true once breached
     */
    public boolean isBreached() {
        return special != null && special.breachedAt != null;
    }

    /**
     * When time will next matter to it.
     *
     * @return the instant, or empty while it is paused or when nothing is planned any more
     */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(next());
    }

    /** The due date as it stands; null for a rule that only reminds. */
    @Nullable
    Instant dueOrNull() {
        return due;
    }

    /** When time will next matter to it; null while it is paused or when nothing is planned any more. */
    @Nullable
    Instant next() {
        return plan.length == 0 || isPaused() ? null : PackedPlan.at(plan, due);
    }

    /** What time will next do to it, when its plan is not empty. */
    Occurrence first() {
        return PackedPlan.first(plan, due);
    }

    /** The rule's code. */
    RuleCode rule() {
        return terms.rule();
    }

    Terms terms() {
        return terms;
    }

    @Nullable
    Special special() {
        return special;
    }

    @Nullable
    String subjectOrNull() {
        return subject;
    }

    int arming() {
        return terms.arming();
    }

    boolean is(ObligationRef ref) {
        return terms.is(ref);
    }

    /** Whether what happens to a unit, or to no unit in particular, happens to this. */
    boolean concerns(@Nullable Subject other) {
        return subject == null || other == null || subject.equals(other.value());
    }

    /** A builder with all of it, for what happens to it next. */
    Builder after() {
        return new Builder().from(this);
    }

    /** What happens to most is made without a builder: it takes a third of the time. */
    private Obligation with(long[] nextPlan, @Nullable Special nextSpecial) {
        return new Obligation(terms, subject, armedAt, due, nextPlan, nextSpecial);
    }

    private Special known() {
        return special == null ? Special.plain(due) : special;
    }

    /** The obligation without the occurrence that came first. */
    Obligation rest() {
        return with(PackedPlan.rest(plan, due), special);
    }

    /** The same after a reminder, which was planned first, with the next one planned. */
    Obligation reminded(Occurrence next) {
        ArrayList<Occurrence> after = new ArrayList<>(PackedPlan.list(PackedPlan.rest(plan, due), due));
        after.add(next);
        after.sort(null);
        return with(PackedPlan.of(after, due), special);
    }

    /** The same after its due date has passed, which was planned first. */
    Obligation breached(Instant at) {
        return with(PackedPlan.rest(plan, due), known().breached(at));
    }

    /** The same after a warning or step of it has fired, which was planned first. */
    Obligation fired(Firing one) {
        return with(PackedPlan.rest(plan, due), known().fired(Builder.with(fired(), one)));
    }

    /** The same with a reason more for which its clock stands still, since an instant or longer. */
    Obligation paused(String reason, Instant since) {
        Special before = known();
        Instant already = before.pausedSince;
        Instant from = already == null || since.isBefore(already) ? since : already;
        return with(plan, before.paused(Builder.with(before.pauses, reason), from));
    }

    /** The same with a reason less for which its clock stands still; where it was the last one, by the dates of the event. */
    Obligation resumed(ObligationEvent.Resumed event) {
        Special before = known();
        List<String> pauses = without(before.pauses, event.reason());
        if (!event.running()) {
            return with(plan, before.paused(pauses, before.pausedSince));
        }
        Instant nextDue = event.due().orElse(null);
        Special after = new Special(
                before.anchor,
                before.named,
                before.provisional,
                event.notBefore().orElse(null),
                Objects.equals(nextDue, due) ? before.revision : before.revision + 1,
                before.originalDue,
                event.unextended().orElse(null),
                before.extensions,
                before.suspensionsUntil(event.at()),
                before.breachedAt,
                pauses,
                null,
                before.fired);
        return new Obligation(
                terms,
                subject,
                armedAt,
                nextDue,
                PackedPlan.of(event.plan(), nextDue),
                after.isPlain(nextDue) ? null : after);
    }

    private static List<String> without(List<String> pauses, String reason) {
        if (pauses.size() == 1 && pauses.get(0).equals(reason)) {
            return List.of();
        }
        return pauses.stream().filter(one -> !one.equals(reason)).toList();
    }

    /** What fired when, as it turns out, the act had been done; of one whose breach is vacated, the warnings only. */
    List<Integer> risenSince(Instant done, boolean vacated) {
        return fired().stream()
                .filter(one -> !done.isAfter(one.at()) && !(vacated && one.step() > 0))
                .map(Firing::step)
                .distinct()
                .toList();
    }

    /** Of some of what has fired, that which raised something when it did. */
    List<Integer> raising(List<Integer> rises) {
        return fired().stream()
                .filter(one -> !one.repeated() && rises.contains(one.step()))
                .map(Firing::step)
                .toList();
    }

    /** The same without some of what has fired: steps as they are, warnings as negative numbers. */
    Obligation without(List<Integer> rises) {
        return after().fired(fired().stream()
                        .filter(one -> !rises.contains(one.step()))
                        .toList())
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Obligation that
                        && terms.equals(that.terms)
                        && Objects.equals(subject, that.subject)
                        && armedAt.equals(that.armedAt)
                        && Objects.equals(due, that.due)
                        && Arrays.equals(plan, that.plan)
                        && Objects.equals(special, that.special));
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, armedAt, due, Arrays.hashCode(plan), special);
    }

    @Override
    public String toString() {
        return "Obligation{ref=" + ref() + ", order=" + order() + ", subject=" + subject + ", armedAt=" + armedAt
                + ", period=" + terms.period() + ", due=" + due + ", plan=" + plan() + ", " + special + "}";
    }

    /**
     * A builder without values, for hosts that read snapshots.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an obligation from its parts. What is not given is absent, empty, 0 or false. */
    public static final class Builder {
        private @Nullable ObligationRef ref;
        private int order;
        private @Nullable Subject subject;
        private @Nullable Instant armedAt;
        private @Nullable Instant anchor;
        private @Nullable Period period;
        private @Nullable Instant due;
        private long[] packed = PackedPlan.NONE;
        private @Nullable List<Occurrence> plan;
        private boolean named;
        private boolean provisional;
        private @Nullable Instant notBefore;
        private int revision;
        private @Nullable Instant originalDue;
        private @Nullable Instant unextendedDue;
        private List<Period> extensions = List.of();
        private List<Suspension> suspensions = List.of();
        private @Nullable Instant breachedAt;
        private List<String> pauses = List.of();
        private @Nullable Instant pausedSince;
        private List<Firing> fired = List.of();

        Builder() {}

        /**
         * Takes all parts of an obligation.
         *
         * @param other the obligation
         * @return this builder
         */
        public Builder from(Obligation other) {
            ref = other.ref();
            order = other.terms.order();
            subject = other.subject == null ? null : new Subject(other.subject);
            armedAt = other.armedAt;
            anchor = other.anchor();
            period = other.terms.period();
            due = other.due;
            packed = other.plan;
            plan = null;
            Special special = other.special;
            named = special != null && special.named;
            provisional = special != null && special.provisional;
            notBefore = special == null ? null : special.notBefore;
            revision = special == null ? 0 : special.revision;
            originalDue = special == null ? due : special.originalDue;
            unextendedDue = special == null ? due : special.unextendedDue;
            extensions = special == null ? List.of() : special.extensions;
            suspensions = special == null ? List.of() : special.suspensions;
            breachedAt = special == null ? null : special.breachedAt;
            pauses = special == null ? List.of() : special.pauses;
            pausedSince = special == null ? null : special.pausedSince;
            fired = special == null ? List.of() : special.fired;
            return this;
        }

        /**
         * Sets {@link Obligation#ref()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder ref(ObligationRef value) {
            ref = Objects.requireNonNull(value, "ref");
            return this;
        }

        /**
         * Sets {@link Obligation#order()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder order(int value) {
            order = value;
            return this;
        }

        /**
         * Sets {@link Obligation#subject()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder subject(Subject value) {
            subject = Objects.requireNonNull(value, "subject");
            return this;
        }

        /**
         * Sets {@link Obligation#subject()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder subject(Optional<? extends Subject> value) {
            subject = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#armedAt()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder armedAt(Instant value) {
            armedAt = Objects.requireNonNull(value, "armedAt");
            return this;
        }

        /**
         * Sets {@link Obligation#anchor()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder anchor(Instant value) {
            anchor = Objects.requireNonNull(value, "anchor");
            return this;
        }

        /**
         * Sets {@link Obligation#period()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder period(Period value) {
            period = Objects.requireNonNull(value, "period");
            return this;
        }

        /**
         * Sets {@link Obligation#period()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder period(Optional<? extends Period> value) {
            period = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#named()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder named(boolean value) {
            named = value;
            return this;
        }

        /**
         * Sets {@link Obligation#due()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder due(Instant value) {
            unpack();
            due = Objects.requireNonNull(value, "due");
            return this;
        }

        /**
         * Sets {@link Obligation#due()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder due(Optional<? extends Instant> value) {
            unpack();
            due = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#originalDue()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder originalDue(Instant value) {
            originalDue = Objects.requireNonNull(value, "originalDue");
            return this;
        }

        /**
         * Sets {@link Obligation#originalDue()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder originalDue(Optional<? extends Instant> value) {
            originalDue = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#unextendedDue()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder unextendedDue(Instant value) {
            unextendedDue = Objects.requireNonNull(value, "unextendedDue");
            return this;
        }

        /**
         * Sets {@link Obligation#unextendedDue()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder unextendedDue(Optional<? extends Instant> value) {
            unextendedDue = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#extensions()}.
         *
         * @param values the values
         * @return this builder
         */
        public Builder extensions(Iterable<? extends Period> values) {
            extensions = copied(values);
            return this;
        }

        /**
         * Adds to {@link Obligation#extensions()}.
         *
         * @param value one more
         * @return this builder
         */
        public Builder addExtensions(Period value) {
            extensions = with(extensions, value);
            return this;
        }

        /**
         * Sets {@link Obligation#suspensions()}.
         *
         * @param values the values
         * @return this builder
         */
        public Builder suspensions(Iterable<? extends Suspension> values) {
            suspensions = copied(values);
            return this;
        }

        /**
         * Adds to {@link Obligation#suspensions()}.
         *
         * @param value one more
         * @return this builder
         */
        public Builder addSuspensions(Suspension value) {
            suspensions = with(suspensions, value);
            return this;
        }

        /**
         * Sets {@link Obligation#provisional()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder provisional(boolean value) {
            provisional = value;
            return this;
        }

        /**
         * Sets {@link Obligation#notBefore()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder notBefore(Instant value) {
            notBefore = Objects.requireNonNull(value, "notBefore");
            return this;
        }

        /**
         * Sets {@link Obligation#notBefore()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder notBefore(Optional<? extends Instant> value) {
            notBefore = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#revision()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder revision(int value) {
            revision = value;
            return this;
        }

        /**
         * Sets {@link Obligation#plan()}.
         *
         * @param values the occurrences, earliest first
         * @return this builder
         */
        public Builder plan(Iterable<? extends Occurrence> values) {
            plan = copied(values);
            return this;
        }

        /**
         * Adds to {@link Obligation#plan()}.
         *
         * @param value one more
         * @return this builder
         */
        public Builder addPlan(Occurrence value) {
            unpack();
            plan = with(plan == null ? List.of() : plan, value);
            return this;
        }

        /**
         * Sets {@link Obligation#breachedAt()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder breachedAt(Instant value) {
            breachedAt = Objects.requireNonNull(value, "breachedAt");
            return this;
        }

        /**
         * Sets {@link Obligation#breachedAt()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder breachedAt(Optional<? extends Instant> value) {
            breachedAt = value.orElse(null);
            return this;
        }

        /**
         * Sets {@link Obligation#pauses()}.
         *
         * @param values the values
         * @return this builder
         */
        public Builder pauses(Iterable<? extends String> values) {
            pauses = copied(values);
            return this;
        }

        /**
         * Adds to {@link Obligation#pauses()}.
         *
         * @param value one more
         * @return this builder
         */
        public Builder addPauses(String value) {
            pauses = with(pauses, value);
            return this;
        }

        /**
         * Sets {@link Obligation#pausedSince()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder pausedSince(Instant value) {
            pausedSince = Objects.requireNonNull(value, "pausedSince");
            return this;
        }

        /**
         * Sets {@link Obligation#pausedSince()}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder pausedSince(Optional<? extends Instant> value) {
            pausedSince = value.orElse(null);
            return this;
        }

        /**
         * Replaces the values.
         *
         * @param values the warnings and steps that have fired
         * @return this builder
         */
        public Builder fired(Iterable<? extends Firing> values) {
            fired = copied(values);
            return this;
        }

        /**
         * Adds one.
         *
         * @param value a warning or step that has fired
         * @return this builder
         */
        public Builder addFired(Firing value) {
            fired = with(fired, value);
            return this;
        }

        private void unpack() {
            if (plan == null) {
                plan = PackedPlan.list(packed, due);
            }
        }

        private long[] packed() {
            return plan == null ? packed : PackedPlan.of(plan, due);
        }

        private @Nullable Special special(boolean anchoredAtArming) {
            Special given = new Special(
                    anchoredAtArming ? null : anchor,
                    named,
                    provisional,
                    notBefore,
                    revision,
                    originalDue,
                    unextendedDue,
                    extensions,
                    suspensions,
                    breachedAt,
                    pauses,
                    pausedSince,
                    fired);
            return given.isPlain(due) ? null : given;
        }

        private static <T> List<T> copied(Iterable<? extends T> values) {
            if (values instanceof Collection<? extends T> collection) {
                return List.copyOf(collection);
            }
            ArrayList<T> list = new ArrayList<>();
            values.forEach(list::add);
            return List.copyOf(list);
        }

        private static <T> List<T> with(List<T> values, T value) {
            if (values.isEmpty()) {
                return List.of(value);
            }
            ArrayList<T> list = new ArrayList<>(values);
            list.add(value);
            return List.copyOf(list);
        }

        private static <T> T required(@Nullable T value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("Obligation." + name + " is missing; give it to the builder");
            }
            return value;
        }

        /**
         * The obligation.
         *
         * @return the obligation
         * @throws IllegalArgumentException if its reference, its arming or its anchor was not given
         */
        public Obligation build() {
            return new Obligation(this);
        }
    }
}
