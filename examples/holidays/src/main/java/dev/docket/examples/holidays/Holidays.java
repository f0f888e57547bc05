package dev.docket.examples.holidays;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a file says of a country's days, ready to be put into a calendar.
 *
 * <p>It knows neither zone nor weekly hours: files of holidays do not carry them. Immutable and thread-safe. Made by {@link
 * HolidayFile}.
 *
 * @param name what the file calls itself, else the file's own name
 * @param days the days off and the days worked, in order, each date once
 * @param horizon the last day whose holidays are taken as known
 */
public record Holidays(String name, List<Day> days, LocalDate horizon) {

    /** What a day of a file is. */
    public enum Kind {
        /** A day off. */
        HOLIDAY,
        /** A day worked although its week would not have it so, or worked at other hours than its week has. */
        WORKDAY
    }

    /**
     * One day of a file.
     *
     * @param date the day
     * @param kind what it is
     * @param name what it is called; of two holidays on one day, both names
     * @param hours of a day worked, its own hours; none for the ordinary ones
     */
    public record Day(LocalDate date, Kind kind, String name, List<Hours> hours) {

        /**
         * Keeps a copy of the hours.
         *
         * @param date the day
         * @param kind what it is
         * @param name what it is called
         * @param hours of a day worked, its own hours
         */
        public Day {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            hours = List.copyOf(hours);
        }
    }

    /**
     * Keeps a copy of the days.
     *
     * @param name what the file calls itself, else the file's own name
     * @param days the days off and the days worked
     * @param horizon the last day whose holidays are taken as known
     */
    public Holidays {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(horizon, "horizon");
        days = List.copyOf(days);
    }

    /**
     * Adds the days and the horizon to a calendar with a zone and a week of its own.
     *
     * @param builder the calendar so far
     * @return the same builder
     */
    @CanIgnoreReturnValue
    public WorkingCalendar.Builder addTo(WorkingCalendar.Builder builder) {
        for (Day day : days) {
            if (day.kind() == Kind.HOLIDAY) {
                builder.holiday(day.date(), day.name());
            } else {
                builder.workday(day.date(), day.name(), day.hours().toArray(Hours[]::new));
            }
        }
        return builder.horizon(horizon);
    }

    /**
     * Counts the days of a kind.
     *
     * @param kind which
     * @return how many there are
     */
    public long count(Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
