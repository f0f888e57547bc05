package dev.docket.session;

/**
 * How far a session is.
 *
 * @since 0.1.0
 */
public enum SessionStatus {
    /** It stands in the plan. */
    PLANNED,
    /** Those who are to come have been asked. */
    ANNOUNCED,
    /** It has been opened; its end and its minutes are still to come. */
    HELD,
    /** Its minutes are written: nothing is owed for it any more. */
    MINUTED,
    /** It was called off. */
    CANCELLED,
    /** Its day passed without it. */
    MISSED;

    /**
     * Whether it is or was held.
     *
     * @return true for {@link #HELD} and {@link #MINUTED}
     */
    public boolean wasHeld() {
        return this == HELD || this == MINUTED;
    }

    /**
     * Whether it is still to be held.
     *
     * @return true for {@link #PLANNED} and {@link #ANNOUNCED}
     */
    public boolean isAhead() {
        return this == PLANNED || this == ANNOUNCED;
    }
}
