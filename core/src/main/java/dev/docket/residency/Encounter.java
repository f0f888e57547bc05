package dev.docket.residency;

/**
 * How people came together for an enterprise.
 *
 * @since 0.1.0
 */
public enum Encounter {
    /** Somebody came to its site (走访). */
    VISIT,
    /** People met about it (协调会). */
    MEETING
}
