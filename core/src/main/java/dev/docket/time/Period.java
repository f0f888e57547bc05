package dev.docket.time;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How long somebody has: in one of five units that never convert into one another silently.
 *
 * <p>One working day is not eight working hours and not 24 elapsed ones: it ends when its day ends, by the {@link CountingRule}.
 * A period says nothing of calendar, zone or counting; {@link WorkingCalendar#due} brings them together. Every period is zero
 * or more, and at most 10,000 years, so that no sum of instants overflows.
 *
 * <p>Immutable and thread-safe. {@code toString()} and {@link #parse(String)} are inverse.
 *
 * @since 0.1.0
 */
public sealed interface Period {

    /**
     * Real time, day and night, whatever the calendar says.
     *
     * @param duration how long, zero or more
     * @since 0.1.0
     */
    record Elapsed(Duration duration) implements Period {
        /**
         * Checks the length.
         *
         * @param duration how long, zero or more
         * @throws IllegalArgumentException if {@code duration} is negative or above 10,000 years
         */
        public Elapsed {
            PeriodText.checked("Elapsed", duration);
        }

        @Override
        public String toString() {
            return PeriodText.of(duration, "elapsed hour", "elapsed");
        }
    }

    /**
     * Open time of the calendar: the clock stands still while it is closed.
     *
     * @param duration how long, zero or more
     * @since 0.1.0
     */
    record WorkingHours(Duration duration) implements Period {
        /**
         * Checks the length.
         *
         * @param duration how long, zero or more
         * @throws IllegalArgumentException if {@code duration} is negative or above 10,000 years
         */
        public WorkingHours {
            PeriodText.checked("WorkingHours", duration);
        }

        @Override
        public String toString() {
            return PeriodText.of(duration, "working hour", "working time");
        }
    }

    /**
     * Days that the calendar works, whole ones.
     *
     * @param days how many, zero or more; zero is the end of the day of receipt
     * @since 0.1.0
     */
    record WorkingDays(int days) implements Period {
        /**
         * Checks the number.
         *
         * @param days how many, zero or more
         * @throws IllegalArgumentException if {@code days} is negative or above 10,000 years
         */
        public WorkingDays {
            PeriodText.checked("WorkingDays", days, PeriodText.MAX_DAYS);
        }

        @Override
        public String toString() {
            return PeriodText.of(days, "working day");
        }
    }

    /**
     * Days of the calendar on the wall, worked or not.
     *
     * @param days how many, zero or more
     * @since 0.1.0
     */
    record CalendarDays(int days) implements Period {
        /**
         * Checks the number.
         *
         * @param days how many, zero or more
         * @throws IllegalArgumentException if {@code days} is negative or above 10,000 years
         */
        public CalendarDays {
            PeriodText.checked("CalendarDays", days, PeriodText.MAX_DAYS);
        }

        @Override
        public String toString() {
            return PeriodText.of(days, "calendar day");
        }
    }

    /**
     * Months of the calendar on the wall: to the same day of a later month, or that month's last day if it is shorter.
     *
     * @param months how many, zero or more
     * @since 0.1.0
     */
    record CalendarMonths(int months) implements Period {
        /**
         * Checks the number.
         *
         * @param months how many, zero or more
         * @throws IllegalArgumentException if {@code months} is negative or above 10,000 years
         */
        public CalendarMonths {
            PeriodText.checked("CalendarMonths", months, PeriodText.MAX_MONTHS);
        }

        @Override
        public String toString() {
            return PeriodText.of(months, "calendar month");
        }
    }

    /**
     * Makes a period of real time.
     *
     * @param duration how long, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code duration} is negative or above 10,000 years
     */
    static Period elapsed(Duration duration) {
        return new Elapsed(duration);
    }

    /**
     * Makes a period of whole hours of open time.
     *
     * @param hours how many, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code hours} is negative or above 10,000 years
     */
    static Period workingHours(long hours) {
        return new WorkingHours(PeriodText.hours(hours));
    }

    /**
     * Makes a period of open time.
     *
     * @param duration how long, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code duration} is negative or above 10,000 years
     */
    static Period workingTime(Duration duration) {
        return new WorkingHours(duration);
    }

    /**
     * Makes a period of working days.
     *
     * @param days how many, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code days} is negative or above 10,000 years
     */
    static Period workingDays(int days) {
        return PeriodText.workingDays(days);
    }

    /**
     * Makes a period of calendar days.
     *
     * @param days how many, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code days} is negative or above 10,000 years
     */
    static Period calendarDays(int days) {
        return new CalendarDays(days);
    }

    /**
     * Makes a period of calendar months.
     *
     * @param months how many, zero or more
     * @return the period
     * @throws IllegalArgumentException if {@code months} is negative or above 10,000 years
     */
    static Period calendarMonths(int months) {
        return new CalendarMonths(months);
    }

    /**
     * Reads what {@code toString()} writes: {@code 3 working days}, {@code 4 working hours}, {@code PT1H30M working time}, {@code
     * 48 elapsed hours}, {@code PT30M elapsed}, {@code 30 calendar days}, {@code 1 calendar month}.
     *
     * @param text the text; singular and plural are both understood
     * @return the period
     * @throws IllegalArgumentException if {@code text} is none of these
     */
    static Period parse(String text) {
        return PeriodText.parse(text);
    }

    /**
     * Takes the period apart: calls the function of its case.
     *
     * @param onElapsed for real time
     * @param onWorkingHours for open time
     * @param onWorkingDays for working days
     * @param onCalendarDays for calendar days
     * @param onCalendarMonths for calendar months
     * @param <T> what the functions answer
     * @return what the function of this case answers
     */
    default <T> T fold(
            Function<? super Duration, ? extends T> onElapsed,
            Function<? super Duration, ? extends T> onWorkingHours,
            IntFunction<? extends T> onWorkingDays,
            IntFunction<? extends T> onCalendarDays,
            IntFunction<? extends T> onCalendarMonths) {
        if (this instanceof WorkingDays w) {
            return onWorkingDays.apply(w.days());
        } else if (this instanceof WorkingHours w) {
            return onWorkingHours.apply(w.duration());
        } else if (this instanceof Elapsed e) {
            return onElapsed.apply(e.duration());
        } else if (this instanceof CalendarDays c) {
            return onCalendarDays.apply(c.days());
        }
        return onCalendarMonths.apply(((CalendarMonths) this).months());
    }

    /**
     * Tells whether this period is zero of its unit.
     *
     * @return true if it has no length
     */
    default boolean isZero() {
        return fold(Duration::isZero, Duration::isZero, n -> n == 0, n -> n == 0, n -> n == 0);
    }
}
