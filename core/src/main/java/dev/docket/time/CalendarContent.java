package dev.docket.time;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a calendar is but its name, checked.
 *
 * @param zone whose days it has
 * @param week the hours from Monday to Sunday
 * @param exceptions by epoch day, each working day with its hours
 * @param horizon the last day whose holidays are known
 */
record CalendarContent(
        ZoneId zone, List<Schedule> week, NavigableMap<Long, DayException> exceptions, Optional<LocalDate> horizon) {

    private static final int FINGERPRINT_BYTES = 8;

    static Validation<Seq<CalendarDefect>, CalendarContent> of(
            String id,
            Optional<ZoneId> zone,
            Map<DayOfWeek, List<Hours>> hours,
            List<DayException> exceptions,
            Optional<LocalDate> horizon) {
        List<CalendarDefect> defects = new ArrayList<>();
        if (id.isBlank()) {
            defects.add(new CalendarDefect(
                    "id", "must contain a visible character, but was \"" + id + "\"", "name the calendar"));
        }
        if (zone.isEmpty()) {
            defects.add(new CalendarDefect("zone", "is missing", "call zone(...); there is no default zone"));
        }
        List<Schedule> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new Schedule(hours.getOrDefault(day, List.of())));
        }
        List<Hours> ordinary = week.stream()
                .filter(day -> !day.isClosed())
                .findFirst()
                .map(Schedule::hours)
                .orElse(List.of());
        if (ordinary.isEmpty()) {
            defects.add(new CalendarDefect(
                    "week", "has no working time", "call hours(...) for at least one day of the week"));
        }
        NavigableMap<Long, DayException> byDay = byDay(exceptions, ordinary, horizon, defects);
        checkOverlaps(week, byDay, defects);
        if (!defects.isEmpty()) {
            return Validation.invalid(Vector.ofAll(defects));
        }
        return Validation.valid(new CalendarContent(
                zone.orElseThrow(), List.copyOf(week), Collections.unmodifiableNavigableMap(byDay), horizon));
    }

    private static NavigableMap<Long, DayException> byDay(
            List<DayException> exceptions,
            List<Hours> ordinary,
            Optional<LocalDate> horizon,
            List<CalendarDefect> defects) {
        NavigableMap<Long, DayException> byDay = new TreeMap<>();
        for (DayException one : exceptions) {
            String where = one.date().toString();
            boolean plainWorkday = !one.isHoliday() && one.hours().isEmpty();
            if (byDay.put(one.date().toEpochDay(), plainWorkday ? one.withHours(ordinary) : one) != null) {
                defects.add(new CalendarDefect(where, "is given twice, now as " + one.name(), "give every date once"));
            }
            if (one.name().isBlank()) {
                defects.add(new CalendarDefect(where, "has no name", "name it, so that a due date can be explained"));
            }
            if (horizon.isPresent() && one.date().isAfter(horizon.get())) {
                defects.add(new CalendarDefect(
                        where, "lies after the horizon " + horizon.get(), "move the horizon or leave the day out"));
            }
        }
        if (!byDay.isEmpty() && byDay.lastKey() - byDay.firstKey() >= DayTable.MAX_DAYS) {
            defects.add(new CalendarDefect(
                    "exceptions",
                    "span " + byDay.firstEntry().getValue().date() + " to "
                            + byDay.lastEntry().getValue().date(),
                    "keep them within " + DayTable.MAX_DAYS + " days (179 years)"));
        }
        return byDay;
    }

    private static void checkOverlaps(
            List<Schedule> week, NavigableMap<Long, DayException> byDay, List<CalendarDefect> defects) {
        for (DayOfWeek day : DayOfWeek.values()) {
            Schedule schedule = week.get(day.getValue() - 1);
            checkDay(
                    day.toString(),
                    schedule,
                    week.get(day.plus(1).getValue() - 1),
                    day.plus(1).toString(),
                    defects);
        }
        for (Map.Entry<Long, DayException> entry : byDay.entrySet()) {
            long day = entry.getKey();
            LocalDate date = entry.getValue().date();
            checkDay(
                    date.toString(),
                    schedule(week, byDay, day),
                    schedule(week, byDay, day + 1),
                    date.plusDays(1).toString(),
                    defects);
            if (!byDay.containsKey(day - 1) && schedule(week, byDay, day - 1).overlaps(schedule(week, byDay, day))) {
                defects.add(overlap(date.minusDays(1).toString(), date.toString(), schedule(week, byDay, day - 1)));
            }
        }
    }

    private static Schedule schedule(List<Schedule> week, NavigableMap<Long, DayException> byDay, long day) {
        DayException exception = byDay.get(day);
        return exception == null ? week.get(DayTable.weekday(day)) : new Schedule(exception.hours());
    }

    private static void checkDay(
            String where, Schedule schedule, Schedule next, String nextDay, List<CalendarDefect> defects) {
        if (schedule.overlapsItself()) {
            defects.add(new CalendarDefect(where, "has hours that overlap: " + schedule, "join or part them"));
        }
        if (schedule.overlaps(next)) {
            defects.add(overlap(where, nextDay, schedule));
        }
    }

    private static CalendarDefect overlap(String where, String nextDay, Schedule schedule) {
        return new CalendarDefect(
                where,
                "has hours that reach into those of " + nextDay + ": " + schedule,
                "close earlier or open later");
    }

    /** The schedules of the exceptions, and of the days that the zone skips. */
    NavigableMap<Long, Schedule> schedules(WallClock clock) {
        NavigableMap<Long, Schedule> schedules = new TreeMap<>();
        exceptions.forEach((day, exception) -> schedules.put(day, new Schedule(exception.hours())));
        clock.skippedDays().forEach(day -> schedules.put(day, Schedule.CLOSED));
        return schedules;
    }

    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonicalText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one does not", e);
        }
    }

    private String canonicalText() {
        StringBuilder text = new StringBuilder("zone ").append(zone.getId()).append('\n');
        for (DayOfWeek day : DayOfWeek.values()) {
            text.append(day).append(' ').append(week.get(day.getValue() - 1)).append('\n');
        }
        for (DayException one : exceptions.values()) {
            text.append(one.date())
                    .append(' ')
                    .append(new Schedule(one.hours()))
                    .append(' ')
                    .append(one.name())
                    .append('\n');
        }
        return text.append("horizon ")
                .append(horizon.map(LocalDate::toString).orElse("none"))
                .toString();
    }
}
