package dev.docket.wire;

import dev.docket.json.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of which others are made. */
final class Shapes {

    private static final int MOST_CHOICES = 12;

    static final Shape<String> TEXT = text("text", Function.identity(), Function.identity());
    static final Shape<Instant> INSTANT = format("instant", "date-time", Instant::parse);
    static final Shape<LocalDate> DATE = format("date", "date", LocalDate::parse);
    static final Shape<Duration> DURATION = format("duration", "duration", Duration::parse);
    static final Shape<Boolean> BOOL = new Flag();
    static final Shape<Integer> INTEGER = new Whole();

    private Shapes() {}

    /** What is written as a string; what its reader cannot take becomes a fault with the reader's words. */
    static <T> Shape<T> text(String name, Function<String, T> parse, Function<T, String> print) {
        return new Text<>(name, parse, print, Definitions.type("string"));
    }

    private static <T> Shape<T> format(String name, String format, Function<String, T> parse) {
        return new Text<>(
                name, parse, Object::toString, Definitions.type("string").with("format", Json.of(format)));
    }

    /** A string that names a person, written as the writer has it. */
    static <T> Shape<T> person(String name, Function<String, T> parse, Function<T, String> print) {
        return new Person<>(new Text<>(name, parse, print, Definitions.type("string")));
    }

    static <T> Shape<T> person(Shape<T> text) {
        return new Person<>((Text<T>) text);
    }

    /** The constants in lower case, with hyphens. */
    static <E extends Enum<E>> Shape<E> enumeration(String name, Class<E> type) {
        Map<String, E> known = new TreeMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> known.put(word(constant), constant));
        return new Words<>(name, known);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of a few; of many how many there are, and some of them. */
    static String choices(Collection<String> known) {
        return known.size() <= MOST_CHOICES
                ? String.join(", ", known)
                : known.stream().limit(MOST_CHOICES).collect(Collectors.joining(", ")) + " and "
                        + (known.size() - MOST_CHOICES) + " more, which the schema lists";
    }

    static <T> Shape<List<T>> list(Shape<T> of) {
        return new Listed<>(of);
    }

    /** A shape that refers to itself, or to one that is made later. */
    static <T> Shape<T> lazy(String name, Supplier<Shape<T>> later) {
        return new Lazy<>(name, later);
    }

    private static final class Text<T> extends Shape<T> {
        private final String name;
        private final Function<String, T> parse;
        private final Function<T, String> print;
        private final Json.Obj schema;

        Text(String name, Function<String, T> parse, Function<T, String> print, Json.Obj schema) {
            this.name = name;
            this.parse = parse;
            this.print = print;
            this.schema = schema;
        }

        @Override
        String name() {
            return name;
        }

        String print(T value) {
            return print.apply(value);
        }

        @Override
        Json write(T value, Writer writer) {
            return Json.of(print.apply(value));
        }

        @Override
        @Nullable
        T read(Json json, Reader reader) {
            if (!(json instanceof Json.Text text)) {
                reader.fault(kind(json) + " is no " + name, "write a string");
                return null;
            }
            try {
                return parse.apply(text.value());
            } catch (IllegalArgumentException | DateTimeException e) {
                reader.fault("\"" + shortly(text.value()) + "\" is no " + name, String.valueOf(e.getMessage()));
                return null;
            }
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return this == (Object) TEXT ? schema : definitions.ref(name, this, () -> schema);
        }
    }

    private static final class Words<E extends Enum<E>> extends Shape<E> {
        private final String name;
        private final Map<String, E> known;

        Words(String name, Map<String, E> known) {
            this.name = name;
            this.known = known;
        }

        @Override
        String name() {
            return name;
        }

        @Override
        Json write(E value, Writer writer) {
            return Json.of(word(value));
        }

        @Override
        @Nullable
        E read(Json json, Reader reader) {
            if (!(json instanceof Json.Text text)) {
                reader.fault(kind(json) + " is no " + name, "write one of " + choices(known.keySet()));
                return null;
            }
            E constant = known.get(text.value());
            if (constant == null) {
                reader.strange(
                        "\"" + shortly(text.value()) + "\" is no " + name, "write one of " + choices(known.keySet()));
            }
            return constant;
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return definitions.ref(
                    name, this, () -> Definitions.type("string").with("enum", Definitions.texts(known.keySet())));
        }
    }

    private static final class Person<T> extends Shape<T> {
        private final Text<T> text;

        Person(Text<T> text) {
            this.text = text;
        }

        @Override
        String name() {
            return text.name();
        }

        @Override
        Json write(T value, Writer writer) {
            return writer.person(text.print(value), name());
        }

