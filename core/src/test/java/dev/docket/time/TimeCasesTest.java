package dev.docket.time;

import static dev.docket.time.CalendarFixture.B24;
import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.FR18;
import static dev.docket.time.CalendarFixture.NY;
import static dev.docket.time.CalendarFixture.SHANGHAI;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static dev.docket.time.CalendarFixture.offset;
import static dev.docket.time.CountingRule.CIVIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.CountingRule.Roll;
import dev.docket.time.CountingRule.StartDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The cases R… in which other systems reckon wrong dates; those that tell why are in {@link DerivationTest}. */
// Over 400 lines because the cases are quoted by number and looked up in one list.
class TimeCasesTest {

    private static final CountingRule ROLL_THEN_COUNT = CIVIL.withStartDay(StartDay.ROLL_THEN_COUNT);

    private static Instant due(WorkingCalendar calendar, String anchor, Period period) {
        return calendar.due(at(calendar, anchor), period, CIVIL).at();
    }

    private static Suspension pause(String from, String until) {
        return new Suspension(at(from), at(until));
    }

    private static Instant credited(Instant due, Period unit, Suspension... pauses) {
        return STD.credited(due, unit, CIVIL, List.of(pauses));
    }

    @Nested
    class Counting {

        @Test
        void R01_countingSchoolIsExplicit() {
            assertEquals(at("2026-09-10T17:00"), due(STD, "2026-09-07T10:00", Period.workingDays(3)));
            assertEquals(at("2026-09-07T17:00"), due(STD, "2026-09-05T10:00", Period.workingDays(1)));
            assertEquals(
                    at("2026-09-08T17:00"),
                    STD.due(at("2026-09-05T10:00"), Period.workingDays(1), ROLL_THEN_COUNT)
                            .at());
            assertEquals(
                    at("2026-09-09T17:00"),
                    STD.due(
                                    at("2026-09-07T10:00"),
                                    Period.workingDays(3),
                                    CIVIL.withStartDay(StartDay.ANCHOR_DAY_COUNTS))
                            .at());
        }

        @Test
        void R02_fromTheCutOffOnItCountsAsReceivedTheNextWorkingDay() {
            CountingRule rule = CIVIL.withCutOff(LocalTime.of(15, 30));

            assertEquals(
                    at("2026-09-08T17:00"),
                    STD.due(at("2026-09-07T15:29"), Period.workingDays(1), rule).at());
            assertEquals(
                    at("2026-09-09T17:00"),
                    STD.due(at("2026-09-07T15:30"), Period.workingDays(1), rule).at());
        }

        @Test
        void R02_withACutOffADayOffIsReceivedTheNextWorkingDayToo() {
            CountingRule rule = CIVIL.withCutOff(LocalTime.of(15, 30));

            assertEquals(
                    at("2026-09-08T17:00"),
                    STD.due(at("2026-09-04T15:30"), Period.workingDays(1), rule).at());
            assertEquals(
                    at("2026-09-08T17:00"),
                    STD.due(at("2026-09-05T10:00"), Period.workingDays(1), rule).at());
        }

        @Test
        void R03_theDueInstantIsTheLastThatIsInTime() {
            Instant endOfDay = STD.due(
                            at("2026-09-07T10:00"), Period.workingDays(3), CIVIL.withDayEnd(DayEnd.END_OF_DAY))
                    .at();

            assertTrue(at("2026-09-10T23:59:59").isBefore(endOfDay));
            assertTrue(at("2026-09-11T00:00").isAfter(endOfDay));
            assertEquals(at("2026-09-11T00:00").minusNanos(1), endOfDay);
            assertEquals(at("2026-09-10T17:00"), due(STD, "2026-09-07T10:00", Period.workingDays(3)));
        }

        @Test
        void R04_makeUpDaysCount() {
            assertEquals(at("2026-09-22T17:00"), due(CN26, "2026-09-18T10:00", Period.workingDays(3)));
            assertEquals(at("2026-09-23T17:00"), due(STD, "2026-09-18T10:00", Period.workingDays(3)));
        }

        @Test
        void R05_aDayIsNotTwentyFourWorkingHours() {
            assertEquals(at("2026-09-08T17:00"), due(STD, "2026-09-07T09:00", Period.workingDays(1)));
            assertEquals(at("2026-09-09T17:00"), due(STD, "2026-09-07T09:00", Period.workingHours(24)));
        }

