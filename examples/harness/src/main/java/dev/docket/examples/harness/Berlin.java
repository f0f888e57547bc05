package dev.docket.examples.harness;

import dev.docket.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** When people work in Berlin: Monday to Friday, but on public holidays; these are known until the end of 2028. */
public final class Berlin {

    private Berlin() {}

    /**
     * The calendar of an office.
     *
     * @param id its name
     * @param hours when it is open on a working day, such as {@code 08:00-16:00}
     * @return the calendar
     */
    public static WorkingCalendar office(String id, String hours) {
        WorkingCalendar.Builder office = WorkingCalendar.builder(id)
                .zone(ZoneId.of("Europe/Berlin"))
                .weekdays(hours)
                .yearlyHoliday(MonthDay.of(1, 1), "Neujahr")
                .yearlyHoliday(MonthDay.of(3, 8), "Internationaler Frauentag")
                .yearlyHoliday(MonthDay.of(5, 1), "Tag der Arbeit")
                .yearlyHoliday(MonthDay.of(10, 3), "Tag der Deutschen Einheit")
                .yearlyHoliday(MonthDay.of(12, 25), MonthDay.of(12, 26), "Weihnachten")
                .horizon(LocalDate.of(2028, 12, 31));
        aroundEaster(office, LocalDate.of(2026, 4, 5));
        aroundEaster(office, LocalDate.of(2027, 3, 28));
        aroundEaster(office, LocalDate.of(2028, 4, 16));
        return office.build();
    }

    private static void aroundEaster(WorkingCalendar.Builder office, LocalDate easterSunday) {
        office.holiday(easterSunday.minusDays(2), "Karfreitag")
                .holiday(easterSunday.plusDays(1), "Ostermontag")
                .holiday(easterSunday.plusDays(39), "Christi Himmelfahrt")
                .holiday(easterSunday.plusDays(50), "Pfingstmontag");
    }
}
