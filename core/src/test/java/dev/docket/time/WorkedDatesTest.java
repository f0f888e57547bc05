package dev.docket.time;

import static dev.docket.time.CalendarFixture.STD;
import static dev.docket.time.CalendarFixture.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked dates of the package's documentation, row by row as they are printed there. */
class WorkedDatesTest {

    private static final Path DOCUMENTATION = Path.of("src/main/java/dev/docket/time/package-info.java");
    private static final Pattern ROW =
            Pattern.compile("<tr><td>(\\w{3} \\d+ \\w{3} \\d{4} \\d\\d:\\d\\d.*?)</td></tr>");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final int ROWS = 9;

    private static List<List<String>> rows() throws IOException {
        String text = Files.readString(DOCUMENTATION).replaceAll("\\s*\\n \\* ?", " ");
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            rows.add(List.of(row.group(1).split("</td><td>", -1)));
        }
        return rows;
    }

    @Test
    void thereAreAsManyAsAreWritten() throws IOException {
        assertEquals(ROWS, rows().size());
    }

    @TestFactory
    List<DynamicTest> eachIsWhatTheCalendarSays() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0) + ", " + row.get(1), () -> check(row)))
                .toList();
    }

    private static void check(List<String> row) {
        String[] from = row.get(0).split(", ", -1);
        WorkingCalendar calendar = from.length > 1 ? ChinaWorkdays.calendar() : STD;
        LocalDateTime anchor = LocalDateTime.parse(from[0], MOMENT);

        Due due = calendar.due(at(anchor.toString()), Period.parse(row.get(1)), rule(row.get(2)));

        assertEquals(instant(row.get(3), anchor.getYear()), due.at());
    }

    private static CountingRule rule(String text) {
        return switch (text) {
            case "CIVIL", "any" -> CountingRule.CIVIL;
            case "CIVIL, no roll" -> CountingRule.CIVIL.withRoll(CountingRule.Roll.NONE);
            case "CIVIL, cut-off 15:30" ->
                CountingRule.parse("day after anchor, cut-off 15:30, close of business, roll forward");
            default -> CountingRule.parse(text + ", close of business, roll forward");
        };
    }

    /** A moment such as {@code Thu 10 Sep 17:00}, or a day and "its last nanosecond". */
    private static Instant instant(String text, int year) {
        if (text.endsWith(", its last nanosecond")) {
            String day = text.substring(0, text.indexOf(','));
            LocalDate date =
                    LocalDateTime.parse(day + " " + year + " 00:00", MOMENT).toLocalDate();
            return at(date.plusDays(1).atStartOfDay().toString()).minusNanos(1);
        }
        int clock = text.lastIndexOf(' ');
        assertTrue(clock > 0, text);
        return at(LocalDateTime.parse(text.substring(0, clock) + " " + year + text.substring(clock), MOMENT)
                .toString());
    }
}
