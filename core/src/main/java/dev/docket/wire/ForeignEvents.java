package dev.docket.wire;

import dev.docket.json.Json;
import dev.docket.workflow.ForeignEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events that another version of the library wrote.
 *
 * @param make what they are among the events
 * @param of which of the events are these
 */
record ForeignEvents<T>(Function<ForeignEvent, T> make, Function<T, Optional<ForeignEvent>> of)
        implements Union.Stranger<T> {

    @Override
    public @Nullable T read(String type, int version, Json.Obj object, Reader reader) {
        Optional<Json> at = object.get("at");
        if (at.isEmpty()) {
            reader.at("at").fault("is missing in an event of the unknown type " + type, "write when it happened");
            return null;
        }
        Instant when = Shapes.INSTANT.read(at.get(), reader.at("at"));
        return when == null ? null : make.apply(new ForeignEvent(when, type, version, object));
    }

    @Override
    public Optional<Json> write(T event) {
        return of.apply(event).map(ForeignEvent::content);
    }
}
