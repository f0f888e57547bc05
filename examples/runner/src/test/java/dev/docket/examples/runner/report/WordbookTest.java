package dev.docket.examples.runner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.terminal.ComplaintException;
import dev.docket.metrics.Rate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordbookTest {

    private static final Path MAIN = Path.of("src", "main");

    static List<String> names() {
        return Report.names().toList();
    }

    @Test
    void everyKeyHasWordsInBothLanguagesWithTheSamePlaces() {
        Wordbook words = new Wordbook();
        for (String key : words.keys()) {
            Text text = words.get(key);
            assertFalse(text.en().isBlank() || text.zh().isBlank(), key);
            assertEquals(places(text.en()), places(text.zh()), key);
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePageHasExactlyTheWordsThatItSays() throws IOException {
        assertEquals(
                said("jte", "page\\.word\\((?:act\\.overdue\\(\\) \\? )?\"([a-z_]+)\"(?: : \"([a-z_]+)\")?"),
                new TreeSet<>(new Wordbook().under("page.").keySet()));
        Set<String> scripts = said("js", "\\bword\\(\"([a-z_]*[a-z])\"");
        // Those that are put together, of the themes, the filters and the marks of lines.
        scripts.addAll(said("js", "words\\.([a-z_]+)\\.en"));
        scripts.addAll(List.of("theme_auto", "theme_light", "theme_dark", "all", "open", "today", "overdue", "closed"));
        scripts.addAll(List.of("by_time", "by_somebody", "on_time", "undefined"));
        assertEquals(scripts, new TreeSet<>(new Wordbook().under("js.").keySet()));
    }

    private static Set<String> said(String kind, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith("." + kind)).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            TreeSet<String> keys = new TreeSet<>();
            Pattern.compile(pattern).matcher(all).results().forEach(found -> {
                for (int group = 1; group <= found.groupCount(); group++) {
                    Optional.ofNullable(found.group(group)).ifPresent(keys::add);
                }
            });
            return keys;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRateAndWhatIsLeftOutOfItHasWords(String name) throws ComplaintException {
        Performance run = Performance.of(
                new Performance.Wish(name, Optional.empty(), Optional.empty(), OptionalInt.empty()), done -> {});
        Wordbook words = new Wordbook();

        for (Rate rate : run.rates()) {
            assertTrue(words.keys().contains(Wordbook.key("rate", rate.name())), rate.name());
            rate.exclusions()
                    .forEach(left ->
                            assertTrue(words.keys().contains(Wordbook.key("exclusion", left.reason())), left.reason()));
        }
    }
}
