package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which solution of a class (一把钥匙). Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record SolutionId(String value) implements Comparable<SolutionId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public SolutionId {
        Names.requireVisible(value, "SolutionId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static SolutionId of(String value) {
        return new SolutionId(value);
    }

    @Override
    public int compareTo(SolutionId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
