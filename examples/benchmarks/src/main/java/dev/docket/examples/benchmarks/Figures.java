package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What was measured, by the name of its benchmark and the values of its parameters. */
final class Figures {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MEDIAN = 50;
    private static final double STEADY = 1.25;

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, BenchmarkParams> sources = new LinkedHashMap<>();

    void put(String name, Figure figure) {
        figures.put(name, figure);
    }

    /**
     * Takes over what JMH measured; what was measured before under the same name is replaced. What a benchmark counts has a figure for
     * one of it, as in {@code Sweep.agenda 10000 per item}.
     */
    void putAll(Collection<RunResult> results) {
        for (RunResult result : results) {
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            put(result, "", result.getPrimaryResult(), allocated == null ? Double.NaN : allocated.getScore());
            for (Result<?> counted : result.getSecondaryResults().values()) {
                if (counted instanceof AverageTimeResult) {
                    put(result, " per " + counted.getLabel(), counted, Double.NaN);
                }
            }
        }
    }

    private void put(RunResult result, String what, Result<?> measured, double bytes) {
        Statistics nanos = measured.getStatistics();
        String name = name(result.getParams()) + what;
        put(name, new Figure(nanos.getPercentile(MEDIAN), nanos.getMin(), nanos.getMax(), bytes));
        sources.put(name, result.getParams());
    }

    /** Takes over what a measurement found, under its name and that of each figure. */
    void putAll(String measurement, Map<String, Figure> found) {
        found.forEach((name, figure) -> put(measurement + "." + name, figure));
    }

    /** As {@code WorkingDays.addDocket 3} or {@code WorkingTime.addDocket CHINA WEEK}. */
    private static String name(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        int method = benchmark.lastIndexOf('.');
        List<String> parts = new ArrayList<>();
        parts.add(benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1));
        // Whose time comes before how much, whatever the order in which JMH keeps them.
        Stream.concat(Stream.of("office", "length", "library", "reviews"), Candidate.SIZES.stream())
                .flatMap(key -> Optional.ofNullable(params.getParam(key)).stream())
                .forEach(parts::add);
        return String.join(" ", parts);
    }

    Optional<Figure> get(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** Whether the slowest iteration took over a quarter longer than the fastest. */
    boolean isUnsteady(String name) {
        return get(name)
                .filter(figure -> figure.most() > STEADY * figure.least())
                .isPresent();
    }

    /** The benchmark that gave a figure; empty for sizes. */
    Optional<BenchmarkParams> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** All figures in the order in which they came. */
    Map<String, Figure> all() {
        return Collections.unmodifiableMap(figures);
    }
}
