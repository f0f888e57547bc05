package dev.docket.time;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which dates and instants are reckoned with: ten million years either way, so that no sum with a period overflows what Java's
 * dates can hold.
 */
final class Range {

    private static final int YEARS = 10_000_000;
    private static final long SECONDS = YEARS * 31_556_952L;

    private Range() {}

    static long day(LocalDate date) {
        if (Math.abs(date.getYear()) > YEARS) {
            throw outside(date);
        }
        return date.toEpochDay();
    }

    static long second(Instant instant) {
        return checked(instant).getEpochSecond();
    }

    @CanIgnoreReturnValue
    static Instant checked(Instant instant) {
        if (Math.abs(instant.getEpochSecond()) > SECONDS) {
            throw outside(instant);
        }
        return instant;
    }

    static Instant plus(Instant start, Duration duration) {
        try {
            return checked(start).plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw overflow("Time after " + start, duration, e);
        }
    }

    static Instant minus(Instant end, Duration duration) {
        try {
            return checked(end).minus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw overflow("Time before " + end, duration, e);
        }
    }

    static boolean holds(LocalDate date) {
        return Math.abs(date.getYear()) <= YEARS;
    }

    /** What a sum that nobody can hold is refused with. */
    static IllegalArgumentException overflow(String what, Object value, RuntimeException cause) {
        return new IllegalArgumentException(
                what + " leads beyond the years that a calendar reckons with, by " + value + "; reckon with less",
                cause);
    }

    private static IllegalArgumentException outside(Object value) {
        return new IllegalArgumentException("A calendar reckons with the years -" + YEARS + " to " + YEARS
                + ", but was asked about " + value + "; leave out what stands for never or for ever");
    }
}
