package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which policy came of a class solution. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record PolicyId(String value) implements Comparable<PolicyId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public PolicyId {
        Names.requireVisible(value, "PolicyId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static PolicyId of(String value) {
        return new PolicyId(value);
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
