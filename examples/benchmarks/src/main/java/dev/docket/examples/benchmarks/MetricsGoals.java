package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What scorecards and notices are to cost: no more for each of many than for each of few. */
final class MetricsGoals {

    /** A cost of n log n for all is one of log n for each: of a million twice that of a thousand. */
    private static final double LOG_OF_A_MILLION_TO_A_THOUSAND = 2;
    /** So of a hundred thousand, and a little for what the figure of the smaller is off by. */
    private static final double LOG_OF_A_HUNDRED_THOUSAND_TO_A_THOUSAND = 1.7;
    /** Of a thousand to ten it were three; but a merge looks at two scorecards, however many there were before. */
    private static final double CONSTANT_BUT_FOR_MEMORY = 1.5;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "Folding a year of requests into a scorecard, for one event",
                    Bound.NONE,
                    0,
                    "ns",
                    sizes("Scorecards.fold ", "requests", "1000", "10000", "100000", "1000000")),
            new Goal(
                    "Folding a million grows no faster than n log n from a thousand, for one event",
                    Bound.AT_MOST,
                    LOG_OF_A_MILLION_TO_A_THOUSAND,
                    "times as much",
                    growth("Scorecards.fold ", "1000", "1000000")),
            new Goal(
                    "Merging scorecards, for one merge",
                    Bound.NONE,
                    0,
                    "ns",
                    sizes("MergingScorecards.merge ", "scorecards", "10", "100", "1000")),
            new Goal(
                    "Merging costs the same for a thousand scorecards as for ten, for one merge",
                    Bound.AT_MOST,
                    CONSTANT_BUT_FOR_MEMORY,
                    "times as much",
                    growth("MergingScorecards.merge ", "10", "1000")),
            new Goal(
                    "Deriving the notices of a step",
                    Bound.NONE,
                    0,
                    "ns",
                    sizes("NoticesOfSteps.step ", "requests", "1000", "10000", "100000")),
            new Goal(
                    "Deriving the notices of one of their events",
                    Bound.NONE,
                    0,
                    "ns",
                    sizes("NoticesOfSteps.event ", "requests", "1000", "10000", "100000")),
            new Goal(
                    "Notices of a hundred thousand requests grow no faster than n log n from a thousand, for one step",
                    Bound.AT_MOST,
                    LOG_OF_A_HUNDRED_THOUSAND_TO_A_THOUSAND,
                    "times as much",
                    growth("NoticesOfSteps.step ", "1000", "100000")));

    private MetricsGoals() {}

    private static Map<String, Measure> sizes(String benchmark, String of, String... sizes) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String size : sizes) {
            cases.put(size + " " + of, nanos(benchmark + size));
        }
        return cases;
    }

    private static Map<String, Measure> growth(String benchmark, String small, String large) {
        return Map.of(large + " to " + small, nanos(benchmark + large).over(nanos(benchmark + small)));
    }
}
