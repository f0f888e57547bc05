package dev.docket.examples.holidays;

import static dev.docket.examples.holidays.FileFixture.bytes;
import static dev.docket.examples.holidays.FileFixture.event;
import static dev.docket.examples.holidays.ICalendarFixture.NAME;
import static dev.docket.examples.holidays.ICalendarFixture.START;
import static dev.docket.examples.holidays.ICalendarFixture.dates;
import static dev.docket.examples.holidays.ICalendarFixture.days;
import static dev.docket.examples.holidays.ICalendarFixture.iso;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.examples.holidays.HolidayFile.Format;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days off the events of an iCalendar file are, and how they are named. */
class ICalendarDaysTest {

    @Test
    void endBeforeTheirEnd() {
        assertEquals(iso(20260101, 20260102), dates(event(START, "DTEND;VALUE=DATE:20260103", NAME)));
        assertEquals(iso(20260101), dates(event(START, "DTEND;VALUE=DATE:20260102", NAME)));
    }

    @Test
    void areOneWithoutEndOrWithTheSameEnd() {
        assertEquals(iso(20260101), dates(event(START, NAME)));
        assertEquals(iso(20260101), dates(event(START, "DTEND;VALUE=DATE:20260101", NAME)));
    }

    @Test
    void lastAsLongAsTheyAreSaidTo() {
        assertEquals(iso(20260101, 20260102, 20260103), dates(event(START, "DURATION:P3D", NAME)));
        assertEquals(7, dates(event(START, "DURATION:P1W", NAME)).size());
    }

    @Test
    void mayBeWrittenAsMidnightsOnTheWall() {
        assertEquals(
                iso(20260101, 20260102),
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
        assertEquals("Two days", FileFixture.holidays(Format.ICALENDAR, content).name());
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
