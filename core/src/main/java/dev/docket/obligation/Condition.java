package dev.docket.obligation;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * A named condition that a {@link Matter} holds or not, such as {@code stage=ASSIGNED} or {@code kind=ENQUIRY}; rules are data and so name conditions instead of computing them. Immutable and thread-safe.
 *
 * @param value the name, with at least one visible character
 * @since 0.1.0
 */
public record Condition(String value) implements Comparable<Condition> {

    /**
     * Makes it from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Condition {
        Names.requireVisible(value, "Condition.value");
    }

    /**
     * The one of this name.
     *
     * @param value the name, with at least one visible character
     * @return it
     * @throws IllegalArgumentException if the name is blank
     */
    public static Condition of(String value) {
        return new Condition(value);
    }

    @Override
    public int compareTo(Condition other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
