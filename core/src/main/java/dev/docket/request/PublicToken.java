package dev.docket.request;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * Under what the answer to an anonymous request is published (查询码). It may be read by anybody, so it gives nobody away. Immutable and
 * thread-safe.
 *
 * @param value the token as it is printed, with at least one visible character
 * @since 0.1.0
 */
public record PublicToken(String value) implements Comparable<PublicToken> {

    /**
     * Makes an identifier.
     *
     * @throws IllegalArgumentException if the value is blank
     */
    public PublicToken {
        Names.requireVisible(value, "PublicToken.value");
    }

    /**
     * The identifier of this value.
     *
     * @param value the identifier as its owner shows it, with at least one visible character
     * @return the identifier
     * @throws IllegalArgumentException if the value is blank
     */
    public static PublicToken of(String value) {
        return new PublicToken(value);
    }

    @Override
    public int compareTo(PublicToken other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
