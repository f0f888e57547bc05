package dev.docket.session;

import java.time.Instant;
import java.util.Objects;

/**
 * What became of one day of the cadence.
 *
 * @param due by when a session was due
 * @param settledAt when one was opened for it; when none was, {@code due}
 * @param kept whether one was held for it
 * @since 0.1.0
 */
public record CadenceTurn(Instant due, Instant settledAt, boolean kept) {

    /** Makes a turn. */
    public CadenceTurn {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(settledAt, "settledAt");
    }
}
