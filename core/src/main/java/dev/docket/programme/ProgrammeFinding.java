package dev.docket.programme;

import java.util.Objects;

/**
 * One thing in a programme that looks like a mistake though it can be run, and how to mend it.
 *
 * @param kind what kind of thing
 * @param where the rule, by name
 * @param what what looks wrong, with the value
 * @param remedy how to mend it
 * @since 0.1.0
 */
public record ProgrammeFinding(Kind kind, String where, String what, String remedy) {

    /** What kind of thing looks wrong. */
    public enum Kind {
        /** Two cases of a period can hold at once; the one that is declared first is taken. */
        AMBIGUOUS,
        /** What arms the rule is nothing that can happen, or leaves it in a state in which it does not run. */
        NEVER_ARMED,
        /** All that ends the rule also arms it again. */
        START_IMPLIES_STOP,
        /** The clock stands still whenever the rule is armed. */
        ALWAYS_PAUSED,
        /** A pause that can only begin when the rule does not run. */
        NEVER_PAUSED,
        /** A warning that would come before the clock starts. */
        WARNED_BEFORE_START,
        /** Reminders that only closing stops. */
        REMINDED_WITHOUT_STOP,
        /** A step of the ladder of which nobody is told. */
        NOBODY_TOLD
    }

    /** Makes a finding. */
    public ProgrammeFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return kind + " at " + where + ": " + what + "; " + remedy;
    }
}
