package dev.docket.workflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role in which somebody acts, owes or is told: the office, a host, a department's head.
 *
 * <p>A role is a name, so that a programme can add its own. Who fills it is the host application's knowledge. Immutable
 * and thread-safe.
 *
 * @param name the name, with at least one visible character
 * @since 0.1.0
 */
public record Role(String name) implements Comparable<Role> {

    /**
     * Makes a role from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Role {
        Names.requireVisible(name, "Role.name");
    }

    /**
     * The role of this name.
     *
     * @param name the name, with at least one visible character
     * @return the role
     * @throws IllegalArgumentException if the name is blank
     */
    public static Role of(String name) {
        return new Role(name);
    }

    /** Said here because it is asked for at every event, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Role that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(Role other) {
        return name.compareTo(Objects.requireNonNull(other, "other").name);
    }

    @Override
    public String toString() {
        return name;
    }
}
