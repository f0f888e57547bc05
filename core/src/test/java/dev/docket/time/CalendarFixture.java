package dev.docket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The calendars that the cases R01 … name, and wall times in them. */
public final class CalendarFixture {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Monday to Friday 09:00-17:00, no holidays; 7 September 2026 is a Monday. */
    public static final WorkingCalendar STD =
            WorkingCalendar.mondayToFriday("STD", SHANGHAI, LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** STD with holidays 25-27 September and 1-7 October and make-up days 20 September and 10 October 2026; not the real table. */
    public static final WorkingCalendar CN26 = cn26().build();

    public static final WorkingCalendar NY = WorkingCalendar.mondayToFriday(
            "NY", ZoneId.of("America/New_York"), LocalTime.of(9, 0), LocalTime.of(17, 0));

    public static final WorkingCalendar B24 = WorkingCalendar.alwaysOpen("B24", ZoneId.of("Europe/Berlin"));

    public static final WorkingCalendar FR18 =
            WorkingCalendar.mondayToFriday("FR18", ZoneId.of("Europe/Paris"), LocalTime.of(8, 0), LocalTime.of(18, 0));

    private CalendarFixture() {}

    /** CN26 as a builder, for calendars that differ in one thing. */
    public static WorkingCalendar.Builder cn26() {
        WorkingCalendar.Builder builder =
                WorkingCalendar.builder("CN26").zone(SHANGHAI).weekdays(Hours.parse("09:00-17:00"));
        for (int day = 25; day <= 27; day++) {
            builder.holiday(LocalDate.of(2026, 9, day), "中秋节");
        }
        for (int day = 1; day <= 7; day++) {
            builder.holiday(LocalDate.of(2026, 10, day), "国庆节");
        }
        return builder.workday(LocalDate.of(2026, 9, 20), "国庆节").workday(LocalDate.of(2026, 10, 10), "国庆节");
    }

    /** The instant of a wall time such as {@code 2026-09-07T09:00} in a calendar's zone. */
    public static Instant at(WorkingCalendar calendar, String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(calendar.zone()).toInstant();
    }

    /** The instant of a wall time such as {@code 2026-09-07T09:00} in Shanghai. */
    public static Instant at(String wallTime) {
        return at(STD, wallTime);
    }

    /** The instant of a time with offset such as {@code 2026-10-25T00:30+02:00}. */
    public static Instant offset(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
