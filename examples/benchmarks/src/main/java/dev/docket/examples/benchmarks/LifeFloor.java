package dev.docket.examples.benchmarks;

import dev.docket.request.CommandKind;
import java.time.Instant;
import java.util.List;

/**
 * The least that a life can cost: a stage, a switch, a new state for each command that is accepted, and a line in the caller's history.
 * It knows of no time, owes nothing and tells nobody.
 */
final class LifeFloor {

    private LifeFloor() {}

    /** How far it is. */
    enum Stage {
        UNRAISED,
        RAISED,
        ASSIGNED,
        DEFERRED,
        SUBMITTED,
        ANSWERED,
        FOLLOWED_UP,
        CLOSED
    }

    /** The state: its receipts and contributions are those that are still missing. */
    record State(Stage stage, int version, int receipts, int contributions) {}

    /** What was accepted. */
    record Entry(CommandKind command, Instant at) {}

    static final State START = new State(Stage.UNRAISED, 0, 0, 0);

    private static final int COOPERATORS = 2;

    /** The state after a command; the same, and nothing in the history, when it is refused. */
    static State after(State state, CommandKind command, Instant now, List<Entry> history) {
        State after = after(state, command);
        if (after.version > state.version) {
            history.add(new Entry(command, now));
        }
        return after;
    }

    private static State after(State state, CommandKind command) {
        return switch (command) {
            case RAISE -> state.stage == Stage.UNRAISED ? next(state, Stage.RAISED, 0, 0) : state;
            case ISSUE_LETTER ->
                state.stage == Stage.RAISED ? next(state, Stage.ASSIGNED, 1 + COOPERATORS, COOPERATORS) : state;
            case CONFIRM_RECEIPT ->
                state.stage == Stage.ASSIGNED && state.receipts > 0
                        ? next(state, Stage.ASSIGNED, state.receipts - 1, state.contributions)
                        : state;
            case DEFER ->
                state.stage == Stage.ASSIGNED
                        ? next(state, Stage.DEFERRED, state.receipts, state.contributions)
                        : state;
            case REVIEW ->
                state.stage == Stage.DEFERRED
                        ? next(state, Stage.ASSIGNED, state.receipts, state.contributions)
                        : state;
            case CONTRIBUTE ->
                state.stage == Stage.ASSIGNED && state.contributions > 0
                        ? next(state, Stage.ASSIGNED, state.receipts, state.contributions - 1)
                        : state;
            case SUBMIT_ANSWER ->
                state.stage == Stage.ASSIGNED && state.contributions == 0
                        ? next(state, Stage.SUBMITTED, state.receipts, 0)
                        : state;
            case APPROVE_ANSWER -> state.stage == Stage.SUBMITTED ? next(state, Stage.ANSWERED, 0, 0) : state;
            case RECORD_FOLLOW_UP -> state.stage == Stage.ANSWERED ? next(state, Stage.FOLLOWED_UP, 0, 0) : state;
            case CLOSE -> state.stage == Stage.FOLLOWED_UP ? next(state, Stage.CLOSED, 0, 0) : state;
            default -> state;
        };
    }

    private static State next(State state, Stage stage, int receipts, int contributions) {
        return new State(stage, state.version + 1, receipts, contributions);
    }
}
