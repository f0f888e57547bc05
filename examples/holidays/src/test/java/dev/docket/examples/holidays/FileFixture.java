package dev.docket.examples.holidays;

import static org.junit.jupiter.api.Assertions.fail;

import dev.docket.examples.holidays.HolidayFile.Format;
import dev.docket.examples.holidays.Holidays.Day;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Small files and what comes of them. */
final class FileFixture {

    private FileFixture() {}

    static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A calendar with one event; the event's first property stands on line 3. */
    static byte[] event(String... properties) {
        return bytes("BEGIN:VCALENDAR", "BEGIN:VEVENT", String.join("\n", properties), "END:VEVENT", "END:VCALENDAR");
    }

    static List<LineError> errors(Format format, byte[] content, String... horizon) {
        return HolidayFile.parse("file", format, content, horizon(horizon))
                .fold(errors -> errors.asJava(), holidays -> fail("no error, but " + holidays));
    }

    /** The errors as "line: what", without remedies. */
    static List<String> said(Format format, byte[] content, String... horizon) {
        return errors(format, content, horizon).stream()
                .map(error -> error.line() + ": " + error.what())
                .toList();
    }

    static Holidays holidays(Format format, byte[] content, String... horizon) {
        return HolidayFile.parse("file", format, content, horizon(horizon))
                .fold(errors -> fail(errors.map(LineError::message).mkString("\n")), holidays -> holidays);
    }

    /** The days as "date name". */
    static List<String> days(Format format, byte[] content, String... horizon) {
        return holidays(format, content, horizon).days().stream()
                .map((Day day) -> day.date() + " " + day.name())
                .toList();
    }

    private static Optional<LocalDate> horizon(String... date) {
        return date.length == 0 ? Optional.empty() : Optional.of(LocalDate.parse(date[0]));
    }
}
