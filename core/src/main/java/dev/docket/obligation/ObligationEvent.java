package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened to one obligation. Every instant that it leads to stands in it, so that applying it needs no calendar.
 *
 * <p>The cases stand in one file because they are one closed set, read as a list.
 *
 * @since 0.1.0
 */
// Over 400 lines because each event is a record of its own, with the meaning of its parts.
public sealed interface ObligationEvent {

    /**
     * When it took effect.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Which obligation.
     *
     * @return the reference
     */
    ObligationRef ref();

    /**
     * The name by which rules refer to it: the case's name and the rule's, such as {@code Breached:answer}.
     *
     * @return the kind
     */
    EventKind kind();

    /**
     * Gives the event to the function of its case.
     *
     * @param cases one function for each case
     * @param <T> the result
     * @return what the function returns
     */
    <T> T match(Cases<T> cases);

    /**
     * Somebody came to owe the act.
     *
     * @param at when
     * @param ref which
     * @param order the rule's place in its programme, by which lapses at one instant are ordered
     * @param subject the unit that owes it, where the rule runs per unit
     * @param anchor the instant from which the period was counted
     * @param period the period that gave the due date; empty when a name, a cadence, another rule or the arming gave it
     * @param chosenBy the condition of the case that gave the period, where the rule has several and not the fallback was taken
     * @param named whether a date that somebody named gave the due date
     * @param due the due date, or empty for a rule that only reminds
     * @param originalDue where anchor and period lead, though that lie before the arming, which is {@code due} then; else as
     *     {@code due}
     * @param suspensions when the clock stood still between the anchor and the arming, in obligations of the rule that have ended
     * @param provisional whether the due date lies beyond the calendar's horizon
     * @param notBefore from when an act counts, where the rule says so
     * @param plan all that time will do to it, earliest first
     */
    record Armed(
            Instant at,
            ObligationRef ref,
            int order,
            Optional<Subject> subject,
            Instant anchor,
            Optional<Period> period,
            Optional<Condition> chosenBy,
            boolean named,
            Optional<Instant> due,
            Optional<Instant> originalDue,
            List<Suspension> suspensions,
            boolean provisional,
            Optional<Instant> notBefore,
            List<Occurrence> plan)
            implements ObligationEvent {
        /** Makes the event. */
        public Armed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(chosenBy, "chosenBy");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(originalDue, "originalDue");
            suspensions = List.copyOf(suspensions);
            Objects.requireNonNull(notBefore, "notBefore");
            plan = List.copyOf(plan);
        }

