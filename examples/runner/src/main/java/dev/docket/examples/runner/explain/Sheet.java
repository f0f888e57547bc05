package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.DayRows.Tone;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints pairs and a table in columns; Chinese takes two columns a character. Lines end in a line feed on every system. */
final class Sheet {

    private static final String INDENT = "  ";
    private static final int PAIR_WIDTH = 10;

    private final PrintWriter out;
    private final Ansi ansi;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Tone> tones = new ArrayList<>();

    Sheet(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** A word and what it is. */
    void pair(String word, String what) {
        line(INDENT + dyed(padded(word, PAIR_WIDTH), Style.faint) + INDENT + what);
    }

    /** Keeps a row of the table. */
    void row(Tone tone, String... cells) {
        rows.add(List.of(cells));
        tones.add(tone);
    }

    /** Prints the rows that were kept, under their headings. */
    void rows(String... headings) {
        List<String> heads = List.of(headings);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            widths.add(width(i, heads));
        }
        line(dyed(aligned(heads, widths), Style.faint));
        for (int i = 0; i < rows.size(); i++) {
            String text = aligned(rows.get(i), widths);
            line(
                    switch (tones.get(i)) {
                        case COUNTED -> dyed(text, Style.fg_green);
                        case SKIPPED -> dyed(text, Style.faint);
                        case TURN -> text;
                    });
        }
    }

    String strong(String text) {
        return dyed(text, Style.bold);
    }

    String warning(String text) {
        return dyed(text, Style.bold, Style.fg_yellow);
    }

    void flush() {
        out.flush();
    }

    private String aligned(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(INDENT).append(padded(cells.get(i), widths.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column, List<String> heads) {
        int width = width(heads.get(column));
        for (List<String> row : rows) {
            width = Math.max(width, width(row.get(column)));
        }
        return width;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }

    private String dyed(String text, IStyle... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
