package dev.docket.residency;

import java.util.Objects;

/**
 * One thing that is wrong with the rules of residencies, and how to mend it.
 *
 * @param where the part, by name
 * @param what what is wrong, with the value
 * @param remedy how to mend it
 * @since 0.1.0
 */
public record ResidencyRulesDefect(String where, String what, String remedy) {

    /** Makes a defect. */
    public ResidencyRulesDefect {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return where + ": " + what + "; " + remedy;
    }
}
