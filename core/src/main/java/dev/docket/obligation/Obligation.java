package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One running obligation: what is owed, by when, and what time will still do to it. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Obligation {

    Obligation() {}

    /**
     * Which rule and which cycle.
     *
     * @return the reference
     */
    public abstract ObligationRef ref();

    /**
     * The rule's place in its programme.
     *
     * @return the order
     */
    public abstract int order();

    /**
     * The unit that owes it, where the rule runs per unit.
     *
     * @return the unit
     */
    public abstract Optional<Subject> subject();

    /**
     * When it was armed.
     *
     * @return the instant
     */
    public abstract Instant armedAt();

    /**
     * From when its period and its reminders are counted.
     *
     * @return the instant
     */
    public abstract Instant anchor();

    /**
     * The period that gave the due date.
     *
     * @return the period; empty when a name, a cadence, another rule or the moment of the arming gave it
     */
    public abstract Optional<Period> period();

    /**
     * Whether a date that somebody named gave the due date.
     *
     * @return true for a date agreed by name
     */
    @Value.Default
    public boolean named() {
        return false;
    }

    /**
     * The due date as it stands, suspensions credited and extensions added.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public abstract Optional<Instant> due();

    /**
     * The due date as anchor and period gave it when it was armed. Where that lay before the arming, the act was due at the
     * arming.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public abstract Optional<Instant> originalDue();

    /**
     * The due date as it would stand without any extension: suspensions credited, and moved by all but extensions.
     *
     * @return the due date, or empty for a rule that only reminds
     */
    public abstract Optional<Instant> unextendedDue();

    /**
     * What it was extended by, one after the other.
     *
     * @return the extensions, the first one first
     */
    public abstract List<Period> extensions();

    /**
     * The stretches during which its clock stood still, those that have ended.
     *
     * @return the suspensions, the first one first
     */
    public abstract List<Suspension> suspensions();

    /**
     * Whether the due date lay beyond the calendar's horizon when it was armed or moved last.
     *
     * @return true when holidays may still move what one expects
     */
    public abstract boolean provisional();

    /**
     * From when an act counts.
     *
     * @return the instant, or empty when any act counts
     */
    public abstract Optional<Instant> notBefore();

    /**
     * How often its due date has moved, or what time does around it, such as reminders from another anchor.
     *
     * @return 0 before the first move
     */
    public abstract int revision();

    /**
     * What time will still do to it, earliest first.
     *
     * @return the occurrences
     */
    public abstract List<Occurrence> plan();

    /**
     * When it was breached.
     *
     * @return the due date that passed, or empty
     */
    public abstract Optional<Instant> breachedAt();

    /**
     * The reasons for which its clock stands still.
     *
     * @return the reasons, empty while it runs
     */
    public abstract List<String> pauses();

    /**
     * Since when its clock stands still.
     *
     * @return the beginning of the first of the reasons, or empty while it runs
     */
    public abstract Optional<Instant> pausedSince();

    /**
     * Whether its clock stands still.
     *
     * @return true while a reason holds
     */
    public boolean isPaused() {
        return pausedSince().isPresent();
    }

    /**
     * Whether its due date passed without the act.
     *
     * @return true once breached
     */
    public boolean isBreached() {
        return breachedAt().isPresent();
    }

    /**
     * When time will next matter to it.
     *
     * @return the instant, or empty while it is paused or when nothing is planned any more
     */
    public Optional<Instant> nextDue() {
        return isPaused() || plan().isEmpty()
                ? Optional.empty()
                : Optional.of(plan().get(0).at());
    }

    /**
     * A builder without values, for hosts that read snapshots.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an obligation from its parts. */
    public static final class Builder extends ImmutableObligation.Builder {
        Builder() {}
    }
}
