package dev.docket.examples.holidays;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a country's holidays from a file.
 *
 * <p>Bad content is no exception: the result is all errors of the file, each with its line, value and remedy, or the holidays.
 * Files are UTF-8, with or without a byte order mark, with any ends of line. The README says what the two formats hold.
 *
 * <p><strong>Horizon.</strong> Files rarely say how far they are known, and a calendar without horizon would claim that there are
 * no holidays afterwards. So the caller says it; without, it is 31 December of the last year that has a day in the file. Say it
 * wherever that year is not complete: a New Year's Day of the next year alone makes that whole year known.
 */
public final class HolidayFile {

    private static final String ICALENDAR_START = "BEGIN:VCALENDAR";
    private static final int START_LOOKED_AT = 64;

    private HolidayFile() {}

    /** How a file is written. */
    public enum Format {
        /** A table with the columns {@code date,kind,name} and, if wanted, {@code hours}. */
        CSV,
        /** iCalendar, RFC 5545: all-day events. */
        ICALENDAR
    }

    /**
     * Reads a file, known to the end of the last year that has a day in it.
     *
     * @param file a file; {@code .csv} and {@code .ics} say its format, else its beginning does
     * @return the holidays, or all errors in order of their lines
     * @throws IOException if the file cannot be read
     */
    public static Validation<Seq<LineError>, Holidays> read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param file a file; {@code .csv} and {@code .ics} say its format, else its beginning does
     * @param horizon the last day whose holidays it knows; yearly events are repeated until then, days after it are errors
     * @return the holidays, or all errors in order of their lines
     * @throws IOException if the file cannot be read
     */
    public static Validation<Seq<LineError>, Holidays> read(Path file, LocalDate horizon) throws IOException {
        return read(file, Optional.of(horizon));
    }

    private static Validation<Seq<LineError>, Holidays> read(Path file, Optional<LocalDate> horizon)
            throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return parse(dot > 0 ? name.substring(0, dot) : name, format(name, content), content, horizon);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name what the holidays are called if the content does not say it
     * @param format how it is written
     * @param content the bytes
     * @param horizon the last day whose holidays it knows; empty for the end of the last year that has a day in it
     * @return the holidays, or all errors in order of their lines
     */
    public static Validation<Seq<LineError>, Holidays> parse(
            String name, Format format, byte[] content, Optional<LocalDate> horizon) {
        return format == Format.CSV
                ? new CsvHolidays(name, horizon).read(content)
                : new ICalendarHolidays(name, horizon).read(content);
    }

    private static Format format(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".ics")) {
            return lower.endsWith(".csv") ? Format.CSV : Format.ICALENDAR;
        }
        String start = new String(content, 0, Math.min(content.length, START_LOOKED_AT), StandardCharsets.UTF_8);
        return start.toUpperCase(Locale.ROOT).contains(ICALENDAR_START) ? Format.ICALENDAR : Format.CSV;
    }
}
