package dev.docket.residency;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which residency. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record ResidencyId(String value) implements Comparable<ResidencyId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public ResidencyId {
        Names.requireVisible(value, "ResidencyId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static ResidencyId of(String value) {
        return new ResidencyId(value);
    }

    @Override
    public int compareTo(ResidencyId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
