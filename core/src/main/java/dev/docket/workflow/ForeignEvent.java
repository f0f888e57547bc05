package dev.docket.workflow;

import dev.docket.json.Json;
import java.time.Instant;
import java.util.Objects;

/**
 * What another version of the library wrote, and this one does not know: it says when it happened, and nothing that this one understands.
 * Replaying it is a defect, and it is written again as it was read.
 *
 * @param at when it happened
 * @param type the name of its type
 * @param version the version of its form
 * @param content all that was written of it
 * @since 0.1.0
 */
public record ForeignEvent(Instant at, String type, int version, Json.Obj content) {

    /** The kind of these events; no rule can name it. */
    public static final EventKind KIND = EventKind.of("Foreign");

    /** Makes the event. */
    public ForeignEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(content, "content");
    }

    /**
     * Why it cannot be replayed.
     *
     * @return the flaw, in words
     */
    public String flaw() {
        return "is of the type " + type + " in version " + version
                + ", which this version of the library does not know; replay it with the version that wrote it";
    }
}
