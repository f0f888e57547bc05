package dev.docket.examples.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that are not kept. */
public final class Scratch {

    private Scratch() {}

    /**
     * Deletes a directory and all that is in it.
     *
     * @param directory the directory
     * @throws IOException if something cannot be deleted
     */
    public static void delete(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(directory)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
