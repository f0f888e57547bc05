package dev.docket.time;

/**
 * What a day is in a {@link WorkingCalendar}.
 *
 * @since 0.1.0
 */
public enum DayKind {
    /** An ordinary working day of the week. */
    WORKING_DAY,
    /** A day made a working day by name, such as a Sunday worked before a long holiday (调休上班). */
    MAKE_UP_DAY,
    /** An ordinary day of the week on which nobody works. */
    WEEKEND,
    /** A day off by name. */
    HOLIDAY;

    /**
     * Tells whether a day of this kind is worked.
     *
     * @return true for working and make-up days
     */
    public boolean isWorked() {
        return this == WORKING_DAY || this == MAKE_UP_DAY;
    }
}
