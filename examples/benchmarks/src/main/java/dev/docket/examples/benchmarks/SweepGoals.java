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

    private static final String A_MILLION = " 1000000 per item";
    private static final double NANOS_OF_AN_ITEM = 150;
    private static final double NANOS_OF_A_LAPSE = 500;
    /** The logarithm of a million by that of ten thousand. */
    private static final double GROWTH = 1.5;

    static final List<Goal> ALL = List.of(
            new Goal(
                    "Of a million, what falls due within an hour is found and put back",
                    Bound.AT_MOST,
                    NANOS_OF_AN_ITEM,
                    "ns for each",
                    Map.of("agenda", nanos("Sweep.agenda" + A_MILLION))),
            new Goal(
                    "The same by a sorted set, a heap, looking at all, and hours of numbers",
                    Bound.NONE,
                    0,
                    "times as long",
                    beside(List.of("treeSet", "queue", "scan", "floor"))),
            new Goal(
                    "Each takes no longer than by the logarithm of how many are open",
                    Bound.AT_MOST,
                    GROWTH,
                    "times as long of a million as of ten thousand",
                    Map.of("agenda", nanos("Sweep.agenda" + A_MILLION).over(nanos("Sweep.agenda 10000 per item")))),
            new Goal(
                    "What time does to a request when a date has passed, for each event",
                    Bound.AT_MOST,
                    NANOS_OF_A_LAPSE,
                    "ns",
                    Map.of("lapse", nanos("Lapses.advance per event"))),
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

    private static Map<String, Measure> beside(List<String> contenders) {
        Map<String, Measure> cases = new LinkedHashMap<>();
        for (String contender : contenders) {
            cases.put(contender, nanos("Sweep." + contender + A_MILLION).over(nanos("Sweep.agenda" + A_MILLION)));
        }
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
