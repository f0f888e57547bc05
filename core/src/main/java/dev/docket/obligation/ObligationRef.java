package dev.docket.obligation;

import java.util.Objects;

/**
 * Which obligation of a matter: its rule and its cycle. Unique for ever in the matter.
 *
 * @param rule the rule's code
 * @param episode the episode in which it was armed
 * @param arming how often the rule had been armed by then, the first being 1
 * @since 0.1.0
 */
public record ObligationRef(RuleCode rule, int episode, int arming) {

    /** Makes a reference. */
    public ObligationRef {
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String toString() {
        return rule + "/" + episode + "." + arming;
    }
}
