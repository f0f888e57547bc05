package dev.docket.programme;

/**
 * From when a period counts that a change of kind, category or priority brings.
 *
 * @since 0.1.0
 */
public enum Reclassification {
    /** From the original anchor, with all suspensions. */
    RETROACTIVE,
    /** From the change. */
    FRESH
}
