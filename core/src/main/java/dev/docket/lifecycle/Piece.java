package dev.docket.lifecycle;

import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestId;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the requests into which another is split. A part of a sealed request is sealed, and the whole's public token stays its own; what
 * counts from the splitting counts from no session of the whole.
 *
 * @param id its key, which no other request has
 * @param intake what is known of it
 * @param origin from when its dates are counted
 * @since 0.1.0
 */
public record Piece(RequestId id, Intake intake, Origin origin) {

    /** From when the dates of a part are counted. */
    public enum Origin {
        /** From when the whole was first raised: the requester has waited since. */
        WHOLE,
        /** From the splitting. */
        NOW
    }

    /** Makes it. */
    public Piece {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(origin, "origin");
    }

    /** What is known of it as a part of a request. */
    Intake of(Request whole) {
        Intake.Builder builder = Intake.builder();
        builder.from(intake).parent(whole.id()).sealed(intake.sealed() || whole.sealed());
        if (intake.token().equals(whole.intake().token())) {
            builder.token(Optional.empty());
        }
        if (origin == Origin.WHOLE) {
            builder.countedFrom(whole.firstRaisedAt());
            if (intake.session().isPresent()
                    && intake.session().equals(whole.intake().session())) {
                builder.sessionEnd(whole.sessionEnd());
            }
        } else if (intake.session().equals(whole.intake().session())) {
            builder.session(Optional.empty()).sessionEnd(Optional.empty());
        }
        return builder.build();
    }
}
