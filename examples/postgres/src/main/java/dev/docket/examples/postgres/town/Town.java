package dev.docket.examples.postgres.town;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.notice.CatchUp;
import dev.docket.notice.Directory;
import dev.docket.notice.Notices;
import dev.docket.notice.Recipient;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Assignment;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The host's own side: its programme, and who is told. The same in every process, as all of it is pure. */
public final class Town {

    /** The programme. */
    public static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());

    /** The workflow, with the one programme. */
    public static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);

    /** The notices, one for each rule and recipient after a late asking. */
    public static final Notices NOTICES = Notices.of(WORKFLOW, directory());

    /** The notices, one for each lapse. */
    public static final Notices EVERY_NOTICE = Notices.of(WORKFLOW, directory(), CatchUp.REPLAY);

    private static final List<Role> DEPARTMENTAL =
            List.of(Roles.LEAD, Roles.COOPERATOR, Roles.LIAISON, Roles.DEPARTMENT_HEAD);
    private static final List<Role> CENTRAL = List.of(
            Roles.OFFICE, Roles.HOST, Roles.SUPERVISING_LEADER, Roles.FOLLOW_UP_AGENT, Roles.INSPECTOR, Roles.REVIEWER);

    private Town() {}

    /** One mailbox for each role, one for each department's role, one for each requester. */
    private static Directory directory() {
        return (role, request) -> {
            if (DEPARTMENTAL.contains(role)) {
                return request.assignments().stream()
                        .map(Assignment::unit)
                        .distinct()
                        .map(unit -> recipient(role, unit + " " + role).in(unit))
                        .toList();
            }
            return mailbox(role, request).map(id -> recipient(role, id)).stream()
                    .toList();
        };
    }

    private static Optional<String> mailbox(Role role, Request request) {
        if (role.equals(Roles.REQUESTER)) {
            return Optional.of(request.intake().requester().value());
        }
        return Optional.of(role.toString()).filter(id -> CENTRAL.contains(role));
    }

    private static Recipient recipient(Role role, String id) {
        return new Recipient(id, role, PROGRAMME.calendar(), Locale.ENGLISH);
    }
}
