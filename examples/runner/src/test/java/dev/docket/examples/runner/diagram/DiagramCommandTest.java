package dev.docket.examples.runner.diagram;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.run.Programmes;
import dev.docket.lifecycle.LifecycleAnalysis;
import dev.docket.residency.ResidencyAnalysis;
import dev.docket.session.SessionAnalysis;
import dev.docket.workflow.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramCommandTest {

    private static String drawn(String... arguments) {
        CommandLineFixture diagram = docket(arguments);
        assertEquals(0, diagram.exitCode(), diagram.err());
        assertEquals("", diagram.err());
        return diagram.out();
    }

    @Test
    void drawsEachOfTheThreeLives() {
        assertEquals(LifecycleAnalysis.drawing(Drawing.Detail.MOVES).mermaid(), drawn("diagram", "request"));
        assertEquals(SessionAnalysis.drawing(Drawing.Detail.MOVES).mermaid(), drawn("diagram", "session"));
        assertEquals(ResidencyAnalysis.drawing(Drawing.Detail.MOVES).mermaid(), drawn("diagram", "residency"));
    }

    @Test
    void ofAProgrammeLeavesOutWhatNeverHappensThere() {
        String programme = drawn("diagram", "reception-day");

        assertEquals(
                LifecycleAnalysis.drawing(Programmes.find("reception-day").orElseThrow(), Drawing.Detail.MOVES)
                        .mermaid(),
                programme);
        assertTrue(drawn("diagram", "request").contains("closed tacitly"));
        assertFalse(programme.contains("closed tacitly"), programme);
        assertTrue(programme.contains("RAISED --> ASSIGNED: issue letter"), programme);
    }

    @ParameterizedTest
    @CsvSource({
        "request, plantuml, guards, 'EXPLAINED : appeal [FOLLOW_UP_FAILED, NOT_APPEALED_YET]'",
        "session, plantuml, moves, PLANNED --> ANNOUNCED",
        "embedded-officers, dot, stages, digraph lifecycle {",
        "residency, scxml, moves, '<scxml '"
    })
    void knowsFourLanguagesAndThreeDepths(String name, String language, String detail, String expected) {
        String text = drawn("diagram", name, "--as", language, "--detail", detail);

        assertTrue(text.contains(expected), text);
    }

    @Test
    void ofAnotherNameSaysWhichItKnows() {
        CommandLineFixture diagram = docket("diagram", "letter");

        assertEquals(2, diagram.exitCode());
        assertEquals("", diagram.out());
        assertTrue(
                diagram.err()
                        .startsWith(
                                "docket diagram: nothing is drawn of \"letter\"; known are request, session, residency,"
                                        + " face-to-face, "),
                diagram.err());
    }

    @Test
    void withoutANameOrWithAnotherLanguageSaysWhatIsWanted() {
        CommandLineFixture svg = docket("diagram", "request", "--as", "svg");

        assertEquals(2, svg.exitCode());
        assertTrue(svg.err().contains("mermaid, plantuml, dot, scxml"), svg.err());
        assertEquals(2, docket("diagram").exitCode());
        assertTrue(
                docket("diagram").err().contains("Missing required parameter: 'NAME'"),
                docket("diagram").err());
    }

    @Test
    void isNoLongerCalledDraw() {
        assertEquals(2, docket("draw", "mermaid").exitCode());
    }
}
