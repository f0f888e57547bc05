package dev.docket.examples.holidays;

import static dev.docket.examples.holidays.FileFixture.bytes;
import static dev.docket.examples.holidays.FileFixture.event;
import static dev.docket.examples.holidays.ICalendarFixture.NAME;
import static dev.docket.examples.holidays.ICalendarFixture.START;
import static dev.docket.examples.holidays.ICalendarFixture.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.holidays.HolidayFile.Format;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported of an iCalendar file that is wrong, line by line. */
class ICalendarErrorsTest {

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
            HolidayFile.parse("x", Format.ICALENDAR, bytes(left.toArray(String[]::new)), Optional.empty())
                    .fold(
                            errors -> {
                                errors.forEach(error -> assertTrue(error.line() >= 1 && error.line() <= left.size()));
                                return errors.size();
                            },
                            holidays -> {
                                assertEquals(1, step, () -> "no error without every " + step + "th line");
                                return 0;
                            });
        }
    }
}
