package dev.docket.examples.benchmarks.replay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.replay.Histories.History;
import dev.docket.request.Request;
import dev.docket.request.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplaysTest {

    private static final int SOME = 2_912;

    @Test
    void allContendersRebuildTheSame() {
        Replays replays = new Replays();
        replays.requests = SOME;

        assertDoesNotThrow(replays::live);
    }

    @Test
    void aRequestHasAboutTenEventsKeysAndInstantsOfItsOwn() {
        List<History> all = Histories.of(SOME).all();

        int events = all.stream().mapToInt(history -> history.events().size()).sum();
        assertEquals(10, events / SOME);
        assertEquals(SOME, all.stream().map(History::id).distinct().count());
        Set<Object> starts =
                all.stream().map(history -> history.events().get(0).at()).collect(Collectors.toSet());
        assertEquals(SOME, starts.size());
    }

    @Test
    void aWalkIsInStepsOfEquallyManyEventsOnAverage() {
        Histories histories = Histories.of(SOME);
        Walk walk = new Walk(histories);
        int steps = 500;
        int events = 0;
        for (int i = 0; i < steps; i++) {
            walk.step();
            while (walk.goesOn()) {
                events += histories.get(walk.next()).events().size();
            }
        }

        assertTrue(Math.abs(events - steps * Walk.EVENTS) < Walk.EVENTS, () -> "too far from the average");
    }

    @Test
    void aRequestThatIsWeighedIsAssignedToThreeUnits() {
        Request one = Histories.assigned(1);

        assertEquals(Stage.ASSIGNED, one.stage());
        assertEquals(3, one.assignments().size());
        assertEquals(9, one.obligations().open().size());
        assertNotEquals(one.lastAt(), Histories.assigned(2).lastAt());
        assertEquals(one.intake(), Histories.assigned(2).intake());
    }
}
