package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.List;

/** One life by one contender. */
interface Life {

    /** Gives it a command, which it accepts or refuses. */
    void give(LifeCommand command, Instant now);

    /** Where it stands. */
    LifeStage stage();

    /** What it has accepted, oldest first. */
    List<Accepted> history();
}
