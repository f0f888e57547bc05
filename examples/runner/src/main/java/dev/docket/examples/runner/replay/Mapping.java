package dev.docket.examples.runner.replay;

import dev.docket.examples.runner.terminal.ComplaintException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a log is read: its columns, its zone, and what its activities mean.
 *
 * @param zone in which the log's times without an offset were read off the wall
 * @param timeFormat how times are written; ISO 8601, with or without an offset, when empty
 * @param caseColumn the column of the ticket's key
 * @param timeColumn the column of the time
 * @param activityColumn the column of what happened
 * @param actorColumn the column of who did it; empty when the log does not say
 * @param reviewAfterDays after how many calendar days what waits is looked at again
 * @param activities what each activity means
 */
record Mapping(
        ZoneId zone,
        Optional<DateTimeFormatter> timeFormat,
        String caseColumn,
        String timeColumn,
        String activityColumn,
        Optional<String> actorColumn,
        int reviewAfterDays,
        Map<String, Meaning> activities) {

    private static final String LOG = "[log]";
    private static final String ACTIVITIES = "[activities]";
    private static final List<String> KEYS =
            List.of("zone", "time format", "case", "time", "activity", "actor", "review after days");

    /** The mapping's file is wrong; the message names every line that is, and how to mend it. */
    static final class MappingException extends ComplaintException {
        private static final long serialVersionUID = 1L;

        MappingException(String source, List<String> defects) {
            super("the mapping " + source + " cannot be used:\n  " + String.join("\n  ", defects));
        }
    }

    /**
     * Reads a mapping.
     *
     * @param source what to call the file
     * @param lines its lines
     * @throws MappingException if it has defects; all are named
     */
    static Mapping parse(String source, List<String> lines) throws MappingException {
        return new Parser(source, lines).parse();
    }

    /** One pass over the lines, which collects every defect. */
    private static final class Parser {

        private final String source;
        private final List<String> lines;
        private final ArrayList<String> defects = new ArrayList<>();
        private final LinkedHashMap<String, String> log = new LinkedHashMap<>();
        private final LinkedHashMap<String, Meaning> activities = new LinkedHashMap<>();

        Parser(String source, List<String> lines) {
            this.source = source;
            this.lines = lines;
        }

        Mapping parse() throws MappingException {
            readLines();
            if (activities.isEmpty()) {
                defects.add("no activity has a meaning; add lines such as \"Closed = close\" under " + ACTIVITIES);
            }
            ZoneId zone = zone();
            Optional<DateTimeFormatter> format = format();
            int review = reviewAfterDays();
            String caseColumn = need("case");
            String timeColumn = need("time");
            String activityColumn = need("activity");
            if (!defects.isEmpty()) {
                throw new MappingException(source, defects);
            }
            Optional<String> actor = Optional.ofNullable(log.get("actor"));
            return new Mapping(zone, format, caseColumn, timeColumn, activityColumn, actor, review, activities);
        }

        private void readLines() {
            String section = "";
            int number = 0;
            for (String raw : lines) {
                number++;
                String line = raw.replace("\uFEFF", "").strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                int equals = line.lastIndexOf('=');
                if (line.equals(LOG) || line.equals(ACTIVITIES)) {
                    section = line;
                } else if (equals < 1 || equals == line.length() - 1) {
                    defects.add("line " + number + ": \"" + line + "\" is neither a section nor \"name = value\"");
                } else {
                    entry(
                            section,
                            number,
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }

        private void entry(String section, int number, String name, String value) {
            if (section.equals(ACTIVITIES)) {
                Optional<Meaning> meaning = Meaning.parse(value);
                meaning.ifPresent(known -> activities.put(name, known));
                if (meaning.isEmpty()) {
                    defects.add("line " + number + ": \"" + value + "\" is no meaning; use one of " + Meaning.words());
                }
            } else if (section.equals(LOG) && KEYS.contains(name)) {
                log.put(name, value);
            } else {
                defects.add("line " + number + ": \"" + name + "\" is not known here; under " + LOG + " stand " + KEYS
                        + ", under " + ACTIVITIES + " the log's activities");
            }
        }

        private String need(String key) {
            String value = log.getOrDefault(key, "");
            if (value.isEmpty()) {
                defects.add("nothing says \"" + key + " = …\" under " + LOG);
            }
            return value;
        }

        private ZoneId zone() {
            String zone = need("zone");
            try {
                return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
            } catch (DateTimeException e) {
                defects.add("zone \"" + zone + "\" is not known; use a name such as Europe/Rome");
                return ZoneOffset.UTC;
            }
        }

        private Optional<DateTimeFormatter> format() {
            String pattern = log.get("time format");
            try {
                return Optional.ofNullable(pattern).map(p -> DateTimeFormatter.ofPattern(p, Locale.ROOT));
            } catch (IllegalArgumentException | ClassCastException e) { // what Java throws for "pen"
                defects.add("time format \"" + pattern + "\" cannot be used: " + e.getMessage()
                        + "; use a pattern such as yyyy-MM-dd HH:mm:ss");
                return Optional.empty();
            }
        }

        private int reviewAfterDays() {
            String days = log.getOrDefault("review after days", "30");
            try {
                int parsed = Integer.parseInt(days);
                if (parsed >= 1 && parsed <= HelpDesk.LONGEST_WAIT_IN_DAYS) {
                    return parsed;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of range.
            }
            defects.add(
                    "review after days \"" + days + "\" is not a number from 1 to " + HelpDesk.LONGEST_WAIT_IN_DAYS);
            return 1;
        }
    }
}
