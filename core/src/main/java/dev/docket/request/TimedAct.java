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
    CLOSE_REOPEN_WINDOW("reopening window closes"),
    /** A department may no longer ask to give it back. */
    CLOSE_RETURN_WINDOW("return window closes"),
    /** The clocks run again after a suspension's last day. */
    END_SUSPENSION("suspension ends"),
    /** The clocks run again although what was wanting was not handed in. */
    GO_ON_WITHOUT_SUPPLEMENT("goes on without supplement"),
    /** Nobody objected in the time that the programme gives. */
    CLOSE_TACITLY("closed tacitly");

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
            case CLOSE_RETURN_WINDOW -> EventKinds.RETURN_WINDOW_CLOSED;
            case END_SUSPENSION -> EventKinds.SUSPENSION_ENDED;
            case GO_ON_WITHOUT_SUPPLEMENT -> EventKinds.SUPPLEMENT_MISSED;
            case CLOSE_TACITLY -> EventKinds.CLOSED;
        };
    }
}
