package dev.docket.examples.holidays;

import static dev.docket.examples.holidays.FileFixture.bytes;
import static dev.docket.examples.holidays.FileFixture.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.holidays.HolidayFile.Format;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarHolidaysTest {

    private static final String START = "DTSTART;VALUE=DATE:20260101";
    private static final String NAME = "SUMMARY:Day";

    private static List<String> days(byte[] content, String... horizon) {
        return FileFixture.days(Format.ICALENDAR, content, horizon);
    }

    private static List<String> dates(byte[] content, String... horizon) {
        return days(content, horizon).stream().map(day -> day.substring(0, 10)).toList();
    }

    private static List<String> said(byte[] content, String... horizon) {
        return FileFixture.said(Format.ICALENDAR, content, horizon);
    }

    private static List<String> of(int... days) {
        return Arrays.stream(days)
                .mapToObj(day ->
                        LocalDate.of(day / 10_000, day / 100 % 100, day % 100).toString())
                .toList();
    }

    @Nested
    class Days {

        @Test
        void endBeforeTheirEnd() {
            assertEquals(of(20260101, 20260102), dates(event(START, "DTEND;VALUE=DATE:20260103", NAME)));
            assertEquals(of(20260101), dates(event(START, "DTEND;VALUE=DATE:20260102", NAME)));
        }

        @Test
        void areOneWithoutEndOrWithTheSameEnd() {
            assertEquals(of(20260101), dates(event(START, NAME)));
            assertEquals(of(20260101), dates(event(START, "DTEND;VALUE=DATE:20260101", NAME)));
        }

        @Test
        void lastAsLongAsTheyAreSaidTo() {
            assertEquals(of(20260101, 20260102, 20260103), dates(event(START, "DURATION:P3D", NAME)));
            assertEquals(7, dates(event(START, "DURATION:P1W", NAME)).size());
        }

        @Test
        void mayBeWrittenAsMidnightsOnTheWall() {
            assertEquals(
                    of(20260101, 20260102),
                    dates(event(
                            "DTSTART;TZID=\"A zone; of: Outlook\":20260101T000000",
                            "DTEND;TZID=Nowhere/Known:20260103T000000",
                            NAME)));
        }

        @Test
        void areNamedByTheDefaultLanguageUnfoldedAndUnescaped() {
            byte[] content = event(
                    START,
                    "SUMMARY;LANGUAGE=fr:Jour",
                    "SUMMARY:St Stephen's\\, or",
                    "  Boxing\\nDay\\; \"so ca",
                    "\tlled\": 26",
                    "SUMMARY;LANGUAGE=de:Tag");

            assertEquals(List.of("2026-01-01 St Stephen's, or Boxing Day; \"so called\": 26"), days(content));
        }

        @Test
        void areNamedEvenWhenFoldedWithinACharacter() {
            byte[] name = "SUMMARY:国庆节".getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(bytes("BEGIN:VCALENDAR", "BEGIN:VEVENT", START));
            content.write(name, 0, 9);
            content.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
            content.write(name, 9, name.length - 9);
            content.writeBytes(bytes("", "END:VEVENT", "END:VCALENDAR"));

            assertEquals(List.of("2026-01-01 国庆节"), days(content.toByteArray()));
        }

        @Test
        void areLeftOutWhenCancelledAndTakenWhetherTheyBlockTheAgendaOrNot() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR",
                    "X-WR-CALNAME:Two days",
                    "BEGIN:VEVENT",
                    START,
                    "STATUS:CANCELLED",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "DTSTART;VALUE=DATE:20260406",
                    "SUMMARY:A",
                    "TRANSP:TRANSPARENT",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "DTSTART;VALUE=DATE:20260504",
                    "SUMMARY:B",
                    "TRANSP:OPAQUE",
                    "STATUS:CONFIRMED",
                    "END:VEVENT",
                    "END:VCALENDAR");

            assertEquals(List.of("2026-04-06 A", "2026-05-04 B"), days(content));
            assertEquals(
                    "Two days", FileFixture.holidays(Format.ICALENDAR, content).name());
        }

        @Test
        void onOneDateAreOneWithBothNames() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR",
                    "BEGIN:VEVENT",
                    START,
                    "SUMMARY:A",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    START,
                    "SUMMARY:B",
                    "END:VEVENT",
                    "END:VCALENDAR");

            assertEquals(List.of("2026-01-01 A / B"), days(content));
        }

        @Test
        void areReadWhateverElseStandsThere() {
            byte[] content = bytes(
                    "\uFEFFbegin:vcalendar",
                    "",
                    "VERSION:2.0",
                    "URL:http:// no address",
                    "BEGIN:VTIMEZONE",
                    "TZID:X",
                    "BEGIN:STANDARD",
                    "DTSTART:16010101T030000",
                    "END:STANDARD",
                    "END:VTIMEZONE",
                    "BEGIN:VTODO",
                    "DUE:never",
                    "END:VTODO",
                    "Begin:Vevent",
                    "dtstart;value=date:20260101",
                    "ATTACH;ENCODING=BASE64:%%%",
                    "SUMMARY:A",
                    "BEGIN:VALARM",
                    "DURATION:x",
                    "DTSTART:x",
                    "END:VALARM",
                    "end:vevent",
                    "END:VCALENDAR",
                    "");

            assertEquals(List.of("2026-01-01 A"), days(content));
        }
    }

    @Nested
    class Repeats {

        @Test
        void goOnToTheHorizonThatIsGiven() {
            byte[] content = event("DTSTART;VALUE=DATE:20251225", "RRULE:FREQ=YEARLY", "SUMMARY:Christmas Day");

            assertEquals(of(20251225, 20261225, 20271225), dates(content, "2027-12-25"));
            assertEquals(of(20251225, 20261225), dates(content, "2027-12-24"));
        }

        @Test
        void goOnToTheEndOfTheLastYearThatTheFileNames() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR",
                    "BEGIN:VEVENT",
                    "DTSTART;VALUE=DATE:20250101",
                    "RRULE:FREQ=YEARLY;UNTIL=20991231",
                    "SUMMARY:A",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "DTSTART;VALUE=DATE:20260403",
                    "SUMMARY:B",
                    "END:VEVENT",
                    "END:VCALENDAR");

            assertEquals(of(20250101, 20260101, 20260403), dates(content));
            assertEquals(
                    LocalDate.of(2026, 12, 31),
                    FileFixture.holidays(Format.ICALENDAR, content).horizon());
        }

        @Test
        void areNotLedOnByAnEventThatIsCancelled() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR",
                    "BEGIN:VEVENT",
                    START,
                    "RRULE:FREQ=YEARLY",
                    NAME,
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "DTSTART;VALUE=DATE:20290101",
                    "STATUS:CANCELLED",
                    "END:VEVENT",
                    "END:VCALENDAR");

            assertEquals(of(20260101), dates(content));
        }

        @Test
        void areCutAtTheHorizonWithinAnEvent() {
            byte[] content =
                    event("DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103", "RRULE:FREQ=YEARLY", NAME);

            assertEquals(of(20251230, 20251231, 20260101, 20260102, 20261230, 20261231), dates(content, "2026-12-31"));
        }

        @Test
        void ofTheLeapDayAreInLeapYearsOnly() {
            assertEquals(
                    of(20240229, 20280229),
                    dates(event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY", NAME), "2030-12-31"));
        }

        @Test
        void followWeekdaysCountsAndIntervals() {
            assertEquals(
                    of(20251127, 20261126, 20271125),
                    dates(
                            event("DTSTART;VALUE=DATE:20251127", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", NAME),
                            "2027-12-31"));
            assertEquals(
                    of(20250120, 20290120),
                    dates(
                            event("DTSTART;VALUE=DATE:20250120", "RRULE:FREQ=YEARLY;INTERVAL=4;COUNT=2", NAME),
                            "2040-12-31"));
            assertEquals(
                    of(20260102, 20260109),
                    dates(event(
                            "DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260110T000000Z", NAME)));
        }

        @Test
        void leaveOutAndAddDays() {
            assertEquals(
                    of(20260101, 20260705, 20290101),
                    dates(
                            event(
                                    START,
                                    "RRULE:FREQ=YEARLY",
                                    "EXDATE;VALUE=DATE:20270101,20280101",
                                    "EXDATE:20300101T000000",
                                    "RDATE;VALUE=DATE:20260705",
                                    NAME),
                            "2030-12-31"));
        }

        @Test
        void giveWayToAnEventThatStandsInstead() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR",
                    "BEGIN:VEVENT",
                    "UID:1",
                    "DTSTART;VALUE=DATE:20250505",
                    "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO",
                    "SUMMARY:May",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:1",
                    "RECURRENCE-ID;VALUE=DATE:20260504",
                    "DTSTART;VALUE=DATE:20260508",
                    "SUMMARY:May moved",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:1",
                    "RECURRENCE-ID;VALUE=DATE:20270503",
                    "DTSTART;VALUE=DATE:20270503",
                    "STATUS:CANCELLED",
                    "END:VEVENT",
                    "END:VCALENDAR");

            assertEquals(
                    List.of("2025-05-05 May", "2026-05-08 May moved", "2028-05-01 May"), days(content, "2028-12-31"));
        }
    }

    @Nested
    class Reports {

        @Test
        void everyErrorOfTheFileByItsLine() {
            byte[] content = bytes(
                    "BEGIN:VCALENDAR", // 1
                    "BEGIN:VEVENT",
                    "SUMMARY:A name that is",
                    "  folded",
                    "DTSTART;VALUE=DATE:20250229", // 5
                    "RRULE:FREQ=YEARLI",
                    "END:VEVENT",
                    "",
                    "BEGIN:VEVENT",
                    "DTSTART:20260101T090000Z", // 10
                    "DTEND:tomorrow",
                    "SUMMARY:B",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "END:VEVENT", // 15
                    "END:VCALENDAR");

            assertEquals(
                    List.of(
                            "line 5: DTSTART \"20250229\" does not exist; look it up in the source of the file",
                            "line 6: RRULE \"FREQ=YEARLI\" cannot be read; write it like RRULE:FREQ=YEARLY, by RFC 5545,"
                                    + " section 3.3.10",
                            "line 10: DTSTART \"20260101T090000Z\" is a time of day, and holidays are whole days; write"
                                    + " DTSTART;VALUE=DATE:20260101, or, for a day that is worked in part, use a table with"
                                    + " special hours",
                            "line 11: DTEND \"tomorrow\" is no date; write it like DTEND;VALUE=DATE:20260131",
                            "line 14: the event has no DTSTART; write DTSTART;VALUE=DATE: and its day",
                            "line 14: the event has no SUMMARY; name it, so that a due date can be explained"),
                    FileFixture.errors(Format.ICALENDAR, content).stream()
                            .map(LineError::message)
                            .toList());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "DTSTART:20260101T000000Z | DTSTART \"20260101T000000Z\" is a time of day, and holidays are whole days",
                    "DTSTART;VALUE=DATE: | DTSTART \"\" is no date",
                    "DTSTART;VALUE=DATE:2026-01-01 | DTSTART \"2026-01-01\" is no date",
                    "DTSTART;VALUE=DATE:20261301 | DTSTART \"20261301\" is no date",
                })
        void aWrongFirstDay(String property, String what) {
            assertEquals(List.of("3: " + what), said(event(property, NAME)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "DTSTART;VALUE=DATE:20260102 | DTSTART is given twice in one event",
                    "DTEND;VALUE=DATE:20251231 | the event ends on 2025-12-31, before it begins on 2026-01-01",
                    "DTEND;VALUE=DATE:20270103 | the event lasts 367 days",
                    "DTEND:20260102T120000 | DTEND \"20260102T120000\" is a time of day, and holidays are whole days",
                    "DURATION:PT24H | DURATION \"PT24H\" is not a number of whole days",
                    "DURATION:-P1D | DURATION \"-P1D\" is not a number of whole days",
                    "DURATION:a day | DURATION \"a day\" is not a number of whole days",
                    "RRULE:FREQ=HOURLY | RRULE \"FREQ=HOURLY\" repeats within a day",
                    "RRULE:COUNT=2 | RRULE \"COUNT=2\" cannot be read",
                    "RRULE:FREQ=YEARLY;BYMONTH=13 | RRULE \"FREQ=YEARLY;BYMONTH=13\" cannot be read",
                    "RRULE:FREQ=YEARLY;UNTIL=never | RRULE \"FREQ=YEARLY;UNTIL=never\" cannot be read",
                    "RRULE:FREQ=YEARLY;INTERVAL=0 | RRULE \"FREQ=YEARLY;INTERVAL=0\" repeats less than once",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | the RRULE does not lead to DTSTART, 2026-01-01, itself",
                    "RRULE:FREQ=YEARLY;UNTIL=20200101 | the RRULE does not lead to DTSTART, 2026-01-01, itself",
                    "EXDATE;VALUE=DATE:20260230,20270101 | EXDATE \"20260230\" does not exist",
                    "RDATE;VALUE=PERIOD:20260101T000000/P1D | RDATE \"20260101T000000/P1D\" is no date",
                    "EXRULE:FREQ=YEARLY | EXRULE is no longer part of iCalendar",
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260101 | RANGE=THISANDFUTURE changes many times of an event at once",
                    "SUMMARY Day of rest | \"SUMMARY Day of rest\" is no property",
                    "DTEND;VALUE=\"DATE:20260102 | \"DTEND;VALUE=\"DATE:20260102\" is no property",
                })
        void aWrongPropertyAfterIt(String property, String what) {
            assertEquals(List.of("5: " + what), said(event(START, NAME, property)));
        }

        @Test
        void anEventWithoutEndAnEndWithoutEventAndWhatStandsAfterAll() {
            assertEquals(
                    List.of(
                            "2: BEGIN:VEVENT is not ended by line 5",
                            "9: \"END:VEVENT\" ends what was not begun",
                            "11: \"BEGIN:VCALENDAR\" stands after END:VCALENDAR"),
                    said(bytes(
                            "BEGIN:VCALENDAR",
                            "BEGIN:VEVENT",
                            START,
                            NAME,
                            "BEGIN:VEVENT",
                            START,
                            NAME,
                            "END:VEVENT",
                            "END:VEVENT",
                            "END:VCALENDAR",
                            "BEGIN:VCALENDAR")));
            assertEquals(
                    List.of("1: BEGIN:VCALENDAR is not ended by line 4", "2: BEGIN:VEVENT is not ended by line 4"),
                    said(bytes("BEGIN:VCALENDAR", "BEGIN:VEVENT", START, NAME)));
            assertEquals(
                    List.of("2: a calendar begins within a calendar"),
                    said(bytes(
                            "BEGIN:VCALENDAR",
                            "BEGIN:VCALENDAR",
                            "BEGIN:VEVENT",
                            START,
                            NAME,
                            "END:VEVENT",
                            "END:VCALENDAR")));
        }

        @Test
        void aFileThatIsEmptyOrNoCalendarOrHasNoEvent() {
            assertEquals(List.of("1: the file is empty"), said(new byte[0]));
            assertEquals(List.of("1: the file is empty"), said(bytes("", "")));
            assertEquals(
                    List.of("2: the file begins with \"<html>\", not with BEGIN:VCALENDAR"), said(bytes("", "<html>")));
            assertEquals(
                    List.of("1: the file has no day off and no day worked"),
                    said(bytes("BEGIN:VCALENDAR", "END:VCALENDAR")));
        }

        @Test
        void daysAfterTheHorizonThatWereWrittenDown() {
            assertEquals(
                    List.of("3: 2026-01-01 (Day) lies after the horizon 2025-12-31"),
                    said(event(START, NAME), "2025-12-31"));
        }

        @Test
        void bytesThatAreNotUtf8ByTheFirstLineOfWhatIsFolded() {
            byte[] content = new String(event(START, "SUMMARY:Na", " tional\\, 国庆节"), StandardCharsets.UTF_8)
                    .getBytes(Charset.forName("GB18030"));

            List<String> said = said(content);

            assertEquals(1, said.size());
            assertTrue(said.get(0).startsWith("4: \"SUMMARY:National"), said::toString);
            assertTrue(said.get(0).endsWith("is not UTF-8"), said::toString);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 5, 7, 11, 13})
        void somethingAndNeverAnExceptionForAFileWithLinesMissing(int step) throws IOException {
            List<String> lines = new String(Bundled.bytes("england-and-wales.ics"), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int first = 0; first < step; first++) {
                List<String> left = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    if (i % step != first || step == 1) {
                        left.add(lines.get(i));
                    }
                }
                HolidayFile.parse("x", Format.ICALENDAR, bytes(left.toArray(String[]::new)), java.util.Optional.empty())
                        .fold(
                                errors -> {
                                    errors.forEach(
                                            error -> assertTrue(error.line() >= 1 && error.line() <= left.size()));
                                    return errors.size();
                                },
                                holidays -> {
                                    assertEquals(1, step, () -> "no error without every " + step + "th line");
                                    return 0;
                                });
            }
        }
    }

    @Nested
    class EnglandAndWales {

        /** As published by gov.uk/bank-holidays. */
        private static final List<String> PUBLISHED = of(
                20250101, 20250418, 20250421, 20250505, 20250526, 20250825, 20251225, 20251226, //
                20260101, 20260403, 20260406, 20260504, 20260525, 20260831, 20261225, 20261228, //
                20270101, 20270326, 20270329, 20270503, 20270531, 20270830, 20271227, 20271228);

        @Test
        void hasTheDaysThatWerePublished() throws IOException {
            assertEquals(PUBLISHED, dates(Bundled.bytes("england-and-wales.ics")));
            assertEquals(
                    "England and Wales",
                    FileFixture.holidays(Format.ICALENDAR, Bundled.bytes("england-and-wales.ics"))
                            .name());
        }

        @Test
        void givesKnownDueDates() throws IOException {
            WorkingCalendar calendar = FileFixture.holidays(Format.ICALENDAR, Bundled.bytes("england-and-wales.ics"))
                    .addTo(WorkingCalendar.builder("london")
                            .zone(ZoneId.of("Europe/London"))
                            .weekdays(Hours.parse("09:00-17:30")))
                    .build();

            assertEquals(LocalDate.of(2026, 12, 30), calendar.plusWorkingDays(LocalDate.of(2026, 12, 23), 3));
            assertEquals(LocalDate.of(2027, 3, 31), calendar.plusWorkingDays(LocalDate.of(2027, 3, 24), 3));
            assertEquals(253, calendar.workingDaysBetween(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)));
        }
    }
}
