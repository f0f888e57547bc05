package dev.docket.examples.postgres.fire;

import dev.docket.examples.postgres.server.PostgresServer;
import dev.docket.examples.postgres.server.Scratch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line {@code fire}. */
@Command(
        name = "fire",
        description =
                "Kills the processes of a host on PostgreSQL while they work, and checks that nothing is lost and nothing doubled.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is lost, nothing doubled", "1:a finding", "2:wrong usage"})
public final class FireCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--kills", description = "how many processes are killed", defaultValue = "200")
    private int kills;

    @Option(names = "--restarts", description = "how often the server crashes", defaultValue = "8")
    private int restarts;

    @Option(names = "--workers", description = "how many processes work at once", defaultValue = "3")
    private int workers;

    @Option(names = "--requests", description = "how many requests there are", defaultValue = "3000")
    private int requests;

    @Option(names = "--days-per-second", description = "how fast the time goes", defaultValue = "2")
    private int daysPerSecond;

    @Option(
            names = "--life",
            description = "kilobytes in its journal when a worker is killed, on average: about as many commands",
            defaultValue = "40")
    private int lifeKilobytes;

    @Option(names = "--pause", description = "milliseconds that a client rests after a command", defaultValue = "2")
    private int pauseMillis;

    @Option(
            names = "--seed",
            description = "of all that is chosen; another one each time if not given",
            showDefaultValue = Visibility.NEVER)
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--directory",
            description =
                    "where clock, journals and data are kept; if not given, a temporary one, kept if there is a finding",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> directory = Optional.empty();

    private FireCommand() {}

    /**
     * Runs a fire and ends with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new FireCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Path kept =
                directory.isPresent() ? Files.createDirectories(directory.get()) : Files.createTempDirectory("fire");
        Fire.Plan plan = new Fire.Plan(
                seed.orElseGet(() -> new SplittableRandom().nextInt(Integer.MAX_VALUE) + 0L),
                kills,
                restarts,
                workers,
                requests,
                daysPerSecond,
                lifeKilobytes,
                pauseMillis,
                kept);
        out.println("seed " + plan.seed() + ", journals in " + kept);
        out.flush();
        Report report;
        try (PostgresServer server = PostgresServer.start(kept.resolve("data"), true)) {
            report = new Fire(plan, server, out).run();
        }
        out.print(report);
        out.flush();
        if (report.isClean() && directory.isEmpty()) {
            Scratch.delete(kept);
        }
        return report.isClean() ? 0 : 1;
    }
}
