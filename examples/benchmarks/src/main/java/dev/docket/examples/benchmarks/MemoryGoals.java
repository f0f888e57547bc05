package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What requests are to take in memory. */
final class MemoryGoals {

    private static final double BYTES_OF_A_REQUEST = 400;
    private static final double BYTES_OF_5_GB = 5e9;
    private static final double NO_GROWTH = 1.1;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "An open request whose letter is out to three units is small, without its history",
                    Bound.AT_MOST,
                    BYTES_OF_A_REQUEST,
                    "bytes",
                    sizes()),
            new Goal(
                    "The same beside a class by hand that owes the same",
                    Bound.NONE,
                    0,
                    "times the floor",
                    Map.of("request", bytes("Memory.request 100").over(bytes("Memory.floor 100")))),
            new Goal(
                    "The same beside a class by hand that owes three of the nine",
                    Bound.NONE,
                    0,
                    "times the floor",
                    Map.of("request", bytes("Memory.request 100").over(bytes("Memory.floorOwingThree 100")))),
            new Goal(
                    "Ten million open requests are in memory in less than 5 GB",
                    Bound.BELOW,
                    BYTES_OF_5_GB,
                    "bytes",
                    Map.of("all", bytes("Memory.all 10000000"))),
            new Goal(
                    "A request of a million takes no more than one of a hundred",
                    Bound.AT_MOST,
                    NO_GROWTH,
                    "times as much",
                    Map.of("request", bytes("Memory.request 1000000").over(bytes("Memory.request 100")))));

    private MemoryGoals() {}

    private static Map<String, Measure> sizes() {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String size : List.of("100", "100000", "1000000", "10000000")) {
            cases.put(size + " requests", bytes("Memory.request " + size));
        }
        return cases;
    }
}
