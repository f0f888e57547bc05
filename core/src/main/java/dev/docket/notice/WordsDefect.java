package dev.docket.notice;

import java.util.Objects;

/**
 * One thing that is wrong with the texts of {@link Words}, and how to mend it.
 *
 * @param where the key
 * @param what what is wrong, with the value
 * @param remedy how to mend it
 * @since 0.1.0
 */
public record WordsDefect(String where, String what, String remedy) {

    /** Makes a defect. */
    public WordsDefect {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return where + ": " + what + "; " + remedy;
    }
}
