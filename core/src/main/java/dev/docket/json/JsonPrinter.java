package dev.docket.json;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes trees as text: no spaces, fields in order, and of the escapes only those that JSON asks for. */
final class JsonPrinter {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
    private static final char FIRST_PRINTABLE = ' ';

    private JsonPrinter() {}

    static boolean isNumber(String literal) {
        return NUMBER.matcher(literal).matches();
    }

    static String text(Json json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return text.toString();
    }

    private static void write(Json json, StringBuilder text) {
        if (json instanceof Json.Obj object) {
            char before = '{';
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                text.append(before);
                quote(field.getKey(), text);
                text.append(':');
                write(field.getValue(), text);
                before = ',';
            }
            text.append(before == '{' ? "{}" : "}");
        } else if (json instanceof Json.Arr array) {
            char before = '[';
            for (Json item : array.items()) {
                text.append(before);
                write(item, text);
                before = ',';
            }
            text.append(before == '[' ? "[]" : "]");
        } else if (json instanceof Json.Text string) {
            quote(string.value(), text);
        } else {
            text.append(json);
        }
    }

    private static void quote(String value, StringBuilder text) {
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
