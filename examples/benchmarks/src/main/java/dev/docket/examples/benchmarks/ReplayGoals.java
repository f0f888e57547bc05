package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What rebuilding requests from their histories is to cost. */
final class ReplayGoals {

    private static final List<String> SIZES = List.of("1000", "100000", "1000000");
    private static final double NANOS_OF_AN_EVENT = 12;
    private static final double NANOS_OF_A_SECOND = 1e9;
    /** A cost of n log n for all is one of log n for each: of a million twice that of a thousand. */
    private static final double LOG_OF_A_MILLION_TO_A_THOUSAND = 2;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "Replaying costs little for one event, whatever the number of requests",
                    Bound.AT_MOST,
                    NANOS_OF_AN_EVENT,
                    "ns",
                    sizes(size -> docket(size))),
            new Goal(
                    "The same beside a switch and fields that change, which keep less",
                    Bound.NONE,
                    0,
                    "times the floor",
                    sizes(size -> docket(size).over(nanos("Replays.floor " + size)))),
            new Goal(
                    "The same beside numbers and locals, tuned by hand, which keep less",
                    Bound.NONE,
                    0,
                    "times the tuned floor",
                    sizes(size -> docket(size).over(nanos("Replays.tuned " + size)))),
            new Goal(
                    "Ten million events of a million requests are replayed by one core within a second",
                    Bound.BELOW,
                    NANOS_OF_A_SECOND,
                    "ns",
                    Map.of("all", nanos("ReplayOfAMillion.all 1000000"))),
            new Goal(
                    "Replaying a million requests grows no faster than n log n from a thousand, for one event",
                    Bound.AT_MOST,
                    LOG_OF_A_MILLION_TO_A_THOUSAND,
                    "times as much",
                    Map.of("docket", docket("1000000").over(docket("1000")))),
            new Goal(
                    "The same growth of the floor: what memory farther away costs anybody",
                    Bound.NONE,
                    0,
                    "times as much",
                    Map.of("floor", nanos("Replays.floor 1000000").over(nanos("Replays.floor 1000")))),
            new Goal(
                    "Replaying the whole life of A, for one event",
                    Bound.NONE,
                    0,
                    "ns",
                    Map.of("replay", nanos("LifeOfARequest.replay"))));

    private ReplayGoals() {}

    private static Measure docket(String size) {
        return nanos("Replays.docket " + size);
    }

    private static Map<String, Measure> sizes(Function<String, Measure> measure) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        SIZES.forEach(size -> cases.put(size + " requests", measure.apply(size)));
        return cases;
    }
}
