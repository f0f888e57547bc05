package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * A promise that a department has made. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record CommitmentId(String value) implements Comparable<CommitmentId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public CommitmentId {
        Names.requireVisible(value, "CommitmentId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static CommitmentId of(String value) {
        return new CommitmentId(value);
    }

    @Override
    public int compareTo(CommitmentId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
