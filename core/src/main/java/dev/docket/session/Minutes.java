package dev.docket.session;

import java.util.List;

/**
 * What a session leaves in writing, besides the requests raised in it.
 *
 * @param topics what was spoken of, in order
 * @param asked which of the questions of the rules were asked
 * @param answeredAtTheTable how many matters were answered at the table and so are no requests
 * @since 0.1.0
 */
public record Minutes(List<String> topics, List<String> asked, int answeredAtTheTable) {

    /**
     * Makes minutes.
     *
     * @throws IllegalArgumentException if fewer than 0 matters were answered
     */
    public Minutes {
        topics = List.copyOf(topics);
        asked = List.copyOf(asked);
        if (answeredAtTheTable < 0) {
            throw new IllegalArgumentException(
                    "Minutes.answeredAtTheTable must be 0 or more, but was " + answeredAtTheTable + "; count again");
        }
    }
}
