package dev.docket.examples.runner;

import dev.docket.examples.runner.terminal.Complaints;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of a command line that cannot be understood, in a few lines: a page of help would push them off the terminal. */
final class WrongUsage {

    private WrongUsage() {}

    static int tell(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        List<String> unmatched = wrong.getCommandLine().getUnmatchedArguments();
        List<String> options =
                unmatched.stream().filter(word -> word.startsWith("-")).toList();
        ArrayList<String> lines = new ArrayList<>();
        if (!options.isEmpty() && !(wrong instanceof UnmatchedArgumentException)) {
            // Something else is missing because this one is misspelt.
            UnmatchedArgumentException unknown = new UnmatchedArgumentException(wrong.getCommandLine(), options);
            lines.add(unknown.getMessage());
            suggest(unknown, lines);
        }
        lines.add(wrong.getMessage());
        suggest(wrong, lines);
        if (command.subcommands().isEmpty() && options.isEmpty() && !unmatched.isEmpty()) {
            lines.add("put a value of several words in quotes");
        }
        lines.add("\"" + command.qualifiedName() + " --help\" tells what there is");
        return Complaints.tell(command, lines);
    }

    private static void suggest(ParameterException wrong, List<String> lines) {
        StringWriter suggestions = new StringWriter();
        if (UnmatchedArgumentException.printSuggestions(wrong, new PrintWriter(suggestions, true))) {
            suggestions.toString().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
    }
}
