package dev.docket.programme;

import dev.docket.request.SuspensionReason;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a scheme asks for before it lets something pass. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Gates {

    Gates() {}

    /**
     * Whether a follow-up must pass before a request is closed; without it a request closes with {@code TACIT}.
     *
     * @return the value
     */
    @Value.Default
    public boolean followUp() {
        return true;
    }

    /**
     * Whether approver, follow-up agent and reviewer must stand outside the handling departments.
     *
     * @return the value
     */
    @Value.Default
    public boolean independence() {
        return true;
    }

    /**
     * Whether a letter has effect only when it is signed.
     *
     * @return the value
     */
    @Value.Default
    public boolean signedLetter() {
        return false;
    }

    /**
     * Whether only a request that was raised in a session can be solved on site.
     *
     * @return the value
     */
    @Value.Default
    public boolean sessionOnSite() {
        return true;
    }

    /**
     * Whether a letter must name a supervising leader, unless one is named already.
     *
     * @return the value
     */
    @Value.Default
    public boolean namedLeader() {
        return true;
    }

    /**
     * Whether a letter must name the day by which it is to be answered.
     *
     * @return the value; false unless set, and then the rule of the answer gives the period
     */
    @Value.Default
    public boolean datedLetter() {
        return false;
    }

    /**
     * Whether a supervising leader explains and defers only on the proposal of the lead, where there is one.
     *
     * @return the value
     */
    @Value.Default
    public boolean proposalByLead() {
        return true;
    }

    /**
     * Whose part must be there before the answer may be given.
     *
     * @return the value
     */
    @Value.Default
    public CompletionRule completion() {
        return CompletionRule.LEAD_AFTER_COOPERATORS;
    }

    /**
     * From when a period counts that a change of kind, category or priority brings.
     *
     * @return the value
     */
    @Value.Default
    public Reclassification reclassification() {
        return Reclassification.RETROACTIVE;
    }

    /**
     * Whether an extension that was asked for in time and granted after the due date vacates the breach.
     *
     * @return the value
     */
    @Value.Default
    public boolean requestTimeCounts() {
        return true;
    }

    /**
     * Whether a second follow-up of the same communication counts instead of the first; both are kept.
     *
     * @return the value
     */
    @Value.Default
    public boolean lastFollowUpCounts() {
        return true;
    }

    /**
     * Why the departments' clocks may be suspended.
     *
     * @return the reasons; all of them unless set
     */
    @Value.Default
    public List<SuspensionReason> suspensionReasons() {
        return List.of(SuspensionReason.values());
    }

    /**
     * The pieces of evidence without which a request of a category is neither answered nor closed, by category.
     *
     * @return the names; none asked for unless set
     */
    public abstract Map<String, List<String>> evidence();

    /**
     * The role that signs a write-off, besides whoever gives the command.
     *
     * @return the role; empty when none is asked for
     */
    public abstract Optional<Role> closingSigner();

    /**
     * A builder with the defaults.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableGates.Builder {
        Builder() {}
    }
}
