package dev.docket.notice;

/**
 * What becomes of several lapses of one rule that one late asking finds. The history is the same in all cases.
 *
 * @since 0.1.0
 */
public enum CatchUp {
    /** One notice for each rule and recipient, the latest, which names the others as superseded. */
    COLLAPSE,
    /** A notice for each lapse. */
    REPLAY
}
