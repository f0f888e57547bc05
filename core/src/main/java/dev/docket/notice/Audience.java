package dev.docket.notice;

import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;

/** A role to be told, for a department's roles of which department; or one of those who joined. */
record Audience(Role role, Optional<UnitId> unit, Optional<RequesterId> party) {

    private static final List<Role> OF_A_DEPARTMENT =
            List.of(Roles.LEAD, Roles.COOPERATOR, Roles.LIAISON, Roles.DEPARTMENT_HEAD);

    static Audience of(Role role) {
        return new Audience(role, Optional.empty(), Optional.empty());
    }

    static Audience of(Role role, UnitId unit) {
        return in(role, Optional.of(unit));
    }

    static Audience in(Role role, Optional<UnitId> unit) {
        return new Audience(role, unit, Optional.empty());
    }

    static Audience of(RequesterId party) {
        return new Audience(Roles.REQUESTER, Optional.empty(), Optional.of(party));
    }

    static List<Audience> in(List<Role> roles, Optional<UnitId> unit) {
        return roles.stream().map(role -> in(role, unit)).toList();
    }

    static boolean isOfADepartment(Role role) {
        return OF_A_DEPARTMENT.contains(role);
    }

    /** Whether one who fills the role is meant: one of another department is not. */
    boolean means(Recipient recipient) {
        return !isOfADepartment(role)
                || recipient.unit().isEmpty()
                || recipient.unit().equals(unit);
    }
}
