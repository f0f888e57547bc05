package dev.docket.session;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * What several sessions or residencies have in common that belong together, such as the visits of one round, the parts of one
 * annual day or the officers sent out together. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record BatchId(String value) implements Comparable<BatchId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public BatchId {
        Names.requireVisible(value, "BatchId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static BatchId of(String value) {
        return new BatchId(value);
    }

    @Override
    public int compareTo(BatchId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
