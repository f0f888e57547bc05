package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.Suspension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a rule when its obligations have ended.
 *
 * @param rule the rule
 * @param armings how often it has been armed
 * @param episode the episode in which it was last armed
 * @param breaches how often its due date has passed without the act
 * @param vacated how many of these breaches proved premature
 * @param left what was left of its period when it was last discharged, where the rule asks for it
 * @param anchor from when it was counted when it was first armed
 * @param suspensions when its clock stood still in the obligations that have ended, overlapping ones joined
 * @param firedIn the episode of the matter in which a warning or ladder step fired last
 * @param fired the warnings (negative numbers) and ladder steps (positive) that have fired in that episode
 * @since 0.1.0
 */
public record Tally(
        RuleCode rule,
        int armings,
        int episode,
        int breaches,
        int vacated,
        Optional<Period> left,
        Optional<Instant> anchor,
        List<Suspension> suspensions,
        int firedIn,
        List<Integer> fired) {

    /** Makes a tally. */
    public Tally {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(anchor, "anchor");
        suspensions = List.copyOf(suspensions);
        fired = List.copyOf(fired);
    }

    static Tally none(RuleCode rule) {
        return rule.armed(0);
    }

    /** Without its anchor, which belongs to the matter: what most rules come to is shared by all matters. */
    Tally armedIn(int newEpisode) {
        boolean plain = newEpisode == 0 && episode <= 0 && breaches == 0 && vacated == 0 && left.isEmpty();
        if (plain && suspensions.isEmpty() && fired.isEmpty()) {
            return rule.armed(armings + 1);
        }
        return new Tally(rule, armings + 1, newEpisode, breaches, vacated, left, anchor, suspensions, firedIn, fired);
    }

    /** With the anchor of the matter. */
    Tally from(@Nullable Instant first) {
        return first == null
                ? this
                : new Tally(
                        rule,
                        armings,
                        episode,
                        breaches,
                        vacated,
                        left,
                        Optional.of(first),
                        suspensions,
                        firedIn,
                        fired);
    }

    /** Without the anchor of the matter. */
    Tally bare() {
        return anchor.isEmpty()
                ? this
                : new Tally(
                        rule, armings, episode, breaches, vacated, left, Optional.empty(), suspensions, firedIn, fired);
    }

    Tally breached() {
        return new Tally(rule, armings, episode, breaches + 1, vacated, left, anchor, suspensions, firedIn, fired);
    }

    Tally vacating(List<Integer> rises) {
        return without(rises, vacated + 1);
    }

    /** The breach stands, and some of what has fired does not. */
    Tally without(List<Integer> rises) {
        return without(rises, vacated);
    }

    private Tally without(List<Integer> rises, int newVacated) {
        List<Integer> kept =
                fired.stream().filter(step -> !rises.contains(step)).toList();
        return new Tally(rule, armings, episode, breaches, newVacated, left, anchor, suspensions, firedIn, kept);
    }

    Tally leaving(Optional<Period> newLeft) {
        return newLeft.isEmpty()
                ? this
                : new Tally(rule, armings, episode, breaches, vacated, newLeft, anchor, suspensions, firedIn, fired);
    }

    /** One of its obligations has ended: when its clock stood still counts wherever its period is counted from before that. */
    Tally ending(Obligation ended, Instant at) {
        if (ended.suspensions().isEmpty() && !ended.isPaused()) {
            return this;
        }
        List<Suspension> all = new ArrayList<>(suspensions);
        all.addAll(ended.suspensions());
        Optional<Instant> since = ended.pausedSince();
        if (since.isPresent() && since.get().isBefore(at)) {
            all.add(new Suspension(since.get(), at));
        }
        List<Suspension> union = all.size() <= 1 ? all : Suspension.union(all);
        return new Tally(rule, armings, episode, breaches, vacated, left, anchor, union, firedIn, fired);
    }

    /** Whether a warning or step has fired in this episode of the matter, in whatever cycle: then it raises nothing again. */
    boolean hasFired(int step, int now) {
        return firedIn == now && fired.contains(step);
    }

    /**
     * Whether a warning of the rule but this one has fired in an episode; that a rule is due soon is one cause, however often it warns.
     *
     * @param n which warning, from 1
     * @param now the episode of the matter
     * @return whether another one has fired in it, and was not vacated
     * @since 0.1.0
     */
    public boolean hasFiredAnotherWarning(int n, int now) {
        return firedIn == now && fired.stream().anyMatch(step -> step < 0 && step != -n);
    }

    Tally firing(int step, int now) {
        if (hasFired(step, now)) {
            return this;
        }
        ArrayList<Integer> more = new ArrayList<>(firedIn == now ? fired : List.of());
        more.add(step);
        return new Tally(rule, armings, episode, breaches, vacated, left, anchor, suspensions, now, more);
    }
}
