package dev.docket.obligation;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that another version of a policy says otherwise.
 *
 * @param where the rule, or the part of the policy
 * @param what what of it; of a rule that is there in one of the two only, its due date alone
 * @param before what the one says; empty when it says nothing
 * @param after what the other says; empty when it says nothing
 * @since 0.1.0
 */
public record ProvisionChange(String where, String what, Optional<String> before, Optional<String> after) {

    /** Makes a change. */
    public ProvisionChange {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    @Override
    public String toString() {
        return where + ": " + what + " was " + before.orElse("not there") + ", is " + after.orElse("there no more");
    }
}
