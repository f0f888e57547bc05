package dev.docket.obligation;

/**
 * From which instant a period is counted.
 *
 * @since 0.1.0
 */
public enum Anchor {
    /** The event that arms the obligation. */
    EVENT,
    /** When the matter was raised. */
    RAISED,
    /** The end of the session in which it was raised; without a session, the event. */
    SESSION_END,
    /** When the current episode began: the raising, or the last reopening. */
    EPISODE_START,
    /** From when the rule was counted when it was first armed: what lies between two armings is no pause. */
    FIRST_ARMING
}
