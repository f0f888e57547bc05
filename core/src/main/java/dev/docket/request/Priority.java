package dev.docket.request;

/**
 * How urgent a request is.
 *
 * @since 0.1.0
 */
public enum Priority {
    /** Nothing out of the ordinary. */
    NORMAL,
    /** Before others, for a reason that the office records. */
    URGENT
}
