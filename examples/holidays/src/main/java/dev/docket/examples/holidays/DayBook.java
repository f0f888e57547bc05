package dev.docket.examples.holidays;

import dev.docket.examples.holidays.Holidays.Day;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the days of a file and what is wrong with it; joins what falls on one day. */
final class DayBook {

    private static final String JOINT = " / ";

    private final List<LineError> errors = new ArrayList<>();
    private final NavigableMap<LocalDate, Entry> entries = new TreeMap<>();

    private record Entry(Day day, int line) {}

    List<LineError> errors() {
        return errors;
    }

    void error(int line, String what, String remedy) {
        errors.add(new LineError(line, what, remedy));
    }

    /** Adds a day. Two of the same kind and hours on one date become one with both names; anything else is an error. */
    void add(int line, Day day) {
        Entry before = entries.get(day.date());
        if (before == null) {
            entries.put(day.date(), new Entry(day, line));
        } else if (before.day.kind() != day.kind()) {
            error(
                    line,
                    day.date() + " is a " + day.kind() + " (" + day.name() + "), but a " + before.day.kind() + " ("
                            + before.day.name() + ") by line " + before.line,
                    "keep one of the two");
        } else if (!before.day.hours().equals(day.hours())) {
            error(
                    line,
                    day.date() + " has other hours by line " + before.line,
                    "put all hours of the day into one row, parted by semicolons");
        } else if (!List.of(before.day.name().split(JOINT, -1)).contains(day.name())) {
            String names = before.day.name() + JOINT + day.name();
            entries.put(day.date(), new Entry(new Day(day.date(), day.kind(), names, day.hours()), before.line));
        }
    }

    /** The end of the last year that has a day here. */
    Optional<LocalDate> endOfLastYear() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(entries.lastKey().getYear(), 12, 31));
    }

    Validation<Seq<LineError>, Holidays> close(String name, Optional<LocalDate> given) {
        if (entries.isEmpty() && errors.isEmpty()) {
            error(1, "the file has no day off and no day worked", "check that it is the right file");
        }
        LocalDate horizon = given.or(this::endOfLastYear).orElse(LocalDate.MAX);
        for (Entry entry : entries.tailMap(horizon, false).values()) {
            error(
                    entry.line,
                    entry.day.date() + " (" + entry.day.name() + ") lies after the horizon " + horizon,
                    "give a later horizon, or leave the day out");
        }
        if (!errors.isEmpty()) {
            return Validation.invalid(Vector.ofAll(errors).sorted(Comparator.comparingInt(LineError::line)));
        }
        return Validation.valid(
                new Holidays(name, entries.values().stream().map(Entry::day).toList(), horizon));
    }
}
