package dev.docket.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A dated exception as it was given.
 *
 * @param date the day
 * @param name what it is called
 * @param hours its hours; none for a day off, nor for a working day with ordinary hours until the calendar is built
 * @param isHoliday whether it is a day off
 */
record DayException(LocalDate date, String name, List<Hours> hours, boolean isHoliday) {
    DayException {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
    }

    DayException withHours(List<Hours> given) {
        return new DayException(date, name, given, isHoliday);
    }
}
