package dev.docket.metrics;

import dev.docket.obligation.RuleCode;
import java.util.Objects;

/**
 * What became of the obligations of one rule that had a due date. Each that was armed stands in exactly one of the parts.
 * Immutable and thread-safe.
 *
 * @param rule the rule
 * @param onTime fulfilled by the due date, as moved by suspensions; what was entered late counts by when it happened, once it is entered
 * @param late fulfilled after it
 * @param acted ended by time itself, as the rule says
 * @param cancelled owed no more before the due date
 * @param abandoned owed no more after the due date was missed
 * @param running open and not yet missed
 * @param overdue open and missed
 * @since 0.1.0
 */
public record RuleFigures(
        RuleCode rule, long onTime, long late, long acted, long cancelled, long abandoned, long running, long overdue) {

    /** Makes it. */
    public RuleFigures {
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * How many were armed.
     *
     * @return the sum of all parts
     */
    public long armed() {
        return onTime + late + acted + cancelled + abandoned + running + overdue;
    }

    /**
     * How many due dates were missed: each is one recorded breach.
     *
     * @return those fulfilled late, abandoned or overdue
     */
    public long breached() {
        return late + abandoned + overdue;
    }
}
