package dev.docket.examples.runner.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes: Chinese characters and their punctuation take two, colours none. */
public final class TextWidth {

    /** First and last of each run of wide characters (East Asian Width W and F of Unicode), as far as this runner writes them. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3040, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE4F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** No line begins with these, and none ends with those. */
    private static final String CLOSING = "，。；：、）》”";

    private static final String OPENING = "（《“";

    private TextWidth() {}

    /**
     * Measures a text.
     *
     * @param text a text in one line
     * @return the columns that it takes
     */
    public static int of(String text) {
        String plain = text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
        return plain.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fills a text up with blanks behind it.
     *
     * @param text a text in one line
     * @param width the columns that it is to take at least
     * @return the text and blanks
     */
    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * Fills a text up with blanks before it.
     *
     * @param text a text in one line
     * @param width the columns that it is to take at least
     * @return blanks and the text
     */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * Cuts a text.
     *
     * @param text a text in one line, without colours
     * @param width the columns that there are
     * @return the text, or as much of it as fits, with an ellipsis
     */
    public static String fit(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            if (used + of(c) > width) {
                break;
            }
            used += of(c);
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /**
     * Breaks a text into lines, at blanks and between Chinese characters. A word that is wider than a line gets one of its own.
     *
     * @param text a text without colours
     * @param width the columns that a line may take
     * @return the lines, at least one, without blanks at their ends
     */
    public static List<String> wrap(String text, int width) {
        ArrayList<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && of(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /**
     * Measures what {@link #wrap} does not break.
     *
     * @param text a text without colours
     * @return the columns that its widest piece takes
     */
    public static int ofWidestPiece(String text) {
        return pieces(text).stream()
                .mapToInt(piece -> of(piece.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** What stays together, with the blanks behind it. */
    private static List<String> pieces(String text) {
        ArrayList<String> pieces = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        int from = 0;
        for (int i = 1; i < points.length; i++) {
            if (isBreakable(points[i - 1], points[i])) {
                pieces.add(new String(points, from, i - from));
                from = i;
            }
        }
        if (points.length > 0) {
            pieces.add(new String(points, from, points.length - from));
        }
        return pieces;
    }

    private static boolean isBreakable(int before, int after) {
        if (before == ' ' || after == ' ') {
            return after != ' ';
        }
        return isWide(before) && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }
}
