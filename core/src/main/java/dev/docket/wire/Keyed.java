package dev.docket.wire;

import dev.docket.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is written as an object whose fields are named by the host, such as categories.
 *
 * @param <T> what stands under each name
 */
final class Keyed<T> extends Shape<Map<String, T>> {

    private final Shape<T> of;

    Keyed(Shape<T> of) {
        this.of = of;
    }

    @Override
    String name() {
        return of.name() + " by name";
    }

    @Override
    Json write(Map<String, T> value, Writer writer) {
        Map<String, Json> written = new TreeMap<>();
        value.forEach((key, one) -> written.put(key, of.write(one, writer)));
        return new Json.Obj(written);
    }

    @Override
    @Nullable
    Map<String, T> read(Json json, Reader reader) {
        if (!(json instanceof Json.Obj object)) {
            reader.fault(kind(json) + " is no " + name(), "write an object");
            return null;
        }
        Map<String, T> values = new TreeMap<>();
        object.fields().forEach((key, one) -> {
            T value = of.read(one, reader.at(key));
            if (value != null) {
                values.put(key, value);
            }
        });
        return values.size() == object.fields().size() ? values : null;
    }

    @Override
    Json.Obj schema(Definitions definitions) {
        return Definitions.type("object").with("additionalProperties", of.schema(definitions));
    }
}
