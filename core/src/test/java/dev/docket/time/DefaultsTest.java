package dev.docket.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R07 in full: {@link DefaultsBattery} in machines of their own, each with another default zone, locale and charset, says the
 * same to the byte. Each is a fresh process, so that also what is read once, and the order of hashes, is tried anew.
 */
class DefaultsTest {

    private static final int SECONDS = 60;
    private static final int MANY_LINES = 1_000;

    @TempDir
    private Path directory;

    /** Defaults of a machine, as its first line of output names them. */
    private record Surroundings(String zone, String language, String country, String extensions, String charset) {

        List<String> options() {
            return List.of(
                    "-Duser.timezone=" + zone,
                    "-Duser.language=" + language,
                    "-Duser.country=" + country,
                    "-Duser.extensions=" + extensions,
                    "-Dfile.encoding=" + charset);
        }

        String firstLine() {
            String tag = language + "-" + country + (extensions.isEmpty() ? "" : "-" + extensions);
            return zone + " " + tag + " " + charset;
        }
    }

    private static final List<Surroundings> ALL = List.of(
            new Surroundings("UTC", "en", "US", "", "UTF-8"),
            new Surroundings("Asia/Shanghai", "zh", "CN", "", "GB18030"),
            new Surroundings("America/Sao_Paulo", "ar", "SA", "u-nu-arab", "ISO-8859-1"),
            new Surroundings("Pacific/Apia", "th", "TH", "u-ca-buddhist", "US-ASCII"),
            new Surroundings("UTC", "tr", "TR", "", "UTF-16"));

    @Test
    void R07_theResultsAreTheSameBytesUnderEveryDefaultZoneLocaleAndCharset() throws IOException, InterruptedException {
        Map<Surroundings, Process> running = new LinkedHashMap<>();
        try {
            for (Surroundings each : ALL) {
                running.put(each, start(each));
            }
            String expected = DefaultsBattery.text();
            assertTrue(expected.lines().count() > MANY_LINES);
            for (Map.Entry<Surroundings, Process> one : running.entrySet()) {
                assertTrue(one.getValue().waitFor(SECONDS, TimeUnit.SECONDS), one::toString);
                assertSays(expected, one.getKey(), one.getValue().exitValue());
            }
        } finally {
            running.values().forEach(Process::destroyForcibly);
        }
    }

    private void assertSays(String expected, Surroundings surroundings, int exit) throws IOException {
        assertEquals(0, exit, Files.readString(file(surroundings, ".err")));
        String output =
                Files.readString(file(surroundings, ".out"), StandardCharsets.UTF_8); // refuses what is not UTF-8
        int end = output.indexOf('\n');
        assertEquals(surroundings.firstLine(), output.substring(0, end), "the machine ran with other defaults");
        assertIterableEquals(
                expected.lines().toList(), output.lines().skip(1).toList(), surroundings::toString); // names the line
        assertEquals(expected, output.substring(end + 1));
    }

    private Process start(Surroundings surroundings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(surroundings.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DefaultsBattery.class.getName()));
        return new ProcessBuilder(command)
                .redirectOutput(file(surroundings, ".out").toFile())
                .redirectError(file(surroundings, ".err").toFile())
                .start();
    }

    private Path file(Surroundings surroundings, String suffix) {
        return directory.resolve(surroundings.language() + suffix);
    }
}
