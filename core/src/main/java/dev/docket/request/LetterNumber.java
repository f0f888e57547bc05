package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * The number of a dispatch letter. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record LetterNumber(String value) implements Comparable<LetterNumber> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public LetterNumber {
        Names.requireVisible(value, "LetterNumber.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static LetterNumber of(String value) {
        return new LetterNumber(value);
    }

    @Override
    public int compareTo(LetterNumber other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
