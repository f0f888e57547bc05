package dev.docket.request;

import java.time.Instant;
import java.util.Objects;

/**
 * A return that waits for its ruling (退单).
 *
 * @param unit the department that asked
 * @param at when
 * @param proposed whose matter it says it is
 * @since 0.1.0
 */
public record PendingReturn(UnitId unit, Instant at, UnitId proposed) {

    /** Makes it. */
    public PendingReturn {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(proposed, "proposed");
    }
}
