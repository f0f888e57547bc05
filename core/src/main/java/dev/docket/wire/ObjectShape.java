package dev.docket.wire;

import dev.docket.json.Json;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written as an object with fields.
 *
 * @param <T> the values
 */
final class ObjectShape<T> extends Shape<T> {

    private final String name;
    private final List<Fields.Field<T, ?>> fields;
    private final Make<T> make;

    /** How a value is made of what the fields read; null when a fault was noted. What it throws of an argument is a fault too. */
    interface Make<T> {
        @Nullable
        T of(Fields.Values in, Reader reader);
    }

    private ObjectShape(String name, List<Fields.Field<T, ?>> fields, Make<T> make) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.make = make;
    }

    /**
     * A shape.
     *
     * @param name its name
     * @param define names the fields, and gives how a value is made of what they read; what that throws of an argument is a fault
     */
    static <T> ObjectShape<T> object(String name, Function<Fields<T>, Function<Fields.Values, T>> define) {
        return checked(name, fields -> {
            Function<Fields.Values, T> make = define.apply(fields);
            return (in, reader) -> make.apply(in);
        });
    }

    /** A shape of values that have checks of their own, whose findings become faults at the places that they concern. */
    static <T> ObjectShape<T> checked(String name, Function<Fields<T>, Make<T>> define) {
        Fields<T> fields = new Fields<>();
        Make<T> make = define.apply(fields);
        return new ObjectShape<>(name, fields.all(), make);
    }

    @Override
    String name() {
        return name;
    }

    Set<String> fieldNames() {
        return fields.stream().map(Fields.Field::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    Json write(T value, Writer writer) {
        return new Json.Obj(written(value, writer));
    }

    Map<String, Json> written(T value, Writer writer) {
        Map<String, Json> written = new TreeMap<>();
        for (Fields.Field<T, ?> field : fields) {
            write(field, value, writer).ifPresent(json -> written.put(field.name(), json));
        }
        return written;
    }

    private static <T, V> Optional<Json> write(Fields.Field<T, V> field, T value, Writer writer) {
        Writer used = field.isOpen().test(value) ? Writer.OPEN : writer;
        return field.get().apply(value).map(part -> field.shape().write(part, used));
    }

    @Override
    @Nullable
    T read(Json json, Reader reader) {
        if (!(json instanceof Json.Obj object)) {
            reader.fault(kind(json) + " is no " + name, "write an object with " + known());
            return null;
        }
        return read(object, List.of(), reader);
    }

    /** Reads an object that has fields of others beside these. */
    @Nullable
    T read(Json.Obj object, List<String> others, Reader reader) {
        if (reader.isStrict()) {
            for (String given : object.fields().keySet()) {
                if (!others.contains(given) && !fieldNames().contains(given)) {
                    reader.at(given).fault("a " + name + " has no such field", "it has " + known());
                }
            }
        }
        List<Object> values = new ArrayList<>();
        for (Fields.Field<T, ?> field : fields) {
            Object value = readField(field, object, reader);
            if (value != null) {
                values.add(value);
            }
        }
        if (values.size() < fields.size()) {
            return null;
        }
        try {
            return make.of(new Fields.Values(values), reader);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            reader.fault("it makes no " + name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String known() {
        return fields.isEmpty()
                ? "no fields"
                : fields.stream().map(Fields.Field::name).collect(Collectors.joining(", "));
    }

    private static <T, V> @Nullable Object readField(Fields.Field<T, V> field, Json.Obj object, Reader reader) {
        Optional<Json> json = object.get(field.name());
        if (json.isEmpty()) {
            if (field.absent().isEmpty()) {
                reader.at(field.name())
                        .fault("is missing", "give the " + field.shape().name());
                return null;
            }
            return field.absent().get();
        }
        V value = field.shape().read(json.get(), reader.at(field.name()));
        if (value == null) {
            return null;
        }
        boolean isOptional = field.absent().filter(Optional.empty()::equals).isPresent();
        return isOptional ? Optional.of(value) : value;
    }

    @Override
    Json.Obj schema(Definitions definitions) {
        return definitions.ref(name, this, () -> schemaOf(new TreeMap<>(), List.of(), definitions));
    }

    /** The schema with fields of others beside these, some of which are always there. */
    Json.Obj schemaOf(Map<String, Json> others, Collection<String> needed, Definitions definitions) {
        Map<String, Json> properties = new TreeMap<>(others);
        fields.forEach(field -> properties.put(field.name(), field.shape().schema(definitions)));
        List<String> required = new ArrayList<>(needed);
        fields.stream()
                .filter(field -> field.absent().isEmpty())
                .map(Fields.Field::name)
                .forEach(required::add);
        Json.Obj schema = Definitions.type("object").with("properties", new Json.Obj(properties));
        return required.isEmpty()
                ? schema
                : schema.with(
                        "required", Definitions.texts(required.stream().sorted().toList()));
    }
}
