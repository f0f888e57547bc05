package dev.docket.obligation;

import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule by which somebody comes to owe an act: what arms it, by when it is due, what warns before and rises after, and
 * what ends it.
 *
 * <p>An event ends (discharges, cancels), then pauses, then resumes, then arms. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ObligationRule {

    ObligationRule() {}

    /**
     * The rule's code, unique in its programme.
     *
     * @return the code
     */
    public abstract RuleCode code();

    /**
     * Who owes the act.
     *
     * @return the role
     */
    public abstract Role debtor();

    /**
     * The roles whose units each owe it singly, such as every cooperating department.
     *
     * @return the roles; empty when it is owed once for the whole matter
     */
    public abstract List<Role> perUnitIn();

    /**
     * Whether it is owed once for each thing that its arming events concern, such as every commitment.
     *
     * @return true when each subject of an arming event has its own; false unless set
     */
    @Value.Default
    public boolean perSubject() {
        return false;
    }

    /**
     * The kinds of event that arm it. A second arming of an open rule changes nothing.
     *
     * @return the kinds
     */
    public abstract List<EventKind> armedBy();

    /**
     * Conditions of which one must hold for the rule to be armed and to run on; none asked for when empty.
     *
     * @return the conditions; when none of them holds any more, the running obligation is cancelled
     */
    public abstract List<Condition> runsWhile();

    /**
     * Conditions of which one must hold at the moment of arming only.
     *
     * @return the conditions; none asked for when empty
     */
    public abstract List<Condition> armedWhen();

    /**
     * How often it can be armed.
     *
     * @return the limit; {@link Repeat#EACH_TIME} unless set
     */
    @Value.Default
    public Repeat repeat() {
        return Repeat.EACH_TIME;
    }

    /**
     * How the due date comes about.
     *
     * @return the rule of the due date
     */
    public abstract DueRule due();

    /**
     * The rules whose due dates this one's must not lie after, as far as they are open: earlier rules in the programme's order.
     *
     * @return the rules; where the earliest of their dates leaves less than a working day, the working day goes before it
     */
    public abstract List<RuleCode> notAfter();

    /**
     * From when after the anchor an act counts for it at all.
     *
     * @return the period on the rule's calendar; empty when an act counts from the arming
     */
    public abstract Optional<Period> countsFrom();

    /**
     * How many of a thousand matters the rule takes, chosen by a stable hash.
     *
     * @return the number from 0 to 1,000; 1,000 unless set
     */
    @Value.Default
    public int samplePerMille() {
        return 1_000;
    }

    /**
     * Whether the due date may be extended on request.
     *
     * @return true when it may; false unless set
     */
    @Value.Default
    public boolean extendable() {
        return false;
    }

    /**
     * Whether a due date that was agreed by name moves with a suspension. One that does not is not stopped by any.
     *
     * @return true when it moves; false unless set
     */
    @Value.Default
    public boolean shiftsWithSuspension() {
        return false;
    }

    /**
     * The identifier of the calendar on which it is counted.
     *
     * @return the calendar, or empty for the programme's own
     */
    public abstract Optional<String> calendar();

    /**
     * How long before the due date the debtor is warned, on the same calendar.
     *
     * @return the offsets; one that would lie before the arming is left out
     */
    public abstract List<Period> warnings();

    /**
     * What happens after a missed due date.
     *
     * @return the steps, in the order of their offsets
     */
    public abstract List<LadderStep> ladder();

    /**
     * When the debtor is reminded while the rule runs, counted from the arming event.
     *
     * @return the cadence, or empty for no reminders
     */
    public abstract Optional<Cadence> reminders();

    /**
     * The kinds of event that fulfil it, however late.
     *
     * @return the kinds
     */
    public abstract List<EventKind> dischargedBy();

    /**
     * The kinds of event that end it unfulfilled.
     *
     * @return the kinds
     */
    public abstract List<EventKind> cancelledBy();

    /**
     * What stops its clock.
     *
     * @return the pauses
     */
    public abstract List<Pause> pauses();

    /**
     * The kinds among {@link #armedBy} that give only what was left when the rule was last discharged, in the period's own unit
     * and at least one whole day where it is of days, instead of the whole period.
     *
     * @return the kinds
     */
    public abstract List<EventKind> remainderOn();

    /**
     * The act that time itself does at the due date.
     *
     * @return the kind of the act, or empty when missing the due date is a breach
     */
    public abstract Optional<EventKind> actsAtLapse();

    /**
     * Whether its notices go out at once, outside the recipients' working time too.
     *
     * @return true when urgent; false unless set
     */
    @Value.Default
    public boolean urgent() {
        return false;
    }

    /**
     * The same rule with other periods, which may differ by kind, category and priority.
     *
     * @param periods the periods, with a fallback
     * @return the rule
     * @throws IllegalArgumentException if its due date does not come about by a period
     */
    public ObligationRule within(Periods periods) {
        if (!(due() instanceof DueRule.Within within)) {
            throw new IllegalArgumentException(
                    "rule " + code() + " has no period, its due date is " + due() + "; change that instead");
        }
        Builder builder = builder();
        builder.from(this);
        return builder.due(new DueRule.Within(within.anchor(), periods, within.counting(), within.namedDateFirst()))
                .build();
    }

    /** How its dates are counted; by {@link CountingRule#CIVIL} where it has none. */
    CountingRule counting() {
        if (due() instanceof DueRule.Within within) {
            return within.counting();
        }
        return due() instanceof DueRule.Recurring recurring ? recurring.counting() : CountingRule.CIVIL;
    }

    /** How often a rule can be armed in the life of one matter. */
    public enum Repeat {
        /** Once for ever. */
        ONCE,
        /** Once in each episode. */
        ONCE_PER_EPISODE,
        /** Each time, when it is not open already. */
        EACH_TIME
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a rule. */
    public static final class Builder extends ImmutableObligationRule.Builder {
        Builder() {}
    }
}
