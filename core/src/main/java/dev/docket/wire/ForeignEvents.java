package dev.docket.wire;

import dev.docket.json.Json;
import dev.docket.request.RequestEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of a request that another version of the library wrote. */
final class ForeignEvents implements Union.Stranger<RequestEvent> {

    @Override
    public @Nullable RequestEvent read(String type, int version, Json.Obj object, Reader reader) {
        Optional<Json> at = object.get("at");
        if (at.isEmpty()) {
            reader.at("at").fault("is missing in an event of the unknown type " + type, "write when it happened");
            return null;
        }
        Instant when = Shapes.INSTANT.read(at.get(), reader.at("at"));
        return when == null ? null : new RequestEvent.Foreign(when, type, version, object);
    }

    @Override
    public Optional<Json> write(RequestEvent event) {
        return event instanceof RequestEvent.Foreign foreign ? Optional.of(foreign.content()) : Optional.empty();
    }
}
