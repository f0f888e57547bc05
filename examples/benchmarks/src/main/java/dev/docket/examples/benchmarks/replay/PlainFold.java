package dev.docket.examples.benchmarks.replay;

import dev.docket.request.RequestId;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.List;

/** The floor: a switch over an event's kind, a handful of fields that change, and one record in the end. */
final class PlainFold {

    private final RequestId id;
    private Stage stage = Stage.RAISED;
    private int version;
    private Instant lastAt = Instant.MIN;
    private int units;
    private int contributions;
    private int owed;
    private int paused;

    private PlainFold(RequestId id) {
        this.id = id;
    }

    static PlainRequest replay(RequestId id, List<PlainEvent> events) {
        PlainFold fold = new PlainFold(id);
        for (PlainEvent event : events) {
            fold.add(event);
        }
        return fold.done();
    }

    private void add(PlainEvent event) {
        version++;
        lastAt = event.at();
        switch (event.kind()) {
            case RAISED -> stage = Stage.RAISED;
            case LETTER_ISSUED -> {
                stage = Stage.ASSIGNED;
                units = event.units();
            }
            case RESOLVED_ON_SITE -> stage = Stage.RESOLVED_ON_SITE;
            case CONTRIBUTED -> contributions++;
            case SUBMITTED, FOLLOWED_UP -> {}
            case APPROVED -> stage = Stage.ANSWERED;
            case CLOSED -> stage = Stage.CLOSED;
            case ARMED -> owed++;
            case PAUSED -> paused++;
            case MET, CANCELLED -> owed--;
        }
    }

    private PlainRequest done() {
        return new PlainRequest(id, stage, version, lastAt, units, contributions, owed, paused);
    }
}
