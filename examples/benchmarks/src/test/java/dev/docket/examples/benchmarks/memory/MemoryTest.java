package dev.docket.examples.benchmarks.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.benchmarks.measuring.OwnProcess;
import dev.docket.examples.benchmarks.replay.Histories;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aProcessOfItsOwnTellsWhatRequestsTake() throws IOException, InterruptedException {
        long bytes = Long.parseLong(OwnProcess.run(List.of("-Xmx256m"), HeapOfRequests.class, "2000"));

        assertTrue(bytes > 2_000 * 100, () -> "only " + bytes);
    }

    @Test
    void aProcessThatFailsIsNoMeasurement() {
        assertThrows(IOException.class, () -> OwnProcess.run(List.of(), HeapOfRequests.class, "many"));
    }

    @Test
    void theFloorKeepsTheFactsOfTheRequest() {
        PlainOpenRequest floor = PlainOpenRequest.of(Histories.assigned(7), 3);

        assertEquals(3, floor.parts());
        assertEquals(3, floor.owed());
        assertFalse(floor.toString().isBlank());
    }
}
