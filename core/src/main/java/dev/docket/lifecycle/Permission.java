package dev.docket.lifecycle;

import dev.docket.request.CommandKind;
import dev.docket.request.RequestRefusal;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a kind of command would be accepted from an actor: a user interface's button, and for a disabled one the reason.
 *
 * @param command the kind
 * @param refusal why not; empty when stage, authority and the guards that need no payload allow it
 * @since 0.1.0
 */
public record Permission(CommandKind command, Optional<RequestRefusal> refusal) {

    /** Makes a permission. */
    public Permission {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(refusal, "refusal");
    }

    /**
     * Whether it is allowed.
     *
     * @return true when nothing speaks against it
     */
    public boolean isAllowed() {
        return refusal.isEmpty();
    }
}
