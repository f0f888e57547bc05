package dev.docket.examples.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of faults and the transcript in the README: what was measured must stand there; {@code -Ddocket.rewrite=true} writes it. */
final class FaultTable {

    private static final Path README = Path.of(System.getProperty("basedir", "."), "README.md");
    private static final String RULE = "|---|---|---|---|---:|---:|";
    private static final boolean REWRITE = Boolean.getBoolean("docket.rewrite");

    private FaultTable() {}

    /** A fault's name in the table, with what it is a fault of. */
    static String key(String of, Enum<?> fault) {
        return "| " + of + " | " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |";
    }

    /** Compares a row, or writes it. */
    static void check(String key, String what, Hunt found) {
        String row = key + " " + what + " | " + found.law() + " | " + found.journeys() + " | " + found.steps() + " |";
        List<String> lines = lines();
        int at = index(lines, key);
        if (REWRITE && at < 0) {
            lines.add(endOfTable(lines), row);
            write(lines);
        } else if (REWRITE) {
            lines.set(at, row);
            write(lines);
        } else {
            assertTrue(at >= 0, () -> "the README has no row " + row + "; write it with -Ddocket.rewrite=true");
            assertEquals(row, lines.get(at), "the README's row; write it anew with -Ddocket.rewrite=true");
        }
    }

    /** Compares the block of text after a mark, or writes it. */
    static void checkBlock(String mark, String text) {
        String readme = String.join("\n", lines());
        int from = readme.indexOf("```text\n", readme.indexOf(mark)) + "```text\n".length();
        int until = readme.indexOf("\n```", from);
        if (REWRITE) {
            write(readme.substring(0, from) + text + readme.substring(until) + "\n");
        } else {
            assertEquals(text, readme.substring(from, until), "write it anew with -Ddocket.rewrite=true");
        }
    }

    /** The rows' keys, in the order of the table. */
    static List<String> keys() {
        List<String> lines = lines();
        return lines.subList(lines.indexOf(RULE) + 1, endOfTable(lines)).stream()
                .map(row -> row.substring(0, row.indexOf('|', row.indexOf('|', 1) + 1) + 1))
                .toList();
    }

    private static int index(List<String> lines, String key) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).startsWith(key))
                .findFirst()
                .orElse(-1);
    }

    private static int endOfTable(List<String> lines) {
        int end = lines.indexOf(RULE) + 1;
        assertTrue(end > 0, () -> "the README has no table that begins with " + RULE);
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        return end;
    }

    private static List<String> lines() {
        try {
            return new ArrayList<>(Files.readAllLines(README, StandardCharsets.UTF_8));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private static void write(List<String> lines) {
        write(String.join("\n", lines) + "\n");
    }

    private static void write(String text) {
        try {
            Files.writeString(README, text, StandardCharsets.UTF_8);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
