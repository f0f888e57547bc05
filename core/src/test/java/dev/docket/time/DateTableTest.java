package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateTableTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 1);

    static List<WorkingCalendar> calendars() {
        WorkingCalendar office = WorkingCalendar.mondayToFriday(
                "office", ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(17, 0));
        return List.of(
                ChinaWorkdays.calendar(),
                office,
                office.toBuilder().holiday(LocalDate.of(2020, 12, 31), "one").build(),
                office.toBuilder()
                        .holiday(LocalDate.of(2020, 1, 1), "first")
                        .holiday(LocalDate.of(2024, 2, 29), "last")
                        .yearlyHoliday(MonthDay.of(12, 31), "year's end")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void datesInAndAroundItsYearsAreReckonedLikeTheirEpochDays(WorkingCalendar calendar) {
        DayTable days = calendar.time().days();
        for (LocalDate date = FIRST; date.isBefore(LAST); date = date.plusDays(1)) {
            long day = date.toEpochDay();
            for (int n : new int[] {1, 2, 22, 300, 2_600, Integer.MAX_VALUE}) {
                assertEquals(LocalDate.ofEpochDay(days.plus(day, n)), calendar.plusWorkingDays(date, n));
                assertEquals(LocalDate.ofEpochDay(days.minus(day, n)), calendar.minusWorkingDays(date, n));
            }
            for (LocalDate other : List.of(FIRST, LocalDate.of(2024, 2, 29), LAST)) {
                long expected = days.rank(other.toEpochDay() + 1) - days.rank(day + 1);
                assertEquals(expected, calendar.workingDaysBetween(date, other));
            }
        }
    }
}
