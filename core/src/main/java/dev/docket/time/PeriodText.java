package dev.docket.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The checks and the text of periods, apart so that they are no part of the interface. */
final class PeriodText {

    static final int MAX_DAYS = 3_652_425;
    static final int MAX_MONTHS = 120_000;
    private static final Duration MAX_DURATION = Duration.ofDays(MAX_DAYS);
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}) (working|elapsed|calendar) (hour|day|month)s?");
    private static final Pattern TIMED = Pattern.compile("(P\\S+) (working time|elapsed)");

    /** What rules give and what is left of it is nearly always less: such periods are shared. */
    private static final Period[] FEW_WORKING_DAYS =
            IntStream.range(0, 32).mapToObj(Period.WorkingDays::new).toArray(Period[]::new);

    private PeriodText() {}

    static Period workingDays(int days) {
        return days >= 0 && days < FEW_WORKING_DAYS.length ? FEW_WORKING_DAYS[days] : new Period.WorkingDays(days);
    }

    static void checked(String what, Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative() || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException(what + ".duration must be from PT0S to 10,000 years, but was " + duration
                    + "; to reach back, use WorkingCalendar.before");
        }
    }

    static void checked(String what, int n, int max) {
        if (n < 0 || n > max) {
            throw new IllegalArgumentException(what + " must be from 0 to " + max + " (10,000 years), but was " + n
                    + "; to reach back, use WorkingCalendar.before");
        }
    }

    static Duration hours(long hours) {
        if (hours < 0 || hours > MAX_DURATION.toHours()) {
            throw new IllegalArgumentException("Hours must be from 0 to " + MAX_DURATION.toHours()
                    + " (10,000 years), but was " + hours + "; to reach back, use WorkingCalendar.before");
        }
        return Duration.ofHours(hours);
    }

    static String of(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    static String of(Duration duration, String hour, String other) {
        boolean whole = duration.getNano() == 0 && duration.getSeconds() % SECONDS_PER_HOUR == 0;
        return whole ? of(duration.toHours(), hour) : duration + " " + other;
    }

    static Period parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return counted(text, Integer.parseInt(counted.group(1)), counted.group(2) + " " + counted.group(3));
        }
        Matcher timed = TIMED.matcher(text);
        if (!timed.matches()) {
            throw unreadable(text);
        }
        try {
            Duration duration = Duration.parse(timed.group(1));
            return timed.group(2).equals("elapsed") ? new Period.Elapsed(duration) : new Period.WorkingHours(duration);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(unreadable(text).getMessage(), e);
        }
    }

    private static Period counted(String text, int n, String unit) {
        return switch (unit) {
            case "working day" -> new Period.WorkingDays(n);
            case "working hour" -> new Period.WorkingHours(hours(n));
            case "elapsed hour" -> new Period.Elapsed(hours(n));
            case "calendar day" -> new Period.CalendarDays(n);
            case "calendar month" -> new Period.CalendarMonths(n);
            default -> throw unreadable(text);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("A period must read like \"3 working days\", \"4 working hours\", \"PT1H30M"
                + " working time\", \"48 elapsed hours\", \"PT30M elapsed\", \"30 calendar days\" or \"1 calendar month\","
                + " from 0 upwards (business days are working days), but was \"" + text + "\"");
    }
}
