package dev.docket.examples.harness.permit;

import dev.docket.examples.harness.permit.PermitTable.Move;
import dev.docket.examples.harness.permit.PermitTable.Stage;
import dev.docket.time.Suspension;
import dev.docket.workflow.Event;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened, and what it leaves. The dates that follow from it stand in it, so that a stored history stays what it is when the
 * statute changes.
 */
public sealed interface PermitEvent extends Event {

    /**
     * What it is in the table.
     *
     * @return the move
     */
    Move move();

    /** The permit after it; looks at no statute. */
    Permit applyTo(Permit permit);

    @Override
    default EventKind kind() {
        return EventKind.of(getClass().getSimpleName());
    }

    @Override
    default Origin origin() {
        return move().compareTo(Move.WITHDRAW) > 0 ? Origin.LAPSE : Origin.FACT;
    }

    /** The pauses of which the last, if it lasts, has ended. */
    static List<Suspension> ended(List<Suspension> pauses, Instant at) {
        return pauses.stream()
                .map(pause -> pause.until().isAfter(at) ? pause.upTo(at) : pause)
                .toList();
    }

    // ---- what people do

    /**
     * Somebody applied.
     *
     * @param at when
     * @param decisionDue by when the decision is owed
     */
    record Applied(Instant at, Instant decisionDue) implements PermitEvent {
        @Override
        public Move move() {
            return Move.APPLY;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this).owing(Move.FALL_OVERDUE, decisionDue).appliedFor(at);
        }
    }

    /**
     * Nothing is wanting.
     *
     * @param at when that was found
     */
    record FoundComplete(Instant at) implements PermitEvent {
        @Override
        public Move move() {
            return Move.FIND_COMPLETE;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.stillAfter(this);
        }
    }

    /**
     * Something is wanting; from now the clock stands.
     *
     * @param at when it was asked for
     * @param what what is wanting
     * @param by until when it can be handed in
     */
    record SupplementAsked(Instant at, String what, Instant by) implements PermitEvent {
        @Override
        public Move move() {
            return Move.ASK_SUPPLEMENT;
        }

        @Override
        public Permit applyTo(Permit permit) {
            ArrayList<Suspension> pauses = new ArrayList<>(permit.pauses());
            pauses.add(Suspension.since(at));
            return permit.after(this).owing(Move.MISS_SUPPLEMENT, by).paused(pauses);
        }
    }

    /**
     * It was handed in; the clock runs again.
     *
     * @param at when
     * @param decisionDue by when the decision is owed now
     */
    record Supplemented(Instant at, Instant decisionDue) implements PermitEvent {
        @Override
        public Move move() {
            return Move.SUPPLEMENT;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this).owing(Move.FALL_OVERDUE, decisionDue).paused(ended(permit.pauses(), at));
        }
    }

    /**
     * It was decided, and notified.
     *
     * @param at when it was notified
     * @param granted whether it is granted
     * @param objectBy until when one may object to a first decision
     */
    record Decided(Instant at, boolean granted, Instant objectBy) implements PermitEvent {
        @Override
        public Move move() {
            return Move.DECIDE;
        }

        @Override
        public Permit applyTo(Permit permit) {
            boolean first = !permit.stage().equals(Optional.of(Stage.UNDER_OBJECTION));
            Permit decided = permit.after(this).decided(granted);
            return first ? decided.owing(Move.BECOME_FINAL, objectBy) : decided;
        }
    }

    /**
     * Somebody objected.
     *
     * @param at when
     * @param grounds why
     * @param decisionDue by when the second decision is owed
     */
    record Objected(Instant at, String grounds, Instant decisionDue) implements PermitEvent {
        @Override
        public Move move() {
            return Move.OBJECT;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this).owing(Move.FALL_OVERDUE, decisionDue);
        }
    }

    /**
     * The application, or the objection, was withdrawn.
     *
     * @param at when
     */
    record Withdrawn(Instant at) implements PermitEvent {
        @Override
        public Move move() {
            return Move.WITHDRAW;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this);
        }
    }

    // ---- what time does

    /**
     * What was wanting was not handed in; so it counts as withdrawn.
     *
     * @param at by when it should have been
     */
    record SupplementMissed(Instant at) implements PermitEvent {
        @Override
        public Move move() {
            return Move.MISS_SUPPLEMENT;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this).paused(ended(permit.pauses(), at));
        }
    }

    /**
     * A decision was not made in time; the head of the office is told.
     *
     * @param at by when it should have been
     * @param remindAt when the office is first reminded
     * @param escalateAt when the supervising authority is told
     */
    record FellOverdue(Instant at, Instant remindAt, Instant escalateAt) implements PermitEvent {
        @Override
        public Move move() {
            return Move.FALL_OVERDUE;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this)
                    .owing(Move.REMIND, remindAt)
                    .owing(Move.ESCALATE, escalateAt)
                    .missing(at);
        }
    }

    /**
     * The supervising authority is told.
     *
     * @param at when
     */
    record Escalated(Instant at) implements PermitEvent {
        @Override
        public Move move() {
            return Move.ESCALATE;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.stillAfter(this).without(Move.ESCALATE);
        }
    }

    /**
     * The office is reminded.
     *
     * @param at when
     * @param next when it is reminded again
     */
    record Reminded(Instant at, Instant next) implements PermitEvent {
        @Override
        public Move move() {
            return Move.REMIND;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.stillAfter(this).owing(Move.REMIND, next);
        }
    }

    /**
     * Nobody objected.
     *
     * @param at until when one could
     */
    record BecameFinal(Instant at) implements PermitEvent {
        @Override
        public Move move() {
            return Move.BECOME_FINAL;
        }

        @Override
        public Permit applyTo(Permit permit) {
            return permit.after(this);
        }
    }
}
