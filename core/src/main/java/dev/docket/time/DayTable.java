package dev.docket.time;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which days are worked, and how many seconds of them, counted in constant time.
 *
 * <p>Between the first and the last exception a table holds running totals (rank), their inverse (select) and a running total of
 * open seconds; before and after it the week repeats, which is arithmetic. Adding and counting days are two look-ups each, for 3
 * days or 2,000. Open time is one look-up to count and one binary search to add. Outside the table the shifts of the clock
 * between the two ends are visited one by one, about two a year, and only if they can fall into the hours. The ranks are
 * {@code char}s, so a table has at most 65,535 days; a calendar that would need more is refused.
 *
 * <p>Days are epoch days. The week is counted from Monday, and day 0 of the epoch was a Thursday.
 */
final class DayTable {

    static final int MAX_DAYS = Character.MAX_VALUE;
    private static final int WEEK = 7;
    private static final int THURSDAY = 3;
    /** More days than the shifts of any zone can displace an estimate. */
    private static final int MAX_STEPS = 1_000;

    private final WallClock clock;
    private final List<Schedule> week;
    private final int[] workedBefore = new int[WEEK + 1];
    private final int[] secondsBefore = new int[WEEK + 1];
    private final int[] workedWeekday;

    private final long start;
    private final long end;
    private final List<Schedule> schedules;
    private final char[] scheduleOf;
    private final char[] rank;
    private final char[] select;
    private final long[] open;
    private final long lastShiftThatMatters;

    DayTable(WallClock clock, List<Schedule> week, NavigableMap<Long, Schedule> exceptions) {
        this.clock = clock;
        this.week = week;
        List<Integer> worked = new ArrayList<>();
        for (int i = 0; i < WEEK; i++) {
            boolean closed = week.get(i).isClosed();
            workedBefore[i + 1] = workedBefore[i] + (closed ? 0 : 1);
            secondsBefore[i + 1] = secondsBefore[i] + week.get(i).seconds;
            if (!closed) {
                worked.add(i);
            }
        }
        workedWeekday = worked.stream().mapToInt(Integer::intValue).toArray();
        start = exceptions.isEmpty() ? 0 : exceptions.firstKey();
        end = exceptions.isEmpty() ? 0 : exceptions.lastKey() + 1;
        int days = Math.toIntExact(end - start);
        schedules = new ArrayList<>(week);
        scheduleOf = scheduleTable(days, exceptions);
        rank = new char[days + 1];
        for (int i = 0; i < days; i++) {
            rank[i + 1] = (char) (rank[i] + (scheduleIn(i).isClosed() ? 0 : 1));
        }
        select = new char[rank[days]];
        for (int i = 0; i < days; i++) {
            if (!scheduleIn(i).isClosed()) {
                select[rank[i]] = (char) i;
            }
        }
        open = openTable(days);
        lastShiftThatMatters = lastShiftThatMatters();
    }

    private char[] scheduleTable(int days, NavigableMap<Long, Schedule> exceptions) {
        TreeMap<String, Integer> known = new TreeMap<>();
        char[] table = new char[days];
        for (int i = 0; i < days; i++) {
            table[i] = (char) weekday(start + i);
        }
        exceptions.forEach((day, schedule) -> {
            int at = known.computeIfAbsent(schedule.toString(), text -> {
                schedules.add(schedule);
                return schedules.size() - 1;
            });
            table[(int) (day - start)] = (char) at;
        });
        return table;
    }

    private long[] openTable(int days) {
        int[] seconds = new int[days];
        for (int i = 0; i < days; i++) {
            seconds[i] = scheduleIn(i).seconds;
        }
        if (days > 0) {
            for (long day : clock.daysNearShifts(start, end)) {
                seconds[(int) (day - start)] = realSeconds(day);
            }
        }
        long[] table = new long[days + 1];
        for (int i = 0; i < days; i++) {
            table[i + 1] = table[i] + seconds[i];
        }
        return table;
    }

    /** The last day whose weekly hours a shift changes; most offices have none since the clock shifts on Sundays. */
    private long lastShiftThatMatters() {
        long last = Long.MIN_VALUE;
        for (long day : clock.daysNearSampleShifts()) {
            if (day > last && realSeconds(day, week.get(weekday(day))) != week.get(weekday(day)).seconds) {
                last = day;
            }
        }
        return clock.shiftsForEver() && last >= clock.firstDayOfRules() ? Long.MAX_VALUE : last;
    }

    // ---- days

    static int weekday(long day) {
        return (int) Math.floorMod(day + THURSDAY, (long) WEEK);
    }

    private Schedule scheduleIn(int i) {
        return schedules.get(scheduleOf[i]);
    }

    Schedule schedule(long day) {
        return day >= start && day < end ? scheduleIn((int) (day - start)) : week.get(weekday(day));
    }

    boolean isWorked(long day) {
        return !schedule(day).isClosed();
    }

