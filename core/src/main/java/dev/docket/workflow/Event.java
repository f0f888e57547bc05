package dev.docket.workflow;

import java.time.Instant;

/**
 * Something that happened to one workflow: the only thing that changes its state, and what a host stores.
 *
 * <p>Implementations are immutable values. An event carries the instant at which it took effect and never the instant at
 * which the host asked, so that a history does not depend on how often one asked.
 *
 * @since 0.1.0
 */
public interface Event {

    /**
     * The instant at which this took effect: for a lapse, when it fell due.
     *
     * @return the instant
     */
    Instant at();

    /**
     * The name by which rules refer to events like this one.
     *
     * @return the kind
     */
    EventKind kind();

    /**
     * Whether somebody did this or time alone did.
     *
     * @return the origin
     */
    Origin origin();

    /** Where an event comes from. */
    enum Origin {
        /** Somebody did it, or it followed at once from what somebody did. */
        FACT,
        /** Time alone brought it about, or it followed at once from what time brought about. */
        LAPSE
    }
}
