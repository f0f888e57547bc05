package dev.docket.request;

import dev.docket.workflow.EventKind;

/**
 * What time itself does when an obligation's due date passes, instead of recording a breach.
 *
 * @since 0.1.0
 */
public enum TimedAct implements Move {
    /** A letter that nobody receipted counts as received. */
    DEEM_RECEIVED("deemed received"),
    /** The requester may no longer reopen. */
    CLOSE_REOPEN_WINDOW("reopening window closes");

    private final String words;

    TimedAct(String words) {
        this.words = words;
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
    public EventKind kind() {
        return switch (this) {
            case DEEM_RECEIVED -> EventKinds.RECEIPT_DEEMED;
            case CLOSE_REOPEN_WINDOW -> EventKinds.REOPEN_WINDOW_CLOSED;
        };
    }
}
