package dev.docket.examples.runner.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class PageTest {

    private static String printed(Consumer<Page> writing, int... columns) {
        StringWriter out = new StringWriter();
        Page page = new Page(
                new PrintWriter(out),
                new Ink(Ansi.OFF),
                columns.length == 0 ? OptionalInt.empty() : OptionalInt.of(columns[0]));
        writing.accept(page);
        page.flush();
        return out.toString();
    }

    @Test
    void setsPairsInTwoColumnsInBothLanguages() {
        assertEquals("  due         Tuesday\n  截止        周二\n", printed(page -> {
            page.pair("due", "Tuesday");
            page.pair("截止", "周二");
        }));
    }

    @Test
    void breaksPairsNotesAndWarningsOnlyWhereATerminalIsNarrow() {
        Consumer<Page> writing = page -> {
            page.pair("why", "day 1 Mon 7 Sep, day 2 Tue 8 Sep");
            page.note("by time: time itself did it");
            page.warning("Holidays are known to 2026 only.");
        };

        assertEquals("""
                  why         day 1 Mon 7 Sep, day 2 Tue 8 Sep
                  by time: time itself did it
                Holidays are known to 2026 only.
                """, printed(writing));
        assertEquals("""
                  why         day 1 Mon 7
                              Sep, day 2
                              Tue 8 Sep
                  by time: time itself did
                  it
                Holidays are known to 2026
                only.
                """, printed(writing, 26));
    }

    @Test
    void drawsTitlesAsWideAsTheTerminal() {
        assertEquals("\n── Rates ───────────\n", printed(page -> page.section("Rates"), 20));
        assertEquals("\n── Rates " + "─".repeat(91) + "\n", printed(page -> page.section("Rates")));
    }

    @Test
    void drawsBarsInEighthsAndAlwaysSomethingForSomething() {
        assertEquals("", Page.bar(0, 10));
        assertEquals("▏", Page.bar(1, 10_000));
        assertEquals("█".repeat(24), Page.bar(10, 10));
        assertEquals("█".repeat(12), Page.bar(5, 10));
        assertEquals("", Page.bar(5, 0));
    }
}
