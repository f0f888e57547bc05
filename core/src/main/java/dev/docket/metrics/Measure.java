package dev.docket.metrics;

/**
 * In what a handling time is measured. All are in days, and they are never mixed.
 *
 * @since 0.1.0
 */
public enum Measure {
    /** Real elapsed time, 24 hours to the day, nothing left out. */
    ELAPSED_DAYS("calendar days, elapsed"),
    /**
     * The difference of what the wall clock of the calendar's zone shows, 24 hours to the day: differs from
     * {@link #ELAPSED_DAYS} by the hour where the clock is shifted in between.
     */
    WALL_CLOCK_DAYS("calendar days, wall clock"),
    /** The working days of the calendar after the day of the start, up to and with the day of the stop. */
    WORKING_DAYS("working days");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /**
     * The measure in words.
     *
     * @return a short English phrase
     */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return words;
    }
}
