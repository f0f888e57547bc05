package dev.docket.examples.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** What a command line gives: its exit code and what it prints on both streams. */
public record CommandLineFixture(int exitCode, String out, String err) {

    /** Runs a command with colours off. */
    public static CommandLineFixture docket(String... arguments) {
        return docket(Ansi.OFF, arguments);
    }

    /** Runs a command. */
    public static CommandLineFixture docket(Ansi ansi, String... arguments) {
        return docket(ansi, OptionalInt.empty(), arguments);
    }

    /** Runs a command with colours off on a terminal of some width. */
    public static CommandLineFixture docket(int columns, String... arguments) {
        return docket(Ansi.OFF, OptionalInt.of(columns), arguments);
    }

    private static CommandLineFixture docket(Ansi ansi, OptionalInt columns, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Docket.commandLine(columns)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int code = commandLine.execute(arguments);
        return new CommandLineFixture(code, out.toString(), err.toString());
    }
}
