package dev.docket.wire;

import dev.docket.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions of a JSON Schema (draft 2020-12), each under the name of its shape. Not thread-safe. */
final class Definitions {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Json> named = new TreeMap<>();
    private final Map<String, Object> owners = new TreeMap<>();

    static Json.Obj schemaOf(Shape<?> shape, String title, String description) {
        Definitions definitions = new Definitions();
        Json.Obj root = shape.schema(definitions);
        return root.with("$schema", Json.of(DIALECT))
                .with("title", Json.of(title))
                .with("description", Json.of(description))
                .with("$defs", new Json.Obj(definitions.named));
    }

    /**
     * A reference to a definition, which is made when it is first asked for; it may refer to itself.
     *
     * @param owner what it defines: another one of the same name is an error
     */
    Json.Obj ref(String name, Object owner, Supplier<Json.Obj> schema) {
        if (owners.computeIfAbsent(name, first -> owner) != owner) {
            throw new IllegalStateException("two shapes are called " + name);
        }
        if (!named.containsKey(name)) {
            named.put(name, Json.Obj.EMPTY);
            named.put(name, schema.get());
        }
        return Json.Obj.of("$ref", Json.of("#/$defs/" + name));
    }

    static Json.Obj type(String type) {
        return Json.Obj.of("type", Json.of(type));
    }

    static Json texts(Iterable<String> all) {
        List<Json> items = new ArrayList<>();
        all.forEach(text -> items.add(Json.of(text)));
        return new Json.Arr(items);
    }
}
