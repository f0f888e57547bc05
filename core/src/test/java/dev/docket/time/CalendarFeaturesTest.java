package dev.docket.time;

import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.NY;
import static dev.docket.time.CalendarFixture.SHANGHAI;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Yearly rules, changes of hours, unions and intersections, case by case. */
// Over 400 lines because the features are told together, as they are used together: a union of yearly rules whose hours
// change.
class CalendarFeaturesTest {

    private static final Hours OFFICE = Hours.parse("09:00-17:00");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private static WorkingCalendar.Builder office() {
        return WorkingCalendar.builder("office").zone(SHANGHAI).weekdays(OFFICE);
    }

    private static WorkingCalendar.Builder changed() {
        return office().effectiveFrom(OCTOBER).weekdays(Hours.parse("10:00-18:00"));
    }

    private static WorkingCalendar.Builder christmas() {
        return office().yearlyHoliday(MonthDay.of(12, 24), MonthDay.of(1, 2), "Christmas")
                .yearlyHours(MonthDay.of(7, 1), MonthDay.of(8, 31), "summer", Hours.parse("08:00-14:00"));
    }

    private static WorkingCalendar.Builder together() {
        return WorkingCalendar.builder("together").unionOf(CN26, christmas().build());
    }

    private static List<String> defects(WorkingCalendar.Builder builder) {
        return builder.validate()
                .fold(found -> found.map(CalendarDefect::message).asJava(), calendar -> List.of());
    }

    private static void assertRefused(WorkingCalendar.Builder builder, String... parts) {
        List<String> found = defects(builder);
        for (String part : parts) {
            assertTrue(found.stream().anyMatch(message -> message.contains(part)), () -> part + " in " + found);
        }
        assertEquals(parts.length, found.size(), found::toString);
    }

    @Nested
    class Yearly {

        @Test
        void R11_aRangeOverNewYearIsOffOnBothSides() {
            WorkingCalendar calendar = christmas().build();

            assertTrue(calendar.isWorkingDay(LocalDate.of(2025, 12, 23)));
            assertEquals(DayKind.HOLIDAY, calendar.kind(LocalDate.of(2025, 12, 25)));
            assertEquals(DayKind.HOLIDAY, calendar.kind(LocalDate.of(2026, 1, 1)));
            assertEquals(Optional.of("Christmas"), calendar.nameOf(LocalDate.of(2026, 1, 2)));
            assertTrue(calendar.isWorkingDay(LocalDate.of(2028, 1, 3)));
            assertEquals(DayKind.WEEKEND, calendar.kind(LocalDate.of(2026, 1, 3)));
        }

        @Test
        void aLeapDayIsOffInLeapYearsOnlyAndTheDayAfterNever() {
            WorkingCalendar calendar =
                    office().yearlyHoliday(MonthDay.of(2, 29), "leap day").build();

            assertEquals(DayKind.HOLIDAY, calendar.kind(LocalDate.of(2028, 2, 29)));
            assertEquals(DayKind.HOLIDAY, calendar.kind(LocalDate.of(2400, 2, 29)));
            assertEquals(DayKind.WORKING_DAY, calendar.kind(LocalDate.of(2100, 3, 1)));
            assertEquals(DayKind.WORKING_DAY, calendar.kind(LocalDate.of(2028, 3, 1)));
        }

        @Test
        void yearlyHoursChangeWorkedDaysOnlyAndAreNamed() {
            WorkingCalendar calendar = christmas().build();
            LocalDate wednesday = LocalDate.of(2026, 7, 1);

            assertEquals(Optional.of(at("2026-07-01T14:00")), calendar.closing(wednesday));
            assertEquals(DayKind.WORKING_DAY, calendar.kind(wednesday));
            assertEquals(Optional.of("summer"), calendar.nameOf(wednesday));
            assertEquals(DayKind.WEEKEND, calendar.kind(LocalDate.of(2026, 7, 4)));
            assertEquals(Optional.empty(), calendar.nameOf(LocalDate.of(2026, 7, 4)));
        }

