package dev.docket.wire;

import dev.docket.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a type are written, read and described: one definition for all three. Immutable and thread-safe.
 *
 * @param <T> the type
 */
abstract class Shape<T> {

    /** The name by which it is referred to, and by which people know it. */
    abstract String name();

    abstract Json write(T value, Writer writer);

    /** The value; null when a fault was noted. */
    abstract @Nullable T read(Json json, Reader reader);

    /** Its JSON Schema, or a reference to it among the definitions. */
    abstract Json.Obj schema(Definitions definitions);

    static String kind(Json json) {
        if (json instanceof Json.Obj) {
            return "an object";
        }
        if (json instanceof Json.Arr) {
            return "an array";
        }
        return json instanceof Json.Text ? "the string " + shortly(json.toString()) : shortly(json.toString());
    }

    private static final int MOST_SHOWN = 60;

    static String shortly(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
