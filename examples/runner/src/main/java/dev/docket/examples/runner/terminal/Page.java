package dev.docket.examples.runner.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;

/** What is printed, in sections. Lines end in a line feed on every system. */
public final class Page {

    private static final int BAR = 24;
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";
    private static final int WHOLE = 8;
    private static final int TITLE = 100;
    private static final int PAIR = 10;
    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final Ink ink;
    private final OptionalInt columns;

    /**
     * An empty page.
     *
     * @param out where it is printed
     * @param ink its colours
     * @param columns how wide a line may be; empty for as wide as it gets
     */
    public Page(PrintWriter out, Ink ink, OptionalInt columns) {
        this.out = out;
        this.ink = ink;
        this.columns = columns;
    }

    /**
     * The page that a command writes.
     *
     * @param command the command
     * @return an empty page on the command's output, as wide as its {@link Terminal}
     */
    public static Page of(CommandSpec command) {
        return new Page(
                command.commandLine().getOut(),
                new Ink(command.commandLine().getColorScheme().ansi()),
                command.root().userObject() instanceof Terminal terminal ? terminal.columns() : OptionalInt.empty());
    }

    /**
     * Its colours.
     *
     * @return the ink
     */
    public Ink ink() {
        return ink;
    }

    /**
     * Begins a section.
     *
     * @param title what it is about
     */
    public void section(String title) {
        line("");
        int width = columns.orElse(TITLE) - TextWidth.of(title) - 4;
        line(ink.title("── " + title + " " + "─".repeat(Math.max(3, width))));
    }

    /**
     * Prints a line as it is.
     *
     * @param text what to print
     */
    public void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /**
     * Prints a text in as many lines as it needs, the later ones as far to the right as the first.
     *
     * @param lead what stands before it, in colours if wanted
     * @param text the text, without colours
     */
    public void text(String lead, String text) {
        text(lead, text, UnaryOperator.identity());
    }

    /**
     * Prints a text in as many lines as it needs, the later ones as far to the right as the first.
     *
     * @param lead what stands before it, in colours if wanted
     * @param text the text, without colours
     * @param dye dyes each line of the text
     */
    public void text(String lead, String text, UnaryOperator<String> dye) {
        int indent = TextWidth.of(lead);
        List<String> lines = columns.isPresent() ? TextWidth.wrap(text, columns.getAsInt() - indent) : List.of(text);
        line(lead + dye.apply(lines.get(0)));
        lines.stream().skip(1).forEach(more -> line(" ".repeat(indent) + dye.apply(more)));
    }

    /**
     * Prints a word and what it stands for.
     *
     * @param word the word
     * @param what what it stands for, without colours
     */
    public void pair(String word, String what) {
        text(INDENT + ink.faint(TextWidth.padRight(word, PAIR)) + INDENT, what);
    }

    /**
     * Prints a remark.
     *
     * @param text what to print
     */
    public void note(String text) {
        text(INDENT, text, ink::faint);
    }

    /**
     * Prints what the reader should beware of.
     *
     * @param text what to print
     */
    public void warning(String text) {
        text("", text, ink::warning);
    }

    /**
     * Prints a table.
     *
     * @param table the table
     */
    public void table(Table table) {
        table.lines(ink::faint, columns).forEach(this::line);
    }

    /**
     * A bar for a part of a whole.
     *
     * @param part the part
     * @param whole the whole
     * @return the bar; empty for nothing, and never empty for something
     */
    public static String bar(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round((double) part * BAR * WHOLE / whole));
        String rest =
                eighths % WHOLE == 0 ? "" : EIGHTHS.substring((int) (eighths % WHOLE) - 1, (int) (eighths % WHOLE));
        return "█".repeat((int) (eighths / WHOLE)) + rest;
    }

    /** Hands over all that was printed. */
    public void flush() {
        out.flush();
    }
}
