package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.examples.runner.Docket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Pages as the command writes them. */
final class Pages {

    private Pages() {}

    /** Writes the page of a programme into a folder. */
    static Path of(Path folder, String programme, String... more) {
        Path file = folder.resolve(programme + more.length + ".html");
        ArrayList<String> arguments = new ArrayList<>(List.of("report", programme, "--out", file.toString()));
        arguments.addAll(List.of(more));
        StringWriter err = new StringWriter();
        int code = Docket.commandLine(OptionalInt.empty())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        assertEquals(0, code, err::toString);
        return file;
    }
}
