package dev.docket.examples.runner.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.examples.runner.CommandLineFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code docket explain}. */
final class Explain {

    /** Where the files of the tests are. */
    static final Path FOLDER = Path.of(
                    System.getProperty("basedir", "."), "src/test/resources/dev/docket/examples/runner/explain")
            .toAbsolutePath();

    private Explain() {}

    static CommandLineFixture explain(String... arguments) {
        return CommandLineFixture.docket(command(arguments));
    }

    /** The whole command, from the first word. */
    static String[] command(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    static String file(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** The line that begins with a word, without the word. */
    static String line(CommandLineFixture run, String word) {
        assertEquals(0, run.exitCode(), run.err());
        return run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElse("no line " + word);
    }
}
