package dev.docket.session;

import dev.docket.workflow.Names;
import java.util.Optional;

/**
 * Who may be received.
 *
 * @param registeredIn where an enterprise must be registered; empty for anywhere
 * @param byAuthority whether who comes must be its legal representative or have an authority that is recorded
 * @since 0.1.0
 */
public record Eligibility(Optional<String> registeredIn, boolean byAuthority) {

    /** Everybody. */
    public static final Eligibility ANYBODY = new Eligibility(Optional.empty(), false);

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the place is blank
     */
    public Eligibility {
        registeredIn.ifPresent(place -> Names.requireVisible(place, "Eligibility.registeredIn"));
    }

    boolean allows(Receivee one) {
        return registeredIn.map(one.registeredIn()::equals).orElse(true) && (!byAuthority || one.isAuthorised());
    }
}
