package dev.docket.time;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Mainland China's public holidays and make-up working days (调休上班), 2018 to 2026, bundled.
 *
 * <p>Source: the yearly notices of the General Office of the State Council (国务院办公厅), from 国办发明电〔2017〕12号 to the notice of 4
 * November 2025; all numbers, and what changed within a year, stand in {@code china-workdays.README.md} beside the data. The
 * table holds the final state of each year.
 *
 * <p><strong>Horizon.</strong> The table's last year ends with the notice of the next: twice a New Year's arrangement reached back,
 * at the earliest to 29 December (2018). So the last day taken as known is {@link #HORIZON}, and a {@link Due} after it is
 * provisional. Before 2018 the plain week holds, and nothing marks it: do not compute dates before {@link #FIRST_DAY}.
 *
 * <p>Immutable and thread-safe. The data are read once, when first asked for.
 *
 * @since 0.1.0
 */
public final class ChinaWorkdays {

    /** The first day whose holidays the table knows. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);

    /** The last day whose holidays the table knows: the notice for 2027 may still change the three days after it. */
    public static final LocalDate HORIZON = LocalDate.of(2026, 12, 28);

    /** The zone of mainland China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String RESOURCE = "china-workdays.csv";
    private static final int COLUMNS = 3;
    private static final int DATE_PARTS = 3;

    private ChinaWorkdays() {}

    /**
     * Gives the calendar of an office that works Monday to Friday 09:00 to 17:00, with id {@code cn}.
     *
     * @return the calendar, the same value each time
     */
    public static WorkingCalendar calendar() {
        return Holder.CALENDAR;
    }

    /**
     * Makes the calendar of an office with its own hours.
     *
     * @param id the calendar's name
     * @param hours its intervals on every working day, make-up days included; at least one
     * @return the calendar
     * @throws IllegalArgumentException if {@code id} is blank, or there are no hours, or they overlap
     */
    public static WorkingCalendar calendar(String id, Hours... hours) {
        return addTo(WorkingCalendar.builder(id).zone(ZONE).weekdays(hours)).build();
    }

    /**
     * Adds the holidays, the make-up days and the horizon to a calendar with a week of its own.
     *
     * @param builder the calendar so far
     * @return the same builder
     */
    @CanIgnoreReturnValue
    public static WorkingCalendar.Builder addTo(WorkingCalendar.Builder builder) {
        for (Row row : Holder.ROWS) {
            if (row.isHoliday) {
                builder.holiday(row.date, row.name);
            } else {
                builder.workday(row.date, row.name);
            }
        }
        return builder.horizon(HORIZON);
    }

    private static List<Row> read() {
        InputStream stream = ChinaWorkdays.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(
                    "the resource " + RESOURCE + " is missing beside " + ChinaWorkdays.class.getName());
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            ArrayList<Row> rows = new ArrayList<>();
            lines.readLine(); // the names of the columns
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(Row.parse(line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
        }
    }

    private record Row(LocalDate date, boolean isHoliday, String name) {
        static Row parse(String line) {
            String[] cells = line.split(",", COLUMNS);
            // The same few names every year: each is kept once.
            return new Row(date(cells[0]), cells[1].equals("HOLIDAY"), cells[2].intern());
        }

        /** Without the formatters of the platform, which take longer to make than all else here: an application waits for this table. */
        private static LocalDate date(String text) {
            String[] parts = text.split("-", DATE_PARTS);
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    private static final class Holder {
        static final List<Row> ROWS = read();
        static final WorkingCalendar CALENDAR = calendar("cn", Hours.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }
}