        @Test
        void aDatedDayGoesBeforeAYearlyOne() {
            WorkingCalendar calendar = christmas()
                    .workday(LocalDate.of(2026, 12, 24), "stocktaking")
                    .holiday(LocalDate.of(2026, 7, 1), "picnic")
                    .build();

            assertEquals(DayKind.MAKE_UP_DAY, calendar.kind(LocalDate.of(2026, 12, 24)));
            assertEquals(Optional.of(at("2026-12-24T17:00")), calendar.closing(LocalDate.of(2026, 12, 24)));
            assertEquals(Optional.of("picnic"), calendar.nameOf(LocalDate.of(2026, 7, 1)));
        }

        @Test
        void rulesThatShareDaysAreRefusedAlsoOverNewYear() {
            assertRefused(
                    christmas()
                            .yearlyHoliday(MonthDay.of(1, 1), "New Year")
                            .yearlyHours(MonthDay.of(8, 31), MonthDay.of(9, 5), " ", OFFICE),
                    "yearly 01-01: shares days with yearly 12-24..01-02",
                    "yearly 08-31..09-05: has no name",
                    "yearly 08-31..09-05: shares days with yearly 07-01..08-31");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> office().yearlyHours(MonthDay.of(1, 1), MonthDay.of(1, 2), "none"));
        }

        @Test
        void aNightShiftBeforeYearlyHoursMayNotRunIntoThem() {
            List<String> found = defects(WorkingCalendar.builder("nights")
                    .zone(SHANGHAI)
                    .weekdays("22:00-06:00 overnight")
                    .yearlyHours(MonthDay.of(7, 1), MonthDay.of(7, 31), "summer", Hours.parse("05:00-12:00")));

            assertFalse(found.isEmpty());
            assertTrue(found.get(0).contains("has hours that reach into those of"), found::toString);
        }

