package dev.docket.request;

/**
 * A part in a request for which a person is named.
 *
 * @since 0.1.0
 */
public enum NamedRole {
    /** The leader responsible that it is solved (分管领导). */
    SUPERVISING_LEADER,
    /** Who walks the case through the windows (陪跑). */
    COMPANION,
    /** Whom to speak to at the requester's. */
    CONTACT;

    /** The person as a text may show them: the contact may give away whose request it is. */
    String shown(PersonId person) {
        return this == CONTACT ? "(not shown)" : person.value();
    }
}
