package dev.docket.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the texts that are bundled in the jar, one file for each language. */
final class BundledWords {

    private BundledWords() {}

    /**
     * The texts in a language that is bundled, by key. They are not looked for by {@link java.util.ResourceBundle}, which would fall back
     * to the machine's own language.
     */
    static Map<String, String> in(Locale language) {
        String resource = "words_" + language.getLanguage() + ".properties";
        Properties read = new Properties();
        try (InputStream stream = BundledWords.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the resource " + resource + " is missing beside " + BundledWords.class.getName());
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}
