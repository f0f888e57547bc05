package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequesterId;
import dev.docket.workflow.Names;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is to be received for an enterprise, and by what right.
 *
 * @param enterprise the enterprise
 * @param registeredIn where it is registered
 * @param person who comes
 * @param legalRepresentative whether that is its legal representative
 * @param authority what was recorded of the authority of anybody else
 * @since 0.1.0
 */
public record Receivee(
        RequesterId enterprise,
        String registeredIn,
        PersonId person,
        boolean legalRepresentative,
        Optional<String> authority) {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the place is blank
     */
    public Receivee {
        Objects.requireNonNull(enterprise, "enterprise");
        Names.requireVisible(registeredIn, "Receivee.registeredIn");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(authority, "authority");
    }

    boolean isAuthorised() {
        return legalRepresentative || authority.filter(text -> !text.isBlank()).isPresent();
    }

    /** Never who it is: texts do not give away whose request is heard. */
    @Override
    public String toString() {
        return "somebody registered in " + registeredIn
                + (isAuthorised() ? ", authorised" : ", without recorded authority");
    }
}
