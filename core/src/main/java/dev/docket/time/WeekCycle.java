package dev.docket.time;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The same days every week.
 *
 * @param week from Monday to Sunday
 */
record WeekCycle(List<Day> week) implements Cycle {

    static WeekCycle of(LongFunction<Day> days, long firstDay) {
        long monday = firstDay + Math.floorMod(-firstDay - THURSDAY, (long) WEEK);
        return new WeekCycle(LongStream.range(0, WEEK)
                .mapToObj(i -> days.apply(monday + i < firstDay + WEEK ? monday + i : monday + i - WEEK))
                .toList());
    }

    /** Said here because every calendar that is made asks for it, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof WeekCycle that && week.equals(that.week));
    }

    @Override
    public int hashCode() {
        return week.hashCode();
    }

    @Override
    public Day on(long epochDay) {
        return week.get(Cycle.weekday(epochDay));
    }

    @Override
    public List<Day> kinds() {
        return week;
    }

    @Override
    public RunningTotal total(ToIntFunction<Day> measure) {
        int[] before = new int[WEEK + 1];
        for (int i = 0; i < WEEK; i++) {
            before[i + 1] = before[i] + measure.applyAsInt(week.get(i));
        }
        return new Total(before);
    }

    /**
     * Counted from Monday 29 December 1969.
     *
     * @param inWeek how much lies before each day of a week, and in all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Total(int[] inWeek) implements RunningTotal {

        @Override
        public long before(long epochDay) {
            return Math.floorDiv(epochDay + THURSDAY, (long) WEEK) * inWeek[WEEK] + inWeek[Cycle.weekday(epochDay)];
        }

        @Override
        public long holding(long amount) {
            long rest = Math.floorMod(amount, (long) inWeek[WEEK]);
            int weekday = 0;
            while (inWeek[weekday + 1] <= rest) {
                weekday++;
            }
            return Math.floorDiv(amount, (long) inWeek[WEEK]) * WEEK - THURSDAY + weekday;
        }

        @Override
        public long perCycle() {
            return inWeek[WEEK];
        }
    }
}
