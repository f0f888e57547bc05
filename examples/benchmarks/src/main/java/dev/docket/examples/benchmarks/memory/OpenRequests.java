package dev.docket.examples.benchmarks.memory;

import dev.docket.examples.benchmarks.replay.Histories;
import dev.docket.request.Request;

/** Open requests of which a letter is out to a lead and two cooperators: as Docket has them, and as a program by hand has them. */
final class OpenRequests {

    private OpenRequests() {}

    /** Docket's. */
    static Request[] docket(int count) {
        Request[] requests = new Request[count];
        for (int i = 0; i < count; i++) {
            requests[i] = Histories.assigned(i);
        }
        return requests;
    }

    /**
     * By hand.
     *
     * @param count how many
     * @param owed how many of its obligations each keeps at most
     */
    static PlainOpenRequest[] byHand(int count, int owed) {
        PlainOpenRequest[] requests = new PlainOpenRequest[count];
        for (int i = 0; i < count; i++) {
            requests[i] = PlainOpenRequest.of(Histories.assigned(i), owed);
        }
        return requests;
    }
}
