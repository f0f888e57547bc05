package dev.docket.testkit;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two lists of lines beside each other in two columns, with {@code |} where a line differs, {@code <} where only the left one has a
 * line and {@code >} where only the right one has. What is alike far from any difference is left out.
 */
final class SideBySide {

    /** The columns of a terminal that each side takes; Chinese characters take two. */
    static final int WIDTH = 52;

    private static final String DEEPER = "  ";

    /** How many lines that are alike stand around a difference. */
    private static final int AROUND = 3;

    /** First and last of each run of characters that take two columns. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3040, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE4F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private static final Pattern INSTANT =
            Pattern.compile("(?<!\\d)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");

    private SideBySide() {}

    private record Row(String left, String mark, String right) {}

    /** The table, each line of it with a line's end. */
    static String table(List<String> expected, List<String> actual) {
        StringBuilder text = new StringBuilder();
        put(text, new Row("expected", " ", "actual"));
        put(text, new Row("-".repeat(WIDTH), " ", "-".repeat(WIDTH)));
        shortened(rows(expected, actual)).forEach(row -> put(text, row));
        return text.toString();
    }

    private static void put(StringBuilder text, Row row) {
        List<String> left = wrapped(row.left(), WIDTH);
        List<String> right = wrapped(row.right(), WIDTH);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String line = one + " ".repeat(Math.max(0, WIDTH - width(one)) + 1) + (i == 0 ? row.mark() : " ") + " "
                    + (i < right.size() ? right.get(i) : "");
            text.append(line.stripTrailing()).append('\n');
        }
    }

    /** Lines that both have in the same order stand beside each other: as many as can. */
    private static List<Row> rows(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        ArrayList<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int fromI = i;
            int fromJ = j;
            while (i < left.size() && j < right.size() && !left.get(i).equals(right.get(j)) && common[i][j] > 0) {
                if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            boolean meet = i < left.size() && j < right.size() && common[i][j] > 0;
            if (!meet) {
                i = left.size();
                j = right.size();
            }
            unlike(left.subList(fromI, i), right.subList(fromJ, j), rows);
            if (meet) {
                rows.add(new Row(left.get(i++), " ", right.get(j++)));
            }
        }
        return rows;
    }

    private static void unlike(List<String> left, List<String> right, List<Row> rows) {
        for (int k = 0; k < Math.max(left.size(), right.size()); k++) {
            String mark = k >= right.size() ? "<" : k >= left.size() ? ">" : "|";
            rows.add(new Row(k < left.size() ? left.get(k) : "", mark, k < right.size() ? right.get(k) : ""));
        }
    }

    private static List<Row> shortened(List<Row> rows) {
        ArrayList<Row> kept = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to < rows.size() && rows.get(to).mark().equals(" ")) {
                to++;
            }
            int before = from == 0 ? 0 : AROUND;
            int after = to == rows.size() ? 0 : AROUND;
            int out = to - from - before - after;
            if (out > 1) {
                kept.addAll(rows.subList(from, from + before));
                String words = "... " + out + " lines alike";
                kept.add(new Row(words, " ", words));
                kept.addAll(rows.subList(to - after, to));
            } else {
                kept.addAll(rows.subList(from, to));
            }
            if (to < rows.size()) {
                kept.add(rows.get(to));
            }
            from = to + 1;
        }
        return kept;
    }

    /** The texts of values, one part a line where one is too long for a line, such as a record's or a list's. */
    static List<String> lines(Iterable<?> values, ZoneId zone) {
        ArrayList<String> lines = new ArrayList<>();
        values.forEach(value -> addLines("", zoned(String.valueOf(value), zone), lines));
        return lines.isEmpty() ? List.of("(nothing)") : lines;
    }

    /** A text in one line, with its instants in a zone; what only looks like an instant stays as it is. */
    static String zoned(String text, ZoneId zone) {
        return INSTANT.matcher(text.replace("\n", "\\n")).replaceAll(found -> {
            try {
                return OffsetDateTime.parse(found.group())
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime()
                        .toString();
            } catch (DateTimeParseException none) {
                return found.group();
            }
        });
    }

    private static void addLines(String indent, String text, List<String> lines) {
        int open = opening(text, 0);
        if (open < 0 || width(indent) + width(text) <= WIDTH) {
            lines.add(indent + text);
            return;
        }
        int close = closing(text);
        // What holds nothing but one thing that has parts stands on that one's line: Optional[Letter{.
        for (int inner = opening(text.substring(0, close), open + 1);
                inner >= 0;
                inner = opening(text.substring(0, close), open + 1)) {
            open = inner;
            close--;
        }
        lines.add(indent + text.substring(0, open + 1));
        List<String> parts = parts(text.substring(open + 1, close));
        for (int i = 0; i < parts.size(); i++) {
            addLines(indent + DEEPER, parts.get(i) + (i + 1 < parts.size() ? "," : ""), lines);
        }
        lines.add(indent + text.substring(close));
    }

    /** Where the last bracket closes, before a comma that may follow. */
    private static int closing(String text) {
        return text.endsWith(",") ? text.length() - 2 : text.length() - 1;
    }

    /** Where the bracket opens, before which there is no other part, that the last one closes; -1 when there is none. */
    private static int opening(String text, int from) {
        int depth = 0;
        int open = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                open = open < 0 ? i : open;
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
                if (depth <= 0) {
                    return depth == 0 && i == closing(text) && i > open + 1 ? open : -1;
                }
            } else if (c == ' ' && depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    private static List<String> parts(String inside) {
        ArrayList<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0 && inside.startsWith(", ", i)) {
                parts.add(inside.substring(from, i));
                from = i + 2;
            }
        }
        parts.add(inside.substring(from));
        return parts;
    }

    /** A line broken at blanks, or anywhere where there is none; what follows stands deeper. */
    static List<String> wrapped(String text, int width) {
        String indent = " ".repeat(Math.min(text.length() - text.stripLeading().length() + 4, width / 2));
        ArrayList<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > width) {
            int fits = fitting(rest, width);
            int blank = rest.lastIndexOf(' ', fits);
            int cut = blank > Math.max(indent.length(), fits / 2) ? blank : fits;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int fitting(String text, int width) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            used += width(c);
            if (used > width) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** The columns that a text takes. */
    static int width(String text) {
        return text.codePoints().map(SideBySide::width).sum();
    }

    private static int width(int c) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return 2;
            }
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
    }
}
