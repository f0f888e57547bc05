package dev.docket.programme;

/**
 * Whose part must be there before the answer may be given. A waived part counts as given.
 *
 * @since 0.1.0
 */
public enum CompletionRule {
    /** The lead answers when every cooperator has contributed, or says why it goes without them. */
    LEAD_AFTER_COOPERATORS,
    /** The lead answers, whatever the cooperators do. */
    LEAD_ONLY,
    /** Every department must have done its part; the lead answers last, and nothing overrides it. */
    ALL,
    /** Whichever department is ready first answers, lead or cooperator. */
    ANY
}
