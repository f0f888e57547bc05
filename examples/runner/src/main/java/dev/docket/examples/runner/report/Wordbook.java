package dev.docket.examples.runner.report;

import dev.docket.notice.Words;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.Stage;
import dev.docket.workflow.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The page's words in both languages: its own by their keys, and those that the library has for its cases. */
final class Wordbook {

    private static final Map<String, String> CHINESE = Words.chinese().texts();

    private final Map<String, Text> words = new TreeMap<>();

    Wordbook() {
        Properties english = read("words_en.properties");
        Properties chinese = read("words_zh.properties");
        if (!english.keySet().equals(chinese.keySet())) {
            throw new IllegalStateException("the keys of words_en.properties and words_zh.properties differ: "
                    + english.keySet() + ", " + chinese.keySet());
        }
        english.stringPropertyNames()
                .forEach(key -> words.put(key, new Text(english.getProperty(key), chinese.getProperty(key))));
    }

    private static Properties read(String resource) {
        Properties read = new Properties();
        try (InputStream stream = Objects.requireNonNull(Wordbook.class.getResourceAsStream(resource), resource)) {
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    Set<String> keys() {
        return words.keySet();
    }

    /** The words of a key. */
    Text get(String key) {
        Text text = words.get(key);
        if (text == null) {
            throw new IllegalStateException("the page has no words for " + key + "; add them in both languages");
        }
        return text;
    }

    /** The words of something that the library words in English, such as the name of a rate; its own where the page has none. */
    Text get(String kind, String english) {
        return words.getOrDefault(key(kind, english), Text.same(english));
    }

    static String key(String kind, String english) {
        return kind + "." + english.replaceAll("[^a-z-]+", "_");
    }

    /** The words of all keys with a beginning, by what follows it. */
    Map<String, Text> under(String beginning) {
        TreeMap<String, Text> under = new TreeMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith(beginning)) {
                under.put(key.substring(beginning.length()), text);
            }
        });
        return under;
    }

    // ---- what the library words

    Text act(RuleCode rule) {
        return library("act", rule.value(), rule.value().replace('-', ' '));
    }

    Text role(Role role) {
        return library("role", role.toString(), role.toString());
    }

    Text level(SupervisionLevel level) {
        return get("level." + level.name());
    }

    Text stage(Stage stage) {
        return new Text(lower(stage), stage.chinese());
    }

    Text ending(Ending ending) {
        return library("ending", ending.name(), lower(ending));
    }

    private static Text library(String kind, String key, String english) {
        return new Text(english, CHINESE.getOrDefault(kind + "." + key, english));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
