package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Scenario.Absence;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** When an office gets round to something: on working days on which it is there. */
final class OfficeDays {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final WorkingCalendar calendar;
    private final List<Absence> absences;

    OfficeDays(WorkingCalendar calendar, List<Absence> absences) {
        this.calendar = calendar;
        this.absences = absences;
    }

    /** The n-th working day after an instant's day, or the first day after it on which somebody is back. */
    Instant after(Instant from, int workingDays, LocalTime time, String who) {
        return atOrBack(calendar.plusWorkingDays(calendar.date(from), workingDays), time, who);
    }

    /** A working day, or the first one after it on which somebody is back. */
    Instant atOrBack(LocalDate date, LocalTime time, String who) {
        LocalDate day = calendar.nextOrSameWorkingDay(date);
        while (isAway(who, day)) {
            day = calendar.nextWorkingDay(day);
        }
        return instant(day.atTime(time));
    }

    private boolean isAway(String who, LocalDate day) {
        return absences.stream()
                .anyMatch(absence ->
                        absence.who().equals(who) && !day.isBefore(absence.first()) && !day.isAfter(absence.last()));
    }

    /** When one tries again to reach somebody: the next working day, in the other half of the day. */
    static LocalDateTime retry(WorkingCalendar calendar, LocalDateTime attempt) {
        LocalTime time = attempt.toLocalTime().isBefore(NOON) ? AFTERNOON : MORNING;
        return calendar.nextWorkingDay(attempt.toLocalDate()).atTime(time);
    }

    Instant instant(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }

    LocalDateTime local(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDateTime();
    }

    LocalDateTime retry(Instant attempt) {
        return retry(calendar, local(attempt));
    }
}
