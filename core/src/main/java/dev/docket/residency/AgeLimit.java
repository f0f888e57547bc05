package dev.docket.residency;

import dev.docket.workflow.Names;

/**
 * How old an officer of a grade may be at the beginning of a residency.
 *
 * @param grade the grade, as the programme words it
 * @param mostYears the most completed years of age, inclusive
 * @since 0.1.0
 */
public record AgeLimit(String grade, int mostYears) {

    /**
     * Makes a limit.
     *
     * @throws IllegalArgumentException if the grade is blank
     */
    public AgeLimit {
        Names.requireVisible(grade, "AgeLimit.grade");
    }
}
