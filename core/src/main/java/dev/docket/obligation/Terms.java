package dev.docket.obligation;

import dev.docket.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the obligations of many matters have in common, which share it: {@link RuleCode#terms}.
 *
 * @param ref which rule and which cycle
 * @param order the rule's place in its programme
 * @param period the period that gave the due date
 */
record Terms(ObligationRef ref, int order, @Nullable Period period) {

    RuleCode rule() {
        return ref.rule();
    }

    int episode() {
        return ref.episode();
    }

    int arming() {
        return ref.arming();
    }

    /** Whether these are the terms of that obligation; mostly the reference comes from here. */
    @SuppressWarnings("ReferenceEquality")
    boolean is(ObligationRef other) {
        return ref == other
                || (ref.arming() == other.arming()
                        && ref.episode() == other.episode()
                        && ref.rule().equals(other.rule()));
    }
}
