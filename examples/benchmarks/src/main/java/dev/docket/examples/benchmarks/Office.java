package dev.docket.examples.benchmarks;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.DayKind;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The offices whose time is measured: the rows from which each contender's calendar is made.
 *
 * <p>Ten years each, 2017 to 2026, Monday to Friday, eight hours a day. Immutable.
 */
// Lists that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Office {
    /**
     * Mainland China, 09:00 to 17:00, with make-up working days: the table of {@link ChinaWorkdays} for 2018 to 2026, and for 2017
     * an invented year, that of 2018 moved back by 52 weeks.
     */
    CHINA(ChinaWorkdays.ZONE, List.of(Hours.parse("09:00-17:00")), china(), LocalDate.of(2017, 1, 1)),

    /** New York's bank holidays as Strata knows them, 08:00 to 12:00 and 13:00 to 17:00, with daylight saving. */
    NEW_YORK(
            ZoneId.of("America/New_York"),
            List.of(Hours.parse("08:00-12:00"), Hours.parse("13:00-17:00")),
            newYork(),
            LocalDate.of(2017, 1, 1)),

    /** The calendar of {@link #NEW_YORK}, asked about the 2040s, of which its table knows nothing. */
    NEW_YORK_2040(NEW_YORK.zone, NEW_YORK.hours, NEW_YORK.rows, LocalDate.of(2040, 1, 1));

    /** The days that no office works but for its make-up days. */
    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final int YEARS = 10;
    private static final int FULL_WEEKS_OF_A_YEAR = 52;
    /** So long before the end of a year the next year's notice may still change it. */
    private static final int UNKNOWN_DAYS = 3;

    private final ZoneId zone;
    private final List<Hours> hours;
    private final List<Row> rows;
    private final LocalDate firstAsked;

    Office(ZoneId zone, List<Hours> hours, List<Row> rows, LocalDate firstAsked) {
        this.zone = zone;
        this.hours = hours;
        this.rows = rows;
        this.firstAsked = firstAsked;
    }

    /**
     * A dated exception.
     *
     * @param date the day
     * @param isWorked whether it is a make-up day, else a day off
     * @param name what it is called
     */
    record Row(LocalDate date, boolean isWorked, String name) {}

    private static List<Row> china() {
        WorkingCalendar known = ChinaWorkdays.calendar();
        List<Row> rows = ChinaWorkdays.FIRST_DAY
                .datesUntil(ChinaWorkdays.HORIZON.plusDays(1))
                .filter(date -> known.nameOf(date).isPresent())
                .map(date -> new Row(
                        date,
                        known.kind(date) == DayKind.MAKE_UP_DAY,
                        known.nameOf(date).orElseThrow()))
                .toList();
        Stream<Row> invented = rows.stream()
                .map(row -> new Row(row.date.minusWeeks(FULL_WEEKS_OF_A_YEAR), row.isWorked, row.name))
                .takeWhile(row -> row.date.isBefore(ChinaWorkdays.FIRST_DAY));
        return Stream.concat(invented, rows.stream()).toList();
    }

    private static List<Row> newYork() {
        HolidayCalendar known = HolidayCalendarIds.USNY.resolve(ReferenceData.standard());
        LocalDate first = LocalDate.of(2017, 1, 1);
        return first.datesUntil(first.plusYears(YEARS))
                .filter(date -> known.isHoliday(date)
                        && !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek()))
                .map(date -> new Row(date, false, "bank holiday"))
                .toList();
    }

    ZoneId zone() {
        return zone;
    }

    List<Hours> hours() {
        return hours;
    }

    List<Row> rows() {
        return rows;
    }

    /** The first day about which the benchmarks ask. */
    LocalDate firstAsked() {
        return firstAsked;
    }

    /** The last day that a result may reach. */
    LocalDate lastAsked() {
        return firstAsked.plusYears(YEARS).minusDays(1 + UNKNOWN_DAYS);
    }

    /** Whether the contenders that are no calendars of rules, but tables, know the days asked about. */
    boolean isInTables() {
        return this != NEW_YORK_2040;
    }

    /** Docket's calendar, built anew. */
    WorkingCalendar calendar() {
        WorkingCalendar.Builder builder =
                WorkingCalendar.builder(name()).zone(zone).weekdays(hours.toArray(Hours[]::new));
        for (Row row : rows) {
            if (row.isWorked) {
                builder.workday(row.date, row.name);
            } else {
                builder.holiday(row.date, row.name);
            }
        }
        return builder.horizon(lastRow()).build();
    }

    private LocalDate lastRow() {
        int year = rows.get(rows.size() - 1).date.getYear();
        return LocalDate.of(year, 12, 31).minusDays(UNKNOWN_DAYS);
    }
}
