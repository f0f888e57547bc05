package dev.docket.examples.benchmarks.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars beside this one. */
final class Jars {

    /** Docket's own, and those that it cannot do without. */
    static final String DOCKET = "docket-core|vavr|vavr-match|slf4j-api";
    /** What logging takes where nothing is to be logged. */
    static final String LOGGING = "slf4j-api|slf4j-nop";

    private static final String PACKAGE = "dev/docket/examples/benchmarks/";

    private Jars() {}

    /**
     * What Docket's jar takes on the disk.
     *
     * @return the bytes; none where this was not started from a jar
     */
    static long ofCore() {
        return bytes("docket-core");
    }

    /**
     * What all takes on the disk that Docket cannot do without.
     *
     * @return the bytes; none where this was not started from a jar
     */
    static long ofClassPath() {
        return bytes(DOCKET);
    }

    private static long bytes(String names) {
        return matching(named(names)).stream()
                .mapToLong(jar -> jar.toFile().length())
                .sum();
    }

    /** The pattern of the jars of these names, whatever their versions. */
    static Pattern named(String names) {
        return Pattern.compile("(" + names + ")-\\d.*\\.jar");
    }

    /** The jars beside this one whose names match. */
    static List<Path> matching(Pattern names) {
        Path lib = home().resolveSibling("lib");
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(
                            jar -> names.matcher(jar.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies the classes of this module into a jar that names no others, so that nobody looks into them. */
    static void copyOwn(Path copy) throws IOException {
        try (ZipFile own = new ZipFile(home().toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream out = new JarOutputStream(file)) {
            List<? extends ZipEntry> entries = own.stream()
                    .filter(entry -> entry.getName().startsWith(PACKAGE) && !entry.isDirectory())
                    .toList();
            for (ZipEntry entry : entries) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                own.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
    }

    /** The jar from which this class came. */
    private static Path home() {
        URI location;
        try {
            location = Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
        return Path.of(location);
    }
}
