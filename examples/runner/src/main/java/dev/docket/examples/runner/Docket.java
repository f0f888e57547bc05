package dev.docket.examples.runner;

import dev.docket.examples.runner.explain.ExplainCommand;
import dev.docket.examples.runner.replay.ReplayCommand;
import dev.docket.examples.runner.run.RunCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line {@code docket}.
 *
 * <p>Exit codes: 0 when all is well, 1 when the run found a problem, 2 for wrong usage, 3 when a replay differs from given facts and
 * nothing accounts for it.
 */
@Command(
        name = "docket",
        description = "Runs issue-resolution programmes with the Docket library.",
        subcommands = {RunCommand.class, ReplayCommand.class, ExplainCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Docket.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the run found a problem",
            "2:wrong usage",
            "3:a figure differs from the facts and no irregular row says why (replay --check)"
        })
public final class Docket {

    /** For picocli. */
    public Docket() {}

    /**
     * Runs a command and ends with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        int code = commandLine()
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments);
        System.exit(code);
    }

    /**
     * The command line, for tests and for other hosts.
     *
     * @return a new one
     */
    public static CommandLine commandLine() {
        return new CommandLine(new Docket()).setUsageHelpAutoWidth(false);
    }

    /** Words are UTF-8 whatever the locale says. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The version that the jar's manifest names. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "docket "
                        + Optional.ofNullable(Docket.class.getPackage().getImplementationVersion())
                                .orElse("unreleased")
            };
        }
    }
}
