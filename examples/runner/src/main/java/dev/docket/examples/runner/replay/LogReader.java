package dev.docket.examples.runner.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.docket.examples.runner.clock.WallTime;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a ticket log: comma-separated UTF-8 with a header, compressed or not, with or without a byte order mark. */
final class LogReader {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String NOBODY = "somebody";

    private final Mapping mapping;
    private final LinkedHashMap<String, List<Row>> tickets = new LinkedHashMap<>();
    private final ArrayList<BrokenRow> broken = new ArrayList<>();
    private final LinkedHashMap<String, String> words = new LinkedHashMap<>();
    private long rows;
    private long onShiftedClock;
    private Optional<Instant> last = Optional.empty();
    private int caseIndex;
    private int timeIndex;
    private int activityIndex;
    private int actorIndex;

    private LogReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened or uncompressed
     */
    static TicketLog read(Path file, Mapping mapping) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(2);
            boolean compressed = ((in.read() << 8) | in.read()) == GZIP_MAGIC;
            in.reset();
            InputStream plain = compressed ? new GZIPInputStream(in, 1 << 16) : in;
            return read(new InputStreamReader(plain, StandardCharsets.UTF_8), mapping);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads text. */
    static TicketLog read(Reader text, Mapping mapping) throws IOException {
        LogReader reader = new LogReader(mapping);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            reader.readAll(records);
        }
        return new TicketLog(reader.rows, reader.tickets, reader.broken, reader.onShiftedClock, reader.last);
    }

    private void readAll(CsvReader<CsvRecord> records) {
        boolean inHeader = true;
        try {
            for (CsvRecord csv : records) {
                if (!inHeader) {
                    readRow(csv);
                } else if (!readHeader(csv)) {
                    return;
                }
                inHeader = false;
            }
        } catch (CsvParseException e) {
            broken(
                    rows + 2,
                    "the table cannot be read on from here: " + e.getMessage(),
                    "close the quotes of that row");
        }
        if (inHeader) {
            broken(1, "the file is empty", "give a table whose first line names its columns");
        }
    }

    private boolean readHeader(CsvRecord header) {
        List<String> columns = header.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        caseIndex = column(columns, mapping.caseColumn());
        timeIndex = column(columns, mapping.timeColumn());
        activityIndex = column(columns, mapping.activityColumn());
        actorIndex = mapping.actorColumn().map(name -> column(columns, name)).orElse(-1);
        return broken.isEmpty();
    }

    private int column(List<String> columns, String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            broken(
                    1,
                    "the header has no column \"" + name + "\", it has " + columns,
                    "name the right column in the mapping");
        }
        return index;
    }

    private void readRow(CsvRecord csv) {
        rows++;
        long line = csv.getStartingLineNumber();
        int needed = Math.max(Math.max(caseIndex, timeIndex), Math.max(activityIndex, actorIndex)) + 1;
        if (csv.getFieldCount() < needed) {
            broken(
                    line,
                    "it has " + csv.getFieldCount() + " of at least " + needed + " columns",
                    "fill in the missing columns");
            return;
        }
        String ticket = csv.getField(caseIndex).strip();
        String time = csv.getField(timeIndex).strip();
        String activity = csv.getField(activityIndex).strip();
        Meaning meaning = mapping.activities().get(activity);
        if (ticket.isEmpty()) {
            broken(line, "column \"" + mapping.caseColumn() + "\" is empty", "say to which ticket it belongs");
        } else if (meaning == null) {
            broken(
                    line,
                    "activity \"" + activity + "\" is not in the mapping",
                    "add \"" + (activity.isEmpty() ? "…" : activity)
                            + " = note\", or another meaning, under [activities]");
        } else {
            readTime(line, time).ifPresent(at -> keep(new Row(line, ticket, at, word(activity), meaning, actor(csv))));
        }
    }

    private void keep(Row row) {
        tickets.computeIfAbsent(row.ticket(), key -> new ArrayList<>(6)).add(row);
        if (last.isEmpty() || last.get().isBefore(row.at())) {
            last = Optional.of(row.at());
        }
    }

    private String actor(CsvRecord csv) {
        String actor = actorIndex < 0 ? "" : csv.getField(actorIndex).strip();
        return actor.isEmpty() ? NOBODY : word(actor);
    }

    /** The same text once: a log says the same few words over and over. */
    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    private Optional<Instant> readTime(long line, String time) {
        try {
            WallTime read = mapping.timeFormat()
                    .map(format -> WallTime.parse(time, format))
                    .orElseGet(() -> WallTime.parse(time));
            onShiftedClock += read.offsets(mapping.zone()).size() == 1 ? 0 : 1;
            return Optional.of(read.in(mapping.zone()));
        } catch (DateTimeException e) {
            broken(
                    line,
                    "time \"" + time + "\" in column \"" + mapping.timeColumn() + "\" cannot be read",
                    "write it as the mapping's time format says, or change that");
            return Optional.empty();
        }
    }

    private void broken(long line, String what, String remedy) {
        broken.add(new BrokenRow(line, what, remedy));
    }
}
