package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Figures.Figure;
import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.start.Jars;
import dev.docket.examples.benchmarks.start.Starts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything in one run and judges it by the goals.
 *
 * <p>What misses a goal of time is measured again, longer, all sides of it, and so is what was unsteady, which may flatter as well;
 * the second figures count. What other load on the machine made goes away, a real miss stays.
 */
public final class Benchmarks {

    private static final String USAGE = """
            usage: run [--thorough] [REGEX]...

            Measures all benchmarks, or those whose name one of the patterns finds (WorkingDays, addStrata, ...), in about ten
            minutes; --thorough takes about six times as long. Then prints each figure, and each goal with what came of it.
            Exit codes: 0 no goal is missed, 1 some goal is missed, 2 wrong usage.
            """;
    private static final int WRONG_USAGE = 2;

    /** How long to measure. */
    private enum Effort {
        QUICK(1, 3, 5, 500),
        AGAIN(1, 4, 15, 500),
        THOROUGH(2, 5, 8, 1_000);

        private final int forks;
        private final int warmups;
        private final int measurements;
        private final int millis;

        Effort(int forks, int warmups, int measurements, int millis) {
            this.forks = forks;
            this.warmups = warmups;
            this.measurements = measurements;
            this.millis = millis;
        }

        ChainedOptionsBuilder options() {
            TimeValue iteration = TimeValue.milliseconds(millis);
            return new OptionsBuilder()
                    .forks(forks)
                    .warmupIterations(warmups)
                    .warmupTime(iteration)
                    .measurementIterations(measurements)
                    .measurementTime(iteration)
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true);
        }
    }

    private final Figures figures = new Figures();
    private final PrintStream out;

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the benchmarks and exits with 1 if a goal is missed.
     *
     * @param arguments as {@code --help} says
     * @throws RunnerException if a benchmark fails, or the contenders disagree
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if it is interrupted while it waits for one
     */
    public static void main(String... arguments) throws RunnerException, IOException, InterruptedException {
        List<String> patterns = new ArrayList<>(Arrays.asList(arguments));
        boolean thorough = patterns.remove("--thorough");
        if (patterns.stream().anyMatch(pattern -> pattern.startsWith("-"))) {
            boolean asked = patterns.equals(List.of("--help"));
            (asked ? System.out : System.err).print(USAGE);
            System.exit(asked ? 0 : WRONG_USAGE);
        }
        if (found(patterns).isEmpty() && !Starts.isFoundBy(patterns)) {
            System.err.println("no benchmark's name is found by " + patterns + "; try WorkingDays");
            System.exit(WRONG_USAGE);
        }
        int missed = new Benchmarks(System.out).run(thorough ? Effort.THOROUGH : Effort.QUICK, patterns);
        System.exit(missed == 0 ? 0 : 1);
    }

    private int run(Effort effort, List<String> patterns) throws RunnerException, IOException, InterruptedException {
        for (String benchmark : found(patterns)) {
            out.println("measuring " + benchmark);
            measure(effort.options(), benchmark);
        }
        if (Starts.isFoundBy(patterns)) {
            out.println("measuring " + Starts.NAME);
            Starts.measure().forEach((name, nanos) -> figures.put(name, Figure.ofTimes(nanos)));
        }
        weigh();
        Set<String> doubtful = doubtful();
        for (String name : doubtful) {
            out.println("measuring " + name + " again");
            measureAgain(name);
        }
        List<Verdict> verdicts = Goals.judge(figures);
        out.println();
        out.print(Report.figures(figures));
        out.println();
        out.print(Report.goals(verdicts));
        out.println();
        if (!doubtful.isEmpty()) {
            out.println("Measured twice, for a goal missed or unsteady figures: " + String.join(", ", doubtful));
        }
        out.print(Report.summary(verdicts));
        return (int) verdicts.stream().filter(Verdict::isMissed).count();
    }

    private static List<String> found(List<String> patterns) {
        OutputFormat silence = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().find(silence, patterns, List.of()).stream()
                .map(BenchmarkListEntry::getUsername)
                .sorted()
                .toList();
    }

    private void measure(ChainedOptionsBuilder options, String benchmark) throws RunnerException {
        options.include("^" + Pattern.quote(benchmark) + "$");
        figures.putAll(new Runner(options.build()).run());
    }

    private void weigh() {
        for (Office office : List.of(Office.CHINA, Office.NEW_YORK)) {
            figures.put("Sizes.calendar " + office, Figure.ofSize(Sizes.ofCalendar(office.calendar())));
        }
        figures.put("Sizes.request", Figure.ofSize(Sizes.ofRequest()));
        figures.put("Sizes.agenda", Figure.ofSize(Sizes.ofAgenda()));
        figures.put("Sizes.coreJar", Figure.ofSize(Jars.ofCore()));
        figures.put("Sizes.classPath", Figure.ofSize(Jars.ofClassPath()));
        figures.put("Sizes.localDate", Figure.ofSize(Sizes.ofLocalDate()));
        figures.put("Sizes.instant", Figure.ofSize(Sizes.ofInstant()));
        figures.put("Sizes.duration", Figure.ofSize(Sizes.ofDuration()));
        figures.put("Sizes.due", Figure.ofSize(Sizes.ofDue()));
        figures.put("Sizes.derivation", Figure.ofSize(Sizes.ofDerivation(Office.CHINA.calendar())));
    }

    private Set<String> doubtful() {
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

    private void measureAgain(String name) throws RunnerException {
        BenchmarkParams benchmark = figures.source(name).orElseThrow();
        ChainedOptionsBuilder options = Effort.AGAIN.options();
        for (String key : benchmark.getParamsKeys()) {
            options.param(key, benchmark.getParam(key));
        }
        measure(options, benchmark.getBenchmark());
    }
}
