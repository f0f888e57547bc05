package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.docket.workflow.TableAnalysis.Arrival;
import dev.docket.workflow.TableAnalysis.Finding;
import dev.docket.workflow.TableAnalysis.FindingKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableAnalysisTest {

    private enum Place {
        START,
        MIDDLE,
        ISLAND,
        END
    }

    private static TransitionTable.Builder<Place, String> sound() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("begin", Place.START).end(Place.END);
        table.on("walk")
                .leads(Place.START, List.of(Place.MIDDLE))
                .leads(Place.MIDDLE, List.of(Place.ISLAND, Place.END))
                .leads(Place.ISLAND, List.of(Place.END))
                .elsewhere("it is over");
        return table;
    }

    private static Map<Place, List<Arrival>> owed() {
        EnumMap<Place, List<Arrival>> arrivals = new EnumMap<>(Place.class);
        for (Place place : List.of(Place.START, Place.MIDDLE, Place.ISLAND)) {
            arrivals.put(place, List.of(new Arrival("walk", List.of("a step"))));
        }
        return arrivals;
    }

    private static List<FindingKind> kinds(TransitionTable<Place, String> table, Map<Place, List<Arrival>> owed) {
        return TableAnalysis.analyse(table, trigger -> true, owed).stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void findsNothingInASoundTable() {
        assertEquals(List.of(), TableAnalysis.analyse(sound().build(), trigger -> true, owed()));
    }

    @Test
    void findsAHole() {
        TransitionTable.Builder<Place, String> table = sound();
        table.on("jump").leads(Place.START, List.of(Place.END)).leaveHoles();

        assertEquals(List.of(FindingKind.HOLE, FindingKind.HOLE, FindingKind.HOLE), kinds(table.build(), owed()));
    }

    @Test
    void findsAStageThatNothingReaches() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("begin", Place.START).end(Place.END);
        table.on("walk")
                .leads(Place.START, List.of(Place.MIDDLE))
                .leads(Place.MIDDLE, List.of(Place.END))
                .leads(Place.ISLAND, List.of(Place.END))
                .elsewhere("it is over");

        List<Finding> findings = TableAnalysis.analyse(table.build(), trigger -> true, owed());

        assertEquals(1, findings.size());
        assertEquals(
                "UNREACHABLE at ISLAND: no path leads here; add a transition to it or drop it",
                findings.get(0).toString());
    }

    @Test
    void findsAStageWithoutAWayOut() {
        TransitionTable.Builder<Place, String> table = TransitionTable.builder(Place.class);
        table.start("begin", Place.START).end(Place.END);
        table.on("walk")
                .leads(Place.START, List.of(Place.MIDDLE, Place.ISLAND))
                .leads(Place.MIDDLE, List.of(Place.END))
                .elsewhere("no bridge");

        assertEquals(List.of(FindingKind.NO_WAY_OUT), kinds(table.build(), owed()));
    }

    @Test
    void findsACommandThatNobodyMayGive() {
        assertEquals(
                List.of(FindingKind.NOBODY_MAY),
                TableAnalysis.analyse(sound().build(), trigger -> false, owed()).stream()
                        .map(Finding::kind)
                        .toList());
    }

    @Test
    void findsAStageInWhichOneCanWaitForEver() {
        Map<Place, List<Arrival>> owed = owed();
        owed.put(Place.MIDDLE, List.of(new Arrival("walk", List.of("a step")), new Arrival("fall", List.of())));
        owed.remove(Place.ISLAND);

        List<Finding> findings = TableAnalysis.analyse(sound().build(), trigger -> true, owed);

        assertEquals(
                List.of("after fall nothing is owed", "no way to come here is known to leave anything owed"),
                findings.stream().map(Finding::what).toList());
    }

    @Test
    void refusesASecondRowOfOneTrigger() {
        TransitionTable.Builder<Place, String> table = sound();

        assertThrows(IllegalArgumentException.class, () -> table.on("walk"));
    }

    @Test
    void drawsOneArrowForEachPairOfStages() {
        assertEquals(
                """
                stateDiagram-v2
                    [*] --> START: begin
                    START --> MIDDLE: walk
                    MIDDLE --> ISLAND: walk
                    MIDDLE --> END: walk
                    ISLAND --> END: walk
                    END --> [*]
                """,
                Drawing.of(sound().build(), Drawing.Detail.MOVES, trigger -> trigger, trigger -> List.of())
                        .mermaid());
    }
}
