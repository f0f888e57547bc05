package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is asked of a run.
 *
 * @param effort how long to measure
 * @param write whether the figures go into the README
 * @param patterns what the names of the benchmarks and measurements wanted contain; empty for all
 */
record CommandLine(Effort effort, boolean write, List<Pattern> patterns) {

    static final String USAGE = """
            usage: run [--quick | --thorough] [--write] [REGEX]...

            Measures everything, or what one of the patterns finds by its name (WorkingDays, addStrata, Memory, ...), in less than
            forty minutes. Then prints each figure, and each goal with what came of it.

              --quick     a look of less than five minutes: shorter, of fewer cases, of at most 10,000 requests; nothing is measured twice
              --thorough  takes several times as long, and goes to 10,000,000 requests
              --write     puts the tables into the README of the benchmarks, between the comments for the Java that runs; only those
                          of the parts of which something was measured

            Exit codes: 0 no goal is missed, 1 some goal is missed, 2 wrong usage.
            """;

    CommandLine {
        patterns = List.copyOf(patterns);
    }

    /** Reads the arguments; empty if they are none that {@link #USAGE} tells of. */
    static Optional<CommandLine> parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean quick = rest.remove("--quick");
        boolean thorough = rest.remove("--thorough");
        boolean write = rest.remove("--write");
        boolean isUnknown = rest.stream().anyMatch(argument -> argument.startsWith("-"));
        if (isUnknown || (quick && thorough)) {
            return Optional.empty();
        }
        Effort effort = quick ? Effort.QUICK : thorough ? Effort.THOROUGH : Effort.FULL;
        try {
            return Optional.of(new CommandLine(
                    effort, write, rest.stream().map(Pattern::compile).toList()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether everything is wanted. */
    boolean isOfAll() {
        return patterns.isEmpty();
    }

    /** Whether a pattern finds a name; all are found where there is none. */
    boolean finds(String name) {
        return isOfAll()
                || patterns.stream().anyMatch(pattern -> pattern.matcher(name).find());
    }

    /** Whether a measurement is wanted. */
    boolean wants(Measurement measurement) {
        return measurement.isBrief() || (isOfAll() ? measurement.isMadeAt(effort) : finds(measurement.name()));
    }
}
