package dev.docket.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The hours of one day, in order, as seconds from its midnight. A day without hours is closed. */
final class Schedule {

    static final Schedule CLOSED = new Schedule(List.of());

    private final List<Hours> hours;
    final int[] opens;
    final int[] closes;
    private final int hash;
    /** Wall-clock length of all intervals. */
    final int seconds;

    Schedule(List<Hours> unsorted) {
        this.hours = sorted(unsorted);
        this.hash = hours.hashCode();
        this.opens = new int[hours.size()];
        this.closes = new int[hours.size()];
        int sum = 0;
        for (int i = 0; i < opens.length; i++) {
            opens[i] = hours.get(i).openSecond();
            closes[i] = hours.get(i).closeSecond();
            sum += closes[i] - opens[i];
        }
        this.seconds = sum;
    }

    private static List<Hours> sorted(List<Hours> hours) {
        if (hours.size() < 2) {
            return List.copyOf(hours);
        }
        List<Hours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparing(Hours::open).thenComparingInt(Hours::closeSecond));
        return List.copyOf(sorted);
    }

    List<Hours> hours() {
        return hours;
    }

    boolean isClosed() {
        return opens.length == 0;
    }

    boolean isOvernight() {
        return opens.length > 0 && closes[closes.length - 1] > WallClock.SECONDS_PER_DAY;
    }

    int firstOpen() {
        return opens[0];
    }

    int lastClose() {
        return closes[closes.length - 1];
    }

    /** Whether two intervals of this day share time. */
    boolean overlapsItself() {
        for (int i = 1; i < opens.length; i++) {
            if (opens[i] < closes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether this day's last hours reach into the first of the day after. */
    boolean overlaps(Schedule dayAfter) {
        return !isClosed() && !dayAfter.isClosed() && lastClose() - WallClock.SECONDS_PER_DAY > dayAfter.firstOpen();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Schedule that && hours.equals(that.hours));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return isClosed()
                ? "closed"
                : String.join(", ", hours.stream().map(Hours::toString).toList());
    }
}
