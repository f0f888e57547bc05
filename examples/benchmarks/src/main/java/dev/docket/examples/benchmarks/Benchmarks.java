package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.measuring.Effort;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything in one run and judges it by the goals. */
public final class Benchmarks {

    private static final int WRONG_USAGE = 2;

    private Benchmarks() {}

    /**
     * Runs the benchmarks and exits with 1 if a goal is missed.
     *
     * @param arguments as {@code --help} says
     * @throws RunnerException if a benchmark fails, or the contenders disagree
     * @throws IOException if a process cannot be started, or the README not be written
     * @throws InterruptedException if the wait for a process is interrupted
     */
    public static void main(String... arguments) throws RunnerException, IOException, InterruptedException {
        if (List.of(arguments).equals(List.of("--help"))) {
            System.out.print(CommandLine.USAGE);
            System.exit(0);
        }
        Optional<CommandLine> asked = CommandLine.parse(arguments);
        if (asked.isEmpty()) {
            System.err.print(CommandLine.USAGE);
            System.exit(WRONG_USAGE);
        }
        System.exit(run(asked.orElseThrow()));
    }

    private static int run(CommandLine asked) throws RunnerException, IOException, InterruptedException {
        Run run = new Run(asked, System.out);
        if (run.candidates().isEmpty()
                && run.measurements().stream().noneMatch(measurement -> asked.finds(measurement.name()))) {
            System.err.println("nothing is found by " + asked.patterns() + "; try WorkingDays");
            return WRONG_USAGE;
        }
        Figures figures = run.once();
        Set<String> again = asked.effort() == Effort.QUICK ? Set.of() : run.again();
        List<Verdict> verdicts = Goals.judge(figures);
        System.out.println();
        System.out.print(Report.figures(figures));
        System.out.println();
        System.out.print(Report.goals(verdicts));
        System.out.println();
        if (!again.isEmpty()) {
            System.out.println("Measured twice, for a goal missed or unsteady figures: " + String.join(", ", again));
        }
        System.out.print(Report.summary(verdicts));
        if (asked.write()) {
            Machine machine = Machine.here();
            Readme.write(Readme.path(), machine.feature(), Tables.of(machine, asked.effort(), figures));
        }
        return verdicts.stream().anyMatch(Verdict::isMissed) ? 1 : 0;
    }
}
