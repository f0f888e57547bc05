package dev.docket.time;

import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

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
 * <p>Immutable and thread-safe.
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

    /**
     * Which day is the first that counts.
     *
     * @since 0.1.0
     */
    public enum StartDay {
        /** The day after the anchor's, worked or not, is the first that may count. */
        DAY_AFTER_ANCHOR,
        /** An anchor on a day that is not worked is first moved to the next working day; the day after that is the first. */
        ROLL_THEN_COUNT,
        /** The anchor's own day counts as the first; for working days, after its closing time, the next working day does. */
        ANCHOR_DAY_COUNTS
    }

    /**
     * Where in the last day the end lies.
     *
     * @since 0.1.0
     */
    public enum DayEnd {
        /** At the closing time of the last day; on a day that is not worked, at its end. */
        CLOSE_OF_BUSINESS,
        /** At the last nanosecond of the last day. */
        END_OF_DAY
    }

    /**
     * What becomes of a last day that is not worked, in periods of calendar days and months.
     *
     * @since 0.1.0
     */
    public enum Roll {
        /** It becomes the next working day. */
        FORWARD,
        /** It becomes the working day before it. */
        BACKWARD,
        /** It stays. */
        NONE
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
}
