package dev.docket.examples.runner.replay;

import dev.docket.examples.fuzz.Target;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

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
     * Reads a mapping.
     *
     * @param text any text
     */
    public static void mapping(String text) {
        try {
            Mapping.parse("fuzzed", text.lines().toList());
        } catch (Mapping.MappingException e) {
            Target.require(!String.valueOf(e.getMessage()).isBlank(), text, "is refused without a word");
        }
    }

    /**
     * Reads facts.
     *
     * @param text any text
     */
    public static void facts(String text) {
        try {
            Facts.parse(text).values().forEach(String::valueOf);
        } catch (IllegalArgumentException e) {
            Target.require(e.getClass() == IllegalArgumentException.class, text, "is refused by " + e);
        }
    }

    /**
     * Reads a log.
     *
     * @param text any text
     * @throws IOException never
     */
    public static void log(String text) throws IOException {
        TicketLog log = LogReader.read(new StringReader(text), LIKE_THE_SEED);
        log.broken().forEach(row -> Target.require(!row.toString().isBlank(), text, "has a mute row"));
    }
}
