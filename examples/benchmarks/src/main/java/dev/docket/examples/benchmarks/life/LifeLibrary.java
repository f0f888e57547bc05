package dev.docket.examples.benchmarks.life;

/** The libraries by which the life is lived beside Docket. */
public enum LifeLibrary {
    /** stateless4j. */
    STATELESS4J,
    /** The state machine of Alibaba's COLA. */
    COLA,
    /** squirrel-foundation. */
    SQUIRREL,
    /** Spring Statemachine. */
    SPRING,
    /** Flowable with H2 in memory. */
    FLOWABLE;

    /** Builds the definition of the life by this library. */
    Contender contender() {
        return switch (this) {
            case STATELESS4J -> new Stateless4j();
            case COLA -> new Cola();
            case SQUIRREL -> new Squirrel();
            case SPRING -> new Spring();
            case FLOWABLE -> new Flowable();
        };
    }
}
