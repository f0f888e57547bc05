package dev.docket.residency;

/**
 * What may move a residency: a command that somebody gives, or an act of time.
 *
 * @since 0.1.0
 */
public sealed interface ResidencyMove permits ResidencyCommandKind, ResidencyTimedAct {

    /**
     * The move in words, as diagrams and refusals write it.
     *
     * @return a short English phrase
     */
    String words();
}
