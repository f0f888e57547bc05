package dev.docket.json;

import java.util.Objects;

/**
 * Why a text is not JSON, or not within the limits.
 *
 * @param line the line where reading stopped, from 1
 * @param column the column in it, from 1
 * @param what what is wrong there
 * @since 0.1.0
 */
public record JsonFault(int line, int column, String what) {

    /** Makes it. */
    public JsonFault {
        Objects.requireNonNull(what, "what");
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + what;
    }
}
