package dev.docket.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What each day of a calendar is, worked out one by one and slowly; {@link DayTable} makes it fast.
 *
 * <p>Days outside of {@code [irregularFrom, irregularUntil)} follow from the weekday and, if it {@link #isYearly()}, from the day
 * of the year.
 */
sealed interface Definition permits Timetable, Combination {

    ZoneId zone();

    Optional<LocalDate> horizon();

    Day on(long epochDay);

    /** The same for whoever asks for thousands of days: it may remember what it has worked out. Not thread-safe. */
    LongFunction<Day> days();

    /** The first epoch day that is not as its weekday and day of the year say. */
    long irregularFrom();

    /** The day after the last such; not after {@link #irregularFrom()} if there is none. */
    long irregularUntil();

    boolean isYearly();

    /** Whether the days after {@link #irregularUntil()} may follow from other rules than those before {@link #irregularFrom()}. */
    boolean isChanging();

    /** What it is made of. */
    CalendarContent content();

    /** All that counts, one line each, the same on every machine. */
    List<String> lines();

    /** 16 hexadecimal digits of the SHA-256 of the lines. */
    default String fingerprint() {
        try {
            byte[] text = String.join("\n", lines()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, Long.BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one does not", e);
        }
    }
}
