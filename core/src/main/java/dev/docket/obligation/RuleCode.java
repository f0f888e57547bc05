package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Names;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of an obligation's rule, such as {@code dispatch}: unique in its programme. Immutable and thread-safe.
 *
 * <p>A class and not a record, because it remembers what all requests under a rule have in common: the names of what happens to
 * its obligations, the terms on which they were last armed, and the tallies of a rule that has only been armed.
 *
 * @since 0.1.0
 */
public final class RuleCode implements Comparable<RuleCode> {

    /** None, and as many armings as a letter to a lead and a few cooperators makes. */
    private static final int SHARED = 9;

    private static final int FATES = Fate.values().length;

    private final String value;
    private final int hash;

    // Made and filled when first asked for. Two threads may both do it, with equal values that are safe to share.
    private @Nullable EventKind @Nullable [] kinds;
    private @Nullable Tally @Nullable [] tallies;
    private @Nullable Terms @Nullable [] terms;

    /** What happens to an obligation, as the beginning of the event's name. */
    enum Fate {
        ARMED("Armed:"),
        WARNED("Warned:"),
        BREACHED("Breached:"),
        ESCALATED("Escalated:"),
        REMINDED("Reminded:"),
        ACTED("Acted:"),
        MET("Met:"),
        CANCELLED("Cancelled:"),
        PAUSED("Paused:"),
        RESUMED("Resumed:"),
        MOVED("Moved:"),
        VACATED("Vacated:"),
        RESTORED("Restored:"),
        RISES_VACATED("RisesVacated:"),
        BROUGHT_FORWARD("BroughtForward:");

        private final String prefix;

        Fate(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * Makes it from its name.
     *
     * @param value the name, with at least one visible character
     * @throws IllegalArgumentException if the name is blank
     */
    public RuleCode(String value) {
        this.value = Names.requireVisible(value, "RuleCode.value");
        this.hash = value.hashCode();
    }

    /**
     * The one of this name.
     *
     * @param value the name, with at least one visible character
     * @return it
     * @throws IllegalArgumentException if the name is blank
     */
    public static RuleCode of(String value) {
        return new RuleCode(value);
    }

    /**
     * The name.
     *
     * @return the name, with at least one visible character
     */
    public String value() {
        return value;
    }

    /** The kind of event that tells what happened to an obligation of this rule, such as {@code Breached:answer}. */
    @SuppressWarnings("EnumOrdinal") // a place in an array of this process, which nobody stores
    EventKind kind(Fate fate) {
        @Nullable EventKind[] known = kinds;
        if (known == null) {
            known = new EventKind[FATES];
            kinds = known;
        }
        EventKind kind = known[fate.ordinal()];
        if (kind == null) {
            kind = EventKind.of(fate.prefix + value);
            known[fate.ordinal()] = kind;
        }
        return kind;
    }

    /** What is remembered of this rule when it has been armed so often, all in the first episode, and no more has come of it. */
    Tally armed(int times) {
        if (times >= SHARED) {
            return tally(times);
        }
        @Nullable Tally[] known = tallies;
        if (known == null) {
            known = new Tally[SHARED];
            tallies = known;
        }
        Tally tally = known[times];
        if (tally == null) {
            tally = tally(times);
            known[times] = tally;
        }
        return tally;
    }

    /** The terms of an obligation of this rule, shared with the last ones of as many armings when they were the same. */
    Terms terms(int order, @Nullable Period period, int episode, int arming) {
        if (arming < 0 || arming >= SHARED) {
            return new Terms(new ObligationRef(this, episode, arming), order, period);
        }
        @Nullable Terms[] known = terms;
        if (known == null) {
            known = new Terms[SHARED];
            terms = known;
        }
        Terms last = known[arming];
        if (last != null
                && last.order() == order
                && last.episode() == episode
                && Objects.equals(last.period(), period)) {
            return last;
        }
        Terms fresh = new Terms(new ObligationRef(this, episode, arming), order, period);
        known[arming] = fresh;
        return fresh;
    }

    private Tally tally(int times) {
        return new Tally(
                this, times, times == 0 ? -1 : 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), 0, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof RuleCode that && hash == that.hash && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public String toString() {
        return value;
    }
}
