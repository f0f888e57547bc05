package dev.docket.residency;

/**
 * How far a residency is.
 *
 * @since 0.1.0
 */
public enum ResidencyStatus {
    /** It is agreed who goes where, and the officers are trained. */
    AGREED,
    /** The officers are in the enterprise. */
    RUNNING,
    /** Its term has passed, its project is in operation, or it was broken off: nothing is owed in it any more. */
    ENDED
}
