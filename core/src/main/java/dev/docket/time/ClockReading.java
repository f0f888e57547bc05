package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the clock of a period shows at an instant.
 *
 * <p>Immutable and thread-safe. Made by {@link WorkingCalendar#reading}. With 8 working hours from Friday 4 September 2026 10:00,
 * Monday to Friday 09:00 to 17:00, suspended since Friday 16:00 and read on Saturday: suspended, 6 h passed, 2 h left.
 *
 * @param asOf when it is read
 * @param state whether it runs
 * @param due when the period ends, with the suspensions credited as far as {@code asOf}
 * @param gross real time since the anchor
 * @param working open time since the anchor; at most {@code gross}
 * @param net open time since the anchor that was not suspended; at most {@code working}
 * @param remaining what is left, in the unit of the period; months are told in days. In days: the days that count after the day of
 *     {@code asOf}, up to the day that is due
 * @param overdue what has passed since the due date, in the same unit; in days: those that count after the day that was due
 * @since 0.1.0
 */
public record ClockReading(
        Instant asOf,
        State state,
        Due due,
        Duration gross,
        Duration working,
        Duration net,
        Period remaining,
        Period overdue) {

    /**
     * Whether a clock runs.
     *
     * @since 0.1.0
     */
    public enum State {
        /** It runs. */
        RUNNING,
        /** It stands still because the office is closed; only a clock of working hours does. */
        OUTSIDE_HOURS,
        /** It stands still because it is suspended, whatever the hour. */
        SUSPENDED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param asOf when it is read
     * @param state whether it runs
     * @param due when the period ends
     * @param gross real time since the anchor
     * @param working open time since the anchor
     * @param net open time since the anchor that was not suspended
     * @param remaining what is left
     * @param overdue what has passed since the due date
     */
    public ClockReading {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(working, "working");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(overdue, "overdue");
    }

    /**
     * Tells whether the period is over. One that was suspended before its due date never is while that lasts: its due date moves
     * along.
     *
     * @return true from the first nanosecond after the due date on
     */
    public boolean isOverdue() {
        return asOf.isAfter(due.at());
    }
}
