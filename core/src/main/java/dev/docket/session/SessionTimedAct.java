package dev.docket.session;

import dev.docket.workflow.EventKind;

/**
 * What time itself does to a series.
 *
 * @since 0.1.0
 */
public enum SessionTimedAct implements SessionMove {
    /** The planned day of a session passed and nobody opened it: it is missed. */
    PASS_OVER("passed over", "SessionPassedOver"),
    /** The cadence's day passed and none was held for it: that is missed, whatever was planned. */
    MISS("cadence missed", "SessionMissed");

    private final String words;
    private final String event;

    SessionTimedAct(String words, String event) {
        this.words = words;
        this.event = event;
    }

    @Override
    public String words() {
        return words;
    }

    /**
     * The kind of the event that this act leaves, by which a rule names it.
     *
     * @return the kind
     */
    public EventKind event() {
        return EventKind.of(event);
    }

    @Override
    public String toString() {
        return words;
    }
}
