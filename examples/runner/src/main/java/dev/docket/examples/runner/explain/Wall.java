package dev.docket.examples.runner.explain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Times as people write them, on the wall of a calendar's zone. */
final class Wall {

    private static final String LIKE = "write it like 2026-09-18T15:10, or with an offset like 2026-09-18T15:10+08:00";

    private Wall() {}

    /**
     * Reads a time of the wall, or one with an offset.
     *
     * @throws IllegalArgumentException if it is none, or the zone does not have it, or has it twice
     */
    static Instant parse(String text, ZoneId zone) {
        TemporalAccessor read;
        try {
            read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it is no time; " + LIKE, e);
        }
        return read instanceof OffsetDateTime offset ? offset.toInstant() : once((LocalDateTime) read, zone);
    }

    private static Instant once(LocalDateTime wall, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.size() == 1) {
            return wall.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition shift = zone.getRules().getTransition(wall);
        throw new IllegalArgumentException(
                offsets.isEmpty()
                        ? "there is no such time in " + zone + ", where the clock went from "
                                + shift.getDateTimeBefore() + " to " + shift.getDateTimeAfter()
                                + "; give another, or one with an offset"
                        : "the clock in " + zone + " showed it twice; say which: " + wall + offsets.get(0) + " or "
                                + wall + offsets.get(1));
    }
}
