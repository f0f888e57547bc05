package dev.docket.wire;

import static dev.docket.wire.NameShapes.ROLE;
import static dev.docket.wire.ObjectShape.object;
import static dev.docket.wire.Shapes.list;

import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who may give which command. */
final class AuthorityShape {

    private AuthorityShape() {}

    /** With a field for each kind of command; those of whom nothing is said are as usual. */
    static <K extends Enum<K>> Shape<RoleMatrix<K>> of(String name, Class<K> kinds, RoleMatrix<K> usual) {
        return object(name, fields -> {
            Map<K, Fields.Place<List<Role>>> rows = new EnumMap<>(kinds);
            for (K kind : kinds.getEnumConstants()) {
                rows.put(kind, fields.asIn(usual, Shapes.word(kind), list(ROLE), matrix -> matrix.allowed(kind)));
            }
            return in -> {
                Map<K, List<Role>> allowed = new EnumMap<>(kinds);
                rows.forEach((kind, row) -> allowed.put(kind, row.in(in)));
                return RoleMatrix.of(kinds, kind -> allowed.getOrDefault(kind, List.of()));
            };
        });
    }
}
