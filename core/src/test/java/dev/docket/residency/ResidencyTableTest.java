package dev.docket.residency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.workflow.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of a residency's life: total, and nothing waits in it for ever. */
class ResidencyTableTest {

    @Test
    void isTotalOverEveryCommandAndActOfTime() {
        ArrayList<ResidencyMove> moves = new ArrayList<>(List.of(ResidencyCommandKind.values()));
        moves.addAll(List.of(ResidencyTimedAct.values()));

        assertTrue(ResidencyWorkflow.table().triggers().containsAll(moves));
        assertEquals(moves.size(), ResidencyWorkflow.table().triggers().size());
        for (ResidencyMove move : moves) {
            for (ResidencyStatus status : ResidencyStatus.values()) {
                assertTrue(ResidencyWorkflow.table().cell(status, move).isPresent(), () -> status + " x " + move);
            }
        }
        assertEquals(Set.of(ResidencyStatus.ENDED), ResidencyWorkflow.table().ends());
    }

    @Test
    void hasNoFindingWithATermOrAProject() {
        assertEquals(List.of(), ResidencyAnalysis.of(Stay.embedded().build()));
        assertEquals(List.of(), ResidencyAnalysis.of(Stay.group().build()));
        assertEquals(
                List.of(),
                ResidencyAnalysis.of(
                        Stay.embedded().trained(false).outputs(List.of()).build()));
    }

    @Test
    void drawsEveryStatus() {
        String drawn = ResidencyAnalysis.drawing(Drawing.Detail.MOVES).mermaid();

        for (ResidencyStatus status : ResidencyStatus.values()) {
            assertTrue(drawn.contains(status.name()), drawn);
        }
    }
}
