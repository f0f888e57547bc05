package dev.docket.time.crosscheck;

import dev.docket.testkit.time.CalendarPlan;
import dev.docket.time.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.mpxj.LocalDateRange;
import net.sf.mpxj.LocalTimeRange;
import net.sf.mpxj.ProjectCalendar;
import net.sf.mpxj.ProjectCalendarDays;
import net.sf.mpxj.ProjectCalendarHours;
import net.sf.mpxj.ProjectCalendarWeek;
import net.sf.mpxj.ProjectFile;
import net.sf.mpxj.TimeUnit;

/**
 * MPXJ's calendar of a plan, asked by instants of a zone.
 *
 * <p>MPXJ's days end at midnight, so a night shift is given to it in two pieces: until 24:00 on its own day, and from 00:00 on the
 * next. A holiday thereby changes two days: the morning after it, and its own morning, which belongs to the evening before.
 */
final class MpxjTwin {

    private static final double MILLIS_PER_MINUTE = 60_000;

    private final ProjectCalendar calendar;
    private final ZoneId zone;

    private MpxjTwin(ProjectCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    static MpxjTwin of(OpeningPlan plan, ZoneId zone) {
        ProjectCalendar calendar = week(plan);
        for (LocalDate date : touched(plan)) {
            addAll(ranges(plan.hoursOn(date.minusDays(1)), plan.hoursOn(date)), calendar.addCalendarException(date));
        }
        return new MpxjTwin(calendar, zone);
    }

    /**
     * Of a plan with changes of hours and yearly rules. A change is a work week with a range of dates for MPXJ; it knows of no
     * hours that come every year, so these are given date by date, from one day to another.
     */
    static MpxjTwin of(CalendarPlan plan, LocalDate first, LocalDate last) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        NavigableSet<LocalDate> changes = new TreeSet<>();
        plan.weeks().forEach((from, hours) -> {
            if (from.equals(LocalDate.MIN)) {
                addWeek(calendar, hours);
                return;
            }
            changes.add(from);
            ProjectCalendarWeek week = calendar.addWorkWeek();
            LocalDate next = plan.weeks().higherKey(from);
            week.setDateRange(new LocalDateRange(from, next == null ? last : next.minusDays(1)));
            addWeek(week, hours);
        });
        NavigableSet<LocalDate> odd = new TreeSet<>(changes);
        first.datesUntil(last)
                .filter(date ->
                        plan.dated().containsKey(date) || plan.yearly().stream().anyMatch(rule -> rule.isOn(date)))
                .forEach(odd::add);
        for (LocalDate date : withMorningsAfter(odd)) {
            addAll(ranges(plan.hoursOn(date.minusDays(1)), plan.hoursOn(date)), calendar.addCalendarException(date));
        }
        return new MpxjTwin(calendar, plan.zone());
    }

    /** The plan as one would enter it in MPXJ: each exception replaces the hours of its date, whichever day they belong to. */
    static MpxjTwin withExceptionsOnTheirDateOnly(OpeningPlan plan, ZoneId zone) {
        ProjectCalendar calendar = week(plan);
        plan.holidays().forEach(calendar::addCalendarException);
        plan.workdays()
                .keySet()
                .forEach(date -> addAll(ranges(List.of(), plan.hoursOn(date)), calendar.addCalendarException(date)));
        return new MpxjTwin(calendar, zone);
    }

    private static ProjectCalendar week(OpeningPlan plan) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        addWeek(calendar, plan.week());
        return calendar;
    }

    private static void addWeek(ProjectCalendarDays days, Map<DayOfWeek, List<Hours>> week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<LocalTimeRange> ranges =
                    ranges(week.getOrDefault(day.minus(1), List.of()), week.getOrDefault(day, List.of()));
            days.setWorkingDay(day, !ranges.isEmpty());
            addAll(ranges, days.addCalendarHours(day));
        }
    }

    /** The exceptions, and the mornings after them. */
    private static NavigableSet<LocalDate> touched(OpeningPlan plan) {
        NavigableSet<LocalDate> dates = new TreeSet<>(plan.holidays());
        dates.addAll(plan.workdays().keySet());
        return withMorningsAfter(dates);
    }

    private static NavigableSet<LocalDate> withMorningsAfter(NavigableSet<LocalDate> dates) {
        NavigableSet<LocalDate> all = new TreeSet<>(dates);
        dates.forEach(date -> all.add(date.plusDays(1)));
        return all;
    }

    /** What is left of the hours of the day before, and the hours of the day, cut at midnight. */
    private static List<LocalTimeRange> ranges(List<Hours> before, List<Hours> own) {
        Stream<LocalTimeRange> mornings = before.stream()
                .filter(hours -> hours.closesNextDay() && !hours.close().equals(LocalTime.MIDNIGHT))
                .map(hours -> new LocalTimeRange(LocalTime.MIDNIGHT, hours.close()));
        Stream<LocalTimeRange> days = own.stream()
                .map(hours ->
                        new LocalTimeRange(hours.open(), hours.closesNextDay() ? LocalTime.MIDNIGHT : hours.close()));
        return Stream.concat(mornings, days).sorted().toList();
    }

    private static void addAll(List<LocalTimeRange> ranges, ProjectCalendarHours hours) {
        ranges.forEach(hours::add);
    }

    // ---- asked as ours is asked

    boolean isWorkingDay(LocalDate date) {
        return calendar.isWorkingDate(date);
    }

    Optional<Instant> opening(LocalDate date) {
        return Optional.ofNullable(calendar.getStartTime(date)).map(time -> instant(date.atTime(time)));
    }

    Optional<Instant> closing(LocalDate date) {
        return Optional.ofNullable(calendar.getFinishTime(date))
                .map(time -> instant(
                        date.plusDays(time.equals(LocalTime.MIDNIGHT) ? 1 : 0).atTime(time)));
    }

    Duration between(Instant start, Instant end) {
        double minutes =
                calendar.getWork(local(start), local(end), TimeUnit.MINUTES).getDuration();
        return Duration.ofMillis(Math.round(minutes * MILLIS_PER_MINUTE));
    }

    Instant plus(Instant start, Duration duration) {
        return instant(calendar.getDate(local(start), minutes(duration.toMillis())));
    }

    Instant minus(Instant end, Duration duration) {
        return instant(calendar.getDate(local(end), minutes(-duration.toMillis())));
    }

    Instant nextOpenOrSame(Instant instant) {
        return instant(calendar.getNextWorkStart(local(instant)));
    }

    Instant previousClose(Instant instant) {
        return instant(calendar.getPreviousWorkFinish(local(instant)));
    }

    private static net.sf.mpxj.Duration minutes(long millis) {
        return net.sf.mpxj.Duration.getInstance(millis / MILLIS_PER_MINUTE, TimeUnit.MINUTES);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(zone).toInstant();
    }
}
