package dev.docket.request;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A request that will be done later (挂账): what will be done, who sees to it, and when it will be looked at.
 *
 * @param plan what will be done
 * @param owner who sees to it
 * @param reviewOn when it will be looked at, in the programme's calendar
 * @since 0.1.0
 */
public record Deferral(String plan, PersonId owner, LocalDate reviewOn) {

    /**
     * Makes a deferral.
     *
     * @throws IllegalArgumentException if the plan is blank
     */
    public Deferral {
        Names.requireVisible(plan, "Deferral.plan");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }
}
