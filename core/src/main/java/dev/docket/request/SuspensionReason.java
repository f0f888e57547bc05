package dev.docket.request;

/**
 * Why the departments' clocks may be stopped. Waiting for another department is no reason, so there is none for it here.
 *
 * @since 0.1.0
 */
public enum SuspensionReason {
    /** The requester asked for it, or cannot be dealt with for a time. */
    REQUESTER_ASKED,
    /** An expert examination, a survey or a measurement must come first. */
    EXPERT_EXAMINATION,
    /** A court, an arbitration or another procedure must decide first. */
    LEGAL_PROCEEDINGS,
    /** Weather, disaster or another force that nobody can be held to. */
    FORCE_MAJEURE
}
