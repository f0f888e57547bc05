package dev.docket.examples.benchmarks.measuring;

import java.io.IOException;
import java.util.Map;

/** Something that is measured otherwise than by JMH: what objects take, how long a process needs to start. */
public interface Measurement {

    /** What its figures are called before the dot, such as {@code Sizes}; a pattern that finds it asks for the measurement. */
    String name();

    /** Whether it takes seconds at most, so that every run makes it, whatever its patterns find. */
    default boolean isBrief() {
        return false;
    }

    /** Whether a run that is asked for everything makes it at this effort. */
    default boolean isMadeAt(Effort effort) {
        return true;
    }

    /**
     * Measures.
     *
     * @param effort how long, and of how many
     * @return the figures by what they are called after the dot, in the order in which they are shown
     * @throws IOException if another process cannot be started or read
     * @throws InterruptedException if the wait for another process is interrupted
     */
    Map<String, Figure> make(Effort effort) throws IOException, InterruptedException;
}
