package dev.docket.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Finds everything that is wrong with a calendar about to be built. */
final class CalendarChecks {

    /** 40 years: as many as a yearly rule needs to meet every weekday, leap years included, over a century that has none. */
    private static final int DAYS_TO_SEE_ALL = 40 * 366;

    /** Every day of a leap year once off, and once with other hours. */
    private static final int MOST_YEARLY = 2 * 366;

    private final Set<CalendarDefect> found;

    CalendarChecks(List<CalendarDefect> first) {
        this.found = new LinkedHashSet<>(first);
    }

    List<CalendarDefect> found() {
        return new ArrayList<>(found);
    }

    private void add(String where, String what, String remedy) {
        found.add(new CalendarDefect(where, what, remedy));
    }

    static CalendarDefect outOfRange(String where) {
        return new CalendarDefect(
                where,
                "lies more than ten million years away",
                "leave it out; the first hours hold from the beginning of time");
    }

    void id(String id) {
        if (id.isBlank()) {
            add("id", "must contain a visible character, but was \"" + id + "\"", "name the calendar");
        }
    }

    void zone(Optional<ZoneId> zone) {
        if (zone.isEmpty()) {
            add("zone", "is missing", "call zone(...); there is no default zone");
        }
    }

    void onlyDays(Optional<ZoneId> otherZone, boolean hasHours) {
        otherZone.ifPresent(zone -> add("zone", "is " + zone + ", but its parts have another", "leave it out"));
        if (hasHours) {
            add(
                    "week",
                    "is given for a union or intersection",
                    "give hours and yearly rules to its parts; dated days may be added");
        }
    }

    void week(long from, Map<DayOfWeek, List<Hours>> week) {
        String since = from == Long.MIN_VALUE ? "" : " from " + LocalDate.ofEpochDay(from);
        if (week.values().stream().allMatch(List::isEmpty)) {
            add("week" + since, "has no working time", "give hours to at least one day of the week");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            Schedule schedule = new Schedule(week.getOrDefault(day, List.of()));
            Schedule next = new Schedule(week.getOrDefault(day.plus(1), List.of()));
            itself(day + since, schedule);
            if (schedule.overlaps(next)) {
                overlap(day + since, day.plus(1) + since, schedule);
            }
        }
    }

    private void itself(String where, Schedule schedule) {
        if (schedule.overlapsItself()) {
            add(where, "has hours that overlap: " + schedule, "join or part them");
        }
    }

    private void overlap(String where, String nextDay, Schedule schedule) {
        add(where, "has hours that reach into those of " + nextDay + ": " + schedule, "close earlier or open later");
    }

    void yearly(List<YearlyRule> rules) {
        if (rules.size() > MOST_YEARLY) {
            add(
                    "yearly",
                    "has " + rules.size() + " rules",
                    "give every day once off and once with other hours at most");
            return;
        }
        for (int i = 0; i < rules.size(); i++) {
            YearlyRule rule = rules.get(i);
            String where = "yearly " + rule.range();
            if (rule.name().isBlank()) {
                add(where, "has no name", "name it, so that a due date can be explained");
            }
            itself(where, new Schedule(rule.hours()));
            for (YearlyRule other : rules.subList(0, i)) {
                if (other.isHoliday() == rule.isHoliday() && other.overlaps(rule)) {
                    add(where, "shares days with yearly " + other.range(), "give every day once");
                }
            }
        }
    }

    void dated(List<GivenDay> days, Optional<LocalDate> horizon) {
        Set<LocalDate> seen = new TreeSet<>();
        for (GivenDay one : days) {
            if (!seen.add(one.date())) {
                add(one.date().toString(), "is given twice, now as " + one.name(), "give every date once");
            }
            if (one.name().isBlank()) {
                add(one.date().toString(), "has no name", "name it, so that a due date can be explained");
            }
            if (horizon.isPresent() && one.date().isAfter(horizon.get())) {
                add(
                        one.date().toString(),
                        "lies after the horizon " + horizon.get(),
                        "move the horizon or leave the day out");
            }
            if (one.hours().size() > 1) {
                itself(one.date().toString(), new Schedule(one.hours()));
            }
        }
    }