        @Test
        void R10_aDueDateBeyondTheHorizonIsProvisional() {
            LocalDate horizon = LocalDate.of(2026, 12, 31);
            WorkingCalendar calendar = STD.toBuilder().horizon(horizon).build();

            Due beyond = calendar.due(at("2026-12-30T10:00"), Period.workingDays(3), CIVIL);
            Due within = calendar.due(at("2026-12-30T10:00"), Period.workingDays(1), CIVIL);

            assertEquals(new Due(at("2027-01-04T17:00"), Optional.of(horizon)), beyond);
            assertEquals(new Due(at("2026-12-31T17:00"), Optional.empty()), within);
        }

        @Test
        void R10_aDateRolledBackFromBeyondTheHorizonIsProvisionalToo() {
            WorkingCalendar calendar =
                    STD.toBuilder().horizon(LocalDate.of(2026, 9, 11)).build();

            Due due = calendar.due(at("2026-09-07T10:00"), Period.calendarDays(5), CIVIL.withRoll(Roll.BACKWARD));

            assertEquals(new Due(at("2026-09-11T17:00"), calendar.horizon()), due);
        }

        @Test
        void R31_fiveHundredWorkingDaysAndNoWorkingHoursAreLegal() {
            assertEquals(at("2028-08-07T17:00"), due(STD, "2026-09-07T10:00", Period.workingDays(500)));
            assertEquals(at("2026-09-07T10:00"), due(STD, "2026-09-07T10:00", Period.workingHours(0)));
            assertEquals(at("2026-09-07T09:00"), due(STD, "2026-09-05T10:00", Period.workingHours(0)));
            assertThrows(IllegalArgumentException.class, () -> Period.workingHours(Long.MAX_VALUE));
            assertThrows(IllegalArgumentException.class, () -> Period.workingDays(-1));
        }

        @Test
        void R31_whatNoDateCanHoldIsRefusedByName() {
            Period days = Period.workingDays(Integer.MAX_VALUE / 1_000);

            assertTrue(STD.due(Instant.EPOCH, days, CIVIL).at().isAfter(Instant.EPOCH));
            assertTrue(STD.plusWorkingDays(LocalDate.of(2026, 9, 7), Integer.MAX_VALUE)
                    .isAfter(LocalDate.of(2026, 9, 7)));
            for (Instant never : List.of(Instant.MAX, Instant.MIN)) {
                List<Executable> asked = List.of(
                        () -> STD.due(never, days, CIVIL),
                        () -> STD.explain(never, Period.workingDays(1), CIVIL),
                        () -> STD.due(never, Period.elapsed(Duration.ofDays(1)), CIVIL),
                        () -> STD.after(never, Period.elapsed(Duration.ofDays(1)), CIVIL),
                        () -> STD.date(never),
                        () -> STD.isOpen(never),
                        () -> STD.nextOpenOrSame(never),
                        () -> STD.workingTimeBetween(Instant.EPOCH, never),
                        () -> STD.plusWorkingTime(never, Duration.ofHours(1)),
                        () -> STD.minusWorkingTime(never, Duration.ofHours(1)),
                        () -> STD.before(never, Period.workingDays(1), CIVIL),
                        () -> STD.plusWorkingDays(LocalDate.MAX, 1),
                        () -> STD.isWorkingDay(LocalDate.MIN),
                        () -> STD.workingDaysBetween(LocalDate.MIN, LocalDate.MAX));
                for (Executable one : asked) {
                    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, one);
                    assertTrue(
                            String.valueOf(refused.getMessage())
                                    .startsWith("A calendar reckons with the years -10000000 to 10000000"),
                            refused::toString);
                }
            }
        }

        @Test
        void zeroWorkingDaysEndWithTheDayOfReceipt() {
            assertEquals(at("2026-09-07T17:00"), due(STD, "2026-09-07T10:00", Period.workingDays(0)));
            assertEquals(at("2026-09-08T17:00"), due(STD, "2026-09-07T17:00", Period.workingDays(0)));
            assertEquals(at("2026-09-07T17:00"), due(STD, "2026-09-05T10:00", Period.workingDays(0)));
        }

        @Test
        void R68_thirtyCalendarDaysRollForward() {
            Period thirty = Period.calendarDays(30);
            Instant anchor = at("2026-08-27T10:00");

            assertEquals(at("2026-09-28T17:00"), due(STD, "2026-08-27T10:00", thirty));
            assertEquals(
                    at("2026-09-25T17:00"),
                    STD.due(anchor, thirty, CIVIL.withRoll(Roll.BACKWARD)).at());
            assertEquals(
                    at("2026-09-27T00:00").minusNanos(1),
                    STD.due(anchor, thirty, CIVIL.withRoll(Roll.NONE)).at());
        }

