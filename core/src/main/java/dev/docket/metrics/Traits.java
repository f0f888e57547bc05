package dev.docket.metrics;

import dev.docket.request.ProgrammeId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * By what a request may be counted among others, as it stands as of the instant of the figures. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Traits {

    Traits() {}

    /**
     * The programme that serves it.
     *
     * @return the value
     */
    public abstract ProgrammeId programme();

    /**
     * Whose it is; for asking after their size, and not for showing.
     *
     * @return the value
     */
    @Value.Redacted
    public abstract RequesterId requester();

    /**
     * The session in which it was raised.
     *
     * @return the value; empty outside sessions
     */
    public abstract Optional<SessionId> session();

    /**
     * What kind of matter it is.
     *
     * @return the value
     */
    public abstract RequestKind kind();

    /**
     * The subject code.
     *
     * @return the value
     */
    public abstract String category();

    /**
     * The department that leads, or led last.
     *
     * @return the value; empty before the first letter, and while it is back with the office since a department was relieved
     */
    public abstract Optional<UnitId> lead();

    /**
     * The departments that help, or helped last, without those that were let off.
     *
     * @return the value, each once
     */
    public abstract List<UnitId> cooperators();

    /**
     * How often it was reopened.
     *
     * @return the value
     */
    public abstract int episode();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableTraits.Builder {
        Builder() {}
    }
}
