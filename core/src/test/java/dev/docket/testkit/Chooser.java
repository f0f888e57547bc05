package dev.docket.testkit;

import java.time.Instant;

/**
 * Chooses what somebody does next: mostly something sensible, so that journeys get deep, now and then something wrong.
 *
 * @param <S> the state
 * @param <C> the commands
 */
@FunctionalInterface
public interface Chooser<S, C> {

    /**
     * The next command.
     *
     * @param state the state, after time has done what it has done by {@code now}
     * @param now when the command is given
     * @param dice where every choice comes from
     * @return the command
     */
    C choose(S state, Instant now, Dice dice);
}
