package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.testkit.Tries;
import dev.docket.testkit.time.CalendarLaws;
import dev.docket.testkit.time.Calendars;
import dev.docket.testkit.time.Moment;
import dev.docket.testkit.time.Question;
import dev.docket.testkit.time.Reckoning;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The published laws of calendars: they hold for any calendar, and each finds the fault that it is there for. */
@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
@AddLifecycleHook(Tries.class)
class CalendarLawsTest {

    private static final WorkingCalendar CHINA = ChinaWorkdays.calendar();
    private static final WorkingCalendar BERLIN = WorkingCalendar.builder("berlin")
            .zone(ZoneId.of("Europe/Berlin"))
            .weekdays(Hours.parse("08:00-12:00"), Hours.parse("13:30-18:00"))
            .holiday(LocalDate.of(2020, 12, 25), "Christmas")
            .build();
    private static final WorkingCalendar NIGHTS = WorkingCalendar.builder("nights")
            .zone(ZoneId.of("America/New_York"))
            .weekdays(Hours.parse("22:00-06:00 overnight"))
            .build();

    @Provide
    Arbitrary<Question> ofChina() {
        return Calendars.questions(CHINA);
    }

    // ---- they hold

    @Property
    void holdForAnyCalendar(@ForAll WorkingCalendar calendar, @ForAll Question question) {
        CalendarLaws.of(calendar).all(question);
    }

    @Property
    void holdForTheCalendarOfChina(@ForAll("ofChina") Question question) {
        CalendarLaws.of(CHINA).all(question);
    }

    @Example
    void eachHasSomethingToSay() {
        for (WorkingCalendar calendar : List.of(CHINA, BERLIN, NIGHTS)) {
            CalendarLaws.of(calendar)
                    .laws()
                    .forEach(law -> assertTrue(
                            LongStream.range(0, 100)
                                            .mapToInt(seed -> law.check(Calendars.question(calendar, seed)))
                                            .sum()
                                    > 0,
                            law::toString));
        }
    }

    // ---- they find faults

    /** Answers one question otherwise. */
    private interface Twist {
        Object of(Object answer, Object[] asked);
    }

    private static Reckoning answering(WorkingCalendar calendar, String name, Twist twist) {
        Reckoning sound = Reckoning.of(calendar);
        return (Reckoning) Proxy.newProxyInstance(
                Reckoning.class.getClassLoader(), new Class<?>[] {Reckoning.class}, (proxy, method, args) -> {
                    Object answer = answer(sound, method, args);
                    return method.getName().equals(name) ? twist.of(answer, args) : answer;
                });
    }

    private static Object answer(Reckoning sound, Method method, Object[] args) throws ReflectiveOperationException {
        return method.invoke(sound, args);
    }

    private static void isFoundBy(String law, Reckoning faulty, WorkingCalendar calendar) {
        CalendarLaws laws = CalendarLaws.of(faulty);
        AssertionError broken = assertThrows(
                AssertionError.class,
                () -> LongStream.range(0, 2_000)
                        .mapToObj(seed -> Calendars.question(calendar, seed))
                        .forEach(question -> laws.laws().stream()
                                .filter(one -> one.toString().equals(law))
                                .forEach(one -> one.check(question))));
        assertTrue(String.valueOf(broken.getMessage()).startsWith(law + " is broken: "), broken::getMessage);
    }

    @Example
    void L28_aCountThatIsADayShortIsFound() {
        isFoundBy(
                "L28 working days end at the close of the n-th",
                answering(
                        BERLIN,
                        "due",
                        (due, asked) -> asked[1] instanceof Period.WorkingDays days && days.days() > 3
                                ? BERLIN.due((Instant) asked[0], Period.workingDays(days.days() - 1), (CountingRule)
                                                asked[2])
                                        .at()
                                : due),
                BERLIN);
    }

    @Example
    void L28_aDayThatClosesWhileItIsOpenIsFound() {
        isFoundBy(
                "L28 opening and closing agree",
                answering(
                        BERLIN,
                        "closing",
                        (closing, asked) -> ((Optional<?>) closing).map(at -> ((Instant) at).minusSeconds(60))),
                BERLIN);
    }

    @Example
    void L29_aFridayAfternoonThatIsRoundedDownIsFound() {
        isFoundBy(
                "L29 due is monotone",
                answering(
                        BERLIN,
                        "due",
                        (due, asked) -> BERLIN.date((Instant) asked[0]).getDayOfWeek() == DayOfWeek.FRIDAY
                                ? ((Instant) due).minus(Duration.ofDays(3))
                                : due),
                BERLIN);
    }

    @Example
    void L29_aLongPeriodWithADayOfGraceIsFound() {
        isFoundBy(
                "L29 working days add up",
                answering(
                        BERLIN,
                        "due",
                        (due, asked) -> asked[1] instanceof Period.WorkingDays days && days.days() > 20
                                ? BERLIN.due((Instant) asked[0], Period.workingDays(days.days() + 1), (CountingRule)
                                                asked[2])
                                        .at()
                                : due),
                BERLIN);
    }

    @Example
    void L30_workingTimeThatIsRoundedIsFound() {
        isFoundBy(
                "L30 working time adds up",
                answering(
                        BERLIN,
                        "workingTimeBetween",
                        (worked, asked) -> Duration.ofHours(((Duration) worked).toHours())),
                BERLIN);
    }

