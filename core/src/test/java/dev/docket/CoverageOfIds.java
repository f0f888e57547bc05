package dev.docket;

import dev.docket.SpecificationId.Family;
import dev.docket.TestsOfSource.CarryingTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tests carry which id, as text, and what a file that was written from it earlier has lost since. */
final class CoverageOfIds {

    private static final String NONE = "–";
    private static final String BETWEEN = "<br>";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\S+) \\| [^|]+ \\| (`[^|]+`) \\|$");
    private static final String HEAD = """
            # Which test carries which id

            Generated: `-Ddocket.rewrite=true` writes it anew, for review. A test carries the ids in its name, in that of a class around
            it, or in the rows of its cases; what stands with a dash is carried by none yet. An id that had a test and has none fails the
            build.
            """;

    private final NavigableMap<SpecificationId, String> words;
    private final NavigableMap<SpecificationId, NavigableSet<String>> tests = new TreeMap<>();

    /**
     * The ids with the tests that carry them.
     *
     * @param words  a few words on each id of the specification
     */
    CoverageOfIds(NavigableMap<SpecificationId, String> words, Iterable<CarryingTest> tests) {
        this.words = words;
        for (CarryingTest test : tests) {
            test.ids().forEach(id -> testsOf(id).add(test.name()));
        }
    }

    private NavigableSet<String> testsOf(SpecificationId id) {
        return tests.computeIfAbsent(id, absent -> new TreeSet<>());
    }

    /** What tests carry and no list knows: a slip of the pen in a name, as a rule. */
    NavigableMap<SpecificationId, NavigableSet<String>> unknown() {
        NavigableMap<SpecificationId, NavigableSet<String>> unknown = new TreeMap<>(tests);
        unknown.keySet().removeAll(words.keySet());
        return unknown;
    }

    /** The ids that a text written earlier has with tests, and which no test carries now; each with those tests. */
    NavigableMap<SpecificationId, List<String>> lostSince(String earlier) {
        NavigableMap<SpecificationId, List<String>> lost = new TreeMap<>();
        Matcher row = ROW.matcher(earlier);
        while (row.find()) {
            SpecificationId id = SpecificationId.parse(row.group(1));
            if (words.containsKey(id) && !tests.containsKey(id)) {
                lost.put(id, List.of(row.group(2).replace("`", "").split(BETWEEN, -1)));
            }
        }
        return lost;
    }

    /**
     * Compares a file with what it should say.
     *
     * @param rewrite  whether to write it anew; not done while an id is lost
     * @throws AssertionError if an id is lost, or the file says something else
     */
    void check(Path file, boolean rewrite) throws IOException {
        String earlier = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        NavigableMap<SpecificationId, List<String>> lost = lostSince(earlier);
        if (!lost.isEmpty()) {
            throw new AssertionError("no test carries these ids any more, with those that did: " + lost
                    + "; give each a test again, and " + file + " can be written anew");
        }
        if (rewrite) {
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        } else if (!earlier.equals(text())) {
            throw new AssertionError(file + " is not what the tests carry, first in \"" + firstDifference(earlier)
                    + "\"; write it anew with -Ddocket.rewrite=true and review the difference");
        }
    }

    private String firstDifference(String earlier) {
        List<String> known = earlier.lines().toList();
        return text().lines()
                .filter(line -> !known.contains(line))
                .findFirst()
                .orElse("lines that are there and should not be");
    }

    /** The whole file: for each family of ids what is carried, and a table. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Family family : Family.values()) {
            List<SpecificationId> ids =
                    words.keySet().stream().filter(id -> id.family() == family).toList();
            if (!ids.isEmpty()) {
                append(text, family, ids);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, Family family, List<SpecificationId> ids) {
        text.append("\n## ").append(family).append(", ").append(family.words()).append(": ");
        text.append(ids.stream().filter(tests::containsKey).count())
                .append(" of ")
                .append(ids.size());
        text.append(" carried by a test\n\n| Id | Words | Tests |\n|---|---|---|\n");
        for (SpecificationId id : ids) {
            text.append("| ").append(id).append(" | ").append(words.get(id)).append(" | ");
            text.append(cell(id)).append(" |\n");
        }
    }

    private String cell(SpecificationId id) {
        NavigableSet<String> names = tests.getOrDefault(id, new TreeSet<>());
        return names.isEmpty()
                ? NONE
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(BETWEEN));
    }
}
