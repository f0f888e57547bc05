package dev.docket.residency;

import dev.docket.request.PersonId;
import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Somebody who is sent to stay in an enterprise (驻企干部).
 *
 * @param person who
 * @param grade their grade, as the programme words it
 * @param born their date of birth
 * @param fullTime whether they have no other duties meanwhile
 * @since 0.1.0
 */
public record Officer(PersonId person, String grade, LocalDate born, boolean fullTime) {

    /**
     * Makes an officer.
     *
     * @throws IllegalArgumentException if the grade is blank
     */
    public Officer {
        Objects.requireNonNull(person, "person");
        Names.requireVisible(grade, "Officer.grade");
        Objects.requireNonNull(born, "born");
    }

    /**
     * How old they are.
     *
     * @param on on which day
     * @return the completed years; who was born on 29 February completes one on 1 March of a common year
     */
    public long age(LocalDate on) {
        return ChronoUnit.YEARS.between(born, on);
    }

    /** Who it is and of what grade; the date of birth is nobody else's business. */
    @Override
    public String toString() {
        return person + " (" + grade + ")";
    }
}
