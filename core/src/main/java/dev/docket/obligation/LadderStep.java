package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Objects;

/**
 * What happens so long after a missed due date: the matter rises to a level and people are told.
 *
 * @param offset how long after the due date, on the rule's calendar; zero is the due date itself
 * @param level the level it rises to
 * @param told who is told, besides those whom the level names
 * @since 0.1.0
 */
public record LadderStep(Period offset, SupervisionLevel level, List<Role> told) {

    /** Makes a step. */
    public LadderStep {
        Objects.requireNonNull(offset, "offset");
        Objects.requireNonNull(level, "level");
        told = List.copyOf(told);
    }
}