        /** The same, owed by another unit, as the next cycle of its rule. */
        Armed by(Subject unit) {
            return new Armed(
                    at,
                    new ObligationRef(ref.rule(), ref.episode(), ref.arming() + 1),
                    order,
                    Optional.of(unit),
                    anchor,
                    period,
                    chosenBy,
                    named,
                    due,
                    originalDue,
                    suspensions,
                    provisional,
                    notBefore,
                    plan);
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.ARMED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.armed(this);
        }
    }

    /**
     * The due date came near and the debtor was warned.
     *
     * @param at when
     * @param ref which
     * @param n which warning
     * @param episode the episode in which the matter was then
     * @param repeated whether this warning had fired before in the episode, so that it tells again but raises nothing
     */
    record Warned(Instant at, ObligationRef ref, int n, int episode, boolean repeated) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.WARNED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.warned(this);
        }
    }

    /**
     * The due date passed without the act. Never deleted.
     *
     * @param at the due date
     * @param ref which
     */
    record Breached(Instant at, ObligationRef ref) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.BREACHED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.breached(this);
        }
    }

    /**
     * A step of the ladder after a missed due date.
     *
     * @param at when
     * @param ref which
     * @param n which step
     * @param level the level that the step names
     * @param episode the episode in which the matter was then
     * @param repeated whether this step had fired before in the episode, so that it tells again but raises nothing
     */
    record Escalated(Instant at, ObligationRef ref, int n, SupervisionLevel level, int episode, boolean repeated)
            implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.ESCALATED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.escalated(this);
        }
    }

    /**
     * The debtor was reminded.
     *
     * @param at when, in working time
     * @param ref which
     * @param n which occurrence of the cadence
     * @param next the next reminder
     */
    record Reminded(Instant at, ObligationRef ref, int n, Optional<Occurrence> next) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.REMINDED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reminded(this);
        }
    }

    /**
     * The due date passed and time itself did what the rule says; the obligation has ended.
     *
     * @param at the due date
     * @param ref which
     * @param act what time did
     */
    record Acted(Instant at, ObligationRef ref, EventKind act) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.ACTED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.acted(this);
        }
    }

    /**
     * The act was done; the obligation has ended.
     *
     * @param at when it was ended
     * @param ref which
     * @param by the kind of event that fulfilled it
     * @param asOf by when it is judged: the beginning of a pause that ran (an answer is judged by its submission), else
     *     when the act happened, which is before {@code at} where it was entered late, but not before the arming
     * @param cured whether it had been breached, and the breach stands
     * @param unextendedDue the due date as it would have been without extensions
     * @param left what was left of the period, where the rule asks for it
     */
    record Met(
            Instant at,
            ObligationRef ref,
            EventKind by,
            Instant asOf,
            boolean cured,
            Optional<Instant> unextendedDue,
            Optional<Period> left)
            implements ObligationEvent {
        /** Makes the event. */
        public Met {
            Objects.requireNonNull(unextendedDue, "unextendedDue");
            Objects.requireNonNull(left, "left");
        }

        /**
         * Whether it was done by the date that had stood without any extension. By the date that did stand it was done when it
         * is not {@link #cured}.
         *
         * @return true when no extension was needed
         */
        public boolean withoutExtension() {
            return unextendedDue.filter(asOf::isAfter).isEmpty();
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.MET);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.met(this);
        }
    }

    /**
     * It ended unfulfilled, and is owed no more. A breach of it stays in the record.
     *
     * @param at when
     * @param ref which
     * @param by the kind of event that ended it
     */
    record Cancelled(Instant at, ObligationRef ref, EventKind by) implements ObligationEvent {
        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.CANCELLED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelled(this);
        }
    }

    /**
     * Its clock was stopped.
     *
     * @param at when
     * @param ref which
     * @param reason the pause's reason
     * @param since from when on it stands still: before {@code at} where what stopped it was entered late
     */
    record Paused(Instant at, ObligationRef ref, String reason, Instant since) implements ObligationEvent {
        /** Makes the event. */
        public Paused {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(since, "since");
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.PAUSED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.paused(this);
        }
    }

    /**
     * A reason for which its clock stood still is gone.
     *
     * @param at when
     * @param ref which
     * @param reason the pause's reason
     * @param running whether the clock runs again; false while another reason holds
     * @param due the due date from now on, moved by what the suspension is worth in the period's own unit
     * @param unextended what the due date would be from now on without any extension
     * @param notBefore from when an act counts from now on, where the rule says so
     * @param plan all that time will still do to it
     */
    record Resumed(
            Instant at,
            ObligationRef ref,
            String reason,
            boolean running,
            Optional<Instant> due,
            Optional<Instant> unextended,
            Optional<Instant> notBefore,
            List<Occurrence> plan)
            implements ObligationEvent {
        /** Makes the event. */
        public Resumed {
            plan = List.copyOf(plan);
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.RESUMED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.resumed(this);
        }
    }

    /**
     * Its due date was moved, from what to what and why. Never into the past, and never that of a breach.
     *
     * @param at when
     * @param ref which
     * @param by the kind of event that moved it
     * @param from the due date until now
     * @param due the due date from now on; what would lie before {@code at} becomes {@code at}
     * @param unextended what the due date would be from now on without any extension
     * @param extension what it was extended by, where an extension moved it
     * @param order the rule's place in its programme from now on
     * @param anchor the instant from which the period is counted from now on
     * @param period the period that gives the due date from now on
     * @param chosenBy the condition of the case that gave the period, where it was looked up anew and not the fallback was taken
     * @param provisional whether the due date lies beyond the calendar's horizon
     * @param plan all that time will still do to it
     */
    record Moved(
            Instant at,
            ObligationRef ref,
            EventKind by,
            Optional<Instant> from,
            Optional<Instant> due,
            Optional<Instant> unextended,
            Optional<Period> extension,
            int order,
            Instant anchor,
            Optional<Period> period,
            Optional<Condition> chosenBy,
            boolean provisional,
            List<Occurrence> plan)
            implements ObligationEvent {
        /** Makes the event. */
        public Moved {
            Objects.requireNonNull(chosenBy, "chosenBy");
            plan = List.copyOf(plan);
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.MOVED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.moved(this);
        }
    }

    /**
     * Warnings or steps of its ladder proved premature, though it was missed or not yet due: the act had been done before them. They
     * are kept, but no longer counted, and raise anew when they fire again.
     *
     * @param at when
     * @param ref which
     * @param by the kind of event that proved it
     * @param rises the steps of the ladder, and as negative numbers the warnings, at least one
     */
    record RisesVacated(Instant at, ObligationRef ref, EventKind by, List<Integer> rises) implements ObligationEvent {
        /** Makes the event. */
        public RisesVacated {
            rises = List.copyOf(rises);
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.RISES_VACATED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.risesVacated(this);
        }
    }

    /**
     * It is owed by the earlier date by which the same was owed elsewhere, for the reasons that gave it there.
     *
     * @param at when
     * @param by the kind of event that brought it forward
     * @param from the due date until now
     * @param obligation the obligation from now on: counted, suspended and extended as elsewhere
     */
    record BroughtForward(Instant at, EventKind by, Optional<Instant> from, Obligation obligation)
            implements ObligationEvent {
        /** Makes the event. */
        public BroughtForward {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(obligation, "obligation");
        }

        @Override
        public ObligationRef ref() {
            return obligation.ref();
        }

        @Override
        public EventKind kind() {
            return ref().rule().kind(RuleCode.Fate.BROUGHT_FORWARD);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.broughtForward(this);
        }
    }

    /**
     * It is owed again, as before it was cancelled: what cancelled it was undone.
     *
     * @param at when
     * @param obligation what is owed: a due date that passed in the meantime has become {@code at}
     */
    record Restored(Instant at, Obligation obligation) implements ObligationEvent {
        /** Makes the event. */
        public Restored {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(obligation, "obligation");
        }

        @Override
        public ObligationRef ref() {
            return obligation.ref();
        }

        @Override
        public EventKind kind() {
            return ref().rule().kind(RuleCode.Fate.RESTORED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.restored(this);
        }
    }

    /**
     * Its breach proved premature: kept, but no longer counted.
     *
     * @param at when
     * @param ref which
     * @param by the kind of event that proved it
     * @param breachedAt the due date that had passed
     * @param rises the steps of the ladder that had fired since, which are vacated with it
     */
    record Vacated(Instant at, ObligationRef ref, EventKind by, Instant breachedAt, List<Integer> rises)
            implements ObligationEvent {
        /** Makes the event. */
        public Vacated {
            rises = List.copyOf(rises);
        }

        @Override
        public EventKind kind() {
            return ref.rule().kind(RuleCode.Fate.VACATED);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.vacated(this);
        }
    }

    /**
     * One function for each case.
     *
     * @param <T> the result
     */
    interface Cases<T> {
        /**
         * For {@link Armed}.
         *
         * @param event the event
         * @return the result
         */
        T armed(Armed event);

        /**
         * For {@link Warned}.
         *
         * @param event the event
         * @return the result
         */
        T warned(Warned event);

        /**
         * For {@link Breached}.
         *
         * @param event the event
         * @return the result
         */
        T breached(Breached event);

        /**
         * For {@link Escalated}.
         *
         * @param event the event
         * @return the result
         */
        T escalated(Escalated event);

        /**
         * For {@link Reminded}.
         *
         * @param event the event
         * @return the result
         */
        T reminded(Reminded event);

        /**
         * For {@link Acted}.
         *
         * @param event the event
         * @return the result
         */
        T acted(Acted event);

        /**
         * For {@link Met}.
         *
         * @param event the event
         * @return the result
         */
        T met(Met event);

        /**
         * For {@link Cancelled}.
         *
         * @param event the event
         * @return the result
         */
        T cancelled(Cancelled event);

        /**
         * For {@link Paused}.
         *
         * @param event the event
         * @return the result
         */
        T paused(Paused event);

        /**
         * For {@link Resumed}.
         *
         * @param event the event
         * @return the result
         */
        T resumed(Resumed event);

        /**
         * For {@link Moved}.
         *
         * @param event the event
         * @return the result
         */
        T moved(Moved event);

        /**
         * For {@link Vacated}.
         *
         * @param event the event
         * @return the result
         */
        T vacated(Vacated event);

        /**
         * For {@link RisesVacated}.
         *
         * @param event the event
         * @return the result
         */
        T risesVacated(RisesVacated event);

        /**
         * For {@link BroughtForward}.
         *
         * @param event the event
         * @return the result
         */
        T broughtForward(BroughtForward event);

        /**
         * For {@link Restored}.
         *
         * @param event the event
         * @return the result
         */
        T restored(Restored event);
    }
}
