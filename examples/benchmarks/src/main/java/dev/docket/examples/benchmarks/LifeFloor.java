package dev.docket.examples.benchmarks;

import dev.docket.request.CommandKind;
import java.time.Instant;

/**
 * The least that a life can cost: a stage, a switch, a new state for each command that is accepted. It knows of no time, owes nothing,
 * tells nobody and leaves no history.
 */
final class LifeFloor {

    private LifeFloor() {}

    /** How far it is. */
    enum Stage {
        UNRAISED,
        RAISED,
        ASSIGNED,
        SUBMITTED,
        ANSWERED,
        FOLLOWED_UP,
        CLOSED
    }

    /** The state. */
    record State(Stage stage, int version, int missing, Instant at) {}

    static final State START = new State(Stage.UNRAISED, 0, 0, Instant.MIN);

    /** The state after a command; the same when it is refused. */
    static State after(State state, CommandKind command, Instant now) {
        return switch (command) {
            case RAISE -> state.stage == Stage.UNRAISED ? next(state, Stage.RAISED, 0, now) : state;
            case ISSUE_LETTER -> state.stage == Stage.RAISED ? next(state, Stage.ASSIGNED, 2, now) : state;
            case CONFIRM_RECEIPT ->
                state.stage == Stage.ASSIGNED ? next(state, Stage.ASSIGNED, state.missing, now) : state;
            case CONTRIBUTE ->
                state.stage == Stage.ASSIGNED && state.missing > 0
                        ? next(state, Stage.ASSIGNED, state.missing - 1, now)
                        : state;
            case SUBMIT_ANSWER ->
                state.stage == Stage.ASSIGNED && state.missing == 0 ? next(state, Stage.SUBMITTED, 0, now) : state;
            case APPROVE_ANSWER -> state.stage == Stage.SUBMITTED ? next(state, Stage.ANSWERED, 0, now) : state;
            case RECORD_FOLLOW_UP -> state.stage == Stage.ANSWERED ? next(state, Stage.FOLLOWED_UP, 0, now) : state;
            case CLOSE -> state.stage == Stage.FOLLOWED_UP ? next(state, Stage.CLOSED, 0, now) : state;
            default -> state;
        };
    }

    private static State next(State state, Stage stage, int missing, Instant now) {
        return new State(stage, state.version + 1, missing, now);
    }
}
