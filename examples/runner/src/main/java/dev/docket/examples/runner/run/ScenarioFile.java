package dev.docket.examples.runner.run;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.docket.examples.runner.run.Scenario.Absence;
import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Session;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Reads a scenario. The format stands in the head of the bundled file: rows of comma-separated cells, {@code session},
 * {@code away} or {@code item} in the first one. A day without a year is the first such day on or after the deed before it; a
 * deed without a day is on the same day.
 */
final class ScenarioFile {

    private static final int SESSION_CELLS = 7;
    private static final int AWAY_CELLS = 4;
    private static final int ITEM_CELLS = 8;

    private final ArrayList<Session> sessions = new ArrayList<>();
    private final ArrayList<Absence> absences = new ArrayList<>();
    private final ArrayList<Item> items = new ArrayList<>();
    private final ArrayList<String> problems = new ArrayList<>();
    private final TreeSet<String> ids = new TreeSet<>();

    private ScenarioFile() {}

    /**
     * The scenario that is bundled with the runner.
     *
     * @param name its name, which is the programme's
     */
    static Scenario bundled(String name) {
        String resource = "scenarios/" + name + ".csv";
        InputStream stream = ScenarioFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the resource " + resource + " is missing beside " + ScenarioFile.class);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    /**
     * Reads a scenario.
     *
     * @throws BrokenScenarioException with every broken row, by line number
     */
    static Scenario read(Reader reader) throws IOException {
        ScenarioFile file = new ScenarioFile();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(reader)) {
            rows.forEach(file::row);
        }
        if (!file.problems.isEmpty()) {
            throw new BrokenScenarioException(file.problems);
        }
        return new Scenario(file.sessions, file.absences, file.items);
    }

    private void row(CsvRecord row) {
        List<String> cells = row.getFields();
        int line = (int) row.getStartingLineNumber();
        try {
            switch (cells.get(0)) {
                case "session" -> session(cells);
                case "away" -> away(cells);
                case "item" -> item(cells, line);
                default ->
                    throw new IllegalArgumentException(
                            "the first cell is \"" + cells.get(0) + "\"; begin with session, away or item");
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add("line " + line + ": " + e.getMessage());
        }
    }

    private void session(List<String> cells) {
        requireCells(cells, SESSION_CELLS);
        sessions.add(new Session(
                Integer.parseInt(cells.get(1)),
                LocalDate.parse(cells.get(2)),
                LocalTime.parse(cells.get(3)),
                LocalTime.parse(cells.get(4)),
                cells.get(5),
                cells.get(6)));
    }

    private void away(List<String> cells) {
        requireCells(cells, AWAY_CELLS);
        absences.add(new Absence(cells.get(1), LocalDate.parse(cells.get(2)), LocalDate.parse(cells.get(3))));
    }

    private void item(List<String> cells, int line) {
        requireCells(cells, ITEM_CELLS);
        if (!ids.add(cells.get(1))) {
            throw new IllegalArgumentException("the item " + cells.get(1) + " was there before; give it its own key");
        }
        int number = Integer.parseInt(cells.get(2));
        Session session = sessions.stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "session " + number + " is not there yet; put the session's row before it"));
        items.add(new Item(
                line,
                RequestId.of(cells.get(1)),
                number,
                cells.get(3),
                RequestKind.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.get(5),
                cells.get(6),
                deeds(cells.get(7), session.date())));
    }

    private static void requireCells(List<String> cells, int count) {
        if (cells.size() != count) {
            throw new IllegalArgumentException(
                    "a row of " + cells.get(0) + " has " + count + " cells, but this one has " + cells.size());
        }
    }

    private static List<Deed> deeds(String text, LocalDate start) {
        ArrayList<Deed> deeds = new ArrayList<>();
        LocalDateTime before = start.atStartOfDay();
        for (String part : text.split(";", -1)) {
            Deed deed = deed(part.strip(), before.toLocalDate());
            if (deed.at().isBefore(before)) {
                throw new IllegalArgumentException(
                        "\"" + part.strip() + "\" comes before " + before + "; put the deeds in the order of time");
            }
            before = deed.at();
            deeds.add(deed);
        }
        if (deeds.get(0).verb() != Verb.RAISE) {
            throw new IllegalArgumentException(
                    "the first deed is " + deeds.get(0).verb() + "; begin with raise");
        }
        return deeds;
    }

    private static Deed deed(String text, LocalDate today) {
        boolean mistaken = text.startsWith("!");
        List<String> words = Arrays.asList((mistaken ? text.substring(1) : text).split(" ", -1));
        Verb verb = Verb.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        boolean named = words.size() > 1 && words.get(1).indexOf(':') < 0;
        int time = named ? 2 : 1;
        if (words.size() <= time) {
            throw new IllegalArgumentException("\"" + text + "\" has no time; write " + words.get(0) + " 12-20 10:30");
        }
        LocalDate date = named ? next(MonthDay.parse("--" + words.get(1)), today) : today;
        return new Deed(
                mistaken, verb, date.atTime(LocalTime.parse(words.get(time))), words.subList(time + 1, words.size()));
    }

    /** The first such day on or after a day; a 29 February waits for its year. */
    private static LocalDate next(MonthDay day, LocalDate from) {
        int year = from.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isBefore(from)) {
            year++;
        }
        return day.atYear(year);
    }

    /** The file has rows that cannot be read; the message names each by line, with what to do. */
    static final class BrokenScenarioException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        BrokenScenarioException(List<String> problems) {
            super(problems.size() + " broken rows:\n  " + String.join("\n  ", problems));
        }
    }
}
