package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is planned of a session: what kind of meeting, about what, when, where, hosted by whom. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SessionPlan {

    SessionPlan() {}

    /**
     * What kind of meeting it is.
     *
     * @return the kind
     */
    public abstract SessionKind kind();

    /**
     * What it is about.
     *
     * @return the theme; empty for an open table
     */
    public abstract Optional<Theme> theme();

    /**
     * Who is to host it.
     *
     * @return the person
     */
    public abstract PersonId host();

    /**
     * When it is to begin.
     *
     * @return the instant
     */
    public abstract Instant start();

    /**
     * When it is to end.
     *
     * @return the instant, after the start
     */
    public abstract Instant end();

    /**
     * Where it takes place.
     *
     * @return the premises; empty for the office's own
     */
    public abstract Optional<Premises> premises();

    /**
     * To which round of visits, annual day or other batch it belongs.
     *
     * @return the batch; empty when it stands alone
     */
    public abstract Optional<BatchId> batch();

    /**
     * The enterprises that take part on this date.
     *
     * @return the enterprises, as far as they are known when it is planned
     */
    public abstract List<RequesterId> participants();

    /** Checks the order. */
    @Value.Check
    void check() {
        if (!end().isAfter(start())) {
            throw new IllegalArgumentException(
                    "SessionPlan.end must be after the start, but was " + end() + " after " + start() + "; swap them");
        }
    }

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a plan. */
    public static final class Builder extends ImmutableSessionPlan.Builder {
        Builder() {}
    }
}
