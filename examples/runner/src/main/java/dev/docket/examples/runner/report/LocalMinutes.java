package dev.docket.examples.runner.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The wall clock of a zone as minutes since 1970, so that a browser shows the office's time wherever it is opened. The last minute of a
 * day stands for its end.
 */
record LocalMinutes(ZoneId zone) {

    private static final int SECONDS = 60;

    long of(Instant instant) {
        return Math.floorDiv(LocalDateTime.ofInstant(instant, zone).toEpochSecond(ZoneOffset.UTC), SECONDS);
    }
}
