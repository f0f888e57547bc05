package dev.docket.time;

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

    static Instant checked(Instant instant) {
        if (Math.abs(instant.getEpochSecond()) > SECONDS) {
            throw outside(instant);
        }
        return instant;
    }

    private static IllegalArgumentException outside(Object value) {
        return new IllegalArgumentException("A calendar reckons with the years -" + YEARS + " to " + YEARS
                + ", but was asked about " + value + "; leave out what stands for never or for ever");
    }
}
