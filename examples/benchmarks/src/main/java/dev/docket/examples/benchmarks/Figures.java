package dev.docket.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
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

    /**
     * One thing measured; what was not is not a number.
     *
     * @param nanos nanoseconds for one call, the median of the iterations
     * @param least those of the fastest iteration
     * @param most those of the slowest iteration
     * @param bytes bytes allocated by one call; or of an object, its size
     */
    record Figure(double nanos, double least, double most, double bytes) {

        static Figure ofSize(long bytes) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN, bytes);
        }

        /** What took so many nanoseconds each time, an odd number of times, least first. */
        static Figure ofTimes(List<Long> nanos) {
            int last = nanos.size() - 1;
            return new Figure(nanos.get(last / 2), nanos.get(0), nanos.get(last), Double.NaN);
        }
    }

    void put(String name, Figure figure) {
        figures.put(name, figure);
    }

    /** Takes over what JMH measured; what was measured before under the same name is replaced. */
    void putAll(Collection<RunResult> results) {
        for (RunResult result : results) {
            Statistics nanos = result.getPrimaryResult().getStatistics();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            double bytes = allocated == null ? Double.NaN : allocated.getScore();
            String name = name(result.getParams());
            put(name, new Figure(nanos.getPercentile(MEDIAN), nanos.getMin(), nanos.getMax(), bytes));
            sources.put(name, result.getParams());
        }
    }

    /** As {@code WorkingDays.addDocket 3} or {@code WorkingTime.addDocket CHINA WEEK}. */
    private static String name(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        int method = benchmark.lastIndexOf('.');
        List<String> parts = new ArrayList<>();
        parts.add(benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1));
        // Whose time comes before how much, whatever the order in which JMH keeps them.
        for (String key : List.of("office", "length", "open", "library")) {
            Optional.ofNullable(params.getParam(key)).ifPresent(parts::add);
        }
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
