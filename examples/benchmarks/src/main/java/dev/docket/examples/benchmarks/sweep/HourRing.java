package dev.docket.examples.benchmarks.sweep;

import java.util.Arrays;

/**
 * Numbered requests by the hour in which they fall due: the least that an index can be. It looks nobody up, moves nobody, knows dates of
 * so many hours only, and what is due before the end of an hour only.
 */
final class HourRing {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int ROOM = 8;

    private final long[][] hours;
    private final int[] sizes;

    /** An empty ring for dates of so many hours, counted from the next one that is taken. */
    HourRing(int hours) {
        this.hours = new long[hours][ROOM];
        this.sizes = new int[hours];
    }

    void put(int number, int minute) {
        int hour = minute / MINUTES_AN_HOUR % hours.length;
        if (sizes[hour] == hours[hour].length) {
            hours[hour] = Arrays.copyOf(hours[hour], sizes[hour] + sizes[hour] / 2);
        }
        hours[hour][sizes[hour]++] = entry(number, minute);
    }

    /** Takes out what falls due in an hour; entries by minute, then by number. */
    long[] take(int hour) {
        int place = hour % hours.length;
        long[] due = Arrays.copyOf(hours[place], sizes[place]);
        Arrays.sort(due);
        sizes[place] = 0;
        return due;
    }

    static long entry(int number, int minute) {
        return ((long) minute << Integer.SIZE) | number;
    }

    static int number(long entry) {
        return (int) entry;
    }

    static int minute(long entry) {
        return (int) (entry >> Integer.SIZE);
    }
}
