package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is due of many requests is to cost by what is due, and not by how many are open. */
final class SweepGoals {

    private static final double BYTES_OF_AN_OPEN_REQUEST = 100;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "What is due costs the same of ten thousand open requests and of a million",
                    Bound.AT_MOST,
                    2,
                    "times apart",
                    agendas(List.of("due", "owed"))),
            new Goal(
                    "Taking a request in costs little more where a hundred times as many are open",
                    Bound.AT_MOST,
                    5,
                    "times apart",
                    agendas(List.of("put"))),
            new Goal(
                    "An open request takes little of an agenda",
                    Bound.BELOW,
                    BYTES_OF_AN_OPEN_REQUEST,
                    "bytes",
                    Map.of("agenda", bytes("Sizes.agenda"))));

    private SweepGoals() {}

    private static Map<String, Measure> agendas(List<String> operations) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String operation : operations) {
            String name = "Agendas." + operation + " ";
            cases.put(operation, nanos(name + "1000000").apartFrom(nanos(name + "10000")));
        }
        return cases;
    }
}
