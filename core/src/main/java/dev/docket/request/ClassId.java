package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which class of similar requests (一类问题). Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record ClassId(String value) implements Comparable<ClassId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public ClassId {
        Names.requireVisible(value, "ClassId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static ClassId of(String value) {
        return new ClassId(value);
    }

    @Override
    public int compareTo(ClassId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
