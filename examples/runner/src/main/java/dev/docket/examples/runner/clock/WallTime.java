package dev.docket.examples.runner.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/**
 * A time as somebody wrote it down: what the clock on the wall showed, and its offset if that was written too.
 *
 * @param shown date and time on the wall
 * @param offset how far that wall is from UTC; empty where only the zone can tell
 */
public record WallTime(LocalDateTime shown, Optional<ZoneOffset> offset) {

    private static final String SHAPE = "0000-00-00T00:00:00";

    /**
     * Reads a time as ISO 8601 has it, with a blank or a {@code T} between date and time, such as {@code 2010-01-13T08:40:25} or
     * {@code 2010-01-13 08:40+01:00}.
     *
     * @param text the time as it was written
     * @return the time
     * @throws DateTimeException if it is written in another way or does not exist
     */
    public static WallTime parse(String text) {
        // Logs write nearly all of their times in this shape, and this is some ten times faster than a formatter that
        // has just
        // been started.
        return hasShape(text)
                ? new WallTime(ofShape(text), Optional.empty())
                : parse(text.replace(' ', 'T'), DateTimeFormatter.ISO_DATE_TIME);
    }

    /**
     * Reads a time that is written in a way of its own.
     *
     * @param text the time as it was written
     * @param format how it is written, with or without an offset
     * @return the time
     * @throws DateTimeException if it is written in another way or does not exist
     */
    public static WallTime parse(String text, DateTimeFormatter format) {
        TemporalAccessor read = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime time
                ? new WallTime(time.toLocalDateTime(), Optional.of(time.getOffset()))
                : new WallTime((LocalDateTime) read, Optional.empty());
    }

    /**
     * The offsets at which a zone's clock showed this time.
     *
     * @param zone where the wall is, if no offset was written
     * @return one, as a rule; none for a time that the clock skipped, two for one that it showed twice
     */
    public List<ZoneOffset> offsets(ZoneId zone) {
        return offset.map(List::of).orElseGet(() -> zone.getRules().getValidOffsets(shown));
    }

    /**
     * When it was. Of a time that the clock showed twice it is the first, of one that it skipped what it then showed instead.
     *
     * @param zone where the wall is, if no offset was written
     * @return the instant
     */
    public Instant in(ZoneId zone) {
        return offset.map(shown::toInstant).orElseGet(() -> shown.atZone(zone).toInstant());
    }

    // ---- the shape that is most frequent

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (SHAPE.charAt(i) == '0' ? !digit : c != SHAPE.charAt(i) && !(i == 10 && c == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime ofShape(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
