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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far and how the events of an iCalendar file are repeated. */
class ICalendarRepeatsTest {

    @Test
    void goOnToTheHorizonThatIsGiven() {
        byte[] content = event("DTSTART;VALUE=DATE:20251225", "RRULE:FREQ=YEARLY", "SUMMARY:Christmas Day");

        assertEquals(iso(20251225, 20261225, 20271225), dates(content, "2027-12-25"));
        assertEquals(iso(20251225, 20261225), dates(content, "2027-12-24"));
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

        assertEquals(iso(20250101, 20260101, 20260403), dates(content));
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

        assertEquals(iso(20260101), dates(content));
    }

    @Test
    void areCutAtTheHorizonWithinAnEvent() {
        byte[] content = event("DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103", "RRULE:FREQ=YEARLY", NAME);

        assertEquals(iso(20251230, 20251231, 20260101, 20260102, 20261230, 20261231), dates(content, "2026-12-31"));
    }

    @Test
    void ofTheLeapDayAreInLeapYearsOnly() {
        assertEquals(
                iso(20240229, 20280229),
                dates(event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY", NAME), "2030-12-31"));
    }

    @Test
    void followWeekdaysCountsAndIntervals() {
        assertEquals(
                iso(20251127, 20261126, 20271125),
                dates(
                        event("DTSTART;VALUE=DATE:20251127", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", NAME),
                        "2027-12-31"));
        assertEquals(
                iso(20250120, 20290120),
                dates(
                        event("DTSTART;VALUE=DATE:20250120", "RRULE:FREQ=YEARLY;INTERVAL=4;COUNT=2", NAME),
                        "2040-12-31"));
        assertEquals(
                iso(20260102, 20260109),
                dates(event("DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260110T000000Z", NAME)));
    }

    @Test
    void leaveOutAndAddDays() {
        assertEquals(
                iso(20260101, 20260705, 20290101),
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

        assertEquals(List.of("2025-05-05 May", "2026-05-08 May moved", "2028-05-01 May"), days(content, "2028-12-31"));
    }
}
