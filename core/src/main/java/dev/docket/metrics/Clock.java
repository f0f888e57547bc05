package dev.docket.metrics;

/**
 * From what to what a handling time runs. A figure without its clock means nothing: every {@link Handling} names one.
 *
 * <p>Clocks that stop at a closing run on while the request is open again; what counts is the last closing. "First" stops
 * stay where they were when a request is reopened.
 *
 * @since 0.1.0
 */
public enum Clock {
    /** The department's own time, the default of handling times (办理时间). */
    LETTER_TO_FIRST_APPROVED_ANSWER("first letter issued", "first approved answer"),
    /** What the requester waits for the department's answer. */
    RAISED_TO_FIRST_APPROVED_ANSWER("raised", "first approved answer"),
    /** What the requester waits for any reply that stands: an approved answer, a solution on site, a final explanation. */
    RAISED_TO_FIRST_REPLY("raised", "first reply"),
    /** From the letter to the writing off. */
    LETTER_TO_CLOSED("first letter issued", "last closing"),
    /** The whole life. */
    RAISED_TO_CLOSED("raised", "last closing");

    private final String start;
    private final String stop;

    Clock(String start, String stop) {
        this.start = start;
        this.stop = stop;
    }

    /**
     * What starts it.
     *
     * @return a short English phrase
     */
    public String start() {
        return start;
    }

    /**
     * What stops it.
     *
     * @return a short English phrase
     */
    public String stop() {
        return stop;
    }

    /**
     * The clock in words, as figures name it.
     *
     * @return such as {@code first letter issued to first approved answer}
     */
    public String words() {
        return start + " to " + stop;
    }

    @Override
    public String toString() {
        return words();
    }
}
