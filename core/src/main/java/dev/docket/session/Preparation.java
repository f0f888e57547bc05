package dev.docket.session;

import dev.docket.request.UnitId;
import java.util.List;

/**
 * What the office did before a session: fixed who is received, collected their requests, and spoke with departments.
 *
 * @param received who is to be received
 * @param requests what they will ask, in the order in which it is heard
 * @param coordinated the departments with which it was spoken of beforehand
 * @since 0.1.0
 */
public record Preparation(List<Receivee> received, List<CollectedRequest> requests, List<UnitId> coordinated) {

    /** Makes it. */
    public Preparation {
        received = List.copyOf(received);
        requests = List.copyOf(requests);
        coordinated = List.copyOf(coordinated);
    }
}
