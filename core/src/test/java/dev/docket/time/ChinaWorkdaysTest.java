package dev.docket.time;

import static dev.docket.time.CalendarFixture.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaWorkdaysTest {

    private static final WorkingCalendar CHINA = ChinaWorkdays.calendar();

    /** The table in shared/data/README.md. */
    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void hasTheWorkingDaysOfEveryYear(int year, int workingDays) {
        LocalDate lastOfYearBefore = LocalDate.of(year, 1, 1).minusDays(1);

        assertEquals(workingDays, CHINA.workingDaysBetween(lastOfYearBefore, lastOfYearBefore.plusYears(1)));
    }

    @Test
    void keepsTheFinalStateOfAYearThatWasChanged() {
        assertFalse(CHINA.isWorkingDay(LocalDate.of(2019, 5, 2)));
        assertTrue(CHINA.isWorkingDay(LocalDate.of(2019, 4, 28)));
        assertFalse(CHINA.isWorkingDay(LocalDate.of(2020, 2, 1)));
        assertTrue(CHINA.isWorkingDay(LocalDate.of(2018, 12, 29)));
        assertTrue(CHINA.isWorkingDay(LocalDate.of(2024, 2, 9)));
    }

    @Test
    void namesItsDays() {
        assertEquals(DayKind.HOLIDAY, CHINA.kind(LocalDate.of(2026, 10, 1)));
        assertEquals(Optional.of("国庆节"), CHINA.nameOf(LocalDate.of(2026, 10, 1)));
        assertEquals(DayKind.MAKE_UP_DAY, CHINA.kind(LocalDate.of(2018, 2, 11)));
    }

    @Test
    void marksDueDatesAfterItsHorizon() {
        assertFalse(CHINA.due(at("2026-12-25T10:00"), Period.workingDays(1), CountingRule.CIVIL)
                .isProvisional());
        assertTrue(CHINA.due(at("2026-12-25T10:00"), Period.workingDays(2), CountingRule.CIVIL)
                .isProvisional());
    }

    @Test
    void beforeItsFirstYearThePlainWeekHolds() {
        assertTrue(CHINA.isWorkingDay(LocalDate.of(2017, 10, 2)));
        assertFalse(CHINA.isWorkingDay(LocalDate.of(2017, 10, 1)));
    }

    @Test
    void isReadOnceAndTakesOtherHours() {
        assertSame(ChinaWorkdays.calendar(), CHINA);
        WorkingCalendar split = ChinaWorkdays.calendar("split", Hours.parse("09:00-12:00"), Hours.parse("13:30-17:30"));
        assertEquals(Optional.of(at("2018-02-11T17:30")), split.closing(LocalDate.of(2018, 2, 11)));
    }
}
