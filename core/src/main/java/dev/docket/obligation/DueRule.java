package dev.docket.obligation;

import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import java.util.Objects;

/**
 * How an obligation's due date comes about.
 *
 * @since 0.1.0
 */
public sealed interface DueRule {

    /**
     * A period after an anchor, or the date that the arming event names.
     *
     * @param anchor from when the period is counted
     * @param periods how long
     * @param counting how it is counted, and how a named date that is no working day rolls
     * @param namedDateFirst whether a date that the arming event names goes before the period
     */
    record Within(Anchor anchor, Periods periods, CountingRule counting, boolean namedDateFirst) implements DueRule {
        /** Makes the rule. */
        public Within {
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(periods, "periods");
            Objects.requireNonNull(counting, "counting");
        }
    }

    /**
     * Again and again, at the close of a cadence's days, until cancelled; a missed one stays missed and the next is armed. So it is
     * where time acts at the due date, instead of recording a breach.
     *
     * @param cadence the days
     * @param leadDays the first is at least so many calendar days, by date, after the arming event
     * @param window when an act begins to count for the next due day
     * @param counting where in the day the end lies
     */
    record Recurring(Cadence cadence, int leadDays, Window window, CountingRule counting) implements DueRule {
        /**
         * Makes the rule.
         *
         * @throws IllegalArgumentException if {@code leadDays} is negative
         */
        public Recurring {
            Objects.requireNonNull(cadence, "cadence");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(counting, "counting");
            if (leadDays < 0) {
                throw new IllegalArgumentException("leadDays must be 0 or more, but was " + leadDays);
            }
        }
    }

    /** Never: the rule only reminds. */
    record Never() implements DueRule {}

    /** From when an act counts for a recurring due day. */
    enum Window {
        /** From the first instant of the month of which the cadence names a day, wherever that day is moved to. */
        MONTH_OF_DUE,
        /** From the arming. */
        SINCE_ARMED,
        /** From the due date before it; of the first, from the arming. */
        SINCE_LAST_DUE
    }
}
