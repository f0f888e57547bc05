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

    private static final String AT = "at";
    /** Where an event of an obligation lies in the whole; it says when it happened. */
    private static final String EVENT = "event";

    @Override
    public @Nullable T read(String type, int version, Json.Obj object, Reader reader) {
        if (object.get(AT).isEmpty() && object.get(EVENT).orElse(null) instanceof Json.Obj inside) {
            return read(type, version, inside, object, reader.at(EVENT));
        }
        return read(type, version, object, object, reader);
    }

    private @Nullable T read(String type, int version, Json.Obj timed, Json.Obj whole, Reader reader) {
        Optional<Json> at = timed.get(AT);
        if (at.isEmpty()) {
            reader.at(AT)
                    .fault(
                            "is missing in an event of the unknown type " + Shape.shortly(type),
                            "write when it happened");
            return null;
        }
        Instant when = Shapes.INSTANT.read(at.get(), reader.at(AT));
        return when == null ? null : make.apply(new ForeignEvent(when, type, version, whole));
    }

    @Override
    public Optional<Json> write(T event, Writer writer) {
        return of.apply(event).map(foreign -> writer.isWithholding() ? withheld(foreign) : foreign.content());
    }

    private static Json withheld(ForeignEvent event) {
        return Json.Obj.of(Union.TYPE, Json.of(event.type()))
                .with(Union.VERSION, Json.of(event.version()))
                .with(AT, Json.of(event.at().toString()))
                .with(Writer.WITHHELD, Json.of(true));
    }
}
