package dev.docket.examples.runner.run;

import java.io.PrintWriter;

/** What is printed, in sections. Lines end in a line feed on every system. */
final class Page {

    private static final int BAR = 24;
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";
    private static final int WHOLE = 8;

    private final PrintWriter out;
    private final Ink ink;

    Page(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    void section(String title) {
        line("");
        line(ink.title("── " + title + " " + "─".repeat(Math.max(3, 96 - TextWidth.of(title)))));
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    void note(String text) {
        line(ink.faint("  " + text));
    }

    void table(Table table) {
        table.lines(ink::faint).forEach(this::line);
    }

    /** A bar for a part of a whole; anything above nothing shows. */
    static String bar(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round((double) part * BAR * WHOLE / whole));
        String rest =
                eighths % WHOLE == 0 ? "" : EIGHTHS.substring((int) (eighths % WHOLE) - 1, (int) (eighths % WHOLE));
        return "█".repeat((int) (eighths / WHOLE)) + rest;
    }

    void flush() {
        out.flush();
    }
}
