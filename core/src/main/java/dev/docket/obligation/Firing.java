package dev.docket.obligation;

import java.time.Instant;
import java.util.Objects;

/**
 * A warning or a step of the ladder that has fired for an obligation.
 *
 * @param at when
 * @param step which: a step of the ladder, the first being 1, or a warning as a negative number
 * @param repeated whether it had fired before in the episode for the same rule, so that it told again and raised nothing
 * @since 0.1.0
 */
public record Firing(Instant at, int step, boolean repeated) {

    /** Makes it. */
    public Firing {
        Objects.requireNonNull(at, "at");
    }
}
