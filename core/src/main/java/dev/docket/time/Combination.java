package dev.docket.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private final boolean either;
    private final Definition a;
    private final Definition b;
    private final DatedDays dated;
    private final Optional<LocalDate> horizon;

    Combination(boolean either, Definition a, Definition b, DatedDays dated, Optional<LocalDate> horizon) {
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
        return a.zone();
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

    private Day combined(long day) {
        Schedule schedule = own(day).without(own(day - 1).movedBack()).schedule();
        Day left = a.on(day);
        Day right = b.on(day);
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
        Stretches left = Stretches.of(a.on(day).schedule());
        Stretches right = Stretches.of(b.on(day).schedule());
        if (either) {
            return left.or(right);
        }
        Stretches allLeft = around(a, day);
        Stretches allRight = around(b, day);
        return left.and(allRight).or(right.and(allLeft)).startingInDay();
    }

    private static Stretches around(Definition calendar, long day) {
        Stretches before = Stretches.of(calendar.on(day - 1).schedule()).movedBack();
        Stretches after = Stretches.of(calendar.on(day + 1).schedule()).movedOn();
        return before.or(Stretches.of(calendar.on(day).schedule())).or(after);
    }

    @Override
    public long irregularFrom() {
        return irregular().min().orElse(0);
    }

    @Override
    public long irregularUntil() {
        return irregular().max().orElse(-1) + 1;
    }

    private LongStream irregular() {
        LongStream parts = Stream.of(a, b)
                .filter(part -> part.irregularFrom() < part.irregularUntil())
                .flatMapToLong(part -> LongStream.of(part.irregularFrom() - REACH, part.irregularUntil() + REACH));
        return LongStream.concat(
                parts, dated.isEmpty() ? LongStream.empty() : LongStream.of(dated.first(), dated.last()));
    }

    @Override
    public boolean isYearly() {
        return a.isYearly() || b.isYearly();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(either ? "open when either is" : "open when both are");
        lines.addAll(a.lines());
        lines.add("and");
        lines.addAll(b.lines());
        lines.add("with");
        for (long day : dated.epochDays()) {
            lines.add(LocalDate.ofEpochDay(day) + " " + dated.on(day).orElseThrow());
        }
        lines.add("horizon " + horizon.map(LocalDate::toString).orElse("none"));
        return lines;
    }
}
