package dev.docket.examples.holidays;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.docket.examples.holidays.Holidays.Day;
import dev.docket.examples.holidays.Holidays.Kind;
import dev.docket.examples.holidays.TextLines.Line;
import dev.docket.time.Hours;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the table: a header, then a day a row; rows that begin with {@code #} are remarks. */
final class CsvHolidays {

    private static final List<String> NEEDED = List.of("date", "kind", "name");
    private static final String HOURS = "hours";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final String name;
    private final Optional<LocalDate> horizon;
    private final DayBook book = new DayBook();
    private List<String> columns = List.of();
    private int read;

    CsvHolidays(String name, Optional<LocalDate> horizon) {
        this.name = name;
        this.horizon = horizon;
    }

    Validation<Seq<LineError>, Holidays> read(byte[] content) {
        List<Line> lines = TextLines.physical(content, book.errors());
        if (lines.stream().allMatch(line -> line.text().isBlank())) {
            book.error(1, "the file is empty", "begin it with the line date,kind,name");
            return book.close(name, horizon);
        }
        String text = String.join("\n", lines.stream().map(Line::text).toList());
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            readAll(rows);
        } catch (CsvParseException e) {
            book.error(
                    Math.max(read, 1),
                    "the table cannot be read on from the row after this one",
                    "close the quotes of that row before its next comma");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read, but did", e);
        }
        return book.close(name, horizon);
    }

    private void readAll(CsvReader<CsvRecord> rows) {
        for (CsvRecord row : rows) {
            read = Math.toIntExact(row.getStartingLineNumber());
            List<String> cells = row.getFields().stream().map(String::strip).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (!columns.isEmpty()) {
                readRow(cells);
            } else if (!readHeader(cells)) {
                return;
            }
        }
    }

    private boolean readHeader(List<String> cells) {
        columns = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (cells.size() == 1) {
            book.error(
                    read,
                    "the header " + cells + " is one cell",
                    "part the cells of the table by commas, beginning with date,kind,name");
            return false;
        }
        String remedy = "let the header be date,kind,name or date,kind,name,hours, parted by commas";
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                book.error(read, "the header " + cells + " has no column \"" + needed + "\"", remedy);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            boolean known = NEEDED.contains(column) || column.equals(HOURS);
            if (!known || columns.indexOf(column) < i) {
                book.error(
                        read,
                        "the header has " + (known ? "a second" : "an unknown") + " column \"" + cells.get(i) + "\"",
                        remedy);
            }
        }
        return book.errors().stream().noneMatch(error -> error.line() == read);
    }

    private void readRow(List<String> cells) {
        boolean hoursLeftOut = cells.size() == columns.size() - 1 && columns.indexOf(HOURS) == cells.size();
        if (cells.size() != columns.size() && !hoursLeftOut) {
            book.error(
                    read,
                    "the row has " + cells.size() + " cells, the header " + columns.size() + ": " + cells,
                    cells.size() < columns.size()
                            ? "fill in the missing cells"
                            : "put a cell that holds a comma in double quotes");
            return;
        }
        Optional<LocalDate> date = date(cell(cells, "date"));
        Optional<Kind> kind = kind(cell(cells, "kind"));
        Optional<String> called = name(cell(cells, "name"));
        Optional<List<Hours>> hours = hours(columns.contains(HOURS) && !hoursLeftOut ? cell(cells, HOURS) : "", kind);
        if (date.isPresent() && kind.isPresent() && called.isPresent() && hours.isPresent()) {
            book.add(read, new Day(date.get(), kind.get(), called.get(), hours.get()));
        }
    }

    private String cell(List<String> cells, String column) {
        return cells.get(columns.indexOf(column));
    }

    private Optional<LocalDate> date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            book.error(read, "date \"" + text + "\" cannot be read", "write it like 2026-01-31");
        } catch (DateTimeException e) {
            book.error(read, "date " + text + " does not exist", "look it up in the source of the file");
        }
        return Optional.empty();
    }

    private Optional<Kind> kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        book.error(
                read,
                "kind \"" + text + "\" is not known",
                "write HOLIDAY for a day off, WORKDAY for a day that is worked although its week has it off");
        return Optional.empty();
    }

    private Optional<String> name(String text) {
        if (text.isEmpty()) {
            book.error(read, "the day has no name", "name it, so that a due date can be explained");
            return Optional.empty();
        }
        if (text.contains("\n")) {
            book.error(
                    read,
                    "the name runs over several lines: \""
                            + text.lines().findFirst().orElse("") + "…\"",
                    "close its quotes");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<List<Hours>> hours(String text, Optional<Kind> kind) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        if (kind.equals(Optional.of(Kind.HOLIDAY))) {
            book.error(
                    read,
                    "a HOLIDAY has hours: \"" + text + "\"",
                    "leave them out; or, for a day that is worked in part, write WORKDAY with the hours that are worked");
            return Optional.empty();
        }
        List<Hours> hours = new ArrayList<>();
        boolean readable = true;
        for (String part : text.split(";", -1)) {
            try {
                hours.add(Hours.parse(part.strip()));
            } catch (IllegalArgumentException e) {
                readable = false;
                book.error(read, "hours \"" + part.strip() + "\" cannot be taken", String.valueOf(e.getMessage()));
            }
        }
        hours.sort(Comparator.comparing(Hours::open));
        for (int i = 1; i < hours.size(); i++) {
            Hours earlier = hours.get(i - 1);
            if (earlier.closesNextDay() || hours.get(i).open().isBefore(earlier.close())) {
                readable = false;
                book.error(read, "hours " + earlier + " and " + hours.get(i) + " overlap", "join or part them");
            }
        }
        return readable ? Optional.of(hours) : Optional.empty();
    }
}
