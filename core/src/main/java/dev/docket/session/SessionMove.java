package dev.docket.session;

/**
 * What may move a session: a command that somebody gives, or an act of time.
 *
 * @since 0.1.0
 */
public sealed interface SessionMove permits SessionCommandKind, SessionTimedAct {

    /**
     * The move in words, as diagrams and refusals write it.
     *
     * @return a short English phrase
     */
    String words();
}
