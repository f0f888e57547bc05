package dev.docket.examples.holidays;

import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** Loads the bank holidays of England and Wales and says why something is due between the years. */
public final class LoadHolidays {

    private static final String BUNDLED = "england-and-wales.ics";

    private LoadHolidays() {}

    /**
     * Runs the example.
     *
     * @param arguments another file than the bundled one, if any
     * @throws IOException if a file cannot be read
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0) {
            run(Path.of(arguments[0]), System.out);
            return;
        }
        Path file = Files.createTempFile("bank-holidays", ".ics");
        try (InputStream in = Objects.requireNonNull(LoadHolidays.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            Files.write(file, in.readAllBytes());
            run(file, System.out);
        } finally {
            Files.delete(file);
        }
    }

    static void run(Path file, PrintStream out) throws IOException {
        // sample
        var london = HolidayFile.read(file, LocalDate.of(2027, 12, 31))
                .map(holidays -> holidays.addTo(WorkingCalendar.builder("london"))
                        .zone(ZoneId.of("Europe/London"))
                        .weekdays(Hours.parse("09:00-17:30"))
                        .build());
        String why = london.fold(
                errors -> String.join("\n", errors.map(LineError::message)),
                calendar -> calendar.explain(
                                Instant.parse("2026-12-23T16:00:00Z"), Period.workingDays(3), CountingRule.CIVIL)
                        .text(Locale.ENGLISH));
        out.println(why);
        // sample
    }
}
