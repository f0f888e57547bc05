package dev.docket.examples.runner;

import dev.docket.examples.runner.clock.WrittenDate;
import dev.docket.examples.runner.diagram.DiagramCommand;
import dev.docket.examples.runner.explain.ExplainCommand;
import dev.docket.examples.runner.lint.LintCommand;
import dev.docket.examples.runner.replay.ReplayCommand;
import dev.docket.examples.runner.report.ReportCommand;
import dev.docket.examples.runner.run.RunCommand;
import dev.docket.examples.runner.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line {@code docket}.
 *
 * <p>Exit codes: 0 when all is well, 1 when the run found a problem, 2 for wrong usage, 3 when a replay differs from given facts and
 * nothing accounts for it.
 */
@Command(
        name = "docket",
        description = "Runs issue-resolution programmes with the Docket library.",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            DiagramCommand.class,
            LintCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Docket.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the run found a problem",
            "2:wrong usage",
            "3:a figure differs from the facts and no irregular row says why (replay --check)"
        })
public final class Docket implements Terminal {

    /** Narrower than this no line can be read, and picocli sets no help. */
    private static final int LEAST_COLUMNS = 55;

    private static final int MOST_COLUMNS_OF_HELP = 100;

    private final OptionalInt columns;

    private Docket(OptionalInt columns) {
        this.columns = columns;
    }

    @Override
    public OptionalInt columns() {
        return columns;
    }

    /**
     * Runs a command and ends with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        int code = commandLine(columns(Optional.ofNullable(System.getenv("COLUMNS"))))
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments);
        System.exit(code);
    }

    /**
     * The command line, for tests and for other hosts.
     *
     * @param columns how wide lines may be; empty for as wide as they get
     * @return a new one
     */
    public static CommandLine commandLine(OptionalInt columns) {
        CommandLine line = new CommandLine(new Docket(columns))
                .setUsageHelpAutoWidth(false)
                .registerConverter(LocalDate.class, Docket::date)
                .setParameterExceptionHandler((wrong, arguments) -> WrongUsage.tell(wrong));
        columns.ifPresent(width -> line.setUsageHelpWidth(Math.min(width, MOST_COLUMNS_OF_HELP)));
        return line;
    }

    /**
     * Reads the width of a terminal.
     *
     * @param said the variable {@code COLUMNS}, if it is set
     * @return a width in which lines can be read; empty when it is not set, or is no number
     */
    static OptionalInt columns(Optional<String> said) {
        return said.map(String::strip)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(text -> OptionalInt.of(Math.max(LEAST_COLUMNS, Integer.parseInt(text))))
                .orElse(OptionalInt.empty());
    }

    private static LocalDate date(String text) {
        try {
            return WrittenDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("\"" + text + "\": " + e.getMessage());
        }
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
