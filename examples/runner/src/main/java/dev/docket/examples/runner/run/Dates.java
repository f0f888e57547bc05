package dev.docket.examples.runner.run;

import dev.docket.examples.runner.terminal.Language;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as this runner prints them, in the zone of a calendar. */
final class Dates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Dates() {}

    /** Such as {@code 2018-12-20 10:30}. */
    static String minute(Instant instant, WorkingCalendar calendar) {
        return MINUTE.format(instant.atZone(calendar.zone()));
    }

    /** Such as {@code Thu 2018-12-20 10:30}. */
    static String dayAndMinute(Instant instant, WorkingCalendar calendar) {
        return Language.EN.weekday(calendar.date(instant)) + " " + minute(instant, calendar);
    }
}
