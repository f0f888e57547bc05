package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is asked to come to a session: a unit in a role, such as the first hand of a department, and perhaps by person.
 *
 * @param role in which role
 * @param unit of which unit
 * @param person which person, where one is asked by name
 * @since 0.1.0
 */
public record Invitation(Role role, UnitId unit, Optional<PersonId> person) {

    /** Makes an invitation. */
    public Invitation {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(person, "person");
    }
}
