package dev.docket.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Instants in the hours of a calendar.
 *
 * <p>All edges of hours are whole seconds, so an instant is compared by its second, and its nanoseconds are open time exactly if
 * its second is. Open time before an instant is counted from the day before its own, whose night shift may still run.
 */
final class OpenTime {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** More days in a row than a shift of the clock can leave without hours. */
    private static final int MAX_EMPTY_DAYS = 1_000;

    private final WallClock clock;
    private final DayTable days;

    OpenTime(WallClock clock, DayTable days) {
        this.clock = clock;
        this.days = days;
    }

    DayTable days() {
        return days;
    }

    WallClock clock() {
        return clock;
    }

    long dayOf(Instant instant) {
        return clock.dayOf(Range.second(instant));
    }

    Instant startOf(long day) {
        return Instant.ofEpochSecond(clock.startOf(day));
    }

    /** The last nanosecond of a day. */
    Instant endOf(long day) {
        return startOf(day + 1).minusNanos(1);
    }

    Instant at(long day, int secondOfDay) {
        return Instant.ofEpochSecond(clock.epochSecond(day, secondOfDay));
    }

    Instant at(long day, LocalTime wallTime) {
        long nanos = wallTime.toNanoOfDay();
        return Instant.ofEpochSecond(
                clock.epochSecond(day, (int) (nanos / NANOS_PER_SECOND)), nanos % NANOS_PER_SECOND);
    }

    Instant opening(long day) {
        return Instant.ofEpochSecond(clock.epochSecond(day, days.schedule(day).firstOpen()));
    }

    Instant closing(long day) {
        return Instant.ofEpochSecond(clock.epochSecond(day, days.schedule(day).lastClose()));
    }

    /** Whether a day is worked and closes at this very instant. */
    boolean closesAt(long day, Instant instant) {
        return days.isWorked(day) && closing(day).equals(instant);
    }

    boolean isOpen(Instant instant) {
        return isOpen(Range.second(instant));
    }

    private boolean isOpen(long second) {
        long day = clock.dayOf(second);
        return isOpen(day, second) || (days.isNightShift(day - 1) && isOpen(day - 1, second));
    }

    private boolean isOpen(long day, long second) {
        Schedule schedule = days.schedule(day);
        for (int i = 0; i < schedule.opens.length; i++) {
            if (second >= clock.epochSecond(day, schedule.opens[i])
                    && second < clock.epochSecond(day, schedule.closes[i])) {
                return true;
            }
        }
        return false;
    }

    Instant nextOpenOrSame(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        long second = instant.getEpochSecond();
        long day = days.nextOrSame(clock.dayOf(second));
        for (int tries = 0; tries < MAX_EMPTY_DAYS; tries++) {
            Schedule schedule = days.schedule(day);
            for (int i = 0; i < schedule.opens.length; i++) {
                long open = clock.epochSecond(day, schedule.opens[i]);
                if (open > second && open < clock.epochSecond(day, schedule.closes[i])) {
                    return Instant.ofEpochSecond(open);
                }
            }
            day = days.next(day);
        }
        throw new IllegalStateException(
                "no opening after " + instant + " in " + clock.zone() + " within " + MAX_EMPTY_DAYS + " working days");
    }

    /** The day from whose start open time is counted for a second of {@code day}. */
    private long baseOf(long day) {
        return days.isNightShift(day - 1) ? day - 1 : day;
    }

    private long openSeconds(long base, long day, long second) {
        return base == day ? openSeconds(day, second) : openSeconds(base, second) + openSeconds(day, second);
    }

    /** Open seconds of a day's own hours before a second. */
    private long openSeconds(long day, long second) {
        Schedule schedule = days.schedule(day);
        long sum = 0;
        for (int i = 0; i < schedule.opens.length; i++) {
            long open = clock.epochSecond(day, schedule.opens[i]);
            if (open >= second) {
                break;
            }
            sum += Math.min(second, clock.epochSecond(day, schedule.closes[i])) - open;
        }
        return sum;
    }

    Duration between(Instant start, Instant end) {
        long startDay = dayOf(start);
        long endDay = dayOf(end);
        long startBase = baseOf(startDay);
        long endBase = baseOf(endDay);
        long seconds = days.openBefore(endBase)
                - days.openBefore(startBase)
                + openSeconds(endBase, endDay, end.getEpochSecond())
                - openSeconds(startBase, startDay, start.getEpochSecond());
        long nanos = (long) openNanos(end) - openNanos(start);
        return Duration.ofSeconds(seconds, nanos);
    }

    private int openNanos(Instant instant) {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        return nano != 0 && isOpen(second) ? nano : 0;
    }

    /** The first instant by which {@code duration}, above zero, has passed. */
    Instant plus(Instant start, Duration duration) {
        try {
            return exactPlus(start, duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw Range.overflow("Working time after " + start, duration, e);
        }
    }

    private Instant exactPlus(Instant start, Duration duration) {
        long day = dayOf(start);
        long base = baseOf(day);
        long nanos = (long) openNanos(start) + duration.getNano();
        long total = Math.addExact(
                openSeconds(base, day, start.getEpochSecond()) + nanos / NANOS_PER_SECOND, duration.getSeconds());
        int nano = (int) (nanos % NANOS_PER_SECOND);
        // The last second that must be open: a budget used up exactly at closing time ends there, not at the next
        // opening.
        long lastSecond = nano > 0 ? total : total - 1;
        long second = secondAt(days.openBefore(base) + lastSecond);
        return Instant.ofEpochSecond(second + (total - lastSecond), nano);
    }

    /** The last instant from which {@code duration}, above zero, is left. */
    Instant minus(Instant end, Duration duration) {
        try {
            return exactMinus(end, duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw Range.overflow("Working time before " + end, duration, e);
        }
    }

    private Instant exactMinus(Instant end, Duration duration) {
        long day = dayOf(end);
        long base = baseOf(day);
        long nanos = (long) openNanos(end) - duration.getNano();
        long total = Math.subtractExact(
                openSeconds(base, day, end.getEpochSecond()) + Math.floorDiv(nanos, NANOS_PER_SECOND),
                duration.getSeconds());
        return Instant.ofEpochSecond(secondAt(days.openBefore(base) + total), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    /** The open second before which {@code seconds} are open. */
    private long secondAt(long seconds) {
        long day = days.holding(seconds);
        Schedule schedule = days.schedule(day);
        long rest = seconds - days.openBefore(day);
        for (int i = 0; i < schedule.opens.length; i++) {
            long open = clock.epochSecond(day, schedule.opens[i]);
            long length = clock.epochSecond(day, schedule.closes[i]) - open;
            if (rest < length) {
                return open + rest;
            }
            rest -= length;
        }
        throw new IllegalStateException(
                "open second " + seconds + " is not in epoch day " + day + " in " + clock.zone());
    }
}
