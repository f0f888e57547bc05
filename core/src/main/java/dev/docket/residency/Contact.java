package dev.docket.residency;

import dev.docket.request.RequesterId;
import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That an enterprise was called on, or is to be: invited, or visited.
 *
 * @param enterprise which enterprise
 * @param on on which day it has to give its time
 * @param kind of what kind
 * @param asked whether the enterprise asked for it
 * @param override why it was done beyond the budget; empty when it was not
 * @since 0.1.0
 */
public record Contact(RequesterId enterprise, LocalDate on, Kind kind, boolean asked, Optional<String> override) {

    /** What is wanted of an enterprise. */
    public enum Kind {
        /** It is asked to come (邀请). */
        INVITATION,
        /** Somebody comes to it (走访). */
        VISIT
    }

    /**
     * Makes a contact.
     *
     * @throws IllegalArgumentException if the reason of an override is blank, or what was asked for has one
     */
    public Contact {
        Objects.requireNonNull(enterprise, "enterprise");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        override.ifPresent(reason -> Names.requireVisible(reason, "Contact.override"));
        if (asked && override.isPresent()) {
            throw new IllegalArgumentException("Contact.override must be empty for what was asked for, but was "
                    + override + "; what an enterprise asks for needs no reason");
        }
    }

    /**
     * A contact that the enterprise asked for.
     *
     * @param enterprise which enterprise
     * @param on on which day
     * @param kind of what kind
     * @return the contact, which counts for no budget
     */
    public static Contact askedFor(RequesterId enterprise, LocalDate on, Kind kind) {
        return new Contact(enterprise, on, kind, true, Optional.empty());
    }

    /**
     * A contact of which the enterprise has not asked for anything.
     *
     * @param enterprise which enterprise
     * @param on on which day
     * @param kind of what kind
     * @return the contact
     */
    public static Contact unasked(RequesterId enterprise, LocalDate on, Kind kind) {
        return new Contact(enterprise, on, kind, false, Optional.empty());
    }

    /**
     * The same, with a reason to do it beyond the budget.
     *
     * @param reason why
     * @return the contact, in whose place {@link ContactBudget#decide} gives one without the reason when it needs none
     * @throws IllegalArgumentException if the reason is blank, or the enterprise asked for it
     */
    public Contact because(String reason) {
        return new Contact(enterprise, on, kind, asked, Optional.of(reason));
    }
}
