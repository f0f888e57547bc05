package dev.docket.obligation;

import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What the engine may ask of whatever owes something, seen after the event at hand.
 *
 * @since 0.1.0
 */
public interface Matter {

    /**
     * Whether a named condition holds.
     *
     * @param condition the condition
     * @return true when it holds; false too for a condition that the matter does not know
     */
    boolean holds(Condition condition);

    /**
     * Which of several conditions hold. The engine asks this once for each event, so that a matter may look at itself once and not once
     * for each condition.
     *
     * @param conditions the conditions; always those of {@link Rulebook#conditions()} of the matter's rulebook
     * @return a bit for each that holds, by its place
     */
    default BitSet holding(List<Condition> conditions) {
        BitSet holding = new BitSet(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            holding.set(i, holds(conditions.get(i)));
        }
        return holding;
    }

    /**
     * An instant from which periods are counted.
     *
     * @param anchor which; never {@link Anchor#EVENT}, which the engine knows itself
     * @return the instant, or empty when the matter has none, in which case the event is the anchor
     */
    Optional<Instant> anchor(Anchor anchor);

    /**
     * The date that the event at hand names for a rule, such as the review date of a deferral.
     *
     * @param rule a rule that an event is about to arm
     * @return the date in the programme's calendar, or empty when none was named
     */
    Optional<LocalDate> namedDate(ObligationRule rule);

    /**
     * The units to which the event at hand gives a role of this matter, such as the department that a letter names as lead; for
     * other events, the units that hold the role.
     *
     * @param role the role
     * @return the units, empty when nobody fills it
     */
    List<Subject> unitsIn(Role role);

    /**
     * Whether the matter is in the sample that a rule takes: always the same answer for the same matter and rule.
     *
     * @param rule the rule that takes a sample
     * @param perMille how many of a thousand matters are in it
     * @return true when it is in the sample
     */
    default boolean isSampled(RuleCode rule, int perMille) {
        return true;
    }

    /**
     * The number of reopenings so far.
     *
     * @return 0 before the first reopening
     */
    int episode();

    /**
     * Whether a rule may be armed at all, as the matter stands.
     *
     * @param rule a rule that an event is about to arm
     * @return true unless the matter has ended in a way that the rule must not outlive
     */
    default boolean admits(ObligationRule rule) {
        return true;
    }

    /**
     * From when a period is counted that what just happened begins.
     *
     * @param at when it happened
     * @return that instant unless overridden; an earlier one for what the host counts from before
     */
    default Instant countedFrom(Instant at) {
        return at;
    }

    /**
     * Whether all that is owed ends with what just happened, whatever the rules say: nothing is fulfilled by it.
     *
     * @return false unless overridden
     */
    default boolean endsAll() {
        return false;
    }
}
