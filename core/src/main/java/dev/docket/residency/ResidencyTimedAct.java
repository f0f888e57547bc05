package dev.docket.residency;

import dev.docket.workflow.EventKind;

/**
 * What time itself does to a residency.
 *
 * @since 0.1.0
 */
public enum ResidencyTimedAct implements ResidencyMove {
    /** The term has passed. */
    EXPIRE("the term ends", "TermEnded");

    private final String words;
    private final String event;

    ResidencyTimedAct(String words, String event) {
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
