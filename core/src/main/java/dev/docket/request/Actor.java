package dev.docket.request;

import dev.docket.workflow.Role;
import java.util.Objects;

/**
 * Who gives a command: the one who decides. Who proposed is data of the command.
 *
 * @param role in which role
 * @param unit of which unit; for a requester, the enterprise
 * @param person which person
 * @since 0.1.0
 */
public record Actor(Role role, UnitId unit, PersonId person) {

    /** Makes an actor. */
    public Actor {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(person, "person");
    }

    /**
     * An actor from three names.
     *
     * @param role in which role
     * @param unit the unit's key
     * @param person the person's key
     * @return the actor
     * @throws IllegalArgumentException if a key is blank
     */
    public static Actor of(Role role, String unit, String person) {
        return new Actor(role, UnitId.of(unit), PersonId.of(person));
    }

    @Override
    public String toString() {
        return role + " " + person + " of " + unit;
    }
}
