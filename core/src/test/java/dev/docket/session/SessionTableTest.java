package dev.docket.session;

import static dev.docket.session.Diary.asNeeded;
import static dev.docket.session.Diary.monthly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.time.Period;
import dev.docket.workflow.Drawing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of a session's life: total, and nothing waits in it for ever. */
class SessionTableTest {

    @Test
    void isTotalOverEveryCommandAndActOfTime() {
        ArrayList<SessionMove> moves = new ArrayList<>(List.of(SessionCommandKind.values()));
        moves.addAll(List.of(SessionTimedAct.values()));

        assertTrue(SessionWorkflow.table().triggers().containsAll(moves));
        assertEquals(moves.size(), SessionWorkflow.table().triggers().size());
        for (SessionMove move : moves) {
            for (SessionStatus status : SessionStatus.values()) {
                assertTrue(SessionWorkflow.table().cell(status, move).isPresent(), () -> status + " x " + move);
            }
        }
    }

    @Test
    void hasNoFindingWithOrWithoutCadenceAndAnnouncement() {
        assertEquals(List.of(), SessionAnalysis.of(asNeeded().build()));
        assertEquals(
                List.of(),
                SessionAnalysis.of(monthly().announcement(Period.workingDays(3)).build()));
    }

    @Test
    void drawsEveryStatus() {
        String drawn = SessionAnalysis.drawing(Drawing.Detail.MOVES).mermaid();

        for (SessionStatus status : SessionStatus.values()) {
            assertTrue(drawn.contains(status.name()), drawn);
        }
    }

    @Test
    void theEndsAreWhereNothingIsOwed() {
        for (SessionStatus status : SessionStatus.values()) {
            assertEquals(
                    !status.isAhead() && status != SessionStatus.HELD,
                    SessionWorkflow.table().ends().contains(status),
                    status.name());
        }
    }
}
