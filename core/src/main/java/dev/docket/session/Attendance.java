package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.Objects;
import java.util.Optional;

/**
 * That a person was there: for a unit of the officials, or for a requester, or for neither.
 *
 * @param role in which role
 * @param person who
 * @param unit for which department, unit or sub-district
 * @param enterprise for which requester
 * @since 0.1.0
 */
public record Attendance(Role role, PersonId person, Optional<UnitId> unit, Optional<RequesterId> enterprise) {

    /** Makes an attendance. */
    public Attendance {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(enterprise, "enterprise");
    }

    /**
     * Somebody of the officials.
     *
     * @param role in which role
     * @param unit of which unit
     * @param person who
     * @return the attendance
     */
    public static Attendance of(Role role, UnitId unit, PersonId person) {
        return new Attendance(role, person, Optional.of(unit), Optional.empty());
    }

    /**
     * Somebody of an enterprise.
     *
     * @param enterprise which
     * @param person who
     * @return the attendance, in the role {@link Roles#REQUESTER}
     */
    public static Attendance of(RequesterId enterprise, PersonId person) {
        return new Attendance(Roles.REQUESTER, person, Optional.empty(), Optional.of(enterprise));
    }

    /** The role, and who it is unless they are on the requester's side. */
    @Override
    public String toString() {
        return Roles.isOnTheRequestersSide(role) ? role + " (not shown)" : role + " " + person;
    }
}
