package dev.docket.programme;

import dev.docket.time.Period;
import java.util.OptionalInt;
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

    /**
     * How often the requester may be asked for what is wanting.
     *
     * @return the value
     */
    @Value.Default
    public int supplements() {
        return 2;
    }

    /**
     * Returns that may be granted in the life of a request.
     *
     * @return the value
     */
    @Value.Default
    public int returns() {
        return 2;
    }

    /**
     * Extensions that may be granted in an episode (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public int extensions() {
        return 1;
    }

    /**
     * How long before the due date an extension must be asked for, on the calendar of the rule (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public Period extensionLeadTime() {
        return Period.workingDays(0);
    }

    /**
     * How far all extensions together may move a due date, counted from what it would be without them (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public Period extensionCap() {
        return Period.workingDays(15);
    }

    /**
     * Up to what length the office grants an extension; above it a leader does (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public Period extensionByOffice() {
        return Period.workingDays(5);
    }

    /**
     * Calendar days that all suspensions together may last, overlapping ones counted once (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public int suspensionInCalendarDays() {
        return 60;
    }

    /**
     * How long after a nudge the requester may nudge again, in calendar days (<em>opinion</em>).
     *
     * @return the value
     */
    @Value.Default
    public int nudgeEveryCalendarDays() {
        return 7;
    }

    /**
     * How many calendar days after the communication a follow-up may still bear a rating.
     *
     * @return the value; empty for no limit
     */
    public abstract OptionalInt ratedWithinCalendarDays();

    @Value.Check
    void check() {
        if (supplements() < 0
                || returns() < 0
                || extensions() < 0
                || suspensionInCalendarDays() < 1
                || nudgeEveryCalendarDays() < 0
                || ratedWithinCalendarDays().orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "Limits must be: supplements, returns, extensions, nudgeEveryCalendarDays and ratedWithinCalendarDays 0 or more,"
                            + " suspensionInCalendarDays 1 or more, but were " + this);
        }
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
