package dev.docket.request;

import java.util.Objects;

/**
 * Which version of which programme serves a request: pinned when it is raised.
 *
 * @param id the programme
 * @param version its version, the first being 1
 * @param fingerprint the content hash of programme and calendars, by which a mismatch shows
 * @since 0.1.0
 */
public record ProgrammeRef(ProgrammeId id, int version, String fingerprint) {

    /**
     * Makes a reference.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public ProgrammeRef {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (version < 1) {
            throw new IllegalArgumentException("ProgrammeRef.version must be 1 or more, but was " + version);
        }
    }

    @Override
    public String toString() {
        return id + " v" + version;
    }
}