        @Override
        @Nullable
        T read(Json json, Reader reader) {
            if (!(json instanceof Json.Obj object)) {
                return text.read(json, reader);
            }
            if (object.get(Writer.WITHHELD).isPresent()) {
                reader.fault("the " + name() + " was withheld", "read what was written with the names of persons");
                return null;
            }
            if (!(object.get(Writer.SEALED).orElse(null) instanceof Json.Text stored)) {
                reader.fault("an object without \"sealed\" is no " + name(), "write a string");
                return null;
            }
            if (reader.sealing().isEmpty()) {
                reader.fault("the " + name() + " is sealed", "read it with Wire.sealing");
                return null;
            }
            Optional<String> plain = reader.sealing().get().open(stored.value(), name());
            if (plain.isEmpty()) {
                reader.fault("the sealed " + name() + " cannot be opened", "give the key that it was sealed with");
                return null;
            }
            return opened(plain.get(), reader);
        }

        /** A fault does not tell what was sealed. */
        private @Nullable T opened(String plain, Reader reader) {
            try {
                return text.parse.apply(plain);
            } catch (IllegalArgumentException | DateTimeException e) {
                reader.fault(
                        "what was sealed as the " + name() + " is none",
                        "let Sealing.open give one with visible characters");
                return null;
            }
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return definitions.ref(
                    name() + "-or-sealed",
                    this,
                    () -> Json.Obj.of(
                            "oneOf",
                            new Json.Arr(List.of(
                                    text.schema,
                                    objectWith(Writer.SEALED, Definitions.type("string")),
                                    objectWith(Writer.WITHHELD, Definitions.type("boolean"))))));
        }

        private static Json.Obj objectWith(String field, Json.Obj of) {
            return Definitions.type("object")
                    .with("required", Definitions.texts(List.of(field)))
                    .with("properties", Json.Obj.of(field, of));
        }
    }

    private static final class Flag extends Shape<Boolean> {
        @Override
        String name() {
            return "yes or no";
        }

        @Override
        Json write(Boolean value, Writer writer) {
            return Json.of(value);
        }

        @Override
        @Nullable
        Boolean read(Json json, Reader reader) {
            if (json instanceof Json.Bool bool) {
                return bool.value();
            }
            reader.fault(kind(json) + " is neither true nor false", "write one of them, without quotes");
            return null;
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return Definitions.type("boolean");
        }
    }

    private static final class Whole extends Shape<Integer> {
        @Override
        String name() {
            return "whole number";
        }

        @Override
        Json write(Integer value, Writer writer) {
            return Json.of(value);
        }

        @Override
        @Nullable
        Integer read(Json json, Reader reader) {
            try {
                if (json instanceof Json.Num number) {
                    return Integer.valueOf(number.literal());
                }
                reader.fault(kind(json) + " is no whole number", "write one without quotes");
            } catch (NumberFormatException e) {
                reader.fault(
                        kind(json) + " is no whole number of 32 bits",
                        "write one of at most " + Integer.MAX_VALUE + ", without a fraction");
            }
            return null;
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return Definitions.type("integer");
        }
    }

    private static final class Listed<T> extends Shape<List<T>> {
        private final Shape<T> of;

        Listed(Shape<T> of) {
            this.of = of;
        }

        @Override
        String name() {
            return "list of " + of.name();
        }

        @Override
        Json write(List<T> value, Writer writer) {
            return new Json.Arr(value.stream().map(one -> of.write(one, writer)).toList());
        }

        @Override
        @Nullable
        List<T> read(Json json, Reader reader) {
            if (!(json instanceof Json.Arr array)) {
                reader.fault(kind(json) + " is no " + name(), "write an array");
                return null;
            }
            List<T> values = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                T value = of.read(array.items().get(i), reader.at(i));
                if (value != null) {
                    values.add(value);
                }
            }
            return values.size() == array.items().size() ? values : null;
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return Definitions.type("array").with("items", of.schema(definitions));
        }
    }

    private static final class Lazy<T> extends Shape<T> {
        private final String name;
        private final Supplier<Shape<T>> later;

        Lazy(String name, Supplier<Shape<T>> later) {
            this.name = name;
            this.later = later;
        }

        @Override
        String name() {
            return name;
        }

        @Override
        Json write(T value, Writer writer) {
            return later.get().write(value, writer);
        }

        @Override
        @Nullable
        T read(Json json, Reader reader) {
            return later.get().read(json, reader);
        }

        @Override
        Json.Obj schema(Definitions definitions) {
            return later.get().schema(definitions);
        }
    }
}
