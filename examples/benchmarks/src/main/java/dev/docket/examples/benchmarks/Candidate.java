package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Effort;
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
 * @param parameters the values with which it can be measured, by the names of its parameters
 */
record Candidate(String name, Map<String, List<String>> parameters) {

    /** The parameters that say of how many: no effort goes beyond its largest. */
    static final List<String> SIZES = List.of("open", "requests", "scorecards");

    Candidate {
        parameters = Map.copyOf(parameters);
    }

    /** All there are, in the order of their names. */
    static Stream<Candidate> all() {
        OutputFormat silence = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().find(silence, List.of(), List.of()).stream()
                .map(Candidate::of)
                .sorted((one, other) -> one.name.compareTo(other.name));
    }

    private static Candidate of(BenchmarkListEntry entry) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        entry.getParams().orElse(Map.of()).forEach((key, values) -> parameters.put(key, List.of(values)));
        return new Candidate(entry.getUsername(), parameters);
    }

    /** The same with the values that an effort allows. */
    Candidate at(Effort effort) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        parameters.forEach((key, values) -> allowed.put(key, allowed(key, values, effort)));
        return new Candidate(name, allowed);
    }

    private static List<String> allowed(String key, List<String> values, Effort effort) {
        if (SIZES.contains(key)) {
            return values.stream()
                    .filter(value -> Integer.parseInt(value) <= effort.largest())
                    .limit(effort == Effort.QUICK ? 1 : values.size())
                    .toList();
        }
        return effort == Effort.QUICK
                ? Stream.of(values.get(0), values.get(values.size() - 1))
                        .distinct()
                        .toList()
                : values;
    }

    /** Whether no value is left of one of its parameters: it is of more than an effort allows. */
    boolean isTooLarge() {
        return parameters.containsValue(List.of());
    }

    /** What JMH needs to know to measure it. */
    ChainedOptionsBuilder options(Effort effort) {
        ChainedOptionsBuilder options = effort.options().include("^" + Pattern.quote(name) + "$");
        parameters.forEach((key, values) -> options.param(key, values.toArray(String[]::new)));
        return options;
    }
}
