package dev.docket.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Which days are worked, and how many seconds of them, counted in constant time.
 *
 * <p>Between the first and the last irregular day a table holds running totals of days (rank), their inverse (select) and a
 * running total of open seconds; before and after it the days come again in a {@link Cycle}, which is arithmetic. Adding and
 * counting days are two look-ups each, for 3 days or 2,000, and for dates in its years a {@link DateTable} spares their epoch
 * days. Open time is one look-up to count and one search among a few days to add. Totals may be negative: they are counted from
 * the first day of the table.
 *
 * <p>The ranks are {@code char}s and the seconds unsigned {@code int}s, so a table has at most {@value #MAX_DAYS} days (136
 * years); a calendar that would need more is refused.
 */
final class DayTable {

    static final int MAX_DAYS = 49_700;
    /** More days than the shifts of any zone can displace an estimate. */
    private static final int MAX_STEPS = 1_000;

    private final long start;
    private final long end;
    private final Cycle before;
    private final Cycle after;
    private final RunningTotal workedBefore;
    private final RunningTotal workedAfter;
    private final RunningTotal openBefore;
    private final RunningTotal openAfter;
    /** To add to a cycle's total, so that it fits the table's. */
    private final long workedShiftBefore;

    private final long workedShiftAfter;
    private final long openShiftBefore;
    private final long openShiftAfter;

    private final Day[] kinds;
    private final char[] kindOf;
    private final char[] rank;
    private final char[] select;
    private final int[] open;
    private final long openInTable;
    /** For each stretch of {@code 2^openBits} open seconds, the place of the day that holds its first; then the last place. */
    private final char[] holding;

    private final int openBits;
    private final DateTable dates;
    private final OddDays odd;
    private final boolean hasNightShifts;

    DayTable(WallClock clock, Definition definition, Cycles cycles) {
        start = definition.irregularFrom();
        end = definition.irregularUntil();
        before = cycles.before();
        after = cycles.after();
        workedBefore = before.total(day -> day.isWorked() ? 1 : 0);
        workedAfter = after == before ? workedBefore : after.total(day -> day.isWorked() ? 1 : 0);
        openBefore = before.total(Day::seconds);
        openAfter = after == before ? openBefore : after.total(Day::seconds);

        int length = Math.toIntExact(end - start);
        kindOf = new char[length];
        kinds = kinds(definition);
        rank = new char[length + 1];
        for (int i = 0; i < length; i++) {
            rank[i + 1] = (char) (rank[i] + (kinds[kindOf[i]].isWorked() ? 1 : 0));
        }
        select = new char[rank[length]];
        for (int i = 0; i < length; i++) {
            if (kinds[kindOf[i]].isWorked()) {
                select[rank[i]] = (char) i;
            }
        }
        int[] seconds = realSeconds(clock);
        open = new int[length + 1];
        for (int i = 0; i < length; i++) {
            open[i + 1] = open[i] + seconds[i];
        }
        openInTable = Integer.toUnsignedLong(open[length]);
        openBits = openBits();
        holding = holding();
        workedShiftBefore = -workedBefore.before(start);
        workedShiftAfter = select.length - workedAfter.before(end);
        openShiftBefore = -openBefore.before(start);
        openShiftAfter = openInTable - openAfter.before(end);
        odd = OddDays.of(
                clock, start, end, day -> (day < start ? before : after).on(day).schedule());
        hasNightShifts = hasNightShifts();
        dates = new DateTable(start, end, this::rank);
    }

    private Day[] kinds(Definition definition) {
        Map<Day, Integer> known = new LinkedHashMap<>();
        LongFunction<Day> days = definition.days();
        for (int i = 0; i < kindOf.length; i++) {
            Day day = days.apply(start + i);
            kindOf[i] =
                    (char) known.computeIfAbsent(day, unused -> known.size()).intValue();
        }
        return known.keySet().toArray(Day[]::new);
    }

    private int[] realSeconds(WallClock clock) {
        int[] seconds = new int[kindOf.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = kinds[kindOf[i]].seconds();
        }
        for (long day : clock.daysNearShifts(start, end)) {
            int i = (int) (day - start);
            seconds[i] = clock.realSeconds(day, kinds[kindOf[i]].schedule());
        }
        return seconds;
    }

    /** Such that there are no more stretches than days. */
    private int openBits() {
        int bits = 0;
        while (openInTable >> bits > kindOf.length) {
            bits++;
        }
        return bits;
    }

    private char[] holding() {
        char[] days = new char[(int) (openInTable >> openBits) + 2];
        int day = 0;
        for (int i = 0; i < days.length - 1; i++) {
            while (day < kindOf.length - 1 && Integer.toUnsignedLong(open[day + 1]) <= (long) i << openBits) {
                day++;
            }
            days[i] = (char) day;
        }
        days[days.length - 1] = (char) Math.max(0, kindOf.length - 1);
        return days;
    }

