package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.life.LifeLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a whole life, and what a host asks of it most, are to cost. */
final class LifeGoals {

    private static final String LIFE = "LifeOfARequest.";

    private static final double BYTES_OF_5_KIB = 5 * 1_024;
    private static final double MICRO = 1_000;
    private static final double NANOS_OF_A_WAKING = 5;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "A life of thirteen commands and two refusals, with all that is owed, takes a microsecond",
                    Bound.AT_MOST,
                    MICRO,
                    "ns",
                    Map.of("life", nanos(LIFE + "life"))),
            new Goal(
                    "A life leaves little garbage, its history counted in",
                    Bound.BELOW,
                    BYTES_OF_5_KIB,
                    "bytes",
                    Map.of("life", bytes(LIFE + "life"))),
            new Goal(
                    "The same life beside a stage and a switch that know of no time",
                    Bound.NONE,
                    0,
                    "times the floor",
                    Map.of("life", nanos(LIFE + "life").over(nanos(LIFE + "floor")))),
            new Goal(
                    "The same life is much faster than Spring Statemachine's",
                    Bound.AT_LEAST,
                    200,
                    "times as fast",
                    lives(LifeLibrary.SPRING)),
            new Goal(
                    "The same life is much faster than Flowable's",
                    Bound.AT_LEAST,
                    6_000,
                    "times as fast",
                    lives(LifeLibrary.FLOWABLE)),
            new Goal(
                    "The same life beside small state machines that know of no time",
                    Bound.NONE,
                    0,
                    "times as fast",
                    lives(LifeLibrary.STATELESS4J, LifeLibrary.COLA, LifeLibrary.SQUIRREL)),
            new Goal(
                    "A life of one among a hundred and fifty thousand costs little more than of one among fifteen",
                    Bound.AT_MOST,
                    2,
                    "times as much",
                    grown("LivesSideBySide.life ", "", "15", "1500", "150000")),
            new Goal(
                    "A command costs no more in a life that was put off and resumed a hundred times",
                    Bound.AT_MOST,
                    2,
                    "times as much",
                    grown("LongLives.life ", " per command", "1", "10", "100")),
            new Goal(
                    "Waking a request of which nothing is due takes nanoseconds",
                    Bound.AT_MOST,
                    NANOS_OF_A_WAKING,
                    "ns",
                    Map.of("wake", nanos(LIFE + "wake"))));

    private LifeGoals() {}

    /** Each size beside the first one. */
    private static Map<String, Measure> grown(String before, String after, String first, String... larger) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String size : larger) {
            cases.put(size, nanos(before + size + after).over(nanos(before + first + after)));
        }
        return cases;
    }

    private static Map<String, Measure> lives(LifeLibrary... libraries) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (LifeLibrary library : libraries) {
            cases.put(library.name(), nanos("LifeBeside.life " + library).over(nanos(LIFE + "life")));
        }
        return cases;
    }
}
