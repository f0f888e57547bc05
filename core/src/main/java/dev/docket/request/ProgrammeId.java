package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A programme, such as {@code face-to-face}. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public ProgrammeId {
        Names.requireVisible(value, "ProgrammeId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    /** Said here because it is asked for whenever a request is raised, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ProgrammeId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
