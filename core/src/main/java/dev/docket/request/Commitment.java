package dev.docket.request;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A promise by a named person on behalf of a department (限时承诺). It outlives the answer until it is discharged.
 *
 * @param id its key
 * @param unit the department that promises
 * @param by the person who promises
 * @param action what is promised
 * @param date by when, in the programme's calendar
 * @param discharged whether it was kept
 * @since 0.1.0
 */
public record Commitment(CommitmentId id, UnitId unit, PersonId by, String action, LocalDate date, boolean discharged) {

    /**
     * Makes a commitment.
     *
     * @throws IllegalArgumentException if the action is blank
     */
    public Commitment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(by, "by");
        Names.requireVisible(action, "Commitment.action");
        Objects.requireNonNull(date, "date");
    }

    /**
     * The same commitment, kept.
     *
     * @return the discharged commitment
     */
    public Commitment discharge() {
        return new Commitment(id, unit, by, action, date, true);
    }
}
