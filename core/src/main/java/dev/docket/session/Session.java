package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One dated meeting of a series (场次). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Session {

    Session() {}

    /**
     * That somebody else came to host.
     *
     * @param at when that was said
     * @param from who would have hosted
     * @param to who hosts
     * @param reason why
     */
    public record Substitution(Instant at, PersonId from, PersonId to, String reason) {
        /** Makes it. */
        public Substitution {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Somebody who was there.
     *
     * @param at when that was recorded
     * @param attendance who
     */
    public record Attendee(Instant at, Attendance attendance) {
        /** Makes it. */
        public Attendee {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(attendance, "attendance");
        }
    }

    /**
     * A request that was raised in the session.
     *
     * @param at when that was first noted
     * @param id which request
     * @param requester whose it is, where that may be known here
     * @param stage how far it was when it was last heard of
     */
    public record RaisedRequest(Instant at, RequestId id, Optional<RequesterId> requester, Stage stage) {
        /** Makes it. */
        public RaisedRequest {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(requester, "requester");
            Objects.requireNonNull(stage, "stage");
        }

        /**
         * Whether the first decision on it was taken.
         *
         * @return false while it is {@link Stage#RAISED}
         */
        public boolean hasDisposition() {
            return stage != Stage.RAISED;
        }
    }

    /**
     * Its identifier.
     *
     * @return the identifier, unique in the series
     */
    public abstract SessionId id();

    /**
     * How far it is.
     *
     * @return the status
     */
    public abstract SessionStatus status();

    /**
     * What is planned of it.
     *
     * @return the plan, with the host who was planned
     */
    public abstract SessionPlan plan();

    /**
     * Who hosts it.
     *
     * @return the person, after substitutions
     */
    public abstract PersonId host();

    /**
     * The substitutions of its host.
     *
     * @return the substitutions, in order
     */
    public abstract List<Substitution> substitutions();

    /**
     * What was done before it.
     *
     * @return the preparation; empty when nobody has prepared it
     */
    public abstract Optional<Preparation> preparation();

    /**
     * Who was asked to come.
     *
     * @return the invitations, in order
     */
    public abstract List<Invitation> invited();

    /**
     * Its number in the series.
     *
     * @return the number, from 1 without gaps in the order of opening; empty before it is opened
     */
    public abstract OptionalInt number();

    /**
     * When it was opened.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> openedAt();

    /**
     * When it ended.
     *
     * @return the instant; empty before somebody has said so
     */
    public abstract Optional<Instant> endedAt();

    /**
     * Who was there.
     *
     * @return the attendees, in order, each person once
     */
    public abstract List<Attendee> attendees();

    /**
     * The requests raised in it.
     *
     * @return the requests, in the order in which they were noted
     */
    public abstract List<RaisedRequest> requests();

    /**
     * What was written of it.
     *
     * @return the minutes; empty before they are written
     */
    public abstract Optional<Minutes> minutes();

    /**
     * When nothing was to be done for it any more: when its minutes were written, or it was called off or missed.
     *
     * @return the instant; empty before that
     */
    public abstract Optional<Instant> doneAt();

    /**
     * A builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with all of this, to change some of it. */
    Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** Builds a session. */
    public static final class Builder extends ImmutableSession.Builder {
        Builder() {}
    }
}
