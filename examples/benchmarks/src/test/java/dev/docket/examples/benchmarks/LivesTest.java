package dev.docket.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.docket.request.Request;
import dev.docket.request.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    @Test
    void theLifeIsAnsweredAsItShouldBeAndEndsClosed() {
        assertEquals(Lives.EVENTS, Lives.history().size());
    }

    @Test
    void theFloorTakesAndRefusesTheSameCommands() {
        List<LifeFloor.Entry> history = new ArrayList<>();
        LifeFloor.State state = LifeFloor.START;
        for (int i = 0; i < Lives.COMMANDS.length; i++) {
            LifeFloor.State after = LifeFloor.after(state, Lives.COMMANDS[i].kind(), Lives.INSTANTS[i], history);
            boolean refused = i == Lives.TOO_EARLY || i == Lives.NOT_FOLLOWED_UP;
            assertEquals(refused, after.equals(state));
            state = after;
        }

        assertEquals(LifeFloor.Stage.CLOSED, state.stage());
        assertEquals(Lives.COMMANDS.length - 2, history.size());
    }

    @Test
    void nothingIsDueOfTheRequestThatIsWoken() {
        Request request = Lives.after(Lives.TOO_EARLY);

        assertSame(
                request,
                Lives.workflow()
                        .advance(request, Lives.INSTANTS[Lives.TOO_EARLY])
                        .state());
    }

    @Test
    void theRequestThatIsWeighedIsAssignedToALeadAndTwoCooperators() {
        Request request = Lives.assigned(1);

        assertEquals(Stage.ASSIGNED, request.stage());
        assertEquals(3, request.assignments().size());
    }
}
