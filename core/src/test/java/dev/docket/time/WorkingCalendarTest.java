package dev.docket.time;

import static dev.docket.time.CalendarFixture.CN26;
import static dev.docket.time.CalendarFixture.SHANGHAI;
import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static dev.docket.time.CalendarFixture.cn26;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    @Nested
    class Building {

        @Test
        void reportsAllDefectsAtOnce() {
            List<String> defects = WorkingCalendar.builder(" ")
                    .hours(DayOfWeek.MONDAY, Hours.parse("09:00-12:00"), Hours.parse("11:00-17:00"))
                    .hours(DayOfWeek.TUESDAY, Hours.parse("22:00-10:00 overnight"))
                    .hours(DayOfWeek.WEDNESDAY, Hours.parse("09:00-17:00"))
                    .holiday(LocalDate.of(2026, 5, 1), "Labour Day")
                    .workday(LocalDate.of(2026, 5, 1), "twice")
                    .holiday(LocalDate.of(2027, 1, 1), "New Year")
                    .holiday(LocalDate.of(1800, 1, 1), "")
                    .horizon(LocalDate.of(2026, 12, 31))
                    .validate()
                    .fold(found -> found.map(CalendarDefect::message).asJava(), calendar -> List.of());

            assertEquals(
                    List.of(
                            "id: must contain a visible character, but was \" \"; name the calendar",
                            "zone: is missing; call zone(...); there is no default zone",
                            "MONDAY: has hours that overlap: 09:00-12:00, 11:00-17:00; join or part them",
                            "TUESDAY: has hours that reach into those of WEDNESDAY: 22:00-10:00 overnight; close earlier or"
                                    + " open later",
                            "2026-05-01: is given twice, now as twice; give every date once",
                            "2027-01-01: lies after the horizon 2026-12-31; move the horizon or leave the day out",
                            "1800-01-01: has no name; name it, so that a due date can be explained",
                            "exceptions: span 1800-01-01 to 2027-01-01; keep them within 49700 days (136 years)"),
                    defects);
        }

        @Test
        void buildThrowsTheSame() {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> WorkingCalendar.builder("none").zone(SHANGHAI).build());

            assertEquals(
                    "Calendar \"none\" cannot be built: week: has no working time; give hours to at least one day of the"
                            + " week",
                    refused.getMessage());
        }

        @Test
        void aMakeUpDayMayNotRunIntoANightShift() {
            WorkingCalendar.Builder builder = WorkingCalendar.builder("night")
                    .zone(SHANGHAI)
                    .weekdays(Hours.parse("22:00-06:00 overnight"))
                    .workday(LocalDate.of(2026, 9, 12), "early", Hours.parse("05:00-07:00"));

            assertEquals(
                    1,
                    builder.validate()
                            .fold(defects -> defects.size(), calendar -> 0)
                            .intValue());
        }
    }

    @Nested
    class Identity {

        @Test
        void theFingerprintIsOfTheContentAlone() {
            assertEquals("85dc4cee1be63737", STD.fingerprint());
            assertEquals(
                    STD.fingerprint(),
                    WorkingCalendar.mondayToFriday("other", SHANGHAI, LocalTime.of(9, 0), LocalTime.of(17, 0))
                            .fingerprint());
            assertNotEquals(STD.fingerprint(), CN26.fingerprint());
            assertEquals(CN26, CN26.toBuilder().build());
            assertEquals(CN26.hashCode(), cn26().build().hashCode());
            assertNotEquals(CN26, cn26().horizon(LocalDate.of(2026, 12, 31)).build());
            assertTrue(STD.toString().startsWith("WorkingCalendar STD (Asia/Shanghai, "));
        }
    }

    @Nested
    class Days {

        @Test
        void threeWorkingDaysAfterFridayIsWednesday() {
            assertEquals(LocalDate.of(2026, 1, 7), STD.plusWorkingDays(LocalDate.of(2026, 1, 2), 3));
            assertEquals(LocalDate.of(2026, 1, 3), STD.plusWorkingDays(LocalDate.of(2026, 1, 3), 0));
            assertThrows(IllegalArgumentException.class, () -> STD.plusWorkingDays(LocalDate.of(2026, 1, 3), -1));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> STD.minusWorkingTime(at("2026-01-03T00:00"), Duration.ofHours(-1)));
        }

        /** New York's clock went from 02:00 to 03:00 on 14 March 2021. */
        @Test
        void hoursThatAShiftOfTheClockSwallowsAreNoOpening() {
            WorkingCalendar night = WorkingCalendar.builder("night")
                    .zone(ZoneId.of("America/New_York"))
                    .everyDay(Hours.parse("02:00-03:00"))
                    .build();
            Instant before = Instant.parse("2021-03-14T06:00:00Z");
            Instant nextDay = Instant.parse("2021-03-15T06:00:00Z");

            assertEquals(nextDay, night.nextOpenOrSame(before));
            assertEquals(nextDay.plusSeconds(60), night.plusWorkingTime(before, Duration.ofMinutes(1)));
            assertEquals(Duration.ZERO, night.workingTimeBetween(before, nextDay));
        }

        @Test
        void aDayHasAKindANameAnOpeningAndAClosing() {
            assertEquals(DayKind.WORKING_DAY, CN26.kind(LocalDate.of(2026, 9, 18)));
            assertEquals(DayKind.WEEKEND, CN26.kind(LocalDate.of(2026, 9, 19)));
            assertEquals(DayKind.MAKE_UP_DAY, CN26.kind(LocalDate.of(2026, 9, 20)));
            assertEquals(DayKind.HOLIDAY, CN26.kind(LocalDate.of(2026, 9, 25)));
            assertEquals(Optional.of("中秋节"), CN26.nameOf(LocalDate.of(2026, 9, 25)));
            assertEquals(Optional.empty(), CN26.nameOf(LocalDate.of(2026, 9, 18)));
            assertEquals(Optional.of(at("2026-09-20T09:00")), CN26.opening(LocalDate.of(2026, 9, 20)));
            assertEquals(Optional.empty(), CN26.closing(LocalDate.of(2026, 9, 25)));
        }
    }

    @Nested
    class Texts {

        @Test
        void hoursReadTheirOwnText() {
            for (String text :
                    List.of("09:00-17:00", "09:00-24:00", "22:00-06:00 overnight", "00:00-24:00", "09:00:30-17:00")) {
                assertEquals(text, Hours.parse(text).toString());
            }
            for (String text : List.of("9-17", "09:00-25:00", "17:00-09:00", "09:00-17:00 overnight")) {
                assertThrows(IllegalArgumentException.class, () -> Hours.parse(text));
            }
        }

        @Test
        void periodsReadTheirOwnText() {
            for (String text : List.of(
                    "3 working days",
                    "1 working day",
                    "4 working hours",
                    "PT1H30M working time",
                    "48 elapsed hours",
                    "PT0.5S elapsed",
                    "30 calendar days",
                    "1 calendar month",
                    "0 working hours")) {
                assertEquals(text, Period.parse(text).toString());
            }
            for (String text :
                    List.of("3 days", "3 working months", "P1Y elapsed", "-1 working days", "PT-1H elapsed")) {
                assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
            }
            assertTrue(Period.parse("0 working days").isZero());
        }
    }
}
