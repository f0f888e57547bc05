package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.clock.WallTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.regex.Pattern;

/** Times of the command line: only those that were once, and once only, in the zone of the calendar. */
final class Moments {

    private static final String LIKE = "write it like 2026-09-18T15:10, or with an offset like 2026-09-18T15:10+08:00";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(DATE + "[T ]\\d{2}:\\d{2}(:\\d{2})?");

    private Moments() {}

    /**
     * Reads a time of the wall, or one with an offset.
     *
     * @throws IllegalArgumentException if it is none, or the zone does not have it, or has it twice
     */
    static Instant parse(String text, ZoneId zone) {
        WallTime read;
        try {
            read = WallTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(whatIsWrong(text.strip()), e);
        }
        List<ZoneOffset> offsets = read.offsets(zone);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException(offsets.isEmpty() ? skipped(read, zone) : twice(read, zone, offsets));
        }
        return read.in(zone);
    }

    private static String whatIsWrong(String text) {
        if (TIME.matcher(text).matches()) {
            return "there is no such day or no such time; look it up";
        }
        return DATE.matcher(text).matches()
                ? "it has no time of day; write " + text + "T09:00"
                : "it is no time; " + LIKE;
    }

    private static String skipped(WallTime read, ZoneId zone) {
        ZoneOffsetTransition shift = zone.getRules().getTransition(read.shown());
        return "there is no such time in " + zone + ", where the clock went from " + shift.getDateTimeBefore() + " to "
                + shift.getDateTimeAfter() + "; give another, or one with an offset";
    }

    private static String twice(WallTime read, ZoneId zone, List<ZoneOffset> offsets) {
        return "the clock in " + zone + " showed it twice; say which: " + read.shown() + offsets.get(0) + " or "
                + read.shown() + offsets.get(1);
    }
}
