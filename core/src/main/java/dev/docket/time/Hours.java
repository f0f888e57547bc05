package dev.docket.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One interval of opening hours, {@code [open, close)}, owned by the day on which it opens.
 *
 * <p>{@code 09:00-17:00} closes on its own day, {@code 09:00-24:00} at its end, {@code 22:00-06:00 overnight} on the next one.
 * Immutable and thread-safe. {@link #toString()} and {@link #parse(String)} are inverse.
 *
 * @param open the wall time at which it opens, in whole seconds
 * @param close the wall time at which it closes, in whole seconds; 00:00 of the next day is 24:00
 * @param closesNextDay whether {@code close} belongs to the day after
 * @since 0.1.0
 */
public record Hours(LocalTime open, LocalTime close, boolean closesNextDay) {

    private static final int SECONDS_PER_DAY = 86_400;

    /** Apart, so that it is made where hours are read only. */
    private static final class Text {
        static final Pattern PATTERN =
                Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?)-(\\d\\d:\\d\\d(?::\\d\\d)?)( overnight)?");
    }

    /**
     * Checks the order.
     *
     * @param open the wall time at which it opens
     * @param close the wall time at which it closes
     * @param closesNextDay whether {@code close} belongs to the day after
     * @throws IllegalArgumentException if it closes when or before it opens, lasts longer than 24 hours, or has fractions of a
     *     second
     */
    public Hours {
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(close, "close");
        if (!isWholeSecond(open) || !isWholeSecond(close)) {
            throw new IllegalArgumentException(
                    "Hours must be whole seconds, but were " + open + "-" + close + "; leave the fraction out");
        }
        if (!closesNextDay && !close.isAfter(open)) {
            throw new IllegalArgumentException("Hours must close after they open, but were " + open + "-" + close
                    + "; for the end of the day use Hours.until24(" + open
                    + ") or 24:00, for a night shift Hours.overnight("
                    + open + ", " + close + ")");
        }
        if (closesNextDay && close.isAfter(open)) {
            throw new IllegalArgumentException("Hours must not last longer than 24 hours, but were " + open + "-"
                    + close + " of the next day; use Hours.of for hours of one day, or two days' hours");
        }
    }

    /**
     * Makes hours within one day.
     *
     * @param open the wall time at which it opens
     * @param close the wall time at which it closes, later than {@code open}
     * @return the hours
     * @throws IllegalArgumentException if it closes when or before it opens; use {@link #until24} or {@link #overnight}
     */
    public static Hours of(LocalTime open, LocalTime close) {
        return new Hours(open, close, false);
    }

    /**
     * Makes hours that end with the day, at 24:00.
     *
     * @param open the wall time at which it opens
     * @return the hours
     */
    public static Hours until24(LocalTime open) {
        return new Hours(open, LocalTime.MIDNIGHT, true);
    }

    /**
     * Makes hours over midnight, owned by the day on which they start.
     *
     * @param open the wall time at which it opens
     * @param close the wall time of the next day at which it closes, not later than {@code open}
     * @return the hours
     * @throws IllegalArgumentException if it would last longer than 24 hours
     */
    public static Hours overnight(LocalTime open, LocalTime close) {
        return new Hours(open, close, true);
    }

    /**
     * Makes hours of the whole day, 00:00 to 24:00.
     *
     * @return the hours
     */
    public static Hours allDay() {
        return until24(LocalTime.MIDNIGHT);
    }

    /**
     * Reads {@code 09:00-17:00}, {@code 09:00-24:00} or {@code 22:00-06:00 overnight}, with or without seconds.
     *
     * @param text the text
     * @return the hours
     * @throws IllegalArgumentException if {@code text} is none of these, or names hours that close when or before they open
     */
    public static Hours parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher matcher = Text.PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text);
        }
        try {
            LocalTime open = LocalTime.parse(matcher.group(1));
            boolean at24 = matcher.group(2).equals("24:00");
            LocalTime close = at24 ? LocalTime.MIDNIGHT : LocalTime.parse(matcher.group(2));
            return new Hours(open, close, at24 || matcher.group(3) != null);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(unreadable(text).getMessage(), e);
        }
    }

    private static boolean isWholeSecond(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "Hours must read like \"09:00-17:00\", \"09:00-24:00\" or \"22:00-06:00 overnight\"," + " but was \""
                        + text + "\"");
    }

    int openSecond() {
        return open.toSecondOfDay();
    }

    int closeSecond() {
        return close.toSecondOfDay() + (closesNextDay ? SECONDS_PER_DAY : 0);
    }

    /** Said here because every calendar that is made asks for it, and what records bring along is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Hours that
                        && open.equals(that.open)
                        && close.equals(that.close)
                        && closesNextDay == that.closesNextDay);
    }

    @Override
    public int hashCode() {
        return 31 * open.hashCode() + close.hashCode() + (closesNextDay ? 1 : 0);
    }

    @Override
    public String toString() {
        if (closesNextDay && close.equals(LocalTime.MIDNIGHT)) {
            return open + "-24:00";
        }
        return open + "-" + close + (closesNextDay ? " overnight" : "");
    }
}
