package dev.docket.obligation;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * The unit that owes an obligation which runs for several units at once, such as one of several cooperating departments. Immutable and thread-safe.
 *
 * @param value the name, with at least one visible character
 * @since 0.1.0
 */
public record Subject(String value) implements Comparable<Subject> {

    /**
     * Makes it from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Subject {
        Names.requireVisible(value, "Subject.value");
    }

    /**
     * The one of this name.
     *
     * @param value the name, with at least one visible character
     * @return it
     * @throws IllegalArgumentException if the name is blank
     */
    public static Subject of(String value) {
        return new Subject(value);
    }

    @Override
    public int compareTo(Subject other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
