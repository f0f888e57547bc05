package dev.docket.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/**
 * The same days every 400 years, in which the Gregorian calendar repeats itself, weekdays included.
 *
 * <p>A year is of one of fourteen types: leap or not, and the weekday of its first day. Totals are kept by year and by month, and
 * the days of one month are walked: a step or thirty, however far one counts.
 */
final class YearCycle implements Cycle {

    private static final int CYCLE = 400;
    private static final int DAYS_PER_CYCLE = 146_097;
    private static final int TYPES = 14;
    private static final int MONTHS = 12;
    private static final int LEAP_DAYS = 366;
    private static final byte[] TYPE_OF = typeOfEachYear();

    private final List<Day> kinds;
    /** By type of year and day of the year, from 0: which of the kinds. */
    private final char[][] days;

    private YearCycle(List<Day> kinds, char[][] days) {
        this.kinds = kinds;
        this.days = days;
    }

    /** Looks at years of all types, from a year on, upwards or downwards. */
    static YearCycle of(LongFunction<Day> of, int firstYear, int step) {
        Map<Day, Integer> known = new LinkedHashMap<>();
        char[][] days = new char[TYPES][];
        int missing = TYPES;
        for (int year = firstYear; missing > 0; year += step) {
            int type = type(year);
            if (days[type] == null) {
                days[type] = daysOf(of, year, known);
                missing--;
            }
        }
        return new YearCycle(List.copyOf(known.keySet()), days);
    }

    private static char[] daysOf(LongFunction<Day> of, int year, Map<Day, Integer> known) {
        long first = LocalDate.of(year, 1, 1).toEpochDay();
        char[] days = new char[Year.isLeap(year) ? LEAP_DAYS : LEAP_DAYS - 1];
        for (int i = 0; i < days.length; i++) {
            Day day = of.apply(first + i);
            days[i] = (char) known.computeIfAbsent(day, unused -> known.size()).intValue();
        }
        return days;
    }

    private static int type(int year) {
        return TYPE_OF[Math.floorMod(year, CYCLE)];
    }

    private static byte[] typeOfEachYear() {
        byte[] types = new byte[CYCLE];
        for (int year = 0; year < CYCLE; year++) {
            types[year] =
                    (byte) (LocalDate.of(year, 1, 1).getDayOfWeek().getValue() - 1 + (Year.isLeap(year) ? WEEK : 0));
        }
        return types;
    }

    @Override
    public Day on(long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return kinds.get(days[type(date.getYear())][date.getDayOfYear() - 1]);
    }

    @Override
    public List<Day> kinds() {
        return kinds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearCycle that && kinds.equals(that.kinds) && Arrays.deepEquals(days, that.days);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    @Override
    public RunningTotal total(ToIntFunction<Day> measure) {
        return new Total(measure);
    }

    /** Counted from 1 January of the year 0. */
    private final class Total implements RunningTotal {

        private final ToIntFunction<Day> measure;
        private final long[] beforeYear = new long[CYCLE + 1];
        /** By type of year: before each month, and in the whole year. */
        private final int[][] beforeMonth = new int[TYPES][MONTHS + 1];

        Total(ToIntFunction<Day> measure) {
            this.measure = measure;
            for (int year = 0; year < CYCLE; year++) {
                int type = type(year);
                if (beforeMonth[type][MONTHS] == 0) {
                    sumMonths(year, type);
                }
                beforeYear[year + 1] = beforeYear[year] + beforeMonth[type][MONTHS];
            }
        }

        private void sumMonths(int year, int type) {
            int[] sums = beforeMonth[type];
            for (int month = 1; month <= MONTHS; month++) {
                int first = LocalDate.of(year, month, 1).getDayOfYear() - 1;
                int length = LocalDate.of(year, month, 1).lengthOfMonth();
                sums[month] = sums[month - 1] + sum(type, first, first + length);
            }
        }

        private int sum(int type, int first, int end) {
            int sum = 0;
            for (int i = first; i < end; i++) {
                sum += of(type, i);
            }
            return sum;
        }

        private int of(int type, int dayOfYear) {
            return measure.applyAsInt(kinds.get(days[type][dayOfYear]));
        }

        @Override
        public long before(long epochDay) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            int type = type(date.getYear());
            int day = date.getDayOfYear() - 1;
            return Math.floorDiv(date.getYear(), CYCLE) * perCycle()
                    + beforeYear[Math.floorMod(date.getYear(), CYCLE)]
                    + beforeMonth[type][date.getMonthValue() - 1]
                    + sum(type, day - date.getDayOfMonth() + 1, day);
        }

        @Override
        public long holding(long amount) {
            long cycles = Math.floorDiv(amount, perCycle());
            long rest = Math.floorMod(amount, perCycle());
            int year = (int) (rest * CYCLE / perCycle());
            while (beforeYear[year] > rest) {
                year--;
            }
            while (beforeYear[year + 1] <= rest) {
                year++;
            }
            return cycles * DAYS_PER_CYCLE + holdingInYear(year, rest - beforeYear[year]);
        }

        private long holdingInYear(int year, long amount) {
            int type = type(year);
            int month = 1;
            while (beforeMonth[type][month] <= amount) {
                month++;
            }
            LocalDate first = LocalDate.of(year, month, 1);
            long left = amount - beforeMonth[type][month - 1];
            int day = first.getDayOfYear() - 1;
            while (of(type, day) <= left) {
                left -= of(type, day);
                day++;
            }
            return first.toEpochDay() + day - first.getDayOfYear() + 1;
        }

        @Override
        public long perCycle() {
            return beforeYear[CYCLE];
        }
    }
}
