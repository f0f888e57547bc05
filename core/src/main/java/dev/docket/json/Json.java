package dev.docket.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JSON value (RFC 8259). Immutable and thread-safe.
 *
 * <p>Equal trees have the same text: fields stand in the order of their names (by UTF-16 unit, as in RFC 8785), without spaces, and a
 * number is the text that it was read from. {@code toString()} is that text; {@link JsonText} reads it.
 *
 * <p>A tree is written, compared and read as deep as it is, on the stack of the thread. {@link JsonText} makes none that is too deep for it;
 * whoever makes trees of what another library read takes its limits ({@link JsonLimits#depth}) from there.
 *
 * @since 0.1.0
 */
public sealed interface Json {

    /**
     * Fields by their names.
     *
     * @param fields the fields; a copy is kept, in the order of the names
     * @since 0.1.0
     */
    record Obj(Map<String, Json> fields) implements Json {

        /** Without fields. */
        public static final Obj EMPTY = new Obj(new TreeMap<>());

        /** Makes it. */
        public Obj {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
            fields.values().forEach(Objects::requireNonNull);
        }

        /**
         * With one field.
         *
         * @param name its name
         * @param value its value
         * @return the object
         */
        public static Obj of(String name, Json value) {
            return EMPTY.with(name, value);
        }

        /**
         * The value of a field.
         *
         * @param name its name
         * @return the value; empty when there is no such field, or it is null
         */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(fields.get(name)).filter(value -> !(value instanceof Null));
        }

        /**
         * The same with another value of a field.
         *
         * @param name its name
         * @param value its value
         * @return the object
         */
        public Obj with(String name, Json value) {
            TreeMap<String, Json> changed = new TreeMap<>(fields);
            changed.put(name, value);
            return new Obj(changed);
        }

        /**
         * The same without a field.
         *
         * @param name its name
         * @return the object; the same when there is no such field
         */
        public Obj without(String name) {
            TreeMap<String, Json> changed = new TreeMap<>(fields);
            changed.remove(name);
            return new Obj(changed);
        }

        @Override
        public String toString() {
            return JsonPrinter.text(this);
        }
    }

    /**
     * Values in order.
     *
     * @param items the values; a copy is kept
     * @since 0.1.0
     */
    record Arr(List<Json> items) implements Json {
        /** Makes it. */
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return JsonPrinter.text(this);
        }
    }

    /**
     * A string.
     *
     * @param value its characters; a lone surrogate is written as its escape
     * @since 0.1.0
     */
    record Text(String value) implements Json {
        /** Makes it. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return JsonPrinter.text(this);
        }
    }

    /**
     * A number, as it is written: nothing is rounded, and nothing is worked out.
     *
     * @param literal the number as JSON writes it
     * @since 0.1.0
     */
    record Num(String literal) implements Json {

        /**
         * Makes it.
         *
         * @throws IllegalArgumentException if JSON does not write a number so
         */
        public Num {
            if (!JsonPrinter.isNumber(literal)) {
                throw new IllegalArgumentException(
                        "\"" + literal + "\" is no number of JSON; write it like -12, 0.5 or 1e9");
            }
        }

        /**
         * A whole number.
         *
         * @param value the number
         * @return it
         */
        public static Num of(long value) {
            return new Num(Long.toString(value));
        }

        @Override
        public String toString() {
            return literal;
        }
    }

    /**
     * True or false.
     *
     * @param value which
     * @since 0.1.0
     */
    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * Null: to a reader the same as a field that is missing. Docket does not write it.
     *
     * @since 0.1.0
     */
    record Null() implements Json {
        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * The same on several lines, for people.
     *
     * @return the text, each level indented by two more spaces, without a line break at its end
     */
    default String pretty() {
        return JsonPrinter.pretty(this);
    }

    /**
     * A string.
     *
     * @param value its characters
     * @return it
     */
    static Json of(String value) {
        return new Text(value);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return it
     */
    static Json of(long value) {
        return Num.of(value);
    }

    /**
     * True or false.
     *
     * @param value which
     * @return it
     */
    static Json of(boolean value) {
        return new Bool(value);
    }
}
