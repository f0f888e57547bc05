package dev.docket.wire;

import java.util.Objects;

/**
 * Why a tree is not what it should be, at one place of it.
 *
 * @param path where: a JSON Pointer (RFC 6901) such as {@code /rules/3/due}; empty for the whole. Of a name of more than 60
 *     characters the first of them
 * @param what what is wrong there, with the value
 * @param remedy what to write instead
 * @since 0.1.0
 */
public record WireFault(String path, String what, String remedy) {

    /** Makes it. */
    public WireFault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "the whole" : path) + ": " + what + "; " + remedy;
    }
}
