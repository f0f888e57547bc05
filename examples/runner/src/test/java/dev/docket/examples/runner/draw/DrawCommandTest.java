package dev.docket.examples.runner.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.Docket;
import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.workflow.Drawing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DrawCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int docket(String... arguments) {
        return Docket.commandLine(OptionalInt.empty())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void printsTheDrawingAsItIs() {
        assertEquals(0, docket("draw", "mermaid"));

        assertEquals(LifecycleAnalysis.drawing(Drawing.Detail.MOVES).mermaid(), out.toString());
    }

    @Test
    void knowsFourLanguagesAndThreeDepths() {
        assertEquals(0, docket("draw", "plantuml", "--detail", "guards"));
        assertEquals(0, docket("draw", "dot", "--detail=stages"));
        assertEquals(0, docket("draw", "scxml"));

        assertTrue(out.toString().contains("EXPLAINED : appeal [FOLLOW_UP_FAILED, NOT_APPEALED_YET]"), out.toString());
        assertTrue(out.toString().contains("digraph lifecycle {"), out.toString());
        assertTrue(out.toString().contains("<scxml "), out.toString());
    }

    @Test
    void ofAnotherLanguageSaysWhichItKnows() {
        assertEquals(2, docket("draw", "svg"));

        assertTrue(err.toString().contains("mermaid, plantuml, dot, scxml"), err.toString());
        assertFalse(err.toString().isBlank());
    }
}
