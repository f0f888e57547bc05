package dev.docket.time;

import java.time.MonthDay;
import java.util.List;
import java.util.Objects;

/**
 * Days off, or days with other hours, on the same days of every year. Immutable and thread-safe.
 *
 * @param first the first day of the range
 * @param last its last day; before {@code first} if the range runs over New Year
 * @param name what it is called
 * @param hours of the days of the week that are worked; none for days off
 * @since 0.1.0
 */
public record YearlyRule(MonthDay first, MonthDay last, String name, List<Hours> hours) {

    /** Makes it; the hours are copied. */
    public YearlyRule {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(name, "name");
        hours = List.copyOf(hours);
    }

    /**
     * Tells whether its days are off.
     *
     * @return true when it gives no hours
     */
    public boolean isHoliday() {
        return hours.isEmpty();
    }

    /** The same with its hours in the order of the day. */
    YearlyRule inOrder() {
        return new YearlyRule(first, last, name, new Schedule(hours).hours());
    }

    boolean covers(MonthDay day) {
        boolean fromFirst = !day.isBefore(first);
        boolean toLast = !day.isAfter(last);
        return first.isAfter(last) ? fromFirst || toLast : fromFirst && toLast;
    }

    /** What a worked day is on which it counts. */
    Day day() {
        return isHoliday() ? Day.holiday(name) : new Day(new Schedule(hours), DayKind.WORKING_DAY, name);
    }

    boolean overlaps(YearlyRule other) {
        return covers(other.first) || other.covers(first);
    }

    /**
     * Tells its days.
     *
     * @return its first and last day, such as {@code 12-24..01-02}, or one day, such as {@code 05-01}
     */
    public String range() {
        return (first + (first.equals(last) ? "" : ".." + last)).replace("--", "");
    }

    @Override
    public String toString() {
        return range() + " " + (isHoliday() ? "off" : new Schedule(hours)) + " " + name;
    }
}
