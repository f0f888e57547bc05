package dev.docket.examples.postgres.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as PostgreSQL has them, to the microsecond.
 *
 * <p>What wakes somebody is rounded up, the instant to which it is compared down: what is found to be due is due to the nanosecond.
 */
public final class Micros {

    private Micros() {}

    /**
     * The first microsecond not before an instant.
     *
     * @param instant the instant
     * @return it, in UTC
     */
    public static OffsetDateTime up(Instant instant) {
        Instant floor = instant.truncatedTo(ChronoUnit.MICROS);
        return (floor.equals(instant) ? floor : floor.plus(1, ChronoUnit.MICROS)).atOffset(ZoneOffset.UTC);
    }

    /**
     * The last microsecond not after an instant.
     *
     * @param instant the instant
     * @return it, in UTC
     */
    public static OffsetDateTime down(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
