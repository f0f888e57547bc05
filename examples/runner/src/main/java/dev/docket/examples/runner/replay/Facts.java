package dev.docket.examples.runner.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of a file of facts: every number of a JSON document under its path, such as {@code reopen.total}; elements of lists by
 * their place from 0. Whatever is not a number is passed over.
 */
final class Facts {

    private static final int MOST_NESTED = 500;

    private final String text;
    private final LinkedHashMap<String, BigDecimal> numbers = new LinkedHashMap<>();
    private int at;
    private int depth;

    private Facts(String text) {
        this.text = text;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is not JSON; the message says where
     */
    static Map<String, BigDecimal> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException("it is not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads text.
     *
     * @throws IllegalArgumentException if it is not JSON; the message says where
     */
    static Map<String, BigDecimal> parse(String text) {
        Facts facts = new Facts(text);
        facts.value("");
        facts.blanks();
        if (facts.at < text.length()) {
            throw facts.wrong("the end");
        }
        return facts.numbers;
    }

    private void value(String path) {
        if (depth == MOST_NESTED) {
            throw wrong("a value that is nested less than " + MOST_NESTED + " deep");
        }
        depth++;
        switch (peek()) {
            case '{' -> object(path);
            case '[' -> list(path);
            case '"' -> string();
            default -> literal(path);
        }
        depth--;
    }

    private void object(String path) {
        expect('{');
        while (peek() != '}') {
            String key = string();
            expect(':');
            value(path.isEmpty() ? key : path + "." + key);
            if (peek() != '}') {
                expect(',');
            }
        }
        expect('}');
    }

    private void list(String path) {
        expect('[');
        for (int i = 0; peek() != ']'; i++) {
            value(path + "." + i);
            if (peek() != ']') {
                expect(',');
            }
        }
        expect(']');
    }

    private String string() {
        expect('"');
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            // Escapes stay as they are written: no fact is named by one.
            if (text.charAt(at) == '\\') {
                word.append(text.charAt(at++));
            }
            if (at < text.length()) {
                word.append(text.charAt(at++));
            }
        }
        expect('"');
        return word.toString();
    }

    private void literal(String path) {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return;
        }
        try {
            numbers.put(path, new BigDecimal(word));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a value");
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        blanks();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new IllegalArgumentException(
                "at character " + (at + 1) + " stands " + found + " instead of " + expected);
    }
}
