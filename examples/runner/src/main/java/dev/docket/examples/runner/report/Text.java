package dev.docket.examples.runner.report;

import java.util.function.Function;

/**
 * The same in both languages of the page.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Text(String en, String zh) {

    /** What is the same in both, such as a key. */
    static Text same(Object what) {
        return new Text(what.toString(), what.toString());
    }

    /** Puts words into the places {@code {0}}, {@code {1}} and so on. */
    Text with(Object... words) {
        return new Text(filled(en, words, Text::en), filled(zh, words, Text::zh));
    }

    private static String filled(String pattern, Object[] words, Function<Text, String> language) {
        String text = pattern;
        for (int i = 0; i < words.length; i++) {
            String word = words[i] instanceof Text both ? language.apply(both) : String.valueOf(words[i]);
            text = text.replace("{" + i + "}", word);
        }
        return text;
    }
}
