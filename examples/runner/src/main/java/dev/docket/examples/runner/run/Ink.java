package dev.docket.examples.runner.run;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours, or none where nobody looks at a terminal. */
final class Ink {

    private final boolean coloured;

    Ink(Ansi ansi) {
        this.coloured = ansi.enabled();
    }

    String title(String text) {
        return dyed(text, Style.bold, Style.fg_cyan);
    }

    String strong(String text) {
        return dyed(text, Style.bold);
    }

    String faint(String text) {
        return dyed(text, Style.faint);
    }

    String good(String text) {
        return dyed(text, Style.fg_green);
    }

    String bad(String text) {
        return dyed(text, Style.bold, Style.fg_red);
    }

    String bar(String text) {
        return dyed(text, Style.fg_blue);
    }

    private String dyed(String text, IStyle... styles) {
        return coloured && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
