package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Effort;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A benchmark of JMH's that can be measured.
 *
 * @param name its full name
 * @param sizes of how many requests it can be measured, by the names of its parameters that say so
 */
record Candidate(String name, Map<String, List<String>> sizes) {

    /** The parameters that say of how many: no effort goes beyond its largest. */
    static final List<String> SIZES = List.of("open", "requests", "scorecards");

    Candidate {
        sizes = Map.copyOf(sizes);
    }

    /** All there are, in the order of their names. */
    static Stream<Candidate> all() {
        OutputFormat silence = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().find(silence, List.of(), List.of()).stream()
                .map(Candidate::of)
                .sorted((one, other) -> one.name.compareTo(other.name));
    }

    private static Candidate of(BenchmarkListEntry entry) {
        Map<String, List<String>> sizes = new LinkedHashMap<>();
        entry.getParams().orElse(Map.of()).forEach((key, values) -> {
            if (SIZES.contains(key)) {
                sizes.put(key, Arrays.asList(values));
            }
        });
        return new Candidate(entry.getUsername(), sizes);
    }

    /** The same with the sizes that an effort allows. */
    Candidate at(Effort effort) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        sizes.forEach((key, values) -> allowed.put(
                key,
                values.stream()
                        .filter(value -> Integer.parseInt(value) <= effort.largest())
                        .toList()));
        return new Candidate(name, allowed);
    }

    /** Whether no size is left of one of its parameters. */
    boolean isTooLarge() {
        return sizes.containsValue(List.of());
    }

    /** What JMH needs to know to measure it. */
    ChainedOptionsBuilder options(Effort effort) {
        ChainedOptionsBuilder options = effort.options().include("^" + Pattern.quote(name) + "$");
        sizes.forEach((key, values) -> options.param(key, values.toArray(String[]::new)));
        return options;
    }
}
