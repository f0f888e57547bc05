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
    /** Nobody objected, under a programme that asks for no follow-up. */
    TACIT(true);

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
