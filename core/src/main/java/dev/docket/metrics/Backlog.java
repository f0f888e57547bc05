package dev.docket.metrics;

import java.util.Objects;

/**
 * What is still open as of an instant (积压), by age; what is put off (挂账) stands apart. Immutable and thread-safe.
 *
 * <p>Population: requests open as of the instant, as they stand then. Clock: calendar days, gross, from the day on which the matter was
 * first raised; overdue by working days after the due date of the step that stands between the request and its end: admission, letter,
 * answer, approval, follow-up, closing or review, the earliest that was missed. Attribution: the department that leads.
 *
 * @param working what is being worked on, or waits for its next step
 * @param deferred what is put off
 * @since 0.1.0
 */
public record Backlog(Ageing working, Ageing deferred) {

    /** Makes it. */
    public Backlog {
        Objects.requireNonNull(working, "working");
        Objects.requireNonNull(deferred, "deferred");
    }

    /**
     * How many are open.
     *
     * @return both together
     */
    public long open() {
        return working.count() + deferred.count();
    }
}
