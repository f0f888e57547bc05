package dev.docket.session;

import dev.docket.request.Roles;
import dev.docket.workflow.RoleMatrix;
import java.util.List;

/**
 * Who may give which command to a series.
 *
 * @since 0.1.0
 */
public final class SessionAuthority {

    private SessionAuthority() {}

    /**
     * The default matrix: the office gives every command, and the host too those that are given in a session or about hosting it.
     *
     * @return the default
     */
    public static RoleMatrix<SessionCommandKind> standard() {
        return RoleMatrix.of(
                SessionCommandKind.class,
                kind -> isTheHostsToo(kind) ? List.of(Roles.OFFICE, Roles.HOST) : List.of(Roles.OFFICE));
    }

    private static boolean isTheHostsToo(SessionCommandKind kind) {
        return switch (kind) {
            case SUBSTITUTE, OPEN, NOTE_REQUEST, END, CANCEL -> true;
            case BEGIN, ADOPT, PLAN, PREPARE, ANNOUNCE, ATTEND, MINUTE, CONCLUDE -> false;
        };
    }
}
