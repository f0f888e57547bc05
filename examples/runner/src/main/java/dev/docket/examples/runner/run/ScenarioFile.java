package dev.docket.examples.runner.run;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.docket.examples.runner.run.Scenario.Absence;
import dev.docket.examples.runner.run.Scenario.Attend;
import dev.docket.examples.runner.run.Scenario.Deed;
import dev.docket.examples.runner.run.Scenario.Invite;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Minutes;
import dev.docket.examples.runner.run.Scenario.Prepare;
import dev.docket.examples.runner.run.Scenario.Session;
import dev.docket.examples.runner.run.Scenario.Stay;
import dev.docket.examples.runner.run.Scenario.StayDeed;
import dev.docket.examples.runner.run.Scenario.Verb;
import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequesterId;
import dev.docket.request.UnitId;
import dev.docket.residency.Agreement;
import dev.docket.residency.Officer;
import dev.docket.residency.ResidencyCommandKind;
import dev.docket.residency.ResidencyId;
import dev.docket.session.BatchId;
import dev.docket.workflow.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a scenario. The format stands in the head of the bundled file: rows of comma-separated cells, told apart by
 * the first one. A day without a year is the first such day on or after the deed before it; a
 * deed without a day is on the same day.
 */
final class ScenarioFile {

    private static final int SESSION_CELLS = 7;
    private static final int KIND_CELL = 7;
    private static final int BATCH_CELL = 8;
    private static final int AWAY_CELLS = 4;
    private static final int ATTEND_CELLS = 4;
    private static final int PREPARE_CELLS = 4;
    private static final int INVITE_CELLS = 3;
    private static final int MINUTES_CELLS = 4;
    private static final int ITEM_CELLS = 8;
    private static final int PART_CELLS = 6;
    private static final int END_CELLS = 2;
    private static final String NOTHING = "-";
    private static final int STAY_CELLS = 10;
    private static final String PART_TIME = " part-time";