    private int perWeek() {
        return workedWeekday.length;
    }

    private long weeklyRank(long day) {
        return Math.floorDiv(day + THURSDAY, (long) WEEK) * perWeek() + workedBefore[weekday(day)];
    }

    private long weeklySelect(long rankOfDay) {
        long weeks = Math.floorDiv(rankOfDay, (long) perWeek());
        return weeks * WEEK - THURSDAY + workedWeekday[(int) Math.floorMod(rankOfDay, (long) perWeek())];
    }

    /** How many worked days lie before a day, counted from the start of the table. */
    long rank(long day) {
        if (day < start) {
            return weeklyRank(day) - weeklyRank(start);
        }
        return day <= end ? rank[(int) (day - start)] : select.length + weeklyRank(day) - weeklyRank(end);
    }

    /** The worked day before which {@code rank} worked days lie. */
    long select(long rankOfDay) {
        if (rankOfDay < 0) {
            return weeklySelect(weeklyRank(start) + rankOfDay);
        }
        return rankOfDay < select.length
                ? start + select[(int) rankOfDay]
                : weeklySelect(weeklyRank(end) + rankOfDay - select.length);
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

    // ---- seconds

    private int realSeconds(long day) {
        return realSeconds(day, schedule(day));
    }

    private int realSeconds(long day, Schedule schedule) {
        long sum = 0;
        for (int i = 0; i < schedule.opens.length; i++) {
            sum += clock.epochSecond(day, schedule.closes[i]) - clock.epochSecond(day, schedule.opens[i]);
        }
        return Math.toIntExact(sum);
    }

    private int weeklyRealSeconds(long day) {
        return day <= lastShiftThatMatters ? realSeconds(day) : schedule(day).seconds;
    }

    private long weeklySeconds(long day) {
        return Math.floorDiv(day + THURSDAY, (long) WEEK) * secondsBefore[WEEK] + secondsBefore[weekday(day)];
    }

    /** Open seconds of the days from {@code a} to before {@code b}, both on one side of the table. */
    private long outside(long a, long b) {
        if (a > b) {
            return -outside(b, a);
        }
        long sum = weeklySeconds(b) - weeklySeconds(a);
        if (a < b && a <= lastShiftThatMatters) {
            for (long day : clock.daysNearShifts(a, b)) {
                sum += realSeconds(day) - schedule(day).seconds;
            }
        }
        return sum;
    }

    /** Open seconds of the days from {@code a} to before {@code b}; negative when {@code b} is earlier. */
    long secondsBetween(long a, long b) {
        if (a > b) {
            return -secondsBetween(b, a);
        } else if (b <= start || a >= end) {
            return outside(a, b);
        }
        long from = a < start ? outside(a, start) : -open[(int) (a - start)];
        long to = b > end ? open[open.length - 1] + outside(end, b) : open[(int) (b - start)];
        return from + to;
    }

    /** The day in which the second number {@code offset} of open time lies, counted from the start of {@code base}. */
    Spot holding(long base, long offset) {
        if (open.length == 1 || (base >= end && offset >= 0) || (base <= start && offset < 0)) {
            return holdingOutside(base, offset);
        }
        long inTable = offset + secondsBetween(start, base);
        if (inTable < 0) {
            return holdingOutside(start, inTable);
        } else if (inTable >= open[open.length - 1]) {
            return holdingOutside(end, inTable - open[open.length - 1]);
        }
        int low = 0;
        int high = open.length - 1;
        while (high - low > 1) { // open[low] <= inTable < open[high]
            int middle = (low + high) >>> 1;
            if (open[middle] <= inTable) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Spot(start + low, inTable - open[low]);
    }

    /** As {@link #holding} where the week repeats: an estimate by the week, mended by the few hours that shifts displace. */
    private Spot holdingOutside(long base, long offset) {
        long target = weeklySeconds(base) + offset;
        long inWeek = Math.floorMod(target, (long) secondsBefore[WEEK]);
        int weekday = 0;
        while (secondsBefore[weekday + 1] <= inWeek) {
            weekday++;
        }
        long day = Math.floorDiv(target, (long) secondsBefore[WEEK]) * WEEK - THURSDAY + weekday;
        long rest = offset - outside(base, day);
        for (int step = 0; step < MAX_STEPS; step++) {
            int length = weeklyRealSeconds(day);
            if (rest >= 0 && rest < length) {
                return new Spot(day, rest);
            } else if (rest >= 0) {
                rest -= length;
                day++;
            } else {
                day--;
                rest += weeklyRealSeconds(day);
            }
        }
        throw new IllegalStateException("no day found for " + offset + " open seconds from epoch day " + base + " in "
                + clock.zone() + " within " + MAX_STEPS + " steps");
    }

    /**
     * A place in open time.
     *
     * @param day the day that owns it
     * @param second open seconds of that day before it
     */
    record Spot(long day, long second) {}
}
