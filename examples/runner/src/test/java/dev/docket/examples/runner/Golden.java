package dev.docket.examples.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what is expected. {@code -Ddocket.rewrite=true} writes them anew; the difference is to be reviewed. The
 * scenario is bundled when the program is built, so build again after rewriting it.
 */
public final class Golden {

    private static final String FOLDER = "dev/docket/examples/runner/";

    private Golden() {}

    /** Compares a file that is bundled with the runner. */
    public static void assertBundled(String path, String actual) throws IOException {
        compare(Path.of("src/main/resources", FOLDER, path), actual);
    }

    /** Compares what a command prints. */
    public static void assertOutput(String path, String actual) throws IOException {
        compare(Path.of("src/test/resources", FOLDER, path), actual);
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
