package dev.docket.obligation;

import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
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
     * An instant from which periods are counted.
     *
     * @param anchor which; never {@link Anchor#EVENT}, which the engine knows itself
     * @return the instant, or empty when the matter has none, in which case the event is the anchor
     */
    Optional<Instant> anchor(Anchor anchor);

    /**
     * The date that the event at hand names, such as the review date of a deferral.
     *
     * @return the date in the programme's calendar, or empty when none was named
     */
    Optional<LocalDate> namedDate();

    /**
     * The units that fill a role of this matter itself.
     *
     * @param role the role
     * @return the units, empty when nobody fills it
     */
    List<Subject> unitsIn(Role role);

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
}