    private boolean hasNightShifts() {
        List<Day> all = new ArrayList<>(Arrays.asList(kinds));
        before.kinds().forEach(all::add);
        after.kinds().forEach(all::add);
        return all.stream().anyMatch(day -> day.schedule().isOvernight());
    }

    // ---- days

    Day on(long day) {
        if (day >= start && day < end) {
            return kinds[kindOf[(int) (day - start)]];
        }
        return (day < start ? before : after).on(day);
    }

    Schedule schedule(long day) {
        return on(day).schedule();
    }

    boolean isWorked(long day) {
        return on(day).isWorked();
    }

    boolean isNightShift(long day) {
        return hasNightShifts && schedule(day).isOvernight();
    }

    /** How many worked days lie before a day. */
    long rank(long day) {
        if (day < start) {
            return workedShiftBefore + workedBefore.before(day);
        }
        return day <= end ? rank[(int) (day - start)] : workedShiftAfter + workedAfter.before(day);
    }

    /** The worked day before which {@code rank} worked days lie. */
    long select(long rankOfDay) {
        if (rankOfDay < 0) {
            return workedBefore.holding(rankOfDay - workedShiftBefore);
        }
        return rankOfDay < select.length
                ? start + select[(int) rankOfDay]
                : workedAfter.holding(rankOfDay - workedShiftAfter);
    }

    long nextOrSame(long day) {
        return isWorked(day) ? day : select(rank(day));
    }

    long next(long day) {
        return select(rank(day + 1));
    }

    /** The {@code n}-th worked day after a day, {@code n} above zero. */
    long plus(long day, int n) {
        return select(rank(day + 1) + n - 1);
    }

    /** The {@code n}-th worked day before a day, {@code n} above zero. */
    long minus(long day, int n) {
        return select(rank(day) - n);
    }

    long previousOrSame(long day) {
        return isWorked(day) ? day : select(rank(day) - 1);
    }

    /** The {@code n}-th worked day after a date, {@code n} above zero. */
    LocalDate plus(LocalDate date, int n) {
        int through = dates.through(date);
        long found = through + n - 1L;
        return through != DateTable.UNKNOWN && dates.holds(found)
                ? dates.on((int) found)
                : LocalDate.ofEpochDay(plus(Range.day(date), n));
    }

    /** The {@code n}-th worked day before a date, {@code n} above zero. */
    LocalDate minus(LocalDate date, int n) {
        int before = dates.before(date);
        // What is unknown is negative, and so is what lies before the years of the dates.
        return before >= n ? dates.on(before - n) : LocalDate.ofEpochDay(minus(Range.day(date), n));
    }

    /** How many worked days lie after one date up to another; negative if that is earlier. */
    long between(LocalDate startExclusive, LocalDate endInclusive) {
        int start = dates.through(startExclusive);
        int end = dates.through(endInclusive);
        return start != DateTable.UNKNOWN && end != DateTable.UNKNOWN
                ? end - start
                : rank(Range.day(endInclusive) + 1) - rank(Range.day(startExclusive) + 1);
    }

    // ---- seconds

    /** How many seconds of the days before a day are open. */
    long openBefore(long day) {
        if (day < start) {
            return openShiftBefore + openBefore.before(day) + odd.before(day);
        } else if (day <= end) {
            return Integer.toUnsignedLong(open[(int) (day - start)]);
        }
        return openShiftAfter + openAfter.before(day) + odd.before(day);
    }

    /** The day that holds the open second before which {@code seconds} are open. */
    long holding(long seconds) {
        if (seconds < 0) {
            return mended(seconds, openBefore.holding(seconds - openShiftBefore));
        } else if (seconds >= openInTable) {
            return mended(seconds, openAfter.holding(seconds - openShiftAfter));
        }
        int stretch = (int) (seconds >> openBits);
        int low = holding[stretch];
        int high = holding[stretch + 1] + 1;
        while (high - low > 1) { // open[low] <= seconds < open[high]
            int middle = (low + high) >>> 1;
            if (Integer.toUnsignedLong(open[middle]) <= seconds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return start + low;
    }

    /** An estimate by the cycle, moved by the few hours that shifts of the clock displace. */
    private long mended(long seconds, long estimate) {
        long day = estimate;
        for (int step = 0; step < MAX_STEPS; step++) {
            if (openBefore(day) > seconds) {
                day--;
            } else if (openBefore(day + 1) <= seconds) {
                day++;
            } else {
                return day;
            }
        }
        throw new IllegalStateException(
                "no day found that holds open second " + seconds + " within " + MAX_STEPS + " steps of " + estimate);
    }
}
