package dev.docket.request;

/**
 * How a closed request ended. The ending is not a stage, so "closed" never means "solved".
 *
 * @since 0.1.0
 */
public enum Ending {
    /** The requester confirmed. */
    CONFIRMED(true),
    /** The requester accepted a final explanation. */
    EXPLANATION_ACCEPTED(true),
    /** The answer was upheld on appeal. */
    UPHELD_ON_APPEAL(true),
    /** Nobody was reached in all attempts, and the requester was told in writing. */
    UNREACHABLE(true),
    /** Nobody objected: in the time that the programme gives, or under one that asks for no follow-up. */
    TACIT(true),
    /** Of an anonymous requester: what was published was verified on the spot. */
    ANONYMOUS_VERIFIED(true),
    /** Turned away (不予受理). */
    REJECTED(false),
    /** Handed to a body outside (转出). */
    REFERRED(false),
    /** Taken back by the requester (撤回). */
    WITHDRAWN(false),
    /** Merged into another request, which goes on for both (并案). */
    MERGED(false);

    private final boolean settled;

    Ending(boolean settled) {
        this.settled = settled;
    }

    /**
     * Whether the request passed the closure gate.
     *
     * @return true when it counts as settled (办结)
     */
    public boolean isSettled() {
        return settled;
    }
}