        @Test
        void monthsGoToTheSameDayOrTheLastOfAShorterMonth() {
            CountingRule rule = CountingRule.of(StartDay.DAY_AFTER_ANCHOR, DayEnd.CLOSE_OF_BUSINESS, Roll.NONE);

            assertEquals(at("2026-10-07T17:00"), due(STD, "2026-09-07T10:00", Period.calendarMonths(1)));
            assertEquals(
                    at("2026-03-01T00:00").minusNanos(1),
                    STD.due(at("2026-01-31T10:00"), Period.calendarMonths(1), rule)
                            .at());
            assertEquals(
                    at("2026-03-31T17:00"),
                    STD.due(at("2026-01-31T10:00"), Period.calendarMonths(2), rule)
                            .at());
        }

        @Test
        void aDueDateIsNeverBeforeItsAnchor() {
            CountingRule backward = CIVIL.withRoll(Roll.BACKWARD);
            Instant anchor = at("2026-09-04T18:00");

            assertEquals(
                    anchor, STD.due(anchor, Period.calendarDays(1), backward).at());
        }
    }

    @Nested
    class HoursAndZones {

        @Test
        void R06_daylightSavingIsRealTime() {
            assertEquals(
                    Instant.parse("2021-03-15T13:30:00Z"),
                    NY.due(offset("2021-03-12T16:30-05:00"), Period.workingHours(1), CIVIL)
                            .at());
            assertEquals(
                    offset("2026-10-25T03:30+01:00"),
                    B24.due(offset("2026-10-25T00:30+02:00"), Period.workingHours(4), CIVIL)
                            .at());
            assertEquals(
                    offset("2026-03-29T03:30+02:00"),
                    B24.due(offset("2026-03-29T01:30+01:00"), Period.workingHours(1), CIVIL)
                            .at());
            WorkingCalendar daily = WorkingCalendar.builder("daily")
                    .zone(ZoneId.of("Europe/Amsterdam"))
                    .everyDay(Hours.parse("00:00-10:00"))
                    .build();
            assertEquals(
                    offset("2022-10-30T02:00+01:00"),
                    daily.due(offset("2022-10-30T02:00+02:00"), Period.workingHours(1), CIVIL)
                            .at());
        }

        @Test
        void R06_aDayOfTheShiftHasTwentyFiveOrTwentyThreeHours() {
            assertEquals(
                    Duration.ofHours(25),
                    B24.workingTimeBetween(at(B24, "2026-10-25T00:00"), at(B24, "2026-10-26T00:00")));
            assertEquals(
                    Duration.ofHours(23),
                    B24.workingTimeBetween(at(B24, "2026-03-29T00:00"), at(B24, "2026-03-30T00:00")));
        }

        @Test
        void R07_theZoneComesFromTheCalendarOnly() {
            TimeZone zone = TimeZone.getDefault();
            Locale locale = Locale.getDefault();
            List<String> results = new ArrayList<>();
            try {
                for (String id : List.of("UTC", "Asia/Shanghai", "America/Sao_Paulo")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    Locale.setDefault(
                            Locale.forLanguageTag(id.equals("UTC") ? "ar-SA-u-nu-arab" : "th-TH-u-ca-buddhist"));
                    Derivation why = CN26.explain(at("2026-09-18T15:10"), Period.workingDays(9), CIVIL);
                    results.add(why.due()
                            + why.text(Locale.ENGLISH)
                            + why.text(Locale.CHINA)
                            + CN26.plusWorkingTime(at("2026-09-18T15:10"), Duration.ofMinutes(1_234))
                            + CN26.fingerprint());
                }
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }

            assertEquals(1, results.stream().distinct().count(), results::toString);
        }

        @Test
        void R08_severalIntervalsADay() {
            WorkingCalendar lunch = WorkingCalendar.builder("lunch")
                    .zone(SHANGHAI)
                    .weekdays(Hours.parse("08:00-12:00"), Hours.parse("13:30-18:00"))
                    .build();

            assertEquals(at("2026-09-07T14:00"), due(lunch, "2026-09-07T11:30", Period.workingHours(1)));
        }

        @Test
        void R08_aNightShiftBelongsToTheDayOnWhichItStarts() {
            WorkingCalendar night = WorkingCalendar.builder("night")
                    .zone(SHANGHAI)
                    .weekdays(Hours.overnight(LocalTime.of(22, 0), LocalTime.of(6, 0)))
                    .build();

            assertEquals(at("2026-09-12T03:00"), due(night, "2026-09-11T23:00", Period.workingHours(4)));
            assertEquals(at("2026-09-14T23:00"), due(night, "2026-09-11T23:00", Period.workingHours(8)));
            assertEquals(Optional.of(at("2026-09-12T06:00")), night.closing(LocalDate.of(2026, 9, 11)));
            assertTrue(night.isOpen(at("2026-09-12T05:59")));
            assertFalse(night.isOpen(at("2026-09-12T06:00")));
        }

        @Test
        void R09_hoursThatEndBeforeTheyStartAreRefusedWithTheRemedy() {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Hours.parse("09:00-00:00"));

            assertEquals(
                    "Hours must close after they open, but were 09:00-00:00; for the end of the day use Hours.until24(09:00)"
                            + " or 24:00, for a night shift Hours.overnight(09:00, 00:00)",
                    refused.getMessage());
        }

        @Test
        void R09_aCalendarWithoutOpenTimeIsRefused() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WorkingCalendar.builder("never").zone(SHANGHAI).build());
        }

        @Test
        void R12_raisedOutsideHours() {
            assertEquals(at("2026-09-07T10:00"), due(STD, "2026-09-07T07:00", Period.workingHours(1)));
            assertEquals(at("2026-09-08T10:00"), due(STD, "2026-09-07T17:00", Period.workingHours(1)));
            WorkingCalendar utc =
                    WorkingCalendar.mondayToFriday("UTC", ZoneId.of("UTC"), LocalTime.of(9, 0), LocalTime.of(17, 0));
            assertEquals(Instant.parse("2026-01-26T09:30:00Z"), due(utc, "2026-01-23T16:30", Period.workingHours(1)));
        }

        @Test
        void R13_aBudgetUsedUpAtClosingTimeEndsThere() {
            assertEquals(at("2026-09-07T17:00"), due(STD, "2026-09-07T09:00", Period.workingHours(8)));
        }

        @Test
        void aShiftAtMidnightAndByHalfAnHourAndOfAWholeDay() {
            WorkingCalendar saoPaulo = WorkingCalendar.alwaysOpen("sp", ZoneId.of("America/Sao_Paulo"));
            assertEquals(
                    Optional.of(Instant.parse("2018-11-04T03:00:00Z")), saoPaulo.opening(LocalDate.of(2018, 11, 4)));
            assertEquals(
                    Duration.ofHours(23),
                    saoPaulo.workingTimeBetween(at(saoPaulo, "2018-11-04T01:00"), at(saoPaulo, "2018-11-05T00:00")));
            WorkingCalendar lordHowe = WorkingCalendar.alwaysOpen("lh", ZoneId.of("Australia/Lord_Howe"));
            assertEquals(
                    Duration.ofMinutes(23 * 60 + 30),
                    lordHowe.workingTimeBetween(at(lordHowe, "2026-10-04T00:00"), at(lordHowe, "2026-10-05T00:00")));
            WorkingCalendar apia = WorkingCalendar.mondayToFriday(
                    "apia", ZoneId.of("Pacific/Apia"), LocalTime.of(9, 0), LocalTime.of(17, 0));
            assertFalse(apia.isWorkingDay(LocalDate.of(2011, 12, 30)));
            assertEquals(at(apia, "2012-01-02T17:00"), due(apia, "2011-12-29T10:00", Period.workingDays(1)));
            assertEquals(at(apia, "2012-01-02T10:00"), due(apia, "2011-12-29T10:00", Period.workingHours(8)));
        }

        @Test
        void aShiftThatRepeatsMidnightLosesNothing() {
            WorkingCalendar stJohns = WorkingCalendar.alwaysOpen("sj", ZoneId.of("America/St_Johns"));
            Instant start = at(stJohns, "2005-10-29T12:00"); // at 00:01 on 30 October the clock went back to 23:01
            for (int minutes = 0; minutes <= 24 * 60; minutes++) {
                Instant end = start.plus(Duration.ofMinutes(minutes));
                assertEquals(Duration.ofMinutes(minutes), stJohns.workingTimeBetween(start, end));
                assertEquals(end, stJohns.plusWorkingTime(start, Duration.ofMinutes(minutes)));
            }
        }

        @Test
        void farFromAnyTableTheClockStillShifts() {
            Instant start = Instant.parse("1950-01-01T00:00:00Z");
            Instant end = Instant.parse("2150-01-01T00:00:00Z");
            WorkingCalendar table = B24.toBuilder()
                    .holiday(LocalDate.of(2026, 1, 1), "New Year")
                    .build();

            assertEquals(Duration.between(start, end), B24.workingTimeBetween(start, end));
            assertEquals(Duration.between(start, end).minusDays(1), table.workingTimeBetween(start, end));
            assertEquals(
                    end,
                    table.plusWorkingTime(start, Duration.between(start, end).minusDays(1)));
            assertEquals(
                    start,
                    table.minusWorkingTime(end, Duration.between(start, end).minusDays(1)));
        }
    }

    @Nested
    class Pauses {

        private final Period tenHours = Period.workingHours(10);

        @Test
        void R15_onlyWorkingTimeIsCredited() {
            Instant due = due(STD, "2026-09-07T09:00", tenHours);

            assertEquals(at("2026-09-08T11:00"), due);
            assertEquals(due, credited(due, tenHours, pause("2026-09-07T17:00", "2026-09-08T09:00")));
        }

        @Test
        void R16_aPauseOverTheWeekend() {
            Instant due = due(STD, "2026-09-04T10:00", Period.workingHours(8));

            assertEquals(at("2026-09-07T10:00"), due);
            assertEquals(
                    at("2026-09-07T11:30"),
                    credited(due, Period.workingHours(8), pause("2026-09-04T16:00", "2026-09-07T09:30")));
        }

        @Test
        void R17_resumedOutsideHours() {
            Instant due = due(STD, "2026-09-07T10:00", Period.workingHours(8));

            assertEquals(
                    at("2026-09-08T11:00"),
                    credited(due, Period.workingHours(8), pause("2026-09-07T16:00", "2026-09-07T20:00")));
        }

        @Test
        void R18_aPauseBeforeTheDueInstantKeepsWhatWasLeft() {
            Instant due = at("2026-09-07T12:00");

            assertEquals(
                    at("2026-09-07T14:00"),
                    credited(due, Period.workingHours(3), pause("2026-09-07T11:00", "2026-09-07T13:00")));
        }

        @Test
        void R22_overlappingReasonsAreAUnion() {
            Instant due = due(STD, "2026-09-07T09:00", Period.workingHours(8));

            assertEquals(
                    at("2026-09-08T12:00"),
                    credited(
                            due,
                            Period.workingHours(8),
                            pause("2026-09-07T11:00", "2026-09-07T13:00"),
                            pause("2026-09-07T10:00", "2026-09-07T12:00")));
        }

        @Test
        void R23_manySmallPausesAddUpExactly() {
            List<Suspension> pauses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Instant from = at("2026-09-07T09:00").plus(Duration.ofMinutes(i * 2L));
                pauses.add(new Suspension(from, from.plusSeconds(30)));
            }

            assertEquals(
                    at("2026-09-07T10:10"),
                    STD.credited(at("2026-09-07T10:00"), Period.workingHours(1), CIVIL, pauses));
        }

        @Test
        void aPauseAfterTheDueInstantCountsForNothing() {
            Instant due = at("2026-09-07T12:00");

            assertEquals(due, credited(due, tenHours, pause("2026-09-07T12:01", "2026-09-07T13:00")));
            assertEquals(
                    at("2026-09-07T14:00"),
                    credited(
                            due,
                            tenHours,
                            pause("2026-09-07T11:00", "2026-09-07T12:00"),
                            pause("2026-09-07T12:30", "2026-09-07T13:30")));
        }

        @Test
        void workingDaysAreCreditedByClosesOfBusinessAcrossHolidays() {
            Period days = Period.workingDays(3);
            Instant due = due(CN26, "2026-09-28T10:00", days);
            Suspension morning = pause("2026-09-29T09:00", "2026-09-29T16:59");
            Suspension toEvening = pause("2026-09-29T09:00", "2026-09-29T17:01");
            Suspension overHoliday = pause("2026-09-30T18:00", "2026-10-08T16:00");

            assertEquals(at("2026-10-08T17:00"), due);
            assertEquals(due, CN26.credited(due, days, CIVIL, List.of(morning)));
            assertEquals(at("2026-10-09T17:00"), CN26.credited(due, days, CIVIL, List.of(toEvening, morning)));
            assertEquals(due, CN26.credited(due, days, CIVIL, List.of(overHoliday)));
            assertEquals(
                    at("2026-10-10T17:00"),
                    CN26.credited(due, days, CIVIL, List.of(pause("2026-09-29T09:00", "2026-10-01T09:00"))));
        }

        @Test
        void calendarDaysAreCreditedByMidnightsAndRolled() {
            Period days = Period.calendarDays(10);
            Instant due = due(STD, "2026-09-07T10:00", days);

            assertEquals(at("2026-09-17T17:00"), due);
            assertEquals(due, credited(due, days, pause("2026-09-08T00:01", "2026-09-08T23:59")));
            assertEquals(at("2026-09-18T17:00"), credited(due, days, pause("2026-09-08T23:00", "2026-09-09T01:00")));
            assertEquals(at("2026-09-21T17:00"), credited(due, days, pause("2026-09-08T23:00", "2026-09-10T01:00")));
        }

        @Test
        void elapsedTimeIsCreditedAsItIs() {
            Instant due = at("2026-09-07T12:00");

            assertEquals(
                    at("2026-09-09T08:00"),
                    credited(due, Period.elapsed(Duration.ofHours(1)), pause("2026-09-07T11:00", "2026-09-09T07:00")));
        }
    }

    @Nested
    class Offsets {

        @Test
        void R34_offsetsUseTheSameCalendarInBothDirections() {
            Instant hours = due(FR18, "2026-09-07T17:00", Period.workingHours(4));
            assertEquals(at(FR18, "2026-09-08T11:00"), hours);
            assertEquals(at(FR18, "2026-09-08T10:00"), FR18.before(hours, Period.workingHours(1), CIVIL));
            assertEquals(at(FR18, "2026-09-07T17:00"), FR18.before(hours, Period.workingHours(4), CIVIL));

            Instant days = due(FR18, "2026-09-07T10:00", Period.workingDays(30));
            assertEquals(at(FR18, "2026-10-19T18:00"), days);
            assertEquals(at(FR18, "2026-10-05T18:00"), FR18.before(days, Period.workingDays(10), CIVIL));
        }

        @Test
        void R34_zeroIsTheSameInstant() {
            Instant due = at("2026-09-05T12:34:56");

            assertEquals(due, STD.before(due, Period.workingDays(0), CIVIL));
            assertEquals(due, STD.after(due, Period.workingHours(0), CIVIL));
        }

        @Test
        void R34_anOffsetFromTheMiddleOfADayKeepsTheWallTime() {
            Instant due = at("2026-09-28T11:00");

            assertEquals(at("2026-09-23T11:00"), CN26.before(due, Period.workingDays(2), CIVIL));
            assertEquals(at("2026-09-26T11:00"), CN26.before(due, Period.calendarDays(2), CIVIL));
            assertEquals(at("2026-08-28T11:00"), CN26.before(due, Period.calendarMonths(1), CIVIL));
        }

        @Test
        void R75_stepsOfTheLadderAfterTheDueDate() {
            Instant due = due(CN26, "2026-09-07T10:00", Period.workingDays(13));

            assertEquals(at("2026-09-23T17:00"), due);
            assertEquals(at("2026-09-24T17:00"), CN26.after(due, Period.workingDays(1), CIVIL));
            assertEquals(at("2026-10-08T17:00"), CN26.after(due, Period.workingDays(5), CIVIL));
        }

        @Test
        void R65_extendedByFiveWorkingDays() {
            assertEquals(at("2026-09-24T17:00"), CN26.after(at("2026-09-18T17:00"), Period.workingDays(5), CIVIL));
        }
    }

    @Nested
    class Speed {

        @Test
        void R61_aHundredThousandDueDates() {
            WorkingCalendar calendar = ChinaWorkdays.calendar();
            Instant start = at("2018-01-02T10:00");
            Period thirty = Period.workingDays(30);

            Duration limit = Duration.ofSeconds(5); // takes some 10 ms; the limit is for a busy machine
            assertTimeout(limit, () -> {
                for (int i = 0; i < 100_000; i++) {
                    Instant due = calendar.due(start.plusSeconds(i * 2_000L), thirty, CIVIL)
                            .at();
                    assertFalse(calendar.isOpen(due));
                }
            });
        }
    }

    @Test
    void R56_specialHoursOfADay() {
        WorkingCalendar calendar = STD.toBuilder()
                .workday(LocalDate.of(2026, 10, 1), "later hours", Hours.parse("10:00-18:00"))
                .build();

        assertEquals(at("2026-10-01T11:00"), due(calendar, "2026-09-30T16:00", Period.workingHours(2)));
    }
}
