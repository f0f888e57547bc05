package dev.docket.examples.runner.terminal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours, or none where nobody looks at a terminal. Immutable. */
public final class Ink {

    private final boolean coloured;

    /**
     * Colours for a terminal.
     *
     * @param ansi whether there is one
     */
    public Ink(Ansi ansi) {
        this.coloured = ansi.enabled();
    }

    /**
     * Dyes the title of a page or of a section.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String title(String text) {
        return dyed(text, Style.bold, Style.fg_cyan);
    }

    /**
     * Dyes what matters most.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String strong(String text) {
        return dyed(text, Style.bold);
    }

    /**
     * Dyes what matters least.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String faint(String text) {
        return dyed(text, Style.faint);
    }

    /**
     * Dyes what is well.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String good(String text) {
        return dyed(text, Style.fg_green);
    }

    /**
     * Dyes what is not well.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String bad(String text) {
        return dyed(text, Style.bold, Style.fg_red);
    }

    /**
     * Dyes what the reader should beware of.
     *
     * @param text what to dye
     * @return the text, dyed where there are colours
     */
    public String warning(String text) {
        return dyed(text, Style.bold, Style.fg_yellow);
    }

    private String dyed(String text, IStyle... styles) {
        return coloured && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
