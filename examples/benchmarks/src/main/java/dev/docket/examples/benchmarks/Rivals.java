package dev.docket.examples.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.docket.time.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.sf.mpxj.LocalTimeRange;
import net.sf.mpxj.ProjectCalendar;
import net.sf.mpxj.ProjectCalendarHours;
import net.sf.mpxj.ProjectFile;

/** Other libraries' calendars with the content of an {@link Office}. */
final class Rivals {

    private Rivals() {}

    /** Strata's calendar: it knows days only, and of no zone. */
    static ImmutableHolidayCalendar strata(Office office) {
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of(office.name()), dates(office, false), Office.WEEKEND, dates(office, true));
    }

    private static List<LocalDate> dates(Office office, boolean worked) {
        return office.rows().stream()
                .filter(row -> row.isWorked() == worked)
                .map(Office.Row::date)
                .toList();
    }

    /** MPXJ's calendar: it knows hours, in wall time, and of no zone. */
    static ProjectCalendar mpxj(Office office) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.setWorkingDay(day, !Office.WEEKEND.contains(day));
            ProjectCalendarHours hours = calendar.addCalendarHours(day);
            if (!Office.WEEKEND.contains(day)) {
                addHours(hours, office);
            }
        }
        for (Office.Row row : office.rows()) {
            ProjectCalendarHours exception = calendar.addCalendarException(row.date());
            if (row.isWorked()) {
                addHours(exception, office);
            }
        }
        return calendar;
    }

    private static void addHours(ProjectCalendarHours to, Office office) {
        for (Hours hours : office.hours()) {
            to.add(new LocalTimeRange(hours.open(), hours.close()));
        }
    }

    /**
     * Makes MPXJ's calendar forget its earlier answers: every change does, also one that changes nothing.
     *
     * <p>It keeps the work between two moments in a map, which answers a repeated question without reckoning, and the last
     * result of adding.
     */
    static void forget(ProjectCalendar calendar) {
        calendar.removeWorkWeek(null);
    }
}
