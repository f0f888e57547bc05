package dev.docket.wire;

import dev.docket.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is one of several cases: each is written with the name of its type, and with the version of its form where that is kept. What was
 * written in an older version is cast up, version by version, before it is read.
 *
 * @param <T> what all cases are
 */
final class Union<T> extends Shape<T> {

    static final String TYPE = "type";
    static final String VERSION = "v";

    private final String name;
    private final boolean isVersioned;
    private final Map<String, Case<? extends T>> byType = new TreeMap<>();
    private final Stranger<T> stranger;

    /** What becomes of a type that is not known, or of a version that is newer than this one. */
    interface Stranger<T> {

        /** The value; null when there is none, which is a fault. */
        @Nullable
        T read(String type, int version, Json.Obj object, Reader reader);

        /** What was read, as far as the writer lets it out; empty for a value that is not of these. */
        Optional<Json> write(T value, Writer writer);

        /** There are none. */
        static <T> Stranger<T> none() {
            return new Stranger<>() {
                @Override
                public @Nullable T read(String type, int version, Json.Obj object, Reader reader) {
                    return null;
                }

                @Override
                public Optional<Json> write(T value, Writer writer) {
                    return Optional.empty();
                }
            };
        }
    }

    /**
     * One case.
     *
     * @param type the name of its type, for ever
     * @param version the version of its form, from 1
     * @param of its class
     * @param shape its fields
     * @param casts by version: how an object of that version becomes one of the next; what it asks of an object and does not find is a fault
     */
    record Case<C>(
            String type, int version, Class<C> of, ObjectShape<C> shape, Map<Integer, UnaryOperator<Json.Obj>> casts) {

        Case {
            for (int i = 1; i < version; i++) {
                if (!casts.containsKey(i)) {
                    throw new IllegalStateException(type + " of version " + i + " cannot be read");
                }
            }
        }

        static <C> Case<C> of(String type, Class<C> of, ObjectShape<C> shape) {
            return new Case<>(type, 1, of, shape, new TreeMap<>());
        }

        /** The same in its next version; objects of this one are cast up. */
        Case<C> next(UnaryOperator<Json.Obj> cast) {
            Map<Integer, UnaryOperator<Json.Obj>> more = new TreeMap<>(casts);
            more.put(version, cast);
            return new Case<>(type, version + 1, of, shape, more);
        }

        /** The object in this version; null where it lacks what a cast asks for, which is a fault. */
        private Json.@Nullable Obj castUp(Json.Obj object, int from, Reader reader) {
            if (from == version) {
                return object;
            }
            Json.Obj current = object;
            try {
                for (int i = from; i < version; i++) {
                    current = Objects.requireNonNull(casts.get(i)).apply(current);
                }
            } catch (NoSuchElementException | ClassCastException | IllegalArgumentException e) {
                reader.fault("it is no " + type + " of version " + from, String.valueOf(e.getMessage()));
                return null;
            }
            current = current.with(VERSION, Json.of(version));
            reader.cast(object, current);
            return current;
        }
    }

    private Union(String name, boolean isVersioned, List<Case<? extends T>> cases, Stranger<T> stranger) {
        this.name = name;
        this.isVersioned = isVersioned;
        this.stranger = stranger;
        for (Case<? extends T> one : cases) {
            if (byType.put(one.type(), one) != null) {
                throw new IllegalStateException("two cases of " + name + " are called " + one.type());
            }
            if (one.shape().fieldNames().contains(TYPE)
                    || one.shape().fieldNames().contains(VERSION)) {
                throw new IllegalStateException(one.type() + " has a field of its own called type or v");
            }
        }
    }

    /** Cases inside something else, whose version is that of the whole. */
    static <T> Union<T> of(String name, List<Case<? extends T>> cases) {
        return new Union<>(name, false, cases, Stranger.none());
    }

    /** Cases each of which is stored on its own, and has a version. */
    static <T> Union<T> versioned(String name, List<Case<? extends T>> cases) {
        return new Union<>(name, true, cases, Stranger.none());
    }

    /** The same, with a place for what is not known. */
    Union<T> or(Stranger<T> other) {
        return new Union<>(name, isVersioned, new ArrayList<>(byType.values()), other);
    }

    @Override
    String name() {
        return name;
    }

    Set<String> types() {
        return byType.keySet();
    }

