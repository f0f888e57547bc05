package dev.docket.session;

import java.util.Objects;

/**
 * One thing that is wrong with the rules of a series, and how to mend it.
 *
 * @param where the part, by name
 * @param what what is wrong, with the value
 * @param remedy how to mend it
 * @since 0.1.0
 */
public record SessionRulesDefect(String where, String what, String remedy) {

    /** Makes a defect. */
    public SessionRulesDefect {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return where + ": " + what + "; " + remedy;
    }
}
