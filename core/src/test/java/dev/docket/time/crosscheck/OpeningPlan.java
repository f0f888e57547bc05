package dev.docket.time.crosscheck;

import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Hours;
import dev.docket.time.WorkingCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The data of a calendar, from which ours and the others are built, each by its own means.
 *
 * @param week the hours of the days of the week on which there are any
 * @param holidays days off by date, also on days that are off anyway
 * @param workdays days worked by date, each with its hours; empty hours are those of the first working day from Monday on
 */
record OpeningPlan(
        Map<DayOfWeek, List<Hours>> week,
        NavigableSet<LocalDate> holidays,
        NavigableMap<LocalDate, List<Hours>> workdays) {

    private static final String CHINA = "china-workdays.csv";

    OpeningPlan {
        week = new EnumMap<>(week);
        holidays = new TreeSet<>(holidays);
        workdays = new TreeMap<>(workdays);
    }

    /** What the data say of a day. */
    enum Kind {
        ORDINARY,
        WEEKEND,
        HOLIDAY,
        MAKE_UP_DAY,
        SPECIAL_HOURS
    }

    /** What the hours of the week have in them. */
    enum Shape {
        OVER_MIDNIGHT,
        UNTIL_MIDNIGHT,
        SEVERAL_INTERVALS,
        ONE_INTERVAL
    }

    /** Mainland China 2018 to 2026 with office hours, read from the bundled table without the library's reader. */
    static OpeningPlan china(Hours... hours) {
        NavigableSet<LocalDate> holidays = new TreeSet<>();
        NavigableMap<LocalDate, List<Hours>> workdays = new TreeMap<>();
        for (String line : lines(CHINA)) {
            LocalDate date = LocalDate.parse(line.substring(0, line.indexOf(',')));
            if (line.contains(",HOLIDAY,")) {
                holidays.add(date);
            } else if (line.contains(",WORKDAY,")) {
                workdays.put(date, List.of());
            } else {
                throw new IllegalStateException("neither holiday nor workday: " + line);
            }
        }
        return new OpeningPlan(mondayToFriday(hours), holidays, workdays);
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(ChinaWorkdays.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** Plain weeks without exceptions. */
    static OpeningPlan plain(Hours... hours) {
        return new OpeningPlan(mondayToFriday(hours), new TreeSet<>(), new TreeMap<>());
    }

    /** Seven equal days without exceptions. */
    static OpeningPlan daily(Hours... hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).forEach(day -> week.put(day, List.of(hours)));
        return new OpeningPlan(week, new TreeSet<>(), new TreeMap<>());
    }

    private static Map<DayOfWeek, List<Hours>> mondayToFriday(Hours... hours) {
        Map<DayOfWeek, List<Hours>> week = daily(hours).week();
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    OpeningPlan withHoliday(String date) {
        OpeningPlan copy = new OpeningPlan(week, holidays, workdays);
        copy.holidays.add(LocalDate.parse(date));
        return copy;
    }

    OpeningPlan withWorkday(String date, Hours... hours) {
        OpeningPlan copy = new OpeningPlan(week, holidays, workdays);
        copy.workdays.put(LocalDate.parse(date), List.of(hours));
        return copy;
    }

    /** Our calendar. */
    WorkingCalendar docket(ZoneId zone) {
        WorkingCalendar.Builder builder = WorkingCalendar.builder("plan").zone(zone);
        week.forEach((day, hours) -> builder.hours(day, hours.toArray(Hours[]::new)));
        holidays.forEach(date -> builder.holiday(date, "holiday"));
        workdays.forEach((date, hours) -> builder.workday(date, "make-up", hours.toArray(Hours[]::new)));
        return builder.build();
    }

    /** The hours that start on a day, by the data alone. */
    List<Hours> hoursOn(LocalDate date) {
        if (holidays.contains(date)) {
            return List.of();
        }
        List<Hours> special = workdays.get(date);
        if (special == null) {
            return week.getOrDefault(date.getDayOfWeek(), List.of());
        }
        return special.isEmpty() ? week.values().iterator().next() : special;
    }

    Kind kindOf(LocalDate date) {
        if (holidays.contains(date)) {
            return Kind.HOLIDAY;
        }
        List<Hours> special = workdays.get(date);
        if (special != null) {
            return special.isEmpty() ? Kind.MAKE_UP_DAY : Kind.SPECIAL_HOURS;
        }
        return week.containsKey(date.getDayOfWeek()) ? Kind.ORDINARY : Kind.WEEKEND;
    }

    /** The first shape, by the order of {@link Shape}, that some day of the week has. */
    Shape shape() {
        List<Hours> all = week.values().stream().flatMap(List::stream).toList();
        if (all.stream()
                .anyMatch(hours -> hours.closesNextDay() && !hours.close().equals(LocalTime.MIDNIGHT))) {
            return Shape.OVER_MIDNIGHT;
        }
        if (all.stream().anyMatch(Hours::closesNextDay)) {
            return Shape.UNTIL_MIDNIGHT;
        }
        return all.size() > week.size() ? Shape.SEVERAL_INTERVALS : Shape.ONE_INTERVAL;
    }

    /** The first exception on or after a day, or the day itself if there is none. */
    LocalDate exceptionFrom(LocalDate date) {
        return Stream.of(Optional.ofNullable(holidays.ceiling(date)), Optional.ofNullable(workdays.ceilingKey(date)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(date);
    }

    /** The most special kind among some days, by the order of {@link Kind}. */
    Kind mostSpecial(LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        if (workdays.subMap(from, true, to, true).values().stream().anyMatch(hours -> !hours.isEmpty())) {
            return Kind.SPECIAL_HOURS;
        }
        if (!workdays.subMap(from, true, to, true).isEmpty()) {
            return Kind.MAKE_UP_DAY;
        }
        return holidays.subSet(from, true, to, true).isEmpty() ? Kind.ORDINARY : Kind.HOLIDAY;
    }
}
