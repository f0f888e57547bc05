package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The small words of a workflow: roles, kinds of event, refusals, defects, and what a table answers. */
class SmallWordsTest {

    private enum Place {
        START,
        WAY,
        END
    }

    private static final TransitionTable<Place, String> TABLE = TransitionTable.<Place, String>builder(Place.class)
            .start("begin", Place.START)
            .end(Place.END)
            .on("walk")
            .leads(Place.START, List.of(Place.WAY))
            .refuses(Place.END, "there is nowhere to go")
            .leaveHoles()
            .on("arrive")
            .leads(Place.WAY, List.of(Place.END))
            .elsewhere("it is not on the way")
            .build();

    private record No(String reason, String remedy) implements Refusal {}

    @Test
    void aTableSaysWhereSomethingLeadsAndWhyElsewhereItDoesNot() {
        assertTrue(TABLE.allows(Place.START, "walk"));
        assertFalse(TABLE.allows(Place.WAY, "walk"));
        assertFalse(TABLE.allows(Place.START, "fly"));
        assertEquals(Set.of(Place.END), TABLE.targets(Place.WAY, "arrive"));
        assertEquals(List.of(Place.START), TABLE.stagesAllowing("walk"));
        assertEquals(Optional.of("there is nowhere to go"), TABLE.why(Place.END, "walk"));
        assertEquals(Optional.of("it is not on the way"), TABLE.why(Place.START, "arrive"));
        assertEquals(Optional.empty(), TABLE.why(Place.WAY, "arrive"));
        assertEquals(Optional.empty(), TABLE.why(Place.WAY, "walk"), "a hole");
    }

    @Test
    void rolesAndKindsOfEventAreTheirNames() {
        assertEquals("office", Role.of("office").toString());
        assertEquals("Closed", EventKind.of("Closed").toString());
        assertEquals(Role.of("office"), Role.of("office"));
        assertEquals(EventKind.of("Closed"), EventKind.of("Closed"));
        assertTrue(Role.of("a").compareTo(Role.of("b")) < 0);
        assertTrue(EventKind.of("b").compareTo(EventKind.of("a")) > 0);
        assertThrows(IllegalArgumentException.class, () -> Role.of(" "));
        assertThrows(IllegalArgumentException.class, () -> EventKind.of(""));
        assertEquals("visible", Names.requireVisible("visible", "it"));
    }

    @Test
    void aRefusalThatIsThrownKeepsItself() {
        Refusal no = new No("it rains", "wait");
        RefusedException thrown = new RefusedException(no);

        assertEquals("it rains; wait", no.message());
        assertEquals("it rains; wait", thrown.getMessage());
        assertSame(no, thrown.refusal());
    }

    @Test
    void aDefectNamesItsPlace() {
        assertEquals("event 7: comes too early (Closed)", new Defect(7, "Closed", "comes too early").toString());
    }

    @Test
    void aMatrixMayAllowMore() {
        Role office = Role.of("office");
        Role host = Role.of("host");
        RoleMatrix<Place> matrix = RoleMatrix.of(Place.class, place -> List.of(office));

        assertEquals(List.of(office, host), matrix.allowing(Place.WAY, host).allowed(Place.WAY));
        assertEquals(List.of(office), matrix.allowing(Place.WAY, host).allowed(Place.END));
        assertEquals("{START=[office], WAY=[office], END=[office]}", matrix.toString());
    }
}
