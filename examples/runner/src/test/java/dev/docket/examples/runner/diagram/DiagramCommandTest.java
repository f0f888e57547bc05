package dev.docket.examples.runner.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.Docket;
import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.residency.ResidencyAnalysis;
import dev.docket.session.SessionAnalysis;
import dev.docket.workflow.Drawing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DiagramCommandTest {

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
        assertEquals(0, docket("diagram", "request"));

        assertEquals(LifecycleAnalysis.drawing(Drawing.Detail.MOVES).mermaid(), out.toString());
    }

    @Test
    void knowsFourLanguagesAndThreeDepths() {
        assertEquals(0, docket("diagram", "request", "--as", "plantuml", "--detail", "guards"));
        assertEquals(0, docket("diagram", "request", "--as=dot", "--detail=stages"));
        assertEquals(0, docket("diagram", "request", "--as", "scxml"));

        assertTrue(out.toString().contains("EXPLAINED : appeal [FOLLOW_UP_FAILED, NOT_APPEALED_YET]"), out.toString());
        assertTrue(out.toString().contains("digraph lifecycle {"), out.toString());
        assertTrue(out.toString().contains("<scxml "), out.toString());
    }

    @Test
    void drawsSessionsAndResidenciesToo() {
        assertEquals(0, docket("diagram", "session"));
        assertEquals(0, docket("diagram", "residency", "--detail", "stages"));

        assertEquals(
                SessionAnalysis.drawing(Drawing.Detail.MOVES).mermaid()
                        + ResidencyAnalysis.drawing(Drawing.Detail.STAGES).mermaid(),
                out.toString());
    }

    @Test
    void ofSomethingElseSaysWhatItDraws() {
        assertEquals(2, docket("diagram", "letter"));

        assertTrue(err.toString().contains("request, session, residency"), err.toString());
    }

    @Test
    void ofAnotherLanguageSaysWhichItKnows() {
        assertEquals(2, docket("diagram", "request", "--as", "svg"));

        assertTrue(err.toString().contains("mermaid, plantuml, dot, scxml"), err.toString());
        assertFalse(err.toString().isBlank());
    }
}
