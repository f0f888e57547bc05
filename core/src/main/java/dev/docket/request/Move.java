package dev.docket.request;

/**
 * What may move a request: a command that somebody gives, or an act of time.
 *
 * @since 0.1.0
 */
public sealed interface Move permits CommandKind, TimedAct {

    /**
     * The move in words, as diagrams and refusals write it.
     *
     * @return a short English phrase
     */
    String words();
}
