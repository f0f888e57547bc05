package dev.docket.request;

import java.time.Instant;
import java.util.Objects;

/**
 * That a request was merged into another, and how it stood before, so that the merging can be undone.
 *
 * @param survivor the request into which it was merged
 * @param at when
 * @param before the request as it was before
 * @since 0.1.0
 */
public record Merging(RequestId survivor, Instant at, Request before) {

    /** Makes it. */
    public Merging {
        Objects.requireNonNull(survivor, "survivor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(before, "before");
    }

    @Override
    public String toString() {
        return "into " + survivor + " from " + before.stage() + " at " + at;
    }
}
