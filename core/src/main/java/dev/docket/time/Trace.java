package dev.docket.time;

import dev.docket.time.Segment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Walks from one instant to another, day by day, and notes how the time is spent. */
final class Trace {

    private static final int MAX_DAYS = 40_000;

    private final OpenTime time;
    private final Instant start;
    private final Instant end;
    private final List<Segment> segments = new ArrayList<>();

    Trace(WorkingCalendar calendar, Instant start, Instant end) {
        this.time = calendar.time();
        this.start = start;
        this.end = end;
        if (end.isBefore(start) || time.dayOf(end) - time.dayOf(start) > MAX_DAYS) {
            throw new IllegalArgumentException("The segments must end at or after " + start + ", within " + MAX_DAYS
                    + " days, but end at " + end + "; exchange the ends or take a part");
        }
    }

    List<Segment> with(List<Suspension> suspensions) {
        for (long day = time.dayOf(start) - 1; day <= time.dayOf(end); day++) {
            addDay(day);
        }
        close(end, time.dayOf(end));
        List<Suspension> sorted = new ArrayList<>(suspensions);
        sorted.sort(Comparator.comparing(Suspension::from));
        List<Segment> all = segments;
        for (Suspension one : sorted) {
            all = cut(all, one);
        }
        return joined(all);
    }

    private void addDay(long day) {
        Day what = time.days().on(day);
        Kind worked = what.kind() == DayKind.MAKE_UP_DAY ? Kind.MAKE_UP : Kind.WORKING;
        for (int i = 0; i < what.schedule().opens.length; i++) {
            Instant open = time.at(day, what.schedule().opens[i]);
            close(open, day);
            add(time.at(day, what.schedule().closes[i]), worked, what.givenName());
        }
        if (!what.isWorked()) {
            close(time.startOf(day + 1), day);
        }
    }

    /** Closed until an instant, each day off as itself. */
    private void close(Instant until, long lastDay) {
        for (long day = time.dayOf(reached()); day <= lastDay; day++) {
            Day what = time.days().on(day);
            boolean off = what.kind() == DayKind.HOLIDAY;
            Instant dayEnds = time.startOf(day + 1);
            add(
                    dayEnds.isBefore(until) ? dayEnds : until,
                    off ? Kind.HOLIDAY : Kind.CLOSED,
                    off ? what.givenName() : Optional.empty());
        }
    }

    private Instant reached() {
        return segments.isEmpty() ? start : segments.get(segments.size() - 1).until();
    }

    private void add(Instant until, Kind kind, Optional<String> name) {
        Instant last = until.isBefore(end) ? until : end;
        if (reached().isBefore(last)) {
            segments.add(new Segment(reached(), last, kind, name));
        }
    }

    /** The first of two suspensions that overlap keeps what they share. */
    private static List<Segment> cut(List<Segment> all, Suspension one) {
        List<Segment> rest = new ArrayList<>();
        for (Segment part : all) {
            Instant from = part.from().isAfter(one.from()) ? part.from() : one.from();
            Instant until = part.until().isBefore(one.until()) ? part.until() : one.until();
            if (part.kind() == Kind.SUSPENDED || !from.isBefore(until)) {
                rest.add(part);
                continue;
            }
            if (part.from().isBefore(from)) {
                rest.add(new Segment(part.from(), from, part.kind(), part.name()));
            }
            rest.add(new Segment(from, until, Kind.SUSPENDED, one.reason()));
            if (until.isBefore(part.until())) {
                rest.add(new Segment(until, part.until(), part.kind(), part.name()));
            }
        }
        return rest;
    }

    private static List<Segment> joined(List<Segment> all) {
        List<Segment> joined = new ArrayList<>();
        for (Segment part : all) {
            int last = joined.size() - 1;
            boolean same = last >= 0
                    && joined.get(last).kind() == part.kind()
                    && joined.get(last).name().equals(part.name());
            if (same) {
                joined.set(last, new Segment(joined.get(last).from(), part.until(), part.kind(), part.name()));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }
}
