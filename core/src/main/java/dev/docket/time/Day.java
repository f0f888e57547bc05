package dev.docket.time;

import java.util.Optional;

/**
 * What a day is in a calendar. Days alike are one object, so a table of years holds few of them.
 *
 * @param schedule its hours
 * @param kind what it is called for
 * @param name of a holiday, a make-up day or special hours; empty for ordinary days
 */
record Day(Schedule schedule, DayKind kind, String name) {

    /** A day of the week on which nobody works, or that the zone skips. */
    static final Day WEEKEND = new Day(Schedule.CLOSED, DayKind.WEEKEND, "");

    static Day ordinary(Schedule schedule) {
        return schedule.isClosed() ? WEEKEND : new Day(schedule, DayKind.WORKING_DAY, "");
    }

    static Day holiday(String name) {
        return new Day(Schedule.CLOSED, DayKind.HOLIDAY, name);
    }

    boolean isWorked() {
        return !schedule.isClosed();
    }

    int seconds() {
        return schedule.seconds;
    }

    Optional<String> givenName() {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Said here because a calendar asks thousands of days for it, and what records bring along is slow until it is compiled well. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Day that
                        && kind == that.kind
                        && name.equals(that.name)
                        && schedule.equals(that.schedule));
    }

    @Override
    public int hashCode() {
        return 31 * schedule.hashCode() + name.hashCode();
    }

    /** One line for the fingerprint. */
    @Override
    public String toString() {
        return schedule + " " + kind + " " + name;
    }
}
