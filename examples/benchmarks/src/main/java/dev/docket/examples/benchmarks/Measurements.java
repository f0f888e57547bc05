package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Measurement;
import dev.docket.examples.benchmarks.memory.Memory;
import dev.docket.examples.benchmarks.start.Starts;
import java.util.List;

/** All that is measured otherwise than by JMH. */
final class Measurements {

    static final List<Measurement> ALL = List.of(new Sizes(), new Memory(), new Starts());

    private Measurements() {}
}
