package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsColumnsThatHoldChinese() {
        Table table = new Table("stage", "阶段", ">requests");
        table.row("closed", "办结销号", 735).row("deferred", "挂账", 8);

        assertEquals(
                List.of("  stage     阶段      requests", "  closed    办结销号       735", "  deferred  挂账             8"),
                table.lines(heading -> heading));
    }

    @Test
    void measuresAndCutsByColumnsOfATerminal() {
        assertEquals(8, TextWidth.of("办结销号"));
        assertEquals(3, TextWidth.of("✓ █"));
        assertEquals("办结…", TextWidth.fit("办结销号", 6));
        assertEquals("办结销号", TextWidth.fit("办结销号", 8));
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
