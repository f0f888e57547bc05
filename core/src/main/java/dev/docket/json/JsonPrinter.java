package dev.docket.json;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes trees as text: no spaces, fields in order, and of the escapes only those that JSON asks for. */
final class JsonPrinter {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder();
    private final boolean isPretty;

    private JsonPrinter(boolean isPretty) {
        this.isPretty = isPretty;
    }

    static boolean isNumber(String literal) {
        return NUMBER.matcher(literal).matches();
    }

    static String text(Json json) {
        JsonPrinter printer = new JsonPrinter(false);
        printer.write(json, 0);
        return printer.text.toString();
    }

    static String pretty(Json json) {
        JsonPrinter printer = new JsonPrinter(true);
        printer.write(json, 0);
        return printer.text.toString();
    }

    private void write(Json json, int depth) {
        if (json instanceof Json.Obj object) {
            char before = '{';
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                text.append(before);
                newLine(depth + 1);
                quote(field.getKey());
                text.append(isPretty ? ": " : ":");
                write(field.getValue(), depth + 1);
                before = ',';
            }
            close(before == '{' ? "{" : "", '}', depth);
        } else if (json instanceof Json.Arr array) {
            char before = '[';
            for (Json item : array.items()) {
                text.append(before);
                newLine(depth + 1);
                write(item, depth + 1);
                before = ',';
            }
            close(before == '[' ? "[" : "", ']', depth);
        } else if (json instanceof Json.Text string) {
            quote(string.value());
        } else {
            text.append(json);
        }
    }

    /** The end of an object or array; of an empty one the beginning too. */
    private void close(String ofAnEmptyOne, char end, int depth) {
        if (ofAnEmptyOne.isEmpty()) {
            newLine(depth);
        }
        text.append(ofAnEmptyOne).append(end);
    }

    private void newLine(int depth) {
        if (isPretty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || isLone(value, i)) {
                        text.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** Half of a pair, which no encoding of text can hold. */
    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
