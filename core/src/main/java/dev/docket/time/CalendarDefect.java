package dev.docket.time;

import java.util.Objects;

/**
 * Something wrong with a calendar about to be built: where, what, and how to mend it.
 *
 * <p>Immutable and thread-safe. Found by {@link WorkingCalendar.Builder#validate()}, all at once.
 *
 * @param where the part of the calendar, such as {@code MONDAY} or {@code 2026-10-01}
 * @param what what is wrong, with the value
 * @param remedy what to do
 * @since 0.1.0
 */
public record CalendarDefect(String where, String what, String remedy) {

    /**
     * Checks that nothing is missing.
     *
     * @param where the part of the calendar
     * @param what what is wrong, with the value
     * @param remedy what to do
     */
    public CalendarDefect {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * Says it in one line.
     *
     * @return where, what and remedy
     */
    public String message() {
        return where + ": " + what + "; " + remedy;
    }
}
