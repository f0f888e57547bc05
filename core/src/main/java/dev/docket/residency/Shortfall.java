package dev.docket.residency;

import dev.docket.request.PersonId;
import java.util.Objects;

/**
 * What an officer has still to bring about.
 *
 * @param officer who
 * @param kind what
 * @param missing how often, from 1
 * @since 0.1.0
 */
public record Shortfall(PersonId officer, OutputKind kind, int missing) {

    /** Makes it. */
    public Shortfall {
        Objects.requireNonNull(officer, "officer");
        Objects.requireNonNull(kind, "kind");
    }
}
