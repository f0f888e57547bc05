package dev.docket.examples.runner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what is expected. {@code -Ddocket.rewrite=true} writes them anew; the difference is to be reviewed. The
 * scenario is bundled when the program is built, so build again after rewriting it.
 */
final class Golden {

    private static final String FOLDER = "dev/docket/examples/runner/run/";

    private Golden() {}

    static void assertScenario(String name, String actual) throws IOException {
        compare(Path.of("src/main/resources", FOLDER, "scenarios", name), actual);
    }

    static void assertOutput(String name, String actual) throws IOException {
        compare(Path.of("src/test/resources", FOLDER, name), actual);
    }

    private static void compare(Path relative, String actual) throws IOException {
        Path file = Path.of(System.getProperty("basedir", ".")).resolve(relative);
        if (Boolean.getBoolean("docket.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, () -> relative + " differs");
    }
}
