package dev.docket.examples.benchmarks.replay;

import dev.docket.request.Request;
import dev.docket.request.RequestId;
import dev.docket.request.Stage;
import java.time.Instant;

/**
 * What the floors rebuild of a request: how far it is, and of its units and all that it owes no more than how many.
 *
 * @param id its key
 * @param stage how far it is
 * @param version how many events it has
 * @param lastAt when the last of them was
 * @param units how many units have to do with it
 * @param contributions how many of them have contributed
 * @param owed how much is owed
 * @param paused how often something owed was paused
 */
record PlainRequest(
        RequestId id, Stage stage, int version, Instant lastAt, int units, int contributions, int owed, int paused) {

    /** The same of a request of Docket's; what it does not tell is taken over from another. */
    static PlainRequest of(Request request, PlainRequest other) {
        return new PlainRequest(
                request.id(),
                request.stage(),
                request.version(),
                request.lastAt(),
                request.assignments().size(),
                other.contributions,
                request.obligations().open().size(),
                other.paused);
    }
}
