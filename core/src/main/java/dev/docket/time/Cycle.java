package dev.docket.time;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Days that come again and again: every week, or with yearly rules every 400 years, which are 20,871 whole weeks.
 *
 * <p>Epoch days; the week is counted from Monday, and day 0 of the epoch was a Thursday.
 */
interface Cycle {

    int WEEK = 7;
    int THURSDAY = 3;

    static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + THURSDAY, (long) WEEK);
    }

    Day on(long epochDay);

    /** Each kind of day that comes. */
    List<Day> kinds();

    /** A running total of what {@code measure} says of each day. */
    RunningTotal total(ToIntFunction<Day> measure);
}
