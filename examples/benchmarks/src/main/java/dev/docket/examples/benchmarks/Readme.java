package dev.docket.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which the figures stand: those of each feature version of Java between two comments of its own. */
final class Readme {

    private static final String PROPERTY = "docket.benchmarks.readme";

    private Readme() {}

    private static String begin(int feature) {
        return "<!-- figures of Java " + feature + " -->\n";
    }

    private static String end(int feature) {
        return "<!-- end of figures of Java " + feature + " -->\n";
    }

    /**
     * The text with other figures.
     *
     * @param text the whole
     * @param feature the feature version of Java that they are of
     * @param tables the figures; lines, each with its end
     * @return the whole with these between the comments
     * @throws IllegalStateException if one of the comments is missing
     */
    static String with(String text, int feature, String tables) {
        int from = text.indexOf(begin(feature));
        int to = text.indexOf(end(feature), Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the README must have the lines " + begin(feature) + "and " + end(feature)
                    + "between which figures of Java " + feature + " are written");
        }
        return text.substring(0, from + begin(feature).length()) + "\n" + tables + "\n" + text.substring(to);
    }

    /** Where it lies, as the script that runs the benchmarks tells. */
    static Path path() {
        String path = System.getProperty(PROPERTY);
        if (path == null) {
            throw new IllegalStateException("-D" + PROPERTY + " must name the README to be written");
        }
        return Path.of(path);
    }

    /** Puts figures into a file. */
    static void write(Path path, int feature, String tables) throws IOException {
        Files.writeString(path, with(Files.readString(path), feature, tables));
    }
}
