package dev.docket.residency;

import java.util.Objects;

/**
 * What each officer must have brought about by the end of the term.
 *
 * @param kind what
 * @param least how often at least, from 1
 * @since 0.1.0
 */
public record MinimumOutput(OutputKind kind, int least) {

    /** Makes it. */
    public MinimumOutput {
        Objects.requireNonNull(kind, "kind");
    }
}
