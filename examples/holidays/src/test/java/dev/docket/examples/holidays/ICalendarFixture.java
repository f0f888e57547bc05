package dev.docket.examples.holidays;

import dev.docket.examples.holidays.HolidayFile.Format;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Small iCalendar files and what comes of them. */
final class ICalendarFixture {

    static final String START = "DTSTART;VALUE=DATE:20260101";
    static final String NAME = "SUMMARY:Day";

    private ICalendarFixture() {}

    /** The days as "date name". */
    static List<String> days(byte[] content, String... horizon) {
        return FileFixture.days(Format.ICALENDAR, content, horizon);
    }

    static List<String> dates(byte[] content, String... horizon) {
        return days(content, horizon).stream().map(day -> day.substring(0, 10)).toList();
    }

    /** The errors as "line: what", without remedies. */
    static List<String> said(byte[] content, String... horizon) {
        return FileFixture.said(Format.ICALENDAR, content, horizon);
    }

    /** Dates, such as 20260101, as they are printed. */
    static List<String> iso(int... days) {
        return Arrays.stream(days)
                .mapToObj(day ->
                        LocalDate.of(day / 10_000, day / 100 % 100, day % 100).toString())
                .toList();
    }
}
