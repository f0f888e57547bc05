package dev.docket.examples.runner.report;

import static dev.docket.examples.runner.CommandLineFixture.docket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.docket.examples.runner.CommandLineFixture;
import dev.docket.examples.runner.run.Performance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as the command writes it, read again.
 *
 * @param html the file
 * @param page the file as a browser understands it
 */
record Report(String html, Document page) {

    private static final TreeMap<String, Report> BUNDLED = new TreeMap<>();

    static Stream<String> names() {
        return StreamSupport.stream(new Performance.Names().spliterator(), false);
    }

    /** The page of a programme's bundled scenario. */
    static Report bundled(String name) {
        return Objects.requireNonNull(BUNDLED.computeIfAbsent(name, Report::of));
    }

    /** The page that the command writes. */
    static Report of(String name, String... more) {
        try {
            Path file = Files.createTempFile("docket-report", ".html");
            ArrayList<String> arguments = new ArrayList<>(List.of("report", name, "--out", file.toString()));
            arguments.addAll(List.of(more));
            CommandLineFixture command = docket(arguments.toArray(String[]::new));
            assertEquals(0, command.exitCode(), command.err());
            String html = Files.readString(file, StandardCharsets.UTF_8);
            Files.delete(file);
            return new Report(html, Jsoup.parse(html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of a scenario that is written here. */
    static Report of(String name, Path folder, List<String> rows, String... more) {
        try {
            Path scenario = folder.resolve("scenario.csv");
            Files.write(scenario, rows, StandardCharsets.UTF_8);
            ArrayList<String> arguments = new ArrayList<>(List.of("--scenario", scenario.toString()));
            arguments.addAll(List.of(more));
            return of(name, arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the scripts read at once, {@code data}, or when a row is opened, {@code stories}. */
    JsonNode json(String id) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(page.getElementById(id)).data());
    }

    /** The English text of an element, with ordinary blanks. */
    String english(String selector) {
        Document copy = page.clone();
        copy.select(".zh").remove();
        return Objects.requireNonNull(copy.selectFirst(selector), selector)
                .text()
                .replace('\u00a0', ' ')
                .strip();
    }

    /** The cells of a table's rows in English. */
    List<List<String>> rows(String table) {
        Document copy = page.clone();
        copy.select(".zh").remove();
        return copy.select("#" + table + " tbody tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> cell.text().replace('\u00a0', ' ').strip())
                        .toList())
                .toList();
    }
}
