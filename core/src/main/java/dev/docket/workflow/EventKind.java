package dev.docket.workflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a kind of event, as rules refer to it.
 *
 * <p>Rules are data, so they name the events that arm or discharge them instead of seeing their classes. Kinds are as
 * fine as the rules need: one class of event may answer several kinds, such as {@code ExplainedFinally} and
 * {@code ExplainedForNow}. Immutable and thread-safe.
 *
 * @param name the name, with at least one visible character
 * @since 0.1.0
 */
public record EventKind(String name) implements Comparable<EventKind> {

    /**
     * Makes a kind from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public EventKind {
        Names.requireVisible(name, "EventKind.name");
    }

    /**
     * The kind of this name.
     *
     * @param name the name, with at least one visible character
     * @return the kind
     * @throws IllegalArgumentException if the name is blank
     */
    public static EventKind of(String name) {
        return new EventKind(name);
    }

    /** Said here because it is asked for at every event, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof EventKind that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(EventKind other) {
        return name.compareTo(Objects.requireNonNull(other, "other").name);
    }

    @Override
    public String toString() {
        return name;
    }
}
