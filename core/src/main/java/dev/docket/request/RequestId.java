package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Which request: the key that the host shows to people. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record RequestId(String value) implements Comparable<RequestId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public RequestId {
        Names.requireVisible(value, "RequestId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static RequestId of(String value) {
        return new RequestId(value);
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
