package dev.docket.programme;

import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Objects;

/**
 * An act that people may record, and who may.
 *
 * @param name its name, which becomes the kind of the fact
 * @param by the roles that may record it
 * @since 0.1.0
 */
public record Act(EventKind name, List<Role> by) {

    /** Makes an act. */
    public Act {
        Objects.requireNonNull(name, "name");
        by = List.copyOf(by);
    }

    /**
     * An act of these roles.
     *
     * @param name its name
     * @param by the roles that may record it
     * @return the act
     */
    public static Act of(EventKind name, Role... by) {
        return new Act(name, List.of(by));
    }
}
