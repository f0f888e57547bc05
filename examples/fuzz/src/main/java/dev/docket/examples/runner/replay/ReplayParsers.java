package dev.docket.examples.runner.replay;

import dev.docket.examples.fuzz.Target;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parsers of replayed logs, which nobody outside their package needs. */
public final class ReplayParsers {

    private static final Mapping LIKE_THE_SEED = seed();

    private ReplayParsers() {}

    private static Mapping seed() {
        try {
            return Mapping.parse(
                    "seed",
                    List.of(
                            "[log]",
                            "zone = UTC",
                            "case = Case",
                            "time = Time",
                            "activity = Activity",
                            "actor = Who",
                            "[activities]",
                            "Opened = note",
                            "Closed = close"));
        } catch (Mapping.MappingException e) {
            throw new IllegalStateException("the mapping of the fuzzer cannot be used", e);
        }
    }

    /**
     * Reads a mapping, and again without its time format, which Java does not print.
     *
     * @param text any text
     */
    public static void mapping(String text) {
        Mapping mapping;
        try {
            mapping = Mapping.parse("fuzzed", text.lines().toList());
        } catch (Mapping.MappingException e) {
            Target.require(!String.valueOf(e.getMessage()).isBlank(), text, "is refused without a word");
            return;
        }
        List<String> printed = printed(mapping);
        try {
            Target.require(
                    printed(Mapping.parse("printed", printed)).equals(printed),
                    text,
                    "is printed as " + printed + ", which is another");
        } catch (Mapping.MappingException e) {
            throw new AssertionError("\"" + text + "\" is printed as " + printed + ", which is refused", e);
        }
    }

    private static List<String> printed(Mapping mapping) {
        ArrayList<String> lines = new ArrayList<>(List.of(
                "[log]",
                "zone = " + mapping.zone(),
                "case = " + mapping.caseColumn(),
                "time = " + mapping.timeColumn(),
                "activity = " + mapping.activityColumn(),
                "review after days = " + mapping.reviewAfterDays()));
        mapping.actorColumn().ifPresent(actor -> lines.add("actor = " + actor));
        lines.add("[activities]");
        mapping.activities().forEach((activity, meaning) -> lines.add(activity + " = " + meaning.word()));
        return lines;
    }

    /** Facts, printed without nesting. */
    public static Target facts() {
        return Target.of(
                Facts::parse,
                facts -> facts.entrySet().stream()
                        .map(fact -> "\"" + fact.getKey() + "\": " + fact.getValue())
                        .collect(Collectors.joining(", ", "{", "}")),
                Set.of(IllegalArgumentException.class));
    }

    /** A log, whose broken rows are not printed and which is read again without the numbers of its lines. */
    public static Target log() {
        return Target.of(ReplayParsers::readable, ReplayParsers::printed, Set.of());
    }

    private static Map<String, List<Row>> readable(String text) {
        TicketLog log;
        try {
            log = LogReader.read(new StringReader(text), LIKE_THE_SEED);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read, but did", e);
        }
        log.broken().forEach(row -> Target.require(!row.toString().isBlank(), text, "has a mute row"));
        TreeMap<String, List<Row>> tickets = new TreeMap<>();
        log.tickets()
                .forEach((ticket, rows) -> tickets.put(
                        ticket,
                        rows.stream()
                                .map(row -> new Row(0, ticket, row.at(), row.activity(), row.meaning(), row.actor()))
                                .toList()));
        return tickets;
    }

    private static String printed(Map<String, List<Row>> tickets) {
        return tickets.values().stream()
                .flatMap(List::stream)
                .map(row -> Stream.of(row.ticket(), row.at().toString(), row.activity(), row.actor())
                        .map(Target::quoted)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "Case,Time,Activity,Who\n", ""));
    }
}
