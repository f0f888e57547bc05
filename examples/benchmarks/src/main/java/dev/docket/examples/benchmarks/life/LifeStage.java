package dev.docket.examples.benchmarks.life;

import dev.docket.request.Request;

/** How far the life is, in words that all contenders have. */
enum LifeStage {
    UNRAISED,
    RAISED,
    ASSIGNED,
    DEFERRED,
    /** The answer waits for its approval. */
    SUBMITTED,
    ANSWERED,
    CLOSED;

    /** Where a request stands. */
    static LifeStage of(Request request) {
        if (!request.isRaised()) {
            return UNRAISED;
        }
        return request.submittedAt().isPresent()
                ? SUBMITTED
                : valueOf(request.stage().name());
    }
}
