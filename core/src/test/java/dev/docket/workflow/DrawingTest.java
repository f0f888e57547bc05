package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.workflow.Drawing.Detail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a small table looks like in each language at each depth. */
class DrawingTest {

    private enum Place {
        HOME,
        ROAD,
        GRAVE
    }

    private static TransitionTable<Place, String> table() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("be born", Place.HOME).end(Place.GRAVE);
        table.on("walk")
                .leads(Place.HOME, List.of(Place.ROAD))
                .leads(Place.ROAD, List.of(Place.HOME, Place.ROAD))
                .elsewhere("it is over");
        table.on("eat").stays(List.of(Place.HOME)).elsewhere("nothing is there");
        table.on("die")
                .leads(Place.HOME, List.of(Place.GRAVE))
                .leads(Place.ROAD, List.of(Place.GRAVE))
                .elsewhere("once is enough");
        table.on("rise").leads(Place.GRAVE, List.of(Place.HOME, Place.ROAD)).elsewhere("they live");
        return table.build();
    }

    private static Drawing drawing(Detail detail) {
        return Drawing.of(
                table(),
                detail,
                trigger -> trigger,
                trigger -> trigger.equals("walk") ? List.of("SHOES", "\"GOOD\" WEATHER") : List.of());
    }

    @Test
    void aTableOfSomeTriggersKnowsNoOthers() {
        TransitionTable<Place, String> less =
                table().only(trigger -> !List.of("be born", "rise").contains(trigger));

        assertEquals(List.of("walk", "eat", "die"), less.triggers());
        assertEquals(Map.of(), less.starts());
        assertEquals(table().ends(), less.ends());
        assertEquals(table().cell(Place.ROAD, "walk"), less.cell(Place.ROAD, "walk"));
        assertEquals(Optional.empty(), less.cell(Place.GRAVE, "rise"));
        assertEquals(table().starts(), table().only("be born"::equals).starts());
    }

    @Test
    void mermaidWithStagesOnly() {
        assertEquals("""
                stateDiagram-v2
                    [*] --> HOME
                    HOME --> ROAD
                    ROAD --> HOME
                    HOME --> GRAVE
                    ROAD --> GRAVE
                    GRAVE --> HOME
                    GRAVE --> ROAD
                    GRAVE --> [*]
                """, drawing(Detail.STAGES).mermaid());
    }

    @Test
    void mermaidWithWhatLeadsAlong() {
        assertEquals("""
                stateDiagram-v2
                    [*] --> HOME: be born
                    HOME --> ROAD: walk
                    ROAD --> HOME: walk
                    GRAVE --> [*]
                    note right of GRAVE
                        from every open stage: die
                        back to any of them: rise
                    end note
                """, drawing(Detail.MOVES).mermaid());
    }

    @Test
    void mermaidWithGuardsAndWhatStays() {
        assertEquals("""
                stateDiagram-v2
                    [*] --> HOME: be born
                    HOME --> ROAD: walk [SHOES, "GOOD" WEATHER]
                    ROAD --> HOME: walk [SHOES, "GOOD" WEATHER]
                    HOME: HOME<br/>eat
                    ROAD: ROAD<br/>walk [SHOES, "GOOD" WEATHER]
                    GRAVE --> [*]
                    note right of GRAVE
                        from every open stage: die
                        back to any of them: rise
                    end note
                """, drawing(Detail.GUARDS).mermaid());
    }

    @Test
    void plantUmlWithStagesOnly() {
        assertEquals("""
                @startuml
                hide empty description
                state HOME
                state ROAD
                state GRAVE
                [*] --> HOME
                HOME --> ROAD
                ROAD --> HOME
                HOME --> GRAVE
                ROAD --> GRAVE
                GRAVE --> HOME
                GRAVE --> ROAD
                GRAVE --> [*]
                @enduml
                """, drawing(Detail.STAGES).plantUml());
    }

    @Test
    void plantUmlWithWhatLeadsAlong() {
        assertEquals("""
                @startuml
                hide empty description
                state HOME
                state ROAD
                state GRAVE
                [*] --> HOME : be born
                HOME --> ROAD : walk
                ROAD --> HOME : walk
                GRAVE --> [*]
                note right of GRAVE
                  from every open stage: die
                  back to any of them: rise
                end note
                @enduml
                """, drawing(Detail.MOVES).plantUml());
    }

    @Test
    void plantUmlWithGuardsAndWhatStays() {
        assertEquals("""
                @startuml
                hide empty description
                state HOME
                HOME : eat
                state ROAD
                ROAD : walk [SHOES, "GOOD" WEATHER]
                state GRAVE
                [*] --> HOME : be born
                HOME --> ROAD : walk [SHOES, "GOOD" WEATHER]
                ROAD --> HOME : walk [SHOES, "GOOD" WEATHER]
                GRAVE --> [*]
                note right of GRAVE
                  from every open stage: die
                  back to any of them: rise
                end note
                @enduml
                """, drawing(Detail.GUARDS).plantUml());
    }

    @Test
    void dotWithStagesOnly() {
        assertEquals("""
                digraph lifecycle {
                  rankdir=TB;
                  node [shape=box, style=rounded, fontname="Helvetica"];
                  edge [fontname="Helvetica", fontsize=10];
                  "start" [shape=point, width=0.2];
                  "HOME" [label="HOME"];
                  "ROAD" [label="ROAD"];
                  "GRAVE" [label="GRAVE", peripheries=2];
                  "start" -> "HOME";
                  "HOME" -> "ROAD";
                  "ROAD" -> "HOME";
                  "HOME" -> "GRAVE";
                  "ROAD" -> "GRAVE";
                  "GRAVE" -> "HOME";
                  "GRAVE" -> "ROAD";
                }
                """, drawing(Detail.STAGES).dot());
    }

    @Test
    void dotWithWhatLeadsAlong() {
        assertEquals("""
                digraph lifecycle {
                  rankdir=TB;
                  node [shape=box, style=rounded, fontname="Helvetica"];
                  edge [fontname="Helvetica", fontsize=10];
                  "start" [shape=point, width=0.2];
                  "HOME" [label="HOME"];
                  "ROAD" [label="ROAD"];
                  "GRAVE" [label="GRAVE", peripheries=2];
                  "start" -> "HOME" [label="be born"];
                  "HOME" -> "ROAD" [label="walk"];
                  "ROAD" -> "HOME" [label="walk"];
                  "remark" [shape=note, style=solid, label="from every open stage: die\\nback to any of them: rise"];
                  "remark" -> "GRAVE" [style=dashed, arrowhead=none];
                }
                """, drawing(Detail.MOVES).dot());
    }

    @Test
    void dotWithGuardsAndWhatStays() {
        assertEquals("""
                digraph lifecycle {
                  rankdir=TB;
                  node [shape=box, style=rounded, fontname="Helvetica"];
                  edge [fontname="Helvetica", fontsize=10];
                  "start" [shape=point, width=0.2];
                  "HOME" [label="HOME\\neat"];
                  "ROAD" [label="ROAD\\nwalk [SHOES, \\"GOOD\\" WEATHER]"];
                  "GRAVE" [label="GRAVE", peripheries=2];
                  "start" -> "HOME" [label="be born"];
                  "HOME" -> "ROAD" [label="walk [SHOES, \\"GOOD\\" WEATHER]"];
                  "ROAD" -> "HOME" [label="walk [SHOES, \\"GOOD\\" WEATHER]"];
                  "remark" [shape=note, style=solid, label="from every open stage: die\\nback to any of them: rise"];
                  "remark" -> "GRAVE" [style=dashed, arrowhead=none];
                }
                """, drawing(Detail.GUARDS).dot());
    }

    @Test
    void scxmlWithStagesOnly() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" initial="HOME">
                  <state id="HOME">
                    <transition event="walk" target="ROAD"/>
                    <transition event="die" target="GRAVE"/>
                    <transition event="eat"/>
                  </state>
                  <state id="ROAD">
                    <transition event="walk" cond="_event.data.to == 'HOME'" target="HOME"/>
                    <transition event="die" target="GRAVE"/>
                    <transition event="walk"/>
                  </state>
                  <state id="GRAVE">
                    <transition event="rise" cond="_event.data.to == 'HOME'" target="HOME"/>
                    <transition event="rise" cond="_event.data.to == 'ROAD'" target="ROAD"/>
                  </state>
                </scxml>
                """, drawing(Detail.STAGES).scxml());
    }

    @Test
    void scxmlWithGuardsAndWhatStays() {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" initial="HOME">
                  <state id="HOME">
                    <transition event="walk" cond="SHOES &amp;&amp; &quot;GOOD&quot; WEATHER" target="ROAD"/>
                    <transition event="die" target="GRAVE"/>
                    <transition event="eat"/>
                  </state>
                  <state id="ROAD">
                    <transition event="walk" cond="_event.data.to == 'HOME' &amp;&amp; SHOES &amp;&amp; &quot;GOOD&quot; WEATHER" target="HOME"/>
                    <transition event="die" target="GRAVE"/>
                    <transition event="walk" cond="SHOES &amp;&amp; &quot;GOOD&quot; WEATHER"/>
                  </state>
                  <state id="GRAVE">
                    <transition event="rise" cond="_event.data.to == 'HOME'" target="HOME"/>
                    <transition event="rise" cond="_event.data.to == 'ROAD'" target="ROAD"/>
                  </state>
                </scxml>
                """, drawing(Detail.GUARDS).scxml());
    }

    @Test
    void twoEndsHaveNothingSaidOnce() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("be born", Place.HOME).end(Place.GRAVE).end(Place.ROAD);
        table.on("die").leads(Place.HOME, List.of(Place.GRAVE)).elsewhere("it is over");

        assertEquals(
                """
                stateDiagram-v2
                    [*] --> HOME: be born
                    HOME --> GRAVE: die
                    ROAD --> [*]
                    GRAVE --> [*]
                """,
                Drawing.of(table.build(), Detail.MOVES, trigger -> trigger, trigger -> List.of())
                        .mermaid());
    }

    @Test
    void anEndThatIsNeverLeftIsFinalInScxml() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("be born", Place.HOME).end(Place.GRAVE);
        table.on("die").leads(Place.HOME, List.of(Place.GRAVE)).elsewhere("it is over");

        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" initial="HOME">
                  <state id="HOME">
                    <transition event="die" target="GRAVE"/>
                  </state>
                  <state id="ROAD"/>
                  <final id="GRAVE"/>
                </scxml>
                """,
                Drawing.of(table.build(), Detail.MOVES, trigger -> trigger, trigger -> List.of())
                        .scxml());
    }
}
