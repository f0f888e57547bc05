package dev.docket.session;

import dev.docket.request.Roles;
import dev.docket.workflow.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may give which command to a series. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SessionAuthority {

    private final EnumMap<SessionCommandKind, List<Role>> roles;

    private SessionAuthority(EnumMap<SessionCommandKind, List<Role>> roles) {
        this.roles = roles;
    }

    /**
     * The default matrix: the office gives every command, and the host too those that are given in a session or about hosting it.
     *
     * @return the default
     */
    public static SessionAuthority standard() {
        EnumMap<SessionCommandKind, List<Role>> map = new EnumMap<>(SessionCommandKind.class);
        for (SessionCommandKind kind : SessionCommandKind.values()) {
            map.put(kind, isTheHostsToo(kind) ? List.of(Roles.OFFICE, Roles.HOST) : List.of(Roles.OFFICE));
        }
        return new SessionAuthority(map);
    }

    private static boolean isTheHostsToo(SessionCommandKind kind) {
        return switch (kind) {
            case SUBSTITUTE, OPEN, NOTE_REQUEST, END, CANCEL -> true;
            case BEGIN, PLAN, PREPARE, ANNOUNCE, ATTEND, MINUTE, CONCLUDE -> false;
        };
    }

    /**
     * The same matrix with another row.
     *
     * @param command the command
     * @param allowed who may give it from now on
     * @return the changed matrix
     */
    public SessionAuthority with(SessionCommandKind command, List<Role> allowed) {
        EnumMap<SessionCommandKind, List<Role>> map = new EnumMap<>(roles);
        map.put(command, List.copyOf(allowed));
        return new SessionAuthority(map);
    }

    /**
     * Who may give a command.
     *
     * @param command the command
     * @return the roles, empty when nobody may
     */
    public List<Role> allowed(SessionCommandKind command) {
        return Objects.requireNonNullElse(roles.get(command), List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthority that && roles.equals(that.roles);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return roles.toString();
    }
}