    String typeOf(T value) {
        return caseOf(value)
                .<String>map(Case::type)
                .orElseGet(() -> typeIn(stranger.write(value, Writer.OPEN).orElseThrow(() -> homeless(value))));
    }

    private static String typeIn(Json json) {
        return json instanceof Json.Obj object && object.get(TYPE).orElse(null) instanceof Json.Text type
                ? type.value()
                : "";
    }

    private Optional<Case<? extends T>> caseOf(T value) {
        for (Case<? extends T> one : byType.values()) {
            if (one.of().isInstance(value)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private IllegalStateException homeless(T value) {
        return new IllegalStateException("no case of " + name + " is for " + value.getClass());
    }

    @Override
    Json write(T value, Writer writer) {
        Optional<Case<? extends T>> known = caseOf(value);
        return known.isPresent()
                ? write(known.get(), value, writer)
                : stranger.write(value, writer).orElseThrow(() -> homeless(value));
    }

    private <C extends T> Json write(Case<C> one, T value, Writer writer) {
        Map<String, Json> written = one.shape().written(one.of().cast(value), writer);
        written.put(TYPE, Json.of(one.type()));
        if (isVersioned) {
            written.put(VERSION, Json.of(one.version()));
        }
        return new Json.Obj(written);
    }

    @Override
    @Nullable
    T read(Json json, Reader reader) {
        if (!(json instanceof Json.Obj object)) {
            reader.fault(kind(json) + " is no " + name, "write an object with a type");
            return null;
        }
        if (!(object.get(TYPE).orElse(null) instanceof Json.Text type)) {
            reader.at(TYPE).fault("is missing", "write which " + name + " it is: " + Shapes.choices(types()));
            return null;
        }
        Integer version = isVersioned ? version(object, reader) : Integer.valueOf(1);
        if (version == null) {
            return null;
        }
        Case<? extends T> known = byType.get(type.value());
        int before = reader.faults().size();
        if (known != null && version <= known.version()) {
            Json.Obj current = known.castUp(object, version, reader);
            T read = current == null ? null : known.shape().read(current, List.of(TYPE, VERSION), reader);
            if (read != null || !reader.isOnlyStrange(before)) {
                return read;
            }
        } else {
            unknown(type.value(), version, known != null, reader);
        }
        return stranger(type.value(), version, object, before, reader);
    }

    /** What is not known, or holds something that is not; the faults are those of that, or else of what it cannot be. */
    private @Nullable T stranger(String type, int version, Json.Obj object, int before, Reader reader) {
        if (reader.isStrict()) {
            return null;
        }
        int after = reader.faults().size();
        T read = stranger.read(type, version, object, reader);
        if (read != null || reader.faults().size() > after) {
            reader.forget(before, after);
        }
        return read;
    }

    private void unknown(String type, int version, boolean isKnown, Reader reader) {
        if (isKnown) {
            reader.at(VERSION)
                    .strange(
                            "version " + version + " of " + type + " is newer than this library",
                            "read it with a newer one");
        } else {
            reader.at(TYPE)
                    .strange("\"" + shortly(type) + "\" is no " + name, "write one of " + Shapes.choices(types()));
        }
    }

    /** From 1; what says nothing of its version is of the first one. */
    private static @Nullable Integer version(Json.Obj object, Reader reader) {
        if (object.get(VERSION).isEmpty()) {
            return 1;
        }
        Integer version = Shapes.INTEGER.read(object.get(VERSION).get(), reader.at(VERSION));
        if (version != null && version < 1) {
            reader.at(VERSION).fault("version " + version + " does not exist", "write one from 1 on");
            return null;
        }
        return version;
    }

    @Override
    Json.Obj schema(Definitions definitions) {
        return definitions.ref(name, this, () -> {
            List<Json> all = new ArrayList<>();
            byType.forEach(
                    (type, one) -> all.add(definitions.ref(name + "." + type, one, () -> schemaOf(one, definitions))));
            return Json.Obj.of("oneOf", new Json.Arr(all));
        });
    }

    private Json.Obj schemaOf(Case<? extends T> one, Definitions definitions) {
        Map<String, Json> others = new TreeMap<>();
        others.put(TYPE, Json.Obj.of("const", Json.of(one.type())));
        if (isVersioned) {
            others.put(VERSION, Json.Obj.of("const", Json.of(one.version())));
        }
        return one.shape()
                .schemaOf(others, isVersioned && one.version() == 1 ? List.of(TYPE) : others.keySet(), definitions);
    }
}
