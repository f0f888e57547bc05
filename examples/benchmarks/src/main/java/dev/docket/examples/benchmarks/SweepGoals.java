package dev.docket.examples.benchmarks;

import static dev.docket.examples.benchmarks.Measure.bytes;
import static dev.docket.examples.benchmarks.Measure.nanos;

import dev.docket.examples.benchmarks.Goal.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is due of many requests is to cost by what is due, and not by how many are open. */
final class SweepGoals {

    private static final double BYTES_OF_AN_OPEN_REQUEST = 100;

    private static final double NANOS_OF_AN_ITEM = 150;
    private static final double NANOS_OF_A_LAPSE = 500;
    /** The logarithm of ten million by that of a million. */
    private static final double GROWTH = 7.0 / 6;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "What falls due of a million open requests is found and put back fast",
                    Bound.AT_MOST,
                    NANOS_OF_AN_ITEM,
                    "ns for each",
                    Map.of("item", sweep("agenda", "1000000"))),
            new Goal(
                    "That grows from a million to ten million no faster than the logarithm",
                    Bound.AT_MOST,
                    GROWTH,
                    "times as much",
                    Map.of("item", sweep("agenda", "10000000").over(sweep("agenda", "1000000")))),
            new Goal(
                    "The same from ten thousand to a million, where the logarithm grows by half; the caches hold the smaller one",
                    Bound.NONE,
                    0,
                    "times as much",
                    Map.of("item", sweep("agenda", "1000000").over(sweep("agenda", "10000")))),
            new Goal(
                    "The sweep beside other ways",
                    Bound.NONE,
                    0,
                    "times the agenda's time",
                    sweeps(Map.of(
                            "1000000", List.of("floor", "treeSet", "queue", "scan"),
                            "100000", List.of("dbScheduler"),
                            "10000", List.of("flowable")))),
            new Goal("A lapse takes little", Bound.AT_MOST, NANOS_OF_A_LAPSE, "ns", lapses()),
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

    private static Measure sweep(String contender, String open) {
        return nanos("Sweep." + contender + " " + open + " per item");
    }

    private static Map<String, Measure> sweeps(Map<String, List<String>> contenders) {
        Map<String, Measure> cases = new TreeMap<>();
        contenders.forEach((open, names) -> names.forEach(
                name -> cases.put(name + " " + open, sweep(name, open).over(sweep("agenda", open)))));
        return cases;
    }

    private static Map<String, Measure> lapses() {
        Map<String, Measure> cases = new LinkedHashMap<>();
        cases.put("each event", nanos("Lapses.advance per event"));
        cases.put("each date", nanos("Lapses.advance"));
        return cases;
    }

    private static Map<String, Measure> agendas(List<String> operations) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String operation : operations) {
            String name = "Agendas." + operation + " ";
            cases.put(operation, nanos(name + "1000000").apartFrom(nanos(name + "10000")));
        }
        return cases;
    }
}
