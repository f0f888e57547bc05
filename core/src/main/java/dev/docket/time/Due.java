package dev.docket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A due date: the last instant that is in time, and whether holidays not yet known may move it.
 *
 * <p>Immutable and thread-safe. Made by {@link WorkingCalendar#due}; why it is what it is says {@link WorkingCalendar#explain}.
 *
 * @param at the last instant that is in time; one nanosecond later is late
 * @param provisional the calendar's horizon, if the date lies beyond it, so that holidays announced later may change it
 * @since 0.1.0
 */
public record Due(Instant at, Optional<LocalDate> provisional) {

    /**
     * Checks that nothing is missing.
     *
     * @param at the last instant that is in time
     * @param provisional the calendar's horizon, if the date lies beyond it
     */
    public Due {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(provisional, "provisional");
    }

    /**
     * Tells whether the date lies beyond the last day whose holidays the calendar knows.
     *
     * @return true if {@link #provisional()} names a horizon
     */
    public boolean isProvisional() {
        return provisional.isPresent();
    }
}
