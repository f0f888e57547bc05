package dev.docket.time;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a period is counted: whether the start day counts, what a late start means, where in the last day the end lies, and what
 * becomes of a last day that is not worked.
 *
 * <p>There is no default and no overload without it: schools of counting differ by a day. {@link #CIVIL} names the rule of the
 * Civil Code of the People's Republic of China. Only periods in days and months are counted by it; {@link Period.Elapsed} and
 * {@link Period.WorkingHours} run from the minute.
 *
 * <p>One working day from Saturday 5 September 2026, Monday to Friday worked: by {@link StartDay#DAY_AFTER_ANCHOR} Monday 7
 * September, by {@link StartDay#ROLL_THEN_COUNT} Tuesday 8 September.
 *
 * <p>Immutable and thread-safe. {@link #toString()} and {@link #parse(String)} are inverse: {@link #CIVIL} is {@code day after
 * anchor, close of business, roll forward}.
 *
 * @param startDay which day is the first that counts
 * @param cutOff the wall time from which on an anchor counts as received on the next working day; with a cut-off, so does an
 *     anchor on a day that is not worked
 * @param dayEnd where in the last day the end lies
 * @param roll what becomes of a last calendar day that is not worked
 * @since 0.1.0
 */
public record CountingRule(StartDay startDay, Optional<LocalTime> cutOff, DayEnd dayEnd, Roll roll) {

    /**
     * The start day is excluded, no cut-off, the end is the close of business of the last day, a last day that is not worked
     * rolls forward.
     *
     * <p>Source: Civil Code of the People's Republic of China (中华人民共和国民法典, in force from 1 January 2021), article 201: the
     * day on which a period by year, month or day begins is not counted; article 203: a last day that is a statutory holiday is
     * followed by the day after the holiday, and the last day ends at 24:00 or, where there are business hours, when business
     * stops.
     */
    public static final CountingRule CIVIL =
            new CountingRule(StartDay.DAY_AFTER_ANCHOR, Optional.empty(), DayEnd.CLOSE_OF_BUSINESS, Roll.FORWARD);

    private static final String CUT_OFF = "cut-off ";
    private static final int MOST_PARTS = 4;

    /**
     * Which day is the first that counts.
     *
     * @since 0.1.0
     */
    public enum StartDay {
        /** The day after the anchor's, worked or not, is the first that may count. */
        DAY_AFTER_ANCHOR("day after anchor"),
        /** An anchor on a day that is not worked is first moved to the next working day; the day after that is the first. */
        ROLL_THEN_COUNT("roll then count"),
        /** The anchor's own day counts as the first; for working days, after its closing time, the next working day does. */
        ANCHOR_DAY_COUNTS("anchor day counts");

        private final String text;

        StartDay(String text) {
            this.text = text;
        }
    }

    /**
     * Where in the last day the end lies.
     *
     * @since 0.1.0
     */
    public enum DayEnd {
        /** At the closing time of the last day; on a day that is not worked, at its end. */
        CLOSE_OF_BUSINESS("close of business"),
        /** At the last nanosecond of the last day. */
        END_OF_DAY("end of day");

        private final String text;

        DayEnd(String text) {
            this.text = text;
        }
    }

    /**
     * What becomes of a last day that is not worked, in periods of calendar days and months.
     *
     * @since 0.1.0
     */
    public enum Roll {
        /** It becomes the next working day. */
        FORWARD("roll forward"),
        /** It becomes the working day before it. */
        BACKWARD("roll backward"),
        /** It stays. */
        NONE("no roll");

        private final String text;

        Roll(String text) {
            this.text = text;
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param startDay which day is the first that counts
     * @param cutOff the wall time from which on an anchor counts as received on the next working day
     * @param dayEnd where in the last day the end lies
     * @param roll what becomes of a last calendar day that is not worked
     */
    public CountingRule {
        Objects.requireNonNull(startDay, "startDay");
        Objects.requireNonNull(cutOff, "cutOff");
        Objects.requireNonNull(dayEnd, "dayEnd");
        Objects.requireNonNull(roll, "roll");
    }

    /**
     * Makes a rule without cut-off.
     *
     * @param startDay which day is the first that counts
     * @param dayEnd where in the last day the end lies
     * @param roll what becomes of a last calendar day that is not worked
     * @return the rule
     */
    public static CountingRule of(StartDay startDay, DayEnd dayEnd, Roll roll) {
        return new CountingRule(startDay, Optional.empty(), dayEnd, roll);
    }

    /**
     * Reads what {@link #toString()} writes: {@code day after anchor, close of business, roll forward}, with a cut-off {@code roll
     * then count, cut-off 15:30, end of day, no roll}.
     *
     * @param text the start day, the cut-off if there is one, the end of the day and the roll, in this order
     * @return the rule
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static CountingRule parse(String text) {
        List<String> parts = List.of(text.split(", ", -1));
        int cutOffs = parts.size() == MOST_PARTS ? 1 : 0;
        if (parts.size() - cutOffs != MOST_PARTS - 1) {
            throw unreadable(text);
        }
        return new CountingRule(
                named(StartDay.values(), start -> start.text, parts.get(0), text),
                cutOffs == 0 ? Optional.empty() : Optional.of(cutOff(parts.get(1), text)),
                named(DayEnd.values(), end -> end.text, parts.get(1 + cutOffs), text),
                named(Roll.values(), roll -> roll.text, parts.get(2 + cutOffs), text));
    }

    private static <T> T named(T[] all, Function<T, String> name, String part, String text) {
        for (T one : all) {
            if (name.apply(one).equals(part)) {
                return one;
            }
        }
        throw unreadable(text);
    }

    private static LocalTime cutOff(String part, String text) {
        try {
            return LocalTime.parse(part.startsWith(CUT_OFF) ? part.substring(CUT_OFF.length()) : "");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(unreadable(text).getMessage(), e);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("A counting rule must read like \"" + CIVIL + "\" or \""
                + CIVIL.withCutOff(LocalTime.of(15, 30)) + "\", but was \"" + text + "\"; it begins with one of "
                + Stream.of(StartDay.values()).map(one -> one.text).toList() + " and ends with one of "
                + Stream.of(DayEnd.values()).map(one -> one.text).toList() + " and one of "
                + Stream.of(Roll.values()).map(one -> one.text).toList());
    }

    /**
     * Gives the same rule with another start day.
     *
     * @param other which day is the first that counts
     * @return the changed rule
     */
    public CountingRule withStartDay(StartDay other) {
        return new CountingRule(other, cutOff, dayEnd, roll);
    }

    /**
     * Gives the same rule with a cut-off: with 15:30, what comes in on Monday at 15:30 counts as received on Tuesday.
     *
     * @param time the first wall time that is too late for its day
     * @return the changed rule
     */
    public CountingRule withCutOff(LocalTime time) {
        return new CountingRule(startDay, Optional.of(time), dayEnd, roll);
    }

    /**
     * Gives the same rule with another end of the day.
     *
     * @param other where in the last day the end lies
     * @return the changed rule
     */
    public CountingRule withDayEnd(DayEnd other) {
        return new CountingRule(startDay, cutOff, other, roll);
    }

    /**
     * Gives the same rule with another roll.
     *
     * @param other what becomes of a last calendar day that is not worked
     * @return the changed rule
     */
    public CountingRule withRoll(Roll other) {
        return new CountingRule(startDay, cutOff, dayEnd, other);
    }

    @Override
    public String toString() {
        return startDay.text + cutOff.map(time -> ", " + CUT_OFF + time).orElse("") + ", " + dayEnd.text + ", "
                + roll.text;
    }
}