    private final ArrayList<Session> sessions = new ArrayList<>();
    private final ArrayList<Attend> attendances = new ArrayList<>();
    private final ArrayList<Prepare> preparations = new ArrayList<>();
    private final ArrayList<Invite> invitations = new ArrayList<>();
    private final ArrayList<Minutes> minutes = new ArrayList<>();
    private final ArrayList<Absence> absences = new ArrayList<>();
    private final ArrayList<Stay> stays = new ArrayList<>();
    private final ArrayList<Item> items = new ArrayList<>();
    private final ArrayList<String> problems = new ArrayList<>();
    private final TreeMap<String, Item> ids = new TreeMap<>();
    private Optional<LocalDate> last = Optional.empty();
    private int read;

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
            file.items.forEach(file::requireMatches);
        } catch (CsvParseException e) {
            file.problems.add("line " + (file.read + 1)
                    + ": from here on nothing can be read; close the quotes of the row before its next comma");
        }
        if (!file.problems.isEmpty()) {
            throw new BrokenScenarioException(file.problems);
        }
        return new Scenario(
                file.sessions,
                file.attendances,
                file.preparations,
                file.invitations,
                file.minutes,
                file.absences,
                file.stays,
                file.items,
                file.last);
    }

    /** Whoever is brought together with somebody has a row too, before or after. */
    private void requireMatches(Item item) {
        item.deeds().stream()
                .filter(deed -> deed.verb() == Verb.MATCH)
                .filter(deed -> deed.word(0).filter(ids::containsKey).isEmpty())
                .forEach(deed -> problems.add("line " + item.line() + ": match names "
                        + deed.word(0).orElse("nobody") + ", which is no item; name one that has a row"));
    }

    private void row(CsvRecord row) {
        List<String> cells = row.getFields();
        int line = (int) row.getStartingLineNumber();
        read = line;
        try {
            switch (cells.get(0)) {
                case "session" -> session(cells, line);
                case "attend" -> attend(cells);
                case "prepare" -> prepare(cells);
                case "invite" -> invite(cells);
                case "minutes" -> minutes(cells);
                case "away" -> away(cells);
                case "item" -> item(cells, line);
                case "part" -> part(cells, line);
                case "residency" -> stay(cells, line);
                case "end" -> end(cells);
                default ->
                    throw new IllegalArgumentException(
                            "the first cell is \"" + cells.get(0)
                                    + "\"; begin with session, attend, prepare, invite, minutes, away, item, part, residency or end");
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add("line " + line + ": " + e.getMessage());
        }
    }

    private void session(List<String> cells, int line) {
        requireCells(cells, SESSION_CELLS, BATCH_CELL + 1);
        sessions.add(new Session(
                line,
                Integer.parseInt(cells.get(1)),
                LocalDate.parse(cells.get(2)),
                LocalTime.parse(cells.get(3)),
                LocalTime.parse(cells.get(4)),
                cells.get(5),
                cells.get(6),
                cell(cells, KIND_CELL),
                cell(cells, BATCH_CELL)));
    }

    private void attend(List<String> cells) {
        requireCells(cells, ATTEND_CELLS, ATTEND_CELLS);
        attendances.add(new Attend(session(cells.get(1)).number(), Role.of(cells.get(2)), listed(cells.get(3))));
    }

    private void prepare(List<String> cells) {
        requireCells(cells, PREPARE_CELLS, PREPARE_CELLS);
        preparations.add(new Prepare(session(cells.get(1)).number(), listed(cells.get(2)), listed(cells.get(3))));
    }

    private void invite(List<String> cells) {
        requireCells(cells, INVITE_CELLS, INVITE_CELLS);
        invitations.add(new Invite(Role.of(cells.get(1)), listed(cells.get(2))));
    }

    private void minutes(List<String> cells) {
        requireCells(cells, MINUTES_CELLS, MINUTES_CELLS);
        minutes.add(new Minutes(session(cells.get(1)).number(), Integer.parseInt(cells.get(2)), listed(cells.get(3))));
    }

    private void away(List<String> cells) {
        requireCells(cells, AWAY_CELLS, AWAY_CELLS);
        absences.add(new Absence(cells.get(1), LocalDate.parse(cells.get(2)), LocalDate.parse(cells.get(3))));
    }

    private void end(List<String> cells) {
        requireCells(cells, END_CELLS, END_CELLS);
        last = Optional.of(LocalDate.parse(cells.get(1)));
    }

    private void item(List<String> cells, int line) {
        requireCells(cells, ITEM_CELLS, ITEM_CELLS);
        Optional<Session> session =
                cells.get(2).equals(NOTHING) ? Optional.empty() : Optional.of(session(cells.get(2)));
        List<Deed> deeds = deeds(cells.get(7), session.map(Session::date));
        if (deeds.get(0).verb() != Verb.RAISE) {
            throw new IllegalArgumentException(
                    "the first deed is " + deeds.get(0).verb() + "; begin with raise");
        }
        add(new Item(
                line,
                RequestId.of(cells.get(1)),
                Optional.empty(),
                session.map(Session::number).orElse(0),
                cells.get(3),
                RequestKind.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.get(5),
                cells.get(6),
                deeds));
    }

    /** A part is of the enterprise, the kind and the day on which its whole was split. */
    private void part(List<String> cells, int line) {
        requireCells(cells, PART_CELLS, PART_CELLS);
        Item whole = ids.get(cells.get(2));
        Optional<Deed> split = whole == null
                ? Optional.empty()
                : whole.deeds().stream()
                        .filter(deed -> deed.verb() == Verb.SPLIT)
                        .findFirst();
        if (whole == null || split.isEmpty()) {
            throw new IllegalArgumentException(
                    "the item " + cells.get(2) + " is not split; put the row of the item that is before it");
        }
        add(new Item(
                line,
                RequestId.of(cells.get(1)),
                Optional.of(whole.id()),
                0,
                whole.enterprise(),
                whole.kind(),
                cells.get(3),
                cells.get(4),
                deeds(cells.get(5), split.map(deed -> deed.at().toLocalDate()))));
    }

    private void add(Item item) {
        if (ids.putIfAbsent(item.id().value(), item) != null) {
            throw new IllegalArgumentException("the item " + item.id() + " was there before; give it its own key");
        }
        items.add(item);
    }

    private Session session(String number) {
        int wanted = Integer.parseInt(number);
        return sessions.stream()
                .filter(session -> session.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "session " + wanted + " is not there yet; put the session's row before it"));
    }

    private static Optional<String> cell(List<String> cells, int place) {
        return place < cells.size() ? Optional.of(cells.get(place)).filter(cell -> !cell.isEmpty()) : Optional.empty();
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void requireCells(List<String> cells, int least, int most) {
        if (cells.size() < least || cells.size() > most) {
            throw new IllegalArgumentException("a row of " + cells.get(0) + " has "
                    + (least == most ? "" + least : least + " to " + most) + " cells, but this one has "
                    + cells.size());
        }
    }

    private static List<Deed> deeds(String text, Optional<LocalDate> start) {
        return DeedText.read(text, start).stream()
                .map(said -> new Deed(
                        said.mistaken(), Verb.valueOf(said.verb().toUpperCase(Locale.ROOT)), said.at(), said.words()))
                .toList();
    }

    // ---- residencies

    private void stay(List<String> cells, int line) {
        requireCells(cells, STAY_CELLS, STAY_CELLS);
        ResidencyId id = ResidencyId.of(cells.get(1));
        if (stays.stream().anyMatch(stay -> stay.id().equals(id))) {
            throw new IllegalArgumentException("the residency " + id + " was there before; give it its own key");
        }
        Agreement agreement = Agreement.builder()
                .enterprise(RequesterId.of(cells.get(2)))
                .batch(said(cells.get(3)).map(BatchId::of))
                .firstDay(LocalDate.parse(cells.get(4)))
                .leader(PersonId.of(cells.get(5)))
                .officers(officers(cells.get(2), listed(cells.get(6))))
                .expertTeams(listed(cells.get(7)).stream().map(UnitId::of).toList())
                .project(said(cells.get(8)))
                .build();
        List<StayDeed> deeds = DeedText.read(cells.get(9), Optional.empty()).stream()
                .map(said -> new StayDeed(
                        said.mistaken(),
                        ResidencyCommandKind.valueOf(said.verb().toUpperCase(Locale.ROOT)),
                        said.at(),
                        said.words()))
                .toList();
        stays.add(new Stay(line, id, agreement, deeds));
    }

    /** Such as {@code deputy section chief 1985-04-02}, or {@code ordinary 1996-11-20 part-time}. */
    private static List<Officer> officers(String enterprise, List<String> cell) {
        ArrayList<Officer> officers = new ArrayList<>();
        for (String text : cell) {
            boolean partTime = text.endsWith(PART_TIME);
            String who = partTime ? text.substring(0, text.length() - PART_TIME.length()) : text;
            int place = who.lastIndexOf(' ');
            if (place < 0) {
                throw new IllegalArgumentException("\"" + text + "\" is no officer; write ordinary 1996-11-20");
            }
            officers.add(new Officer(
                    Cast.officer(enterprise, officers.size() + 1),
                    who.substring(0, place),
                    LocalDate.parse(who.substring(place + 1)),
                    !partTime));
        }
        return officers;
    }

    private static Optional<String> said(String cell) {
        return Optional.of(cell).filter(text -> !text.equals(NOTHING));
    }

    /** The file has rows that cannot be read; the message names each by line, with what to do. */
    static final class BrokenScenarioException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        BrokenScenarioException(List<String> problems) {
            super(problems.size() + " broken rows:\n  " + String.join("\n  ", problems));
        }
    }
}
