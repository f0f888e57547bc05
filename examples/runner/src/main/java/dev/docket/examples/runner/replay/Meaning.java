package dev.docket.examples.runner.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an activity of a log means in the life of a request. */
enum Meaning {
    /** It came in. */
    RAISE,
    /** It was looked at and admitted. */
    TRIAGE,
    /** Somebody took it in charge. */
    TAKE,
    /** Something was done that moves nothing. */
    NOTE,
    /** It is put off until a review. */
    WAIT,
    /** It was solved. */
    ANSWER,
    /** It was explained that nothing can be done. */
    EXPLAIN,
    /** It was written off. */
    CLOSE;

    /** Whether nothing is left to do for the desk, until somebody does something else. */
    boolean isDone() {
        return this == ANSWER || this == EXPLAIN || this == CLOSE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Meaning> parse(String word) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.word().equals(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Meaning::word).collect(Collectors.joining(", "));
    }
}
