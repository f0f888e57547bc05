package dev.docket.request;

import dev.docket.workflow.Role;
import java.util.Objects;

/**
 * Who gives a command: the one who decides. Who proposed is data of the command.
 *
 * <p>Texts never show who acts on {@linkplain Roles#isOnTheRequestersSide the requester's side}, since they would give away whose
 * request it is; the parts themselves do.
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

    /**
     * The unit as a text may show it.
     *
     * @return the unit's key; of somebody on the requester's side no more than their role
     */
    public String shownUnit() {
        return Roles.isOnTheRequestersSide(role) ? "the unit of the " + role : unit.value();
    }

    /**
     * The person as a text may show them.
     *
     * @return the person's key; of somebody on the requester's side no more than their role
     */
    public String shownPerson() {
        return Roles.isOnTheRequestersSide(role) ? "the " + role : person.value();
    }

    /** The role, and who it is unless they are on the requester's side. */
    @Override
    public String toString() {
        return Roles.isOnTheRequestersSide(role) ? role + " (not shown)" : role + " " + person + " of " + unit;
    }
}
