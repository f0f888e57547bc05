package dev.docket.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch during which the departments' clocks stand still (暂停计时).
 *
 * @param reason why
 * @param since from when
 * @param until the day at whose close of business they run again at the latest
 * @param endedAt when it ended; empty while it lasts
 * @since 0.1.0
 */
public record ClockSuspension(SuspensionReason reason, Instant since, LocalDate until, Optional<Instant> endedAt) {

    /** Makes a suspension. */
    public ClockSuspension {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    /**
     * Whether it still lasts.
     *
     * @return true until it has ended
     */
    public boolean isRunning() {
        return endedAt.isEmpty();
    }

    /**
     * The same suspension, ended.
     *
     * @param at when it ended
     * @return the suspension
     */
    public ClockSuspension ended(Instant at) {
        return new ClockSuspension(reason, since, until, Optional.of(at));
    }
}
