package dev.docket.workflow;

/**
 * A typed "no" of the domain: what was refused, why, and what would be accepted instead.
 *
 * <p>Implementations are values that carry the facts as fields; the texts are derived from them. A refusal is expected
 * and callers act on it, so it is never thrown by the doors.
 *
 * @since 0.1.0
 */
public interface Refusal {

    /**
     * What was refused and why, in one English sentence with the values.
     *
     * @return the reason
     */
    String reason();

    /**
     * What would be accepted instead, in English.
     *
     * @return the way out
     */
    String remedy();

    /**
     * The reason and the remedy, as one would show or log them.
     *
     * @return both, joined by a semicolon
     */
    default String message() {
        return reason() + "; " + remedy();
    }
}
