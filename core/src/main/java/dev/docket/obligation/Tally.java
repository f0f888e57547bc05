package dev.docket.obligation;

import dev.docket.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of a rule when its obligations have ended.
 *
 * @param rule the rule
 * @param armings how often it has been armed
 * @param episode the episode in which it was last armed
 * @param breaches how often its due date has passed without the act
 * @param vacated how many of these breaches proved premature
 * @param left what was left of its period when it was last discharged, where the rule asks for it
 * @param fired the warnings (negative numbers) and ladder steps (positive) that have fired in {@code episode}
 * @since 0.1.0
 */
public record Tally(
        RuleCode rule,
        int armings,
        int episode,
        int breaches,
        int vacated,
        Optional<Period> left,
        List<Integer> fired) {

    /** Makes a tally. */
    public Tally {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(left, "left");
        fired = List.copyOf(fired);
    }

    static Tally none(RuleCode rule) {
        return new Tally(rule, 0, -1, 0, 0, Optional.empty(), List.of());
    }

    Tally armedIn(int newEpisode) {
        return new Tally(
                rule, armings + 1, newEpisode, breaches, vacated, left, newEpisode == episode ? fired : List.of());
    }

    Tally breached() {
        return new Tally(rule, armings, episode, breaches + 1, vacated, left, fired);
    }

    Tally vacating(List<Integer> rises) {
        List<Integer> kept =
                fired.stream().filter(step -> !rises.contains(step)).toList();
        return new Tally(rule, armings, episode, breaches, vacated + 1, left, kept);
    }

    Tally leaving(Optional<Period> newLeft) {
        return new Tally(rule, armings, episode, breaches, vacated, newLeft.or(() -> left), fired);
    }

    Tally firing(int step) {
        if (fired.contains(step)) {
            return this;
        }
        ArrayList<Integer> more = new ArrayList<>(fired);
        more.add(step);
        return new Tally(rule, armings, episode, breaches, vacated, left, more);
    }
}