    @Example
    void L30_aHolidayThatIsWorkedIsFound() {
        isFoundBy(
                "L30 nothing is worked on days off",
                answering(
                        BERLIN,
                        "workingTimeBetween",
                        (worked, asked) -> ((Duration) worked).isZero() ? Duration.ofMinutes(1) : worked),
                BERLIN);
    }

    @Example
    void L31_aHolidayThatGivesTimeAwayIsFound() {
        isFoundBy(
                "L31 a holiday makes nothing earlier",
                answering(
                        BERLIN,
                        "withHoliday",
                        (changed, asked) -> ((Optional<?>) changed)
                                .map(other -> answering(BERLIN, "due", (due, of) -> ((Instant) due).minusSeconds(1)))),
                BERLIN);
    }

    @Example
    void L31_aMakeUpDayThatTakesTimeIsFound() {
        isFoundBy(
                "L31 a make-up day makes nothing later",
                answering(
                        BERLIN,
                        "withWorkday",
                        (changed, asked) -> ((Optional<?>) changed)
                                .map(other -> answering(BERLIN, "due", (due, of) -> ((Instant) due).plusSeconds(1)))),
                BERLIN);
    }

    @Example
    void L32_workThatTakesLongerThanItLastsIsFound() {
        isFoundBy(
                "L32 net is at most working is at most gross",
                answering(BERLIN, "workingTimeBetween", (worked, asked) -> ((Duration) worked).multipliedBy(5)),
                BERLIN);
    }

    @Example
    void R14_aLunchBreakThatIsWorkedIsFound() {
        WorkingCalendar without =
                WorkingCalendar.mondayToFriday("berlin", BERLIN.zone(), LocalTime.of(8, 0), LocalTime.of(18, 0));
        isFoundBy(
                "R14 between undoes add",
                answering(
                        BERLIN,
                        "due",
                        (due, asked) -> without.due((Instant) asked[0], (Period) asked[1], (CountingRule) asked[2])
                                .at()),
                BERLIN);
    }

    @Example
    void R60_anExplanationThatForgetsAPauseIsFound() {
        isFoundBy(
                "R60 due dates explain themselves",
                answering(
                        BERLIN,
                        "explained",
                        (explained, asked) -> BERLIN.due((Instant) asked[0], (Period) asked[1], (CountingRule) asked[2])
                                .at()),
                BERLIN);
    }

    @Example
    void aFailureSaysWhatWasAskedAndWhy() {
        Question question = new Question(
                Instant.parse("2026-09-18T07:10:00Z"),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Period.workingDays(3),
                CountingRule.CIVIL,
                3,
                0);
        // A calendar that the laws believe, so that only what is asked can be wrong.
        Reckoning faulty = answering(
                CHINA,
                "isWorkingDay",
                (worked, asked) -> !asked[0].equals(LocalDate.of(2026, 9, 20)) && (Boolean) worked);

        AssertionError broken =
                assertThrows(AssertionError.class, () -> CalendarLaws.of(faulty).l28TheNthWorkingDay(question));

        String message = String.valueOf(broken.getMessage());
        assertEquals(
                "L28 working days end at the close of the n-th is broken: until 2026-09-22T09:00:00Z there are 2 working"
                        + " days",
                message.lines().findFirst().orElseThrow());
        assertTrue(message.contains("\nCounted 3 working days from 2026-09-18T07:10:00Z"), message);
        assertTrue(message.contains("\nAsked of "), message);
    }

    // ---- the edges by name

    @Example
    void momentsAreWhatTheirNamesSay() {
        Instant after = Instant.parse("2019-09-18T07:10:00Z");
        Map<Moment, String> found = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            WorkingCalendar calendar = moment.name().startsWith("CLOCK") ? BERLIN : CHINA;
            found.put(moment, moment.in(calendar, after).toString());
        }

        assertEquals(
                Map.ofEntries(
                        Map.entry(Moment.LEAP_DAY, "2020-02-28T16:00:00Z"),
                        Map.entry(Moment.NEW_YEAR, "2019-12-31T16:00:00Z"),
                        Map.entry(Moment.CLOCK_GOES_FORWARD, "2020-03-29T01:00:00Z"),
                        Map.entry(Moment.CLOCK_GOES_BACK, "2019-10-27T01:00:00Z"),
                        Map.entry(Moment.HOLIDAY, "2019-09-30T16:00:00Z"),
                        Map.entry(Moment.MAKE_UP_DAY, "2019-09-29T01:00:00Z"),
                        Map.entry(Moment.LAST_KNOWN_DAY, "2026-12-27T16:00:00Z"),
                        Map.entry(Moment.BEYOND_THE_LAST_KNOWN_DAY, "2026-12-28T16:00:00Z"),
                        Map.entry(Moment.MIDNIGHT, "2019-09-18T16:00:00Z"),
                        Map.entry(Moment.OPENING, "2019-09-19T01:00:00Z"),
                        Map.entry(Moment.CLOSING, "2019-09-19T09:00:00Z"),
                        Map.entry(Moment.JUST_BEFORE_CLOSING, "2019-09-19T08:59:59.999999999Z"),
                        Map.entry(Moment.JUST_AFTER_CLOSING, "2019-09-19T09:00:00.000000001Z")),
                found);
    }
}
