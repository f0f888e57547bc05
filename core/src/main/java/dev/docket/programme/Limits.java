package dev.docket.programme;

import org.immutables.value.Value;

/**
 * How often and how long at most. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Limits {

    Limits() {}

    /**
     * Reopenings by themselves after failed follow-ups; after that the host decides.
     *
     * @return the value
     */
    @Value.Default
    public int reopenings() {
        return 2;
    }

    /**
     * Continuations of a deferral without a decision of the host.
     *
     * @return the value
     */
    @Value.Default
    public int continuations() {
        return 2;
    }

    /**
     * Calendar days from today to the review date of a deferral or an explanation for now.
     *
     * @return the value
     */
    @Value.Default
    public int deferralInCalendarDays() {
        return 90;
    }

    /**
     * Attempts to reach the requester before they count as exhausted.
     *
     * @return the value
     */
    @Value.Default
    public int followUpAttempts() {
        return 3;
    }

    @Value.Check
    void check() {
        if (reopenings() < 0 || continuations() < 0 || deferralInCalendarDays() < 1 || followUpAttempts() < 1) {
            throw new IllegalArgumentException(
                    "Limits must be: reopenings and continuations 0 or more, deferralInCalendarDays and followUpAttempts 1 or more,"
                            + " but were " + this);
        }
    }

    /**
     * A builder with the defaults.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds it. */
    public static final class Builder extends ImmutableLimits.Builder {
        Builder() {}
    }
}
