package dev.docket.request;

/**
 * Why a request is turned away.
 *
 * @since 0.1.0
 */
public enum RejectionReason {
    /** Another body's matter, or nobody's. */
    NOT_OURS,
    /** Against the law. */
    NOT_LAWFUL,
    /** Lawful, but beyond what can be asked. */
    NOT_REASONABLE,
    /** What it says is not so. */
    NOT_TRUE,
    /** A court, an arbitration or another procedure has it. */
    UNDER_LEGAL_PROCEEDINGS,
    /** The programme does not serve this requester. */
    NOT_ELIGIBLE,
    /** The same matter, nothing new, answered before. */
    ANSWERED_BEFORE
}
