package dev.docket.session;

import dev.docket.workflow.EventKind;

/**
 * The kinds of command that may be given to a series.
 *
 * @since 0.1.0
 */
public enum SessionCommandKind implements SessionMove {
    /** {@link SessionCommand.Begin}. */
    BEGIN("begin the series", "SeriesBegun"),
    /** {@link SessionCommand.Plan}. */
    PLAN("plan", "SessionPlanned"),
    /** {@link SessionCommand.Prepare}. */
    PREPARE("prepare", "SessionPrepared"),
    /** {@link SessionCommand.Announce}. */
    ANNOUNCE("announce", "SessionAnnounced"),
    /** {@link SessionCommand.Substitute}. */
    SUBSTITUTE("substitute", "HostSubstituted"),
    /** {@link SessionCommand.Open}. */
    OPEN("open", "SessionOpened"),
    /** {@link SessionCommand.Attend}. */
    ATTEND("attend", "SessionAttended"),
    /** {@link SessionCommand.NoteRequest}. */
    NOTE_REQUEST("note a request", "RequestNoted"),
    /** {@link SessionCommand.End}. */
    END("end", "SessionEnded"),
    /** {@link SessionCommand.Minute}. */
    MINUTE("minute", "SessionMinuted"),
    /** {@link SessionCommand.Cancel}. */
    CANCEL("cancel", "SessionCancelled"),
    /** {@link SessionCommand.Adopt}. */
    ADOPT("adopt other rules", "SessionRulesAdopted"),
    /** {@link SessionCommand.Conclude}. */
    CONCLUDE("conclude the series", "SeriesConcluded");

    private final String words;
    private final String event;

    SessionCommandKind(String words, String event) {
        this.words = words;
        this.event = event;
    }

    @Override
    public String words() {
        return words;
    }

    /**
     * The kind of the event that a command of this kind leaves, by which a rule names it.
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
