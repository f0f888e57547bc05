package dev.docket.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may give which command. Immutable and thread-safe.
 *
 * @param <K> the kinds of command
 * @since 0.1.0
 */
public final class RoleMatrix<K extends Enum<K>> {

    private final EnumMap<K, List<Role>> roles;

    private RoleMatrix(EnumMap<K, List<Role>> roles) {
        this.roles = roles;
    }

    /**
     * A matrix with a row for each kind of command.
     *
     * @param kinds the kinds of command
     * @param allowed who may give a command of a kind
     * @param <K> the kinds of command
     * @return the matrix
     */
    public static <K extends Enum<K>> RoleMatrix<K> of(Class<K> kinds, Function<? super K, List<Role>> allowed) {
        EnumMap<K, List<Role>> map = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            map.put(kind, List.copyOf(allowed.apply(kind)));
        }
        return new RoleMatrix<>(map);
    }

    /**
     * The same matrix with another row.
     *
     * @param command the command
     * @param allowed who may give it from now on
     * @return the changed matrix
     */
    public RoleMatrix<K> with(K command, List<Role> allowed) {
        EnumMap<K, List<Role>> map = new EnumMap<>(roles);
        map.put(command, List.copyOf(allowed));
        return new RoleMatrix<>(map);
    }

    /**
     * The same matrix with one more role in a row.
     *
     * @param command the command
     * @param role who may give it too
     * @return the changed matrix
     */
    public RoleMatrix<K> allowing(K command, Role role) {
        ArrayList<Role> more = new ArrayList<>(allowed(command));
        more.add(role);
        return with(command, more);
    }

    /**
     * Who may give a command.
     *
     * @param command the command
     * @return the roles, empty when nobody may
     */
    public List<Role> allowed(K command) {
        return Objects.requireNonNullElse(roles.get(command), List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleMatrix<?> that && roles.equals(that.roles);
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
