package dev.docket.request;

import dev.docket.time.Period;
import java.time.Instant;
import java.util.Objects;

/**
 * An extension that waits for its decision (延期).
 *
 * @param unit the department that asked
 * @param at when; always before the due date
 * @param period by how long, counted from the date that it extends
 * @since 0.1.0
 */
public record PendingExtension(UnitId unit, Instant at, Period period) {

    /** Makes it. */
    public PendingExtension {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(period, "period");
    }
}
