package dev.docket.residency;

import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of one monthly report or visit that was due.
 *
 * @param rule {@code report} or {@code expert-visit}
 * @param subject which officer or expert team owed it
 * @param due by when
 * @param settledAt when it was made; when it was not, {@code due}
 * @param kept whether it was made in time
 * @since 0.1.0
 */
public record ResidencyTurn(RuleCode rule, Subject subject, Instant due, Instant settledAt, boolean kept) {

    /** Makes a turn. */
    public ResidencyTurn {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    /**
     * Whether it is a monthly report, not a visit.
     *
     * @return true for {@code report}
     */
    public boolean isReport() {
        return rule.equals(ResidencyObligations.REPORTING);
    }
}
