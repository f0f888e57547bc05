package dev.docket.examples.runner.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableTest {

    private static List<String> lines(Table table) {
        return table.lines(heading -> heading, OptionalInt.empty());
    }

    private static List<String> lines(Table table, int columns) {
        return table.lines(heading -> heading, OptionalInt.of(columns));
    }

    @Test
    void alignsColumnsThatHoldChinese() {
        Table table = new Table("stage", "阶段", ">requests");
        table.row("closed", "办结销号", 735);
        table.row("deferred", "挂账", 8);

        assertEquals(
                List.of("  stage     阶段      requests", "  closed    办结销号       735", "  deferred  挂账             8"),
                lines(table));
    }

    @Test
    void leavesOutTheLineOfHeadingsWhenThereIsNone() {
        Table table = new Table("", ">");
        table.row("closed", 735);

        assertEquals(List.of("  closed  735"), lines(table));
    }

    @Test
    void dyesHeadingsAndRowsAsAWhole() {
        Table table = new Table("stage", ">n");
        table.dyedRow(line -> "<" + line + ">", "closed", 1);

        assertEquals(
                List.of("[  stage   n]", "<  closed  1>"), table.lines(line -> "[" + line + "]", OptionalInt.empty()));
    }

    @Test
    void breaksTheCellsOfItsWidestColumnsWhereALineWouldBeTooWide() {
        Table table = new Table("date", "what it is", ">n");
        table.row("2026-09-26", "a holiday of the whole country", 12);

        assertEquals(
                List.of(
                        "  date        what it is       n",
                        "  2026-09-26  a holiday of    12",
                        "              the whole",
                        "              country"),
                lines(table, 32));
    }

    @Test
    void leavesNarrowColumnsAsTheyAreWhileWideOnesCanGiveWay() {
        Table table = new Table("", "");
        table.row("one two", "three words and four more");

        assertEquals(List.of("  one two  three words", "           and four", "           more"), lines(table, 23));
    }

    @Test
    void breaksNothingThatFitsAndNoWord() {
        Table table = new Table("date", "what it is");
        table.row("2026-09-26", "a holiday");

        assertEquals(lines(table), lines(table, 24));
        assertEquals(
                List.of("  date        what it", "              is", "  2026-09-26  a", "              holiday"),
                lines(table, 5));
    }

    @Test
    void refusesARowWithMoreOrFewerCells() {
        Table table = new Table("date", "what it is");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> table.row("2026-09-26"));
        assertEquals("a row must have 2 cells, but was [2026-09-26]", e.getMessage());
    }
}
