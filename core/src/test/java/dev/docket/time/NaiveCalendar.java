package dev.docket.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Counts day by day and minute by minute, by nothing but {@code isWorkingDay} and {@code isOpen}: slow and plain. */
final class NaiveCalendar {

    private static final int MAX_STEPS = 5_000_000;

    private final WorkingCalendar calendar;

    NaiveCalendar(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate date = start;
        int left = days;
        for (int step = 0; left > 0 && step < MAX_STEPS; step++) {
            date = date.plusDays(1);
            left -= calendar.isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    LocalDate minusWorkingDays(LocalDate start, int days) {
        LocalDate date = start;
        int left = days;
        for (int step = 0; left > 0 && step < MAX_STEPS; step++) {
            date = date.minusDays(1);
            left -= calendar.isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        int count = 0;
        for (LocalDate day = startExclusive.plusDays(1); !day.isAfter(endInclusive); day = day.plusDays(1)) {
            count += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    /** Between whole half-minutes, at which all generated hours open and close. */
    Duration workingTimeBetween(Instant start, Instant end) {
        Duration step = Duration.ofSeconds(30);
        Duration sum = Duration.ZERO;
        for (Instant t = start; t.isBefore(end); t = t.plus(step)) {
            sum = calendar.isOpen(t) ? sum.plus(step) : sum;
        }
        return sum;
    }

    /** From a whole half-minute. */
    Instant plusWorkingTime(Instant start, Duration duration) {
        Duration step = Duration.ofSeconds(30);
        Duration left = duration;
        Instant t = start;
        for (int i = 0; !left.isZero() && i < MAX_STEPS; i++) {
            left = calendar.isOpen(t) ? left.minus(step) : left;
            t = t.plus(step);
        }
        return t;
    }
}
