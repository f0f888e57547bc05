package dev.docket.request;

import java.util.Objects;
import java.util.Optional;

/**
 * What a request that was split knows of one of its parts.
 *
 * @param id the part
 * @param episode how often it was reopened when it was last heard of
 * @param ending how it ended; empty while it is open
 * @param confirmed the outcome that was confirmed of it
 * @since 0.1.0
 */
public record Child(RequestId id, int episode, Optional<Ending> ending, Optional<Outcome> confirmed) {

    /** Makes it. */
    public Child {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(confirmed, "confirmed");
    }

    /**
     * A part that has just been raised.
     *
     * @param id the part
     * @return what is known of it
     */
    public static Child open(RequestId id) {
        return new Child(id, 0, Optional.empty(), Optional.empty());
    }

    /**
     * A part as it stands.
     *
     * @param request the part
     * @return what the request that was split is to know of it
     */
    public static Child of(Request request) {
        return new Child(
                request.id(),
                request.episode(),
                request.ending(),
                request.ending().flatMap(e -> request.confirmedOutcome()));
    }

    /**
     * Whether it is finished, however it ended.
     *
     * @return false while it is open
     */
    public boolean isFinished() {
        return ending.isPresent();
    }

    /**
     * Whether something that is said of the same part is newer: of a later episode, or that the present one has ended.
     *
     * @param said what is said
     * @return false for what was known before this
     */
    public boolean isOlderThan(Child said) {
        return said.episode > episode || (said.episode == episode && (!isFinished() || said.isFinished()));
    }

    /**
     * Whether it says anything of what came of the whole: one that the requester took back does not.
     *
     * @return true when the whole is no better than it
     */
    boolean counts() {
        return ending.filter(Ending.WITHDRAWN::equals).isEmpty();
    }
}
