package dev.docket.session;

import dev.docket.request.RequesterId;
import dev.docket.workflow.Names;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a session takes place.
 *
 * @param place the place, as the host application words it
 * @param of whose place it is, where a requester is visited
 * @since 0.1.0
 */
public record Premises(String place, Optional<RequesterId> of) {

    /**
     * Makes premises.
     *
     * @throws IllegalArgumentException if the place is blank
     */
    public Premises {
        Names.requireVisible(place, "Premises.place");
        Objects.requireNonNull(of, "of");
    }

    /** The place, but for a requester's, which would give away whose it is. */
    @Override
    public String toString() {
        return of.isPresent() ? "(at a requester's)" : place;
    }
}
