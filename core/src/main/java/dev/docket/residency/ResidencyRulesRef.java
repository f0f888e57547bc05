package dev.docket.residency;

import dev.docket.request.ProgrammeId;
import java.util.Objects;

/**
 * Which version of a programme's rules of residencies serves a residency: pinned when it is agreed.
 *
 * @param programme the programme whose residencies they rule
 * @param version the version of the rules, the first being 1
 * @param fingerprint the hash of what the rules decide, by which a mismatch shows
 * @since 0.1.0
 */
public record ResidencyRulesRef(ProgrammeId programme, int version, String fingerprint) {

    /**
     * Makes a reference.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public ResidencyRulesRef {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (version < 1) {
            throw new IllegalArgumentException(
                    "ResidencyRulesRef.version must be 1 or more, but was " + version + "; count versions from 1");
        }
    }

    @Override
    public String toString() {
        return programme + " residencies v" + version;
    }
}
