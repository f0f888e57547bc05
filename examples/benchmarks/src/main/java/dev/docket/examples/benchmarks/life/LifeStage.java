package dev.docket.examples.benchmarks.life;

/** How far the life is, in words that all contenders have. */
enum LifeStage {
    UNRAISED,
    RAISED,
    ASSIGNED,
    DEFERRED,
    /** The answer waits for its approval. */
    SUBMITTED,
    ANSWERED,
    CLOSED
}
