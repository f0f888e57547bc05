package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Measurement;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Measures what is asked for.
 *
 * <p>What misses a goal of time is measured again, longer, all sides of it, and so is what was unsteady, which may flatter as well;
 * the second figures count. What other load on the machine made goes away, a real miss stays.
 */
final class Run {

    private final CommandLine asked;
    private final PrintStream out;
    private final Figures figures = new Figures();

    Run(CommandLine asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    /** The benchmarks that are asked for. */
    List<Candidate> candidates() {
        return Candidate.all()
                .filter(candidate -> asked.finds(candidate.name()))
                .map(candidate -> candidate.at(asked.effort()))
                .filter(candidate -> !candidate.isTooLarge())
                .toList();
    }

    /** The measurements that are asked for. */
    List<Measurement> measurements() {
        return Measurements.ALL.stream().filter(asked::wants).toList();
    }

    /** Measures each once. */
    Figures once() throws RunnerException, IOException, InterruptedException {
        for (Candidate candidate : candidates()) {
            out.println("measuring " + candidate.name());
            figures.putAll(new Runner(candidate.options(asked.effort()).build()).run());
        }
        for (Measurement measurement : measurements()) {
            out.println("measuring " + measurement.name());
            figures.putAll(measurement.name(), measurement.make(asked.effort()));
        }
        return figures;
    }

    /** Measures again what is doubtful; the names of that. */
    Set<String> again() throws RunnerException {
        Set<String> names = doubtful(figures);
        Set<String> measured = new HashSet<>();
        for (String name : names) {
            BenchmarkParams benchmark = figures.source(name).orElseThrow();
            if (!measured.add(benchmark.id())) {
                continue; // another figure of the same
            }
            out.println("measuring " + name + " again");
            ChainedOptionsBuilder options =
                    Effort.AGAIN.options().include("^" + Pattern.quote(benchmark.getBenchmark()) + "$");
            for (String key : benchmark.getParamsKeys()) {
                options.param(key, benchmark.getParam(key));
            }
            figures.putAll(new Runner(options.build()).run());
        }
        return names;
    }

    private static Set<String> doubtful(Figures figures) {
        Set<String> names = new TreeSet<>();
        for (Verdict verdict : Goals.judge(figures)) {
            if (verdict.goal().isOfTime()) {
                verdict.measure().needs().stream()
                        .filter(name -> verdict.isMissed() || figures.isUnsteady(name))
                        .forEach(names::add);
            }
        }
        names.removeIf(name -> figures.source(name).isEmpty());
        return names;
    }
}
