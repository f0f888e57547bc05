package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a calendar is made of, and what it is made into. */
class CalendarContentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final Hours DAY = Hours.parse("09:00-17:00");
    private static final CalendarContent.Week PLAIN = new CalendarContent.Week(
            Optional.empty(), Map.of(DayOfWeek.MONDAY, List.of(DAY), DayOfWeek.SUNDAY, List.of()));
    private static final CalendarContent.Week LATER =
            new CalendarContent.Week(Optional.of(APRIL), Map.of(DayOfWeek.TUESDAY, List.of(DAY)));

    private static CalendarContent weekly(CalendarContent.Week... weeks) {
        return new CalendarContent.Weekly(BERLIN, List.of(weeks), List.of(), List.of(), Optional.empty());
    }

    private static List<String> defects(CalendarContent content) {
        return content.validate("made")
                .fold(defects -> defects.map(CalendarDefect::message).toJavaList(), calendar -> List.of());
    }

    private static WorkingCalendar made(CalendarContent content) {
        return content.validate("made").getOrElseThrow(() -> new AssertionError(defects(content)));
    }

    private static List<Optional<LocalDate>> firstDays(WorkingCalendar calendar) {
        return calendar.content()
                .match(
                        weekly -> weekly.weeks().stream()
                                .map(CalendarContent.Week::from)
                                .toList(),
                        combined -> List.of());
    }

    @Test
    void isEverythingButTheName() {
        WorkingCalendar one = made(weekly(PLAIN, LATER));
        WorkingCalendar renamed = one.content().validate("renamed").getOrElse(one);

        assertNotEquals(one, renamed);
        assertEquals(one.content(), renamed.content());
        assertEquals(one.fingerprint(), renamed.fingerprint());
        assertEquals(weekly(PLAIN, LATER), one.content());
    }

    /** Whatever order they are given in: each week holds from its own first day. */
    @Test
    void weeksMayStandInAnyOrder() {
        assertEquals(made(weekly(PLAIN, LATER)), made(weekly(LATER, PLAIN)));
        assertEquals(
                WorkingCalendar.builder("made")
                        .zone(BERLIN)
                        .hours(DayOfWeek.MONDAY, DAY)
                        .effectiveFrom(APRIL)
                        .hours(DayOfWeek.TUESDAY, DAY)
                        .build(),
                made(weekly(LATER, PLAIN)));
    }

    @Test
    void aDayWithoutHoursIsNoDayOfTheWeek() {
        assertEquals(Map.of(DayOfWeek.MONDAY, List.of(DAY)), PLAIN.hours());
    }

    @Test
    void aWorkingDayWithoutHoursHasOrdinaryOnes() {
        GivenDay given = new GivenDay(LocalDate.of(2026, 4, 11), "made up", List.of(), false);
        CalendarContent content =
                new CalendarContent.Weekly(BERLIN, List.of(PLAIN), List.of(), List.of(given), Optional.empty());

        assertEquals(
                List.of(new GivenDay(given.date(), "made up", List.of(DAY), false)),
                made(content).content().days());
    }

    @Test
    void aBuilderBeginsWithAllOfIt() {
        WorkingCalendar plain = made(new CalendarContent.Weekly(
                BERLIN,
                List.of(PLAIN, LATER),
                List.of(new YearlyRule(MonthDay.of(12, 24), MonthDay.of(1, 2), "winter", List.of())),
                List.of(new GivenDay(LocalDate.of(2026, 5, 4), "bridge", List.of(), true)),
                Optional.of(LocalDate.of(2027, 12, 31))));

        assertEquals(plain, plain.toBuilder().build());
        assertEquals(
                List.of(Optional.empty(), Optional.of(APRIL), Optional.of(APRIL.plusYears(1))),
                firstDays(plain.toBuilder()
                        .effectiveFrom(APRIL.plusYears(1))
                        .hours(DayOfWeek.FRIDAY, DAY)
                        .build()));
    }

    @Test
    void whatIsWrongWithAPartSaysOfWhichOne() {
        CalendarContent unsound = new CalendarContent.Combined(
                true,
                weekly(),
                new CalendarContent.Combined(
                        false,
                        weekly(PLAIN),
                        weekly(new CalendarContent.Week(
                                Optional.empty(), Map.of(DayOfWeek.FRIDAY, List.of(DAY, Hours.parse("16:00-18:00"))))),
                        List.of(),
                        Optional.empty()),
                List.of(),
                Optional.empty());

        assertEquals(
                List.of(
                        "part 1: week: has no working time; give hours to at least one day of the week",
                        "part 2: part 2: FRIDAY: has hours that overlap: 09:00-17:00, 16:00-18:00; join or part them"),
                defects(unsound));
    }

    @Test
    void theHorizonOfTwoIsTheEarlierOneUnlessSaid() {
        CalendarContent known = new CalendarContent.Weekly(
                BERLIN, List.of(PLAIN), List.of(), List.of(), Optional.of(LocalDate.of(2026, 12, 31)));
        CalendarContent both = new CalendarContent.Combined(true, known, weekly(PLAIN), List.of(), Optional.empty());
        CalendarContent said = new CalendarContent.Combined(
                true, known, weekly(PLAIN), List.of(), Optional.of(LocalDate.of(2026, 6, 30)));

        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), made(both).horizon());
        assertEquals(said, made(said).content());
    }
}