        @Test
        void aNightShiftBeforeYearlyHoursMayNotRunIntoThemBeforeAChangeOfHoursEither() {
            List<String> found = defects(WorkingCalendar.builder("nights")
                    .zone(SHANGHAI)
                    .weekdays("22:00-06:00 overnight")
                    .effectiveFrom(LocalDate.of(2020, 1, 1))
                    .weekdays(OFFICE)
                    .yearlyHours(MonthDay.of(7, 1), MonthDay.of(7, 31), "summer", Hours.parse("05:00-12:00")));

            assertFalse(found.isEmpty());
            assertTrue(found.get(0).contains("has hours that reach into those of"), found::toString);
        }
    }

    /** Where night shifts and yearly hours meet, and what is wrong in one place only. */
    @Nested
    class Neighbours {

        private static final String REACH = "has hours that reach into those of";

        private WorkingCalendar.Builder nights() {
            return WorkingCalendar.builder("nights").zone(SHANGHAI);
        }

        @Test
        void aYearlyNightShiftMayNotRunIntoTheOrdinaryDayAfterIt() {
            List<String> found = defects(nights().everyDay(Hours.parse("05:00-12:00"))
                    .yearlyHours(
                            MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("22:00-06:00 overnight")));

            assertFalse(found.isEmpty());
            assertTrue(found.stream().allMatch(one -> one.contains("-07-01: " + REACH)), found::toString);
        }

        @Test
        void whereNothingRunsOverMidnightNothingReachesIntoAnything() {
            assertEquals(
                    List.of(),
                    defects(nights().everyDay(Hours.parse("05:00-12:00"))
                            .yearlyHours(MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("04:00-24:00"))));
            assertEquals(
                    List.of(),
                    defects(nights().everyDay(Hours.parse("22:00-05:00 overnight"))
                            .yearlyHours(MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("05:00-12:00"))));
        }

        @Test
        void onlyTheYearsOfOneWeekMayBeWrong() {
            List<String> found = defects(nights().everyDay(Hours.parse("05:00-12:00"))
                    .effectiveFrom(LocalDate.of(2020, 1, 1))
                    .everyDay(Hours.parse("09:00-12:00"))
                    .effectiveFrom(LocalDate.of(2022, 1, 1))
                    .everyDay(Hours.parse("05:00-12:00"))
                    .yearlyHours(
                            MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("22:00-06:00 overnight")));

            assertFalse(found.stream().anyMatch(one -> one.startsWith("2020-") || one.startsWith("2021-")));
            assertTrue(found.stream().anyMatch(one -> one.startsWith("2019-07-01: " + REACH)), found::toString);
            assertTrue(found.stream().anyMatch(one -> one.startsWith("2022-07-01: " + REACH)), found::toString);
        }

        @Test
        void onlyTheYearsBetweenTwoChangesMayBeWrong() {
            List<String> found = defects(nights().everyDay(Hours.parse("09:00-12:00"))
                    .effectiveFrom(LocalDate.of(2020, 1, 1))
                    .everyDay(Hours.parse("05:00-12:00"))
                    .effectiveFrom(LocalDate.of(2022, 1, 1))
                    .everyDay(Hours.parse("09:00-12:00"))
                    .yearlyHours(
                            MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("22:00-06:00 overnight")));

            assertEquals(
                    List.of("2020-07-01: " + REACH, "2021-07-01: " + REACH),
                    found.stream()
                            .map(one -> one.substring(0, "2020-07-01: ".length() + REACH.length()))
                            .toList());
        }

        @Test
        void hoursOfOneDayMayNotOverlapWhereverTheyAreGiven() {
            Hours late = Hours.parse("11:00-17:00");
            assertTrue(defects(office().yearlyHours(
                                    MonthDay.of(7, 1), MonthDay.of(7, 1), "harvest", Hours.parse("09:00-12:00"), late))
                    .get(0)
                    .startsWith("yearly 07-01: has hours that overlap"));
            assertTrue(defects(office().workday(LocalDate.of(2026, 7, 4), "fair", Hours.parse("09:00-12:00"), late))
                    .get(0)
                    .startsWith("2026-07-04: has hours that overlap"));
        }

        @Test
        void whatIsMadeOfTwoTakesItsZoneFromThem() {
            WorkingCalendar one = office().build();
            assertTrue(defects(WorkingCalendar.builder("both").unionOf(one, one).zone(ZoneOffset.UTC))
                    .contains("zone: is Z, but its parts have another; leave it out"));
            assertEquals(
                    List.of(),
                    defects(WorkingCalendar.builder("both").unionOf(one, one).zone(SHANGHAI)));
            assertTrue(defects(WorkingCalendar.builder("both").unionOf(one, one).weekdays(OFFICE))
                    .get(0)
                    .startsWith("week: is given for a union or intersection"));
        }

        @Test
        void aHorizonThatIsGivenBeforeStaysWhereThePartsKnowNone() {
            LocalDate last = LocalDate.of(2027, 12, 31);
            WorkingCalendar one = office().build();
            assertEquals(
                    Optional.of(last),
                    WorkingCalendar.builder("both")
                            .horizon(last)
                            .unionOf(one, one)
                            .build()
                            .horizon());
        }
    }

    @Nested
    class ChangesOfHours {

        @Test
        void R56_hoursChangeOnADay() {
            WorkingCalendar calendar = changed().build();

            assertEquals(at("2026-10-01T11:00"), calendar.plusWorkingTime(at("2026-09-30T16:00"), Duration.ofHours(2)));
            assertEquals(
                    at("2026-09-30T16:00"), calendar.minusWorkingTime(at("2026-10-01T11:00"), Duration.ofHours(2)));
            assertEquals(Optional.of(at("2026-09-30T17:00")), calendar.closing(LocalDate.of(2026, 9, 30)));
            assertEquals(Optional.of(at("2026-10-01T10:00")), calendar.opening(OCTOBER));
        }

        @Test
        void aMakeUpDayHasTheHoursOfItsTime() {
            WorkingCalendar calendar = changed()
                    .workday(LocalDate.of(2026, 9, 26), "early")
                    .workday(LocalDate.of(2026, 10, 10), "late")
                    .build();

            assertEquals(Optional.of(at("2026-09-26T09:00")), calendar.opening(LocalDate.of(2026, 9, 26)));
            assertEquals(Optional.of(at("2026-10-10T10:00")), calendar.opening(LocalDate.of(2026, 10, 10)));
        }

        @Test
        void theOrderInWhichChangesAreGivenDoesNotMatter() {
            WorkingCalendar other = office().effectiveFrom(OCTOBER.plusYears(1))
                    .weekdays("08:00-16:00")
                    .effectiveFrom(OCTOBER)
                    .weekdays("10:00-18:00")
                    .build();

            assertEquals(
                    changed()
                            .effectiveFrom(OCTOBER.plusYears(1))
                            .weekdays("08:00-16:00")
                            .build(),
                    other);
        }

        @Test
        void aWeekWithoutHoursIsRefused() {
            assertRefused(office().effectiveFrom(OCTOBER), "week from 2026-10-01: has no working time");
        }

        @Test
        void aNightShiftMayNotRunIntoTheFirstNewDay() {
            assertRefused(
                    WorkingCalendar.builder("nights")
                            .zone(SHANGHAI)
                            .weekdays("22:00-06:00 overnight")
                            .effectiveFrom(OCTOBER)
                            .weekdays("05:00-12:00"),
                    "2026-09-30: has hours that reach into those of 2026-10-01");
        }
    }

    @Test
    void nightShiftsOnlyBeforeAChangeOfHoursRunOverMidnight() {
        WorkingCalendar calendar = WorkingCalendar.builder("changed")
                .zone(SHANGHAI)
                .weekdays("22:00-06:00 overnight")
                .effectiveFrom(LocalDate.of(2026, 10, 5)) // a Monday: the day before is no night shift
                .weekdays("09:00-17:00")
                .build();

        assertTrue(calendar.isOpen(at("2026-09-09T02:00")));
        assertEquals(Duration.ofHours(4), calendar.workingTimeBetween(at("2026-09-09T02:00"), at("2026-09-09T12:00")));
    }

    @Nested
    class Combining {

        private final WorkingCalendar early = WorkingCalendar.builder("early")
                .zone(SHANGHAI)
                .weekdays("06:00-12:00")
                .build();
        private final WorkingCalendar nights = WorkingCalendar.builder("nights")
                .zone(SHANGHAI)
                .weekdays("22:00-07:00 overnight")
                .build();

        /** Early from 00:00, nights from 20:00 to 04:00: a night goes before the early hours of the day into which it runs. */
        @Test
        void aHolidayOfOnePartLeavesTheWeeksAfterItAsTheyAre() {
            WorkingCalendar shifts = WorkingCalendar.builder("shifts")
                    .zone(SHANGHAI)
                    .everyDay(Hours.parse("20:00-04:00 overnight"))
                    .holiday(LocalDate.of(2026, 9, 8), "off")
                    .build();
            WorkingCalendar mornings = WorkingCalendar.builder("mornings")
                    .zone(SHANGHAI)
                    .everyDay(Hours.parse("00:00-08:00"))
                    .build();
            WorkingCalendar either =
                    WorkingCalendar.builder("either").unionOf(shifts, mornings).build();

            assertEquals(Optional.of(at("2026-09-09T00:00")), either.opening(LocalDate.of(2026, 9, 9)));
            for (int week = 1; week < 60; week++) {
                LocalDate date = LocalDate.of(2026, 9, 9).plusWeeks(week);
                assertEquals(Optional.of(at(date + "T04:00")), either.opening(date));
                assertEquals(
                        Duration.ofHours(12),
                        either.workingTimeBetween(at(date + "T00:00"), at(date.plusDays(1) + "T00:00")));
            }
        }

        @Test
        void aHolidayOfOnePartOfAnIntersectionLeavesTheWeeksBeforeItAsTheyAre() {
            WorkingCalendar shifts = WorkingCalendar.builder("shifts")
                    .zone(SHANGHAI)
                    .everyDay(Hours.parse("20:00-04:00 overnight"))
                    .build();
            WorkingCalendar days = WorkingCalendar.alwaysOpen("days", SHANGHAI).toBuilder()
                    .holiday(LocalDate.of(2026, 9, 8), "off")
                    .build();
            WorkingCalendar both =
                    WorkingCalendar.builder("both").intersectionOf(shifts, days).build();

            assertEquals(Optional.of(at("2026-09-08T00:00")), both.closing(LocalDate.of(2026, 9, 7)));
            for (int week = 1; week < 60; week++) {
                LocalDate date = LocalDate.of(2026, 9, 7).minusWeeks(week);
                assertEquals(Optional.of(at(date.plusDays(1) + "T04:00")), both.closing(date));
            }
        }

        @Test
        void aUnionIsOpenInEitherAndTheNightShiftGoesFirst() {
            WorkingCalendar union =
                    WorkingCalendar.builder("all").unionOf(early, nights).build();

            assertEquals(Optional.of(at("2026-09-08T07:00")), union.opening(LocalDate.of(2026, 9, 8)));
            assertEquals(Optional.of(at("2026-09-09T07:00")), union.closing(LocalDate.of(2026, 9, 8)));
            assertEquals(
                    Duration.ofHours(14), union.workingTimeBetween(at("2026-09-08T00:00"), at("2026-09-09T00:00")));
        }

        @Test
        void anIntersectionIsOpenInBoth() {
            WorkingCalendar both = WorkingCalendar.builder("both")
                    .intersectionOf(early, nights)
                    .build();

            assertEquals(Optional.of(at("2026-09-08T06:00")), both.opening(LocalDate.of(2026, 9, 8)));
            assertEquals(Optional.of(at("2026-09-08T07:00")), both.closing(LocalDate.of(2026, 9, 8)));
            assertEquals(DayKind.WEEKEND, both.kind(LocalDate.of(2026, 9, 7)));
        }

        @Test
        void namesOfBothAreTold() {
            WorkingCalendar union = WorkingCalendar.builder("all")
                    .unionOf(
                            office().holiday(OCTOBER, "one").build(),
                            office().holiday(OCTOBER, "other").build())
                    .build();

            assertEquals(DayKind.HOLIDAY, union.kind(OCTOBER));
            assertEquals(Optional.of("one / other"), union.nameOf(OCTOBER));
        }

        @Test
        void aDatedDayOnTopGoesBeforeBoth() {
            WorkingCalendar union = together()
                    .holiday(LocalDate.of(2026, 9, 8), "picnic")
                    .workday(LocalDate.of(2026, 9, 12), "fair", Hours.parse("10:00-11:00"))
                    .build();

            assertEquals(DayKind.HOLIDAY, union.kind(LocalDate.of(2026, 9, 8)));
            assertEquals(DayKind.MAKE_UP_DAY, union.kind(LocalDate.of(2026, 9, 12)));
            assertEquals(Optional.of(at("2026-09-12T11:00")), union.closing(LocalDate.of(2026, 9, 12)));
        }

        @Test
        void whatIsWrongIsRefused() {
            assertRefused(
                    WorkingCalendar.builder("zones").unionOf(STD, NY),
                    "zones: differ: Asia/Shanghai and America/New_York");
            assertRefused(
                    WorkingCalendar.builder("never")
                            .intersectionOf(
                                    STD,
                                    WorkingCalendar.builder("evening")
                                            .zone(SHANGHAI)
                                            .everyDay(Hours.parse("17:00-24:00"))
                                            .build()),
                    "calendar: has no working time in the long run");
            assertRefused(together().weekdays(OFFICE), "week: is given for a union or intersection");
            assertRefused(
                    together().yearlyHoliday(MonthDay.of(1, 1), "New Year"),
                    "week: is given for a union or intersection");
            assertRefused(together().workday(OCTOBER, "fair"), "2026-10-01: is a working day without hours");
        }

        @Test
        void aDatedDayOnTopMayNotShareHoursWithTheNightShiftBefore() {
            List<String> found = defects(WorkingCalendar.builder("all")
                    .unionOf(early, nights)
                    .workday(LocalDate.of(2026, 9, 9), "fair", Hours.parse("05:00-08:00")));

            assertFalse(found.isEmpty());
        }
    }

    @Nested
    class Refusing {

        @Test
        void R09_hoursThatCannotBeReadAreDefectsAmongTheOthers() {
            List<String> found = defects(WorkingCalendar.builder(" ")
                    .weekdays("09:00-00:00")
                    .hours(DayOfWeek.SATURDAY, "nine to five")
                    .effectiveFrom(OCTOBER)
                    .holiday(OCTOBER.plusDays(1), "late")
                    .horizon(OCTOBER));

            assertEquals(7, found.size(), found::toString);
            assertTrue(found.get(0).contains("24:00") && found.get(0).contains("overnight"), found::toString);
            assertTrue(found.get(1).contains("nine to five"), found::toString);
            assertTrue(found.contains("zone: is missing; call zone(...); there is no default zone"));
            assertTrue(found.stream().anyMatch(message -> message.startsWith("id: ")));
            assertTrue(found.stream().anyMatch(message -> message.startsWith("week: has no working time")));
            assertTrue(found.stream().anyMatch(message -> message.startsWith("week from 2026-10-01: ")));
            assertTrue(found.stream().anyMatch(message -> message.startsWith("2026-10-02: lies after the horizon")));
        }
    }

    @Nested
    class Identity {

        @Test
        void aBuilderFromACalendarBuildsTheSame() {
            for (WorkingCalendar calendar : List.of(
                    changed().workday(LocalDate.of(2026, 9, 26), "make-up").build(),
                    christmas().horizon(OCTOBER).build(),
                    together().holiday(LocalDate.of(2026, 9, 8), "picnic").build(),
                    WorkingCalendar.builder("both").intersectionOf(CN26, STD).build())) {
                WorkingCalendar again = calendar.toBuilder().build();

                assertEquals(calendar, again);
                assertEquals(calendar.fingerprint(), again.fingerprint());
            }
        }

        @Test
        void hoursAddedToABuilderFromACalendarBelongToItsLastWeek() {
            WorkingCalendar calendar = changed().build().toBuilder()
                    .hours(DayOfWeek.SATURDAY, OFFICE)
                    .build();

            assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 9, 26)));
            assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 10, 3)));
        }

        @Test
        void anyDifferenceMakesAnotherFingerprint() {
            MonthDay may = MonthDay.of(5, 1);
            MonthDay june = MonthDay.of(6, 1);
            List<WorkingCalendar> all = List.of(
                    office().build(),
                    office().zone(NY.zone()).build(),
                    office().horizon(OCTOBER).build(),
                    office().holiday(OCTOBER, "a").build(),
                    office().holiday(OCTOBER, "b").build(),
                    office().workday(OCTOBER, "a").build(),
                    office().workday(OCTOBER, "a", Hours.parse("09:00-16:00")).build(),
                    changed().build(),
                    office().effectiveFrom(OCTOBER.plusDays(1))
                            .weekdays("10:00-18:00")
                            .build(),
                    office().effectiveFrom(OCTOBER).weekdays("10:00-17:00").build(),
                    office().yearlyHoliday(may, "a").build(),
                    office().yearlyHoliday(may, "b").build(),
                    office().yearlyHoliday(may, june, "a").build(),
                    office().yearlyHoliday(june, may, "a").build(),
                    office().yearlyHours(may, june, "a", OFFICE).build(),
                    office().yearlyHours(may, june, "a", Hours.parse("09:00-16:00"))
                            .build(),
                    together().build(),
                    together().horizon(OCTOBER).build(),
                    together().holiday(OCTOBER, "a").build(),
                    WorkingCalendar.builder("x")
                            .intersectionOf(CN26, christmas().build())
                            .build(),
                    WorkingCalendar.builder("x").unionOf(CN26, STD).build());

            Set<String> fingerprints = new HashSet<>();
            all.forEach(calendar -> assertTrue(fingerprints.add(calendar.fingerprint()), calendar::toString));
        }

        @Test
        void theOrderOfYearlyRulesDoesNotMatter() {
            MonthDay may = MonthDay.of(5, 1);
            MonthDay june = MonthDay.of(6, 1);

            assertEquals(
                    office().yearlyHoliday(may, "a").yearlyHoliday(june, "b").build(),
                    office().yearlyHoliday(june, "b").yearlyHoliday(may, "a").build());
        }
    }
}
