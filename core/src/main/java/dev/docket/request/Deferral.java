package dev.docket.request;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that will be done later (挂账): what will be done, by which steps, who sees to it, and when it will be looked at.
 *
 * @param plan what will be done
 * @param milestones the steps on the way, in order
 * @param owner who sees to it
 * @param reviewOn when it will be looked at, in the programme's calendar
 * @param proposedBy the department that proposes it
 * @since 0.1.0
 */
public record Deferral(
        String plan, List<Milestone> milestones, PersonId owner, LocalDate reviewOn, Optional<UnitId> proposedBy) {

    /**
     * A step on the way.
     *
     * @param date by when
     * @param text what will be reached
     */
    public record Milestone(LocalDate date, String text) {
        /**
         * Makes a milestone.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Milestone {
            Objects.requireNonNull(date, "date");
            Names.requireVisible(text, "Milestone.text");
        }
    }

    /**
     * Makes a deferral.
     *
     * @throws IllegalArgumentException if the plan is blank
     */
    public Deferral {
        Names.requireVisible(plan, "Deferral.plan");
        milestones = List.copyOf(milestones);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reviewOn, "reviewOn");
        Objects.requireNonNull(proposedBy, "proposedBy");
    }

    /**
     * A deferral without milestones that nobody but the decider proposes.
     *
     * @param plan what will be done
     * @param owner who sees to it
     * @param reviewOn when it will be looked at
     * @throws IllegalArgumentException if the plan is blank
     */
    public Deferral(String plan, PersonId owner, LocalDate reviewOn) {
        this(plan, List.of(), owner, reviewOn, Optional.empty());
    }

    /**
     * The same deferral, looked at on another day.
     *
     * @param date the day
     * @return the deferral
     */
    public Deferral reviewedOn(LocalDate date) {
        return new Deferral(plan, milestones, owner, date, proposedBy);
    }

    /**
     * The same deferral, proposed by a department.
     *
     * @param unit the department
     * @return the deferral
     */
    public Deferral proposedBy(UnitId unit) {
        return new Deferral(plan, milestones, owner, reviewOn, Optional.of(unit));
    }
}
