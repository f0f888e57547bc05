package dev.docket.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Two calendars of one zone as one, open when either is or when both are, with days of its own on top.
 *
 * <p>Every stretch belongs to the day on which it starts; one of more than 24 hours is told as two that touch. Where a stretch of the
 * day before runs into a day, it goes before the day's own, so that no moment belongs to two days.
 */
final class Combination implements Definition {

    /** A day's hours depend on those of its neighbours and, by theirs, on days two away. */
    private static final int REACH = 3;

    /**
     * One of the two.
     *
     * @param definition what it is
     * @param days its days, looked up fast: a combination asks for each of them several times
     */
    record Part(Definition definition, DayTable days) {

        Stretches on(long day) {
            return Stretches.of(days.schedule(day));
        }

        /** With what reaches into a day from the day before, and what the day after may continue. */
        Stretches around(long day) {
            return on(day - 1).movedBack().or(on(day)).or(on(day + 1).movedOn());
        }

        boolean isIrregular() {
            return definition.irregularFrom() < definition.irregularUntil();
        }
    }

    private final boolean either;
    private final Part a;
    private final Part b;
    private final DatedDays dated;
    private final Optional<LocalDate> horizon;

    Combination(boolean either, Part a, Part b, DatedDays dated, Optional<LocalDate> horizon) {
        this.either = either;
        this.a = a;
        this.b = b;
        this.dated = dated;
        this.horizon = horizon;
    }

    Combination with(DatedDays more, Optional<LocalDate> known) {
        return new Combination(either, a, b, more, known);
    }

    DatedDays dated() {
        return dated;
    }

    @Override
    public ZoneId zone() {
        return a.definition().zone();
    }

    @Override
    public Optional<LocalDate> horizon() {
        return horizon;
    }

    /** The earlier of the two horizons: beyond it not all is known. */
    static Optional<LocalDate> earlier(Definition a, Definition b) {
        return Stream.of(a.horizon(), b.horizon()).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    @Override
    public Day on(long epochDay) {
        return dated.on(epochDay).orElseGet(() -> combined(epochDay));
    }

    /** What becomes of a day follows from the days around it, and there are few that differ. */
    @Override
    public LongFunction<Day> days() {
        Map<List<Day>, Day> known = new LinkedHashMap<>();
        return day -> {
            if (dated.on(day).isPresent() || dated.on(day - 1).isPresent()) {
                return on(day);
            }
            List<Day> around = List.of(
                    a.days().on(day - 2),
                    a.days().on(day - 1),
                    a.days().on(day),
                    a.days().on(day + 1),
                    b.days().on(day - 2),
                    b.days().on(day - 1),
                    b.days().on(day),
                    b.days().on(day + 1));
            return known.computeIfAbsent(around, unused -> combined(day));
        };
    }

    private Day combined(long day) {
        Stretches before =
                dated.on(day - 1).map(given -> Stretches.of(given.schedule())).orElseGet(() -> own(day - 1));
        Schedule schedule = own(day).without(before.movedBack()).schedule();
        Day left = a.days().on(day);
        Day right = b.days().on(day);
        DayKind kind = kind(schedule, left, right);
        return new Day(schedule, kind, kind == DayKind.WEEKEND ? "" : name(left, right));
    }

    private DayKind kind(Schedule schedule, Day left, Day right) {
        List<DayKind> kinds = List.of(left.kind(), right.kind());
        if (schedule.isClosed()) {
            return kinds.contains(DayKind.HOLIDAY) ? DayKind.HOLIDAY : DayKind.WEEKEND;
        }
        boolean madeUp = either ? !kinds.contains(DayKind.WORKING_DAY) : kinds.contains(DayKind.MAKE_UP_DAY);
        return madeUp ? DayKind.MAKE_UP_DAY : DayKind.WORKING_DAY;
    }

    private static String name(Day left, Day right) {
        return Stream.of(left.name(), right.name())
                .filter(name -> !name.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    /** What starts on a day, before the night shift of the day before has taken its part. */
    private Stretches own(long day) {
        Stretches left = a.on(day);
        Stretches right = b.on(day);
        return either
                ? left.or(right)
                : left.and(b.around(day)).or(right.and(a.around(day))).startingInDay();
    }

    @Override
    public long irregularFrom() {
        return irregular().min().orElse(0);
    }

    @Override
    public long irregularUntil() {
        return irregular().max().orElse(-1) + 1;
    }

    /** The day after a dated one is whole where that takes no part of it, unlike others of its week. */
    private LongStream irregular() {
        LongStream parts = Stream.of(a, b)
                .filter(Part::isIrregular)
                .map(Part::definition)
                .flatMapToLong(part -> LongStream.of(part.irregularFrom() - REACH, part.irregularUntil() + REACH));
        return LongStream.concat(
                parts, dated.isEmpty() ? LongStream.empty() : LongStream.of(dated.first(), dated.last() + 1));
    }

    @Override
    public boolean isYearly() {
        return a.definition().isYearly() || b.definition().isYearly();
    }

    @Override
    public boolean isChanging() {
        return a.definition().isChanging() || b.definition().isChanging();
    }

    @Override
    public CalendarContent.Combined content() {
        return new CalendarContent.Combined(
                either, a.definition().content(), b.definition().content(), dated.given(), horizon);
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(either ? "open when either is" : "open when both are");
        lines.addAll(a.definition().lines());
        lines.add("and");
        lines.addAll(b.definition().lines());
        lines.add("with");
        for (long day : dated.epochDays()) {
            lines.add(LocalDate.ofEpochDay(day) + " " + dated.on(day).orElseThrow());
        }
        lines.add("horizon " + horizon.map(LocalDate::toString).orElse("none"));
        return lines;
    }
}
