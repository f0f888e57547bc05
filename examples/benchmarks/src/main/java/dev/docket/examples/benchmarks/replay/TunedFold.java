package dev.docket.examples.benchmarks.replay;

import dev.docket.request.RequestId;
import dev.docket.request.Stage;
import java.time.Instant;

/** The floor by hand: locals, numbers and an array, and one record in the end. */
final class TunedFold {

    private TunedFold() {}

    static PlainRequest replay(RequestId id, TunedEvent[] events) {
        Stage stage = Stage.RAISED;
        long second = 0;
        int units = 0;
        int contributions = 0;
        int owed = 0;
        int paused = 0;
        for (TunedEvent event : events) {
            second = event.second;
            switch (event.tag) {
                case TunedEvent.RAISED -> stage = Stage.RAISED;
                case TunedEvent.LETTER_ISSUED -> {
                    stage = Stage.ASSIGNED;
                    units = event.units;
                }
                case TunedEvent.RESOLVED_ON_SITE -> stage = Stage.RESOLVED_ON_SITE;
                case TunedEvent.CONTRIBUTED -> contributions++;
                case TunedEvent.APPROVED -> stage = Stage.ANSWERED;
                case TunedEvent.CLOSED -> stage = Stage.CLOSED;
                case TunedEvent.ARMED -> owed++;
                case TunedEvent.PAUSED -> paused++;
                case TunedEvent.MET, TunedEvent.CANCELLED -> owed--;
                // An answer handed in and a follow-up change none of these.
                default -> {}
            }
        }
        return new PlainRequest(
                id, stage, events.length, Instant.ofEpochSecond(second), units, contributions, owed, paused);
    }
}
