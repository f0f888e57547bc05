package dev.docket.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import net.sf.mpxj.ProjectCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 250, 2_000})
    void allContendersAddAndCountDaysAlike(int days) {
        DayQuestions questions = new DayQuestions(Office.CHINA, days);

        questions.check(Office.CHINA.calendar(), new Floor(Office.CHINA));
        questions.check(Rivals.strata(Office.CHINA));
        questions.check(Rivals.mpxj(Office.CHINA));
    }

    @ParameterizedTest
    @EnumSource(Length.class)
    void mpxjAddsAndCountsTimeAlike(Length length) {
        for (Office office : new Office[] {Office.CHINA, Office.NEW_YORK}) {
            new TimeQuestions(office, length).check(Rivals.mpxj(office));
        }
    }

    @ParameterizedTest
    @EnumSource(Length.class)
    void countingUndoesAddingInEveryOffice(Length length) {
        for (Office office : Office.values()) {
            new TimeQuestions(office, length).check(office.calendar());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 250})
    void dueDatesAreTheClosesThatTheFloorFinds(int days) {
        DueDates benchmark = new DueDates();
        benchmark.length = days;

        benchmark.agree();

        assertTrue(benchmark.days().provisional().isEmpty());
    }

    @Test
    void noQuestionLeavesTheTenYears() {
        DayQuestions days = new DayQuestions(Office.CHINA, 2_000);
        TimeQuestions time = new TimeQuestions(Office.NEW_YORK, Length.YEAR);

        assertTrue(Arrays.stream(days.starts).noneMatch(Office.CHINA.firstAsked()::isAfter));
        assertTrue(Arrays.stream(days.ends).noneMatch(Office.CHINA.lastAsked()::isBefore));
        assertTrue(Arrays.stream(time.wallStarts)
                .noneMatch(start -> start.toLocalDate().isBefore(Office.NEW_YORK.firstAsked())));
        assertTrue(
                Arrays.stream(time.wallEnds).noneMatch(end -> end.toLocalDate().isAfter(Office.NEW_YORK.lastAsked())));
    }

    @Test
    void theQuestionsMeetHolidaysMakeUpDaysAndBothSidesOfDaylightSaving() {
        WorkingCalendar china = Office.CHINA.calendar();
        DayQuestions days = new DayQuestions(Office.CHINA, 3);
        TimeQuestions time = new TimeQuestions(Office.NEW_YORK, Length.WEEK);

        assertTrue(Arrays.stream(days.ends).anyMatch(AgreementTest::isWeekend), "make-up days");
        assertTrue(
                Arrays.stream(days.starts).anyMatch(date -> !isWeekend(date) && !china.isWorkingDay(date)), "holidays");
        assertEquals(
                2,
                Arrays.stream(time.starts)
                        .map(Office.NEW_YORK.zone().getRules()::getOffset)
                        .distinct()
                        .count());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void eachOfTheTenYearsHasItsHolidays() {
        for (Office office : new Office[] {Office.CHINA, Office.NEW_YORK}) {
            assertEquals(
                    10,
                    office.rows().stream()
                            .filter(row -> !row.isWorked())
                            .map(row -> row.date().getYear())
                            .distinct()
                            .count());
        }
    }

    @Test
    void aContenderWithOtherContentIsFoundOut() {
        DayQuestions days = new DayQuestions(Office.CHINA, 30);
        TimeQuestions time = new TimeQuestions(Office.CHINA, Length.WEEK);
        ImmutableHolidayCalendar otherStrata = Rivals.strata(Office.NEW_YORK);
        ProjectCalendar otherMpxj = Rivals.mpxj(Office.NEW_YORK);
        WorkingCalendar other = Office.NEW_YORK.calendar();

        assertThrows(Disagreement.class, () -> days.check(otherStrata));
        assertThrows(Disagreement.class, () -> days.check(otherMpxj));
        assertThrows(Disagreement.class, () -> days.check(other, new Floor(Office.CHINA)));
        assertThrows(Disagreement.class, () -> days.check(Office.CHINA.calendar(), new Floor(Office.NEW_YORK)));
        assertThrows(Disagreement.class, () -> time.check(otherMpxj));
        assertThrows(Disagreement.class, () -> time.check(other));
    }
}
