package dev.docket.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Days outside of the table on which a shift of the clock makes work longer or shorter than the wall clock says, with the running
 * total of the difference. Most offices have none, since clocks shift on Sundays.
 *
 * <p>The shifts that the clock has at hand are looked at once; farther ones, before 1970 and after 2099, one by one when asked.
 */
final class OddDays {

    private final WallClock clock;
    private final LongFunction<Schedule> schedules;
    private final long[] days;
    /** Before each of the days, and after the last. */
    private final long[] secondsBefore;

    private final long start;
    private final long end;

    private OddDays(
            WallClock clock,
            LongFunction<Schedule> schedules,
            long[] days,
            long[] secondsBefore,
            long start,
            long end) {
        this.clock = clock;
        this.schedules = schedules;
        this.days = days;
        this.secondsBefore = secondsBefore;
        this.start = start;
        this.end = end;
    }

    static OddDays of(WallClock clock, long start, long end, LongFunction<Schedule> schedules) {
        List<Long> days = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        seconds.add(0L);
        for (long day : clock.daysNearShifts(WallClock.FIRST_DAY, WallClock.END_DAY)) {
            boolean outside = day < start || day >= end;
            int more = outside ? difference(clock, day, schedules.apply(day)) : 0;
            if (more != 0) {
                days.add(day);
                seconds.add(seconds.get(seconds.size() - 1) + more);
            }
        }
        return new OddDays(
                clock,
                schedules,
                days.stream().mapToLong(Long::longValue).toArray(),
                seconds.stream().mapToLong(Long::longValue).toArray(),
                start,
                end);
    }

    private static int difference(WallClock clock, long day, Schedule schedule) {
        return clock.realSeconds(day, schedule) - schedule.seconds;
    }

    /** The seconds of odd days between the table and a day outside of it, negative before it. */
    long before(long day) {
        return day < start ? -between(day, start) : between(end, day);
    }

    private long between(long first, long last) {
        long sum = near(last) - near(first);
        if (first < WallClock.FIRST_DAY) {
            sum += far(first, Math.min(last, WallClock.FIRST_DAY));
        }
        return last > WallClock.END_DAY ? sum + far(Math.max(first, WallClock.END_DAY), last) : sum;
    }

    private long near(long day) {
        if (days.length == 0) {
            return 0;
        }
        int at = Arrays.binarySearch(days, day);
        return secondsBefore[at < 0 ? -at - 1 : at];
    }

    private long far(long first, long end) {
        long sum = 0;
        for (long day : clock.daysNearShifts(first, end)) {
            sum += difference(clock, day, schedules.apply(day));
        }
        return sum;
    }
}
