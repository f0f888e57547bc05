package dev.docket.examples.holidays;

import java.util.Objects;

/**
 * One thing wrong with a file: where, what, and how to mend it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line of the file, from 1; of something that is folded over several, the first
 * @param what what is wrong, with the value
 * @param remedy what to do
 */
public record LineError(int line, String what, String remedy) {

    /**
     * Checks that nothing is missing.
     *
     * @param line the line of the file, from 1
     * @param what what is wrong, with the value
     * @param remedy what to do
     */
    public LineError {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Says it in one line.
     *
     * @return line, what and remedy
     */
    public String message() {
        return "line " + line + ": " + what + "; " + remedy;
    }
}
