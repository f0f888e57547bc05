package dev.docket.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.docket.workflow.Event.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may give which command, as a value. */
class RoleMatrixTest {

    private static final Role OFFICE = Role.of("office");
    private static final Role HOST = Role.of("host");

    private final RoleMatrix<Origin> matrix =
            RoleMatrix.of(Origin.class, kind -> kind == Origin.FACT ? List.of(OFFICE, HOST) : List.of());

    @Test
    void saysWhoMayAndChangesARowWithoutChangingItself() {
        RoleMatrix<Origin> changed = matrix.with(Origin.LAPSE, List.of(HOST));

        assertEquals(List.of(OFFICE, HOST), changed.allowed(Origin.FACT));
        assertEquals(List.of(HOST), changed.allowed(Origin.LAPSE));
        assertEquals(List.of(), matrix.allowed(Origin.LAPSE));
    }

    @Test
    void isEqualByItsRows() {
        RoleMatrix<Origin> same = matrix.with(Origin.LAPSE, List.of(HOST)).with(Origin.LAPSE, List.of());

        assertEquals(matrix, same);
        assertEquals(matrix.hashCode(), same.hashCode());
        assertNotEquals(matrix, matrix.with(Origin.LAPSE, List.of(HOST)));
    }
}
