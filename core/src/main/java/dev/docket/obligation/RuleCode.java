package dev.docket.obligation;

import dev.docket.workflow.Names;
import java.util.Objects;

/**
 * The code of an obligation's rule, such as {@code dispatch}: unique in its programme. Immutable and thread-safe.
 *
 * @param value the name, with at least one visible character
 * @since 0.1.0
 */
public record RuleCode(String value) implements Comparable<RuleCode> {

    /**
     * Makes it from its name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public RuleCode {
        Names.requireVisible(value, "RuleCode.value");
    }

    /**
     * The one of this name.
     *
     * @param value the name, with at least one visible character
     * @return it
     * @throws IllegalArgumentException if the name is blank
     */
    public static RuleCode of(String value) {
        return new RuleCode(value);
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
