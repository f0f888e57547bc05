package dev.docket.request;

import dev.docket.workflow.Names;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a request cannot be met: now, with a day on which to look again, or at all.
 *
 * @param basis the law, policy or resource that stands against it
 * @param reviewOn when it will be looked at again; empty for a final explanation
 * @since 0.1.0
 */
public record Explanation(String basis, Optional<LocalDate> reviewOn) {

    /**
     * Makes an explanation.
     *
     * @throws IllegalArgumentException if the basis is blank
     */
    public Explanation {
        Names.requireVisible(basis, "Explanation.basis");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }

    /**
     * Whether it cannot be met at all.
     *
     * @return true when no review date is named
     */
    public boolean isFinal() {
        return reviewOn.isEmpty();
    }
}
