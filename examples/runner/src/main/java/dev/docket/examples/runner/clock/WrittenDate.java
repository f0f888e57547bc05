package dev.docket.examples.runner.clock;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates of the command line. */
public final class WrittenDate {

    private WrittenDate() {}

    /**
     * Reads a date such as {@code 2026-12-31}.
     *
     * @param text the date as it was written
     * @return the date
     * @throws IllegalArgumentException if it is none, with what to write instead
     */
    public static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it is no date; write it like 2026-12-31", e);
        }
    }
}
