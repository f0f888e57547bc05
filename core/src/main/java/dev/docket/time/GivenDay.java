package dev.docket.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A dated day as it was given. Immutable and thread-safe.
 *
 * @param date the day
 * @param name what it is called
 * @param hours its hours; none for a day off, nor for a working day with ordinary hours
 * @param isHoliday whether it is a day off
 * @since 0.1.0
 */
public record GivenDay(LocalDate date, String name, List<Hours> hours, boolean isHoliday) {

    /** Makes it; the hours are copied. */
    public GivenDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        hours = List.copyOf(hours);
    }

    static GivenDay of(long epochDay, Day day) {
        return new GivenDay(
                LocalDate.ofEpochDay(epochDay), day.name(), day.schedule().hours(), day.kind() == DayKind.HOLIDAY);
    }
}
