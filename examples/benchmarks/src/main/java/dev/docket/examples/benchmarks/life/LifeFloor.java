package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a life can cost: a stage, a switch, a new state for each command that is accepted, and a line in a list. It knows of no
 * time, owes nothing and tells nobody.
 */
final class LifeFloor implements Life {

    private static final int COOPERATORS = 2;
    private static final State START = new State(LifeStage.UNRAISED, 0, 0, 0, false);

    private final List<Accepted> history = new ArrayList<>();
    private State state = START;

    /** The state: receipts and contributions are those that are still missing. */
    private record State(LifeStage stage, int version, int receipts, int contributions, boolean isFollowedUp) {

        State to(LifeStage next) {
            return new State(next, version + 1, receipts, contributions, isFollowedUp);
        }

        State assigned() {
            return new State(LifeStage.ASSIGNED, version + 1, 1 + COOPERATORS, COOPERATORS, isFollowedUp);
        }

        State received() {
            return new State(stage, version + 1, receipts - 1, contributions, isFollowedUp);
        }

        State contributed() {
            return new State(stage, version + 1, receipts, contributions - 1, isFollowedUp);
        }

        State followedUp() {
            return new State(stage, version + 1, receipts, contributions, true);
        }
    }

    @Override
    public void give(LifeCommand command, Instant now) {
        State after = after(state, command);
        if (after.version > state.version) {
            history.add(new Accepted(command, now));
            state = after;
        }
    }

    /** The state after a command; the same when it is refused. */
    private static State after(State state, LifeCommand command) {
        return switch (state.stage) {
            case UNRAISED -> command == LifeCommand.RAISE ? state.to(LifeStage.RAISED) : state;
            case RAISED -> command == LifeCommand.ISSUE_LETTER ? state.assigned() : state;
            case ASSIGNED -> atWork(state, command);
            case DEFERRED -> command == LifeCommand.REVIEW ? state.to(LifeStage.ASSIGNED) : state;
            case SUBMITTED -> command == LifeCommand.APPROVE_ANSWER ? state.to(LifeStage.ANSWERED) : state;
            case ANSWERED -> answered(state, command);
            case CLOSED -> state;
        };
    }

    private static State atWork(State state, LifeCommand command) {
        return switch (command) {
            case CONFIRM_RECEIPT -> state.receipts > 0 ? state.received() : state;
            case CONTRIBUTE -> state.contributions > 0 ? state.contributed() : state;
            case DEFER -> state.to(LifeStage.DEFERRED);
            case SUBMIT_ANSWER -> state.contributions == 0 ? state.to(LifeStage.SUBMITTED) : state;
            default -> state;
        };
    }

    private static State answered(State state, LifeCommand command) {
        return switch (command) {
            case RECORD_FOLLOW_UP -> state.followedUp();
            case CLOSE -> state.isFollowedUp ? state.to(LifeStage.CLOSED) : state;
            default -> state;
        };
    }

    @Override
    public LifeStage stage() {
        return state.stage;
    }

    @Override
    public List<Accepted> history() {
        return history;
    }
}
