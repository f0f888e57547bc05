package dev.docket.obligation;

import dev.docket.workflow.Names;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Said here because it is asked for at every event, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Condition that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
