package dev.docket.examples.benchmarks.metrics;

import dev.docket.notice.Directory;
import dev.docket.notice.Recipient;
import dev.docket.request.Assignment;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Locale;

/** A mailbox for each role; for each of a department's roles one in each department. */
record Mailboxes(WorkingCalendar calendar) implements Directory {

    private static final List<Role> DEPARTMENTAL =
            List.of(Roles.LEAD, Roles.COOPERATOR, Roles.LIAISON, Roles.DEPARTMENT_HEAD);

    @Override
    public List<Recipient> fill(Role role, Request request) {
        if (!DEPARTMENTAL.contains(role)) {
            return List.of(new Recipient(role.name(), role, calendar, Locale.ENGLISH));
        }
        return request.assignments().stream()
                .map(Assignment::unit)
                .distinct()
                .map(unit -> mailbox(role, unit))
                .toList();
    }

    private Recipient mailbox(Role role, UnitId unit) {
        return new Recipient(role.name() + " of " + unit, role, calendar, Locale.ENGLISH).in(unit);
    }
}
