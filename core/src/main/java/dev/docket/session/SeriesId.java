package dev.docket.session;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which series of sessions. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record SeriesId(String value) implements Comparable<SeriesId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public SeriesId {
        Names.requireVisible(value, "SeriesId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static SeriesId of(String value) {
        return new SeriesId(value);
    }

    @Override
    public int compareTo(SeriesId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
