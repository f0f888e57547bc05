package dev.docket.request;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a request cannot be met: now, with what would change it and a day on which to look again, or at all.
 *
 * @param basis the law, policy or resource that stands against it
 * @param whatWouldChangeIt what would have to change; empty for a final explanation
 * @param reviewOn when it will be looked at again; empty for a final explanation
 * @param proposedBy the department that proposes it
 * @since 0.1.0
 */
public record Explanation(
        String basis, Optional<String> whatWouldChangeIt, Optional<LocalDate> reviewOn, Optional<UnitId> proposedBy) {

    /**
     * Makes an explanation.
     *
     * @throws IllegalArgumentException if a text is blank, or only one is named of what would change it and the review date
     */
    public Explanation {
        Names.requireVisible(basis, "Explanation.basis");
        Objects.requireNonNull(reviewOn, "reviewOn");
        Objects.requireNonNull(proposedBy, "proposedBy");
        whatWouldChangeIt.ifPresent(text -> Names.requireVisible(text, "Explanation.whatWouldChangeIt"));
        if (whatWouldChangeIt.isPresent() != reviewOn.isPresent()) {
            throw new IllegalArgumentException(
                    "Explanation for now must name what would change it and a review date, a final one"
                            + " neither, but was " + whatWouldChangeIt + ", " + reviewOn);
        }
    }

    /**
     * It cannot be met at all.
     *
     * @param basis the law, policy or resource that stands against it
     * @return the final explanation
     * @throws IllegalArgumentException if the basis is blank
     */
    public static Explanation forGood(String basis) {
        return new Explanation(basis, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * It cannot be met now.
     *
     * @param basis the law, policy or resource that stands against it
     * @param whatWouldChangeIt what would have to change
     * @param reviewOn when it will be looked at again, in the programme's calendar
     * @return the explanation
     * @throws IllegalArgumentException if a text is blank
     */
    public static Explanation forNow(String basis, String whatWouldChangeIt, LocalDate reviewOn) {
        return new Explanation(basis, Optional.of(whatWouldChangeIt), Optional.of(reviewOn), Optional.empty());
    }

    /**
     * Whether it cannot be met at all.
     *
     * @return true when no review date is named
     */
    public boolean isFinal() {
        return reviewOn.isEmpty();
    }

    /**
     * The same explanation, looked at on another day.
     *
     * @param date the day
     * @return the explanation; a final one unchanged
     */
    public Explanation reviewedOn(LocalDate date) {
        return isFinal() ? this : new Explanation(basis, whatWouldChangeIt, Optional.of(date), proposedBy);
    }

    /**
     * The same explanation, proposed by a department.
     *
     * @param unit the department
     * @return the explanation
     */
    public Explanation proposedBy(UnitId unit) {
        return new Explanation(basis, whatWouldChangeIt, reviewOn, Optional.of(unit));
    }
}
