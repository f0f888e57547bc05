package dev.docket.request;

/**
 * What raises supervision besides the rules' own warnings and ladders. Each raises it once in an episode, even after a lift.
 *
 * @since 0.1.0
 */
public enum SupervisionCause {
    /** A letter that nobody receipted. */
    DEEMED_RECEIVED("a letter was not receipted"),
    /** The first return that was denied. */
    RETURN_DENIED("a return was denied"),
    /** A continuation of a deferral beyond what the programme lets pass without the host. */
    CONTINUED_TOO_OFTEN("a deferral was continued too often");

    private final String words;

    SupervisionCause(String words) {
        this.words = words;
    }

    /**
     * The cause in words.
     *
     * @return a short English phrase
     */
    public String words() {
        return words;
    }
}
