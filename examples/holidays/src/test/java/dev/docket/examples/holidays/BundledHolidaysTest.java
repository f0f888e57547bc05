package dev.docket.examples.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.holidays.HolidayFile.Format;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that come with the example, held against the rules of law that make their days, so that no slip stays in them. */
class BundledHolidaysTest {

    private static List<String> days(Format format, String file) throws IOException {
        return FileFixture.days(format, Bundled.bytes(file));
    }

    private static List<String> days(Map<LocalDate, String> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .toList();
    }

    private static LocalDate nth(int n, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2038-04-25", "2285-03-22"
            })
    void easterIsReckonedRight(LocalDate easter) {
        assertEquals(easter, Easter.sunday(easter.getYear()));
    }

    /**
     * The Banking and Financial Dealings Act 1971, schedule 1, with the days that custom (Good Friday, Christmas Day) and yearly
     * proclamation (New Year's Day, the first Monday of May) have made: a day on a weekend gives way to the next weekday that is
     * not one itself.
     */
    @Nested
    class EnglandAndWales {

        private static final String FILE = "england-and-wales.ics";

        /** As listed at gov.uk/bank-holidays. */
        private static final List<String> PUBLISHED = ICalendarFixture.iso(
                20250101, 20250418, 20250421, 20250505, 20250526, 20250825, 20251225, 20251226, //
                20260101, 20260403, 20260406, 20260504, 20260525, 20260831, 20261225, 20261228, //
                20270101, 20270326, 20270329, 20270503, 20270531, 20270830, 20271227, 20271228);

        private static void addByRule(Map<LocalDate, String> days, int year) {
            days.put(Easter.sunday(year).minusDays(2), "Good Friday");
            days.put(Easter.sunday(year).plusDays(1), "Easter Monday");
            days.put(nth(1, DayOfWeek.MONDAY, year, Month.MAY), "Early May bank holiday");
            days.put(lastMonday(year, Month.MAY), "Spring bank holiday");
            days.put(lastMonday(year, Month.AUGUST), "Summer bank holiday");
            Map<LocalDate, String> fixed = new TreeMap<>(Map.of(
                    LocalDate.of(year, Month.JANUARY, 1), "New Year's Day",
                    LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day",
                    LocalDate.of(year, Month.DECEMBER, 26), "Boxing Day"));
            fixed.forEach((day, name) -> {
                if (!isWeekend(day)) {
                    days.put(day, name);
                }
            });
            fixed.forEach((day, name) -> {
                if (isWeekend(day)) {
                    LocalDate substitute = day;
                    while (isWeekend(substitute) || days.containsKey(substitute)) {
                        substitute = substitute.plusDays(1);
                    }
                    days.put(substitute, name + " (substitute day)");
                }
            });
        }

        private static boolean isWeekend(LocalDate day) {
            return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        }

        @Test
        void hasTheDaysAndNamesThatTheRulesMake() throws IOException {
            TreeMap<LocalDate, String> byRule = new TreeMap<>();
            for (int year = 2025; year <= 2027; year++) {
                addByRule(byRule, year);
            }

            assertEquals(days(byRule), days(Format.ICALENDAR, FILE));
        }

        @Test
        void hasTheDaysThatWerePublished() throws IOException {
            assertEquals(PUBLISHED, ICalendarFixture.dates(Bundled.bytes(FILE)));
        }

        /** 2021 and 2022 had both kinds of substitute days at their end; 2022 had two more days, by proclamations of their own. */
        @Test
        void theRulesMakeTheSubstituteDaysThatWereKept() {
            TreeMap<LocalDate, String> byRule = new TreeMap<>();
            addByRule(byRule, 2021);
            addByRule(byRule, 2022);

            assertEquals(
                    List.of(
                            "2021-12-27 Christmas Day (substitute day)",
                            "2021-12-28 Boxing Day (substitute day)",
                            "2022-01-03 New Year's Day (substitute day)",
                            "2022-12-26 Boxing Day",
                            "2022-12-27 Christmas Day (substitute day)"),
                    days(byRule).stream()
                            .filter(day -> day.contains("-12-") || day.startsWith("2022-01"))
                            .toList());
        }

        @Test
        void callsItselfByItsNameAndSaysItsSource() throws IOException {
            byte[] content = Bundled.bytes(FILE);
            Holidays read = FileFixture.holidays(Format.ICALENDAR, content);

            assertEquals("England and Wales", read.name());
            assertEquals(LocalDate.of(2027, 12, 31), read.horizon());
            assertTrue(new String(content, StandardCharsets.UTF_8)
                    .replace("\r\n ", "")
                    .replace("\n ", "")
                    .contains("https://www.gov.uk/bank-holidays"));
        }

        @Test
        void givesKnownDueDates() throws IOException {
            WorkingCalendar calendar = FileFixture.holidays(Format.ICALENDAR, Bundled.bytes(FILE))
                    .addTo(WorkingCalendar.builder("london")
                            .zone(ZoneId.of("Europe/London"))
                            .weekdays(Hours.parse("09:00-17:30")))
                    .build();

            assertEquals(LocalDate.of(2026, 12, 30), calendar.plusWorkingDays(LocalDate.of(2026, 12, 23), 3));
            assertEquals(LocalDate.of(2027, 3, 31), calendar.plusWorkingDays(LocalDate.of(2027, 3, 24), 3));
            assertEquals(253, calendar.workingDaysBetween(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)));
        }
    }

    /**
     * 5 U.S.C. 6103(a), where the Uniform Monday Holiday Act of 1968 stands, and (b) for a day on a Saturday; Executive Order 11582
     * for one on a Sunday.
     */
    @Nested
    class UnitedStates {

        private static final String FILE = "us-federal.csv";

        private static void addByRule(Map<LocalDate, String> days, int year) {
            days.put(nth(3, DayOfWeek.MONDAY, year, Month.JANUARY), "Birthday of Martin Luther King, Jr.");
            days.put(nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY), "Washington's Birthday");
            days.put(lastMonday(year, Month.MAY), "Memorial Day");
            days.put(nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER), "Labor Day");
            days.put(nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER), "Columbus Day");
            days.put(nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER), "Thanksgiving Day");
            addObserved(days, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
            addObserved(days, LocalDate.of(year, Month.JUNE, 19), "Juneteenth National Independence Day");
            addObserved(days, LocalDate.of(year, Month.JULY, 4), "Independence Day");
            addObserved(days, LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day");
            addObserved(days, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        }

        private static void addObserved(Map<LocalDate, String> days, LocalDate day, String name) {
            switch (day.getDayOfWeek()) {
                case SATURDAY -> days.put(day.minusDays(1), name + " (observed)");
                case SUNDAY -> days.put(day.plusDays(1), name + " (observed)");
                default -> days.put(day, name);
            }
        }

        @Test
        void hasTheDaysAndNamesThatTheRulesMake() throws IOException {
            TreeMap<LocalDate, String> byRule = new TreeMap<>();
            // A New Year's Day on a Saturday is observed in the year before.
            for (int year = 2025; year <= 2027; year++) {
                addByRule(byRule, year);
            }

            assertEquals(
                    days(byRule.subMap(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1))), days(Format.CSV, FILE));
        }

        /** As opm.gov lists them: Saturday 1 January 2022 was observed in 2021, Sunday 19 June and 25 December 2022 a day later. */
        @Test
        void theRulesMakeTheObservedDaysThatWereKept() {
            TreeMap<LocalDate, String> byRule = new TreeMap<>();
            addByRule(byRule, 2022);

            assertEquals(
                    List.of(
                            "2021-12-31 New Year's Day (observed)",
                            "2022-06-20 Juneteenth National Independence Day (observed)",
                            "2022-12-26 Christmas Day (observed)"),
                    days(byRule).stream()
                            .filter(day -> day.contains("observed"))
                            .toList());
        }

        @Test
        void areDaysOffOnlyAndSayTheirSource() throws IOException {
            byte[] content = Bundled.bytes(FILE);
            Holidays read = FileFixture.holidays(Format.CSV, content);

            assertEquals(22, read.count(Holidays.Kind.HOLIDAY));
            assertEquals(22, read.days().size());
            assertEquals(LocalDate.of(2026, 12, 31), read.horizon());
            assertTrue(new String(content, StandardCharsets.UTF_8).contains("https://www.opm.gov/"));
        }

        @Test
        void givesKnownDueDates() throws IOException {
            WorkingCalendar calendar = FileFixture.holidays(Format.CSV, Bundled.bytes(FILE))
                    .addTo(WorkingCalendar.builder("us")
                            .zone(ZoneId.of("America/New_York"))
                            .weekdays(Hours.parse("09:00-17:00")))
                    .build();

            // Friday 3 July for Saturday 4 July; Thanksgiving on the fourth Thursday.
            assertEquals(LocalDate.of(2026, 7, 7), calendar.plusWorkingDays(LocalDate.of(2026, 7, 1), 3));
            assertEquals(LocalDate.of(2025, 11, 28), calendar.nextWorkingDay(LocalDate.of(2025, 11, 26)));
        }
    }
}
