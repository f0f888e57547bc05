package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Whose request it is: an enterprise or a person, by the host's key, which no text shows. Immutable and thread-safe.
 *
 * @param value the identifier as its owner shows it, with at least one visible character
 * @since 0.1.0
 */
public record RequesterId(String value) implements Comparable<RequesterId> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public RequesterId {
        Names.requireVisible(value, "RequesterId.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static RequesterId of(String value) {
        return new RequesterId(value);
    }

    @Override
    public int compareTo(RequesterId other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    /**
     * Never the identifier: what is stored before a request is sealed may be printed afterwards. It leaves by {@link #value()} only.
     *
     * @return the same words for every requester
     */
    @Override
    public String toString() {
        return "(requester)";
    }
}