    void workdayWithoutHours(LocalDate date) {
        add(date.toString(), "is a working day without hours", "give its hours: there is no ordinary working day");
    }

    /** To be asked last: a calendar whose week is refused has no working time for that. */
    void definition(Definition definition, Cycles cycles) {
        long first = definition.irregularFrom();
        long end = definition.irregularUntil();
        if (end - first > DayTable.MAX_DAYS) {
            add(
                    "exceptions",
                    "span " + LocalDate.ofEpochDay(first) + " to " + LocalDate.ofEpochDay(end - 1),
                    "keep them within " + DayTable.MAX_DAYS + " days (136 years)");
            return;
        }
        if (definition instanceof Timetable timetable) {
            neighbours(timetable, timetable.dated());
            timetable.eras().stream().skip(1).forEach(era -> neighbours(timetable, era.from() - 1));
            yearlyNeighbours(timetable, cycles);
        } else if (definition instanceof Combination combination) {
            neighbours(combination, combination.dated());
        }
        if (cycles.areEverClosed() && found.isEmpty()) {
            add("calendar", "has no working time in the long run", "let at least one day of the week be open");
        }
    }

    /** Night shifts that run into the hours of the day after, where one of the two is dated. */
    private void neighbours(Definition definition, DatedDays dated) {
        Set<Long> suspects = new TreeSet<>();
        for (long day : dated.epochDays()) {
            suspects.add(day - 1);
            suspects.add(day);
        }
        suspects.forEach(day -> neighbours(definition, day));
    }

    /** The same where one of the two is as a yearly rule says, in every year that may differ. */
    private void yearlyNeighbours(Timetable timetable, Cycles cycles) {
        boolean nights = timetable.yearly().stream().anyMatch(rule -> new Schedule(rule.hours()).isOvernight())
                || timetable.eras().stream()
                        .flatMap(era -> era.week().stream())
                        .anyMatch(day -> day.schedule().isOvernight());
        if (!timetable.isYearly() || !nights) {
            return;
        }
        long first = timetable.irregularFrom();
        long end = timetable.irregularUntil();
        yearlyNeighbours(timetable, cycles.before(), first - DAYS_TO_SEE_ALL, first - 1);
        yearlyNeighbours(timetable, timetable::on, first - 1, end);
        yearlyNeighbours(timetable, cycles.after(), Math.max(first, end), end + DAYS_TO_SEE_ALL);
    }

    /** Day by day only where some of its days would overlap if one followed the other. */
    private void yearlyNeighbours(Timetable timetable, Cycle cycle, long first, long last) {
        boolean mayOverlap = cycle.kinds().stream()
                .map(Day::schedule)
                .anyMatch(one -> cycle.kinds().stream().map(Day::schedule).anyMatch(one::overlaps));
        if (mayOverlap) {
            yearlyNeighbours(timetable, cycle::on, first, last);
        }
    }

    private void yearlyNeighbours(Timetable timetable, LongFunction<Day> days, long first, long last) {
        Day day = days.apply(first);
        for (long at = first; at < last; at++) {
            Day next = days.apply(at + 1);
            boolean isYearly = !day.name().isEmpty() || !next.name().isEmpty();
            if (isYearly && day.schedule().overlaps(next.schedule())) {
                neighbours(timetable, at);
            }
            day = next;
        }
    }

    private void neighbours(Definition definition, long day) {
        Schedule schedule = definition.on(day).schedule();
        if (schedule.overlaps(definition.on(day + 1).schedule())) {
            overlap(
                    LocalDate.ofEpochDay(day).toString(),
                    LocalDate.ofEpochDay(day + 1).toString(),
                    schedule);
        }
    }
}
