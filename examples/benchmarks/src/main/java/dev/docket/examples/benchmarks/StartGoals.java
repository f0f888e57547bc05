package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon an application has Docket, and what it has to carry for it. */
final class StartGoals {

    private static final double BYTES_OF_700_KIB = 700 * 1_024;
    private static final double BYTES_OF_2_2_MIB = 2.2 * 1_024 * 1_024;
    private static final double NANOS_OF_30_MILLIS = 30_000_000;

    private static final Measure TO_TEN = further("DOCKET_OF_TEN", "DOCKET", 9);
    private static final Measure TO_A_HUNDRED = further("DOCKET_OF_A_HUNDRED", "DOCKET_OF_TEN", 90);

    static final List<Goal> ALL = List.of(
            new Goal(
                    "Docket starts soon: from its class path to its first accepted command, beyond an empty process",
                    Bound.AT_MOST,
                    NANOS_OF_30_MILLIS,
                    "ns",
                    Map.of("DOCKET", start("DOCKET"))),
            new Goal(
                    "Each further programme, from the first to the tenth, from the tenth to the hundredth",
                    Bound.NONE,
                    0,
                    "ns",
                    furtherProgrammes()),
            new Goal(
                    "A start grows with the number of programmes and no faster",
                    Bound.AT_MOST,
                    2,
                    "times as much for each further one",
                    Map.of("100", TO_A_HUNDRED.over(TO_TEN))),
            new Goal(
                    "The same start of the others",
                    Bound.NONE,
                    0,
                    "ns",
                    starts("STATELESS4J", "COLA", "SQUIRREL", "SPRING", "FLOWABLE")),
            new Goal(
                    "Docket's jar is small",
                    Bound.BELOW,
                    BYTES_OF_700_KIB,
                    "bytes",
                    Map.of("core", bytes("Start.coreJar"))),
            new Goal(
                    "What Docket cannot do without is small",
                    Bound.BELOW,
                    BYTES_OF_2_2_MIB,
                    "bytes",
                    Map.of("class path", bytes("Start.classPath"))));

    private StartGoals() {}

    /** What a start takes beyond that of an empty process. */
    private static Measure start(String starter) {
        return nanos("Start." + starter).minus(nanos("Start.EMPTY"));
    }

    private static Measure further(String more, String fewer, int programmes) {
        return start(more).minus(start(fewer)).times(1.0 / programmes);
    }

    private static Map<String, Measure> furtherProgrammes() {
        Map<String, Measure> cases = new LinkedHashMap<>();
        cases.put("to 10", TO_TEN);
        cases.put("to 100", TO_A_HUNDRED);
        return cases;
    }

    private static Map<String, Measure> starts(String... starters) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        List.of(starters).forEach(starter -> cases.put(starter, start(starter)));
        return cases;
    }
}
