package dev.docket.request;

import java.time.Instant;
import java.util.Objects;

/**
 * The duty of one department for one request.
 *
 * @param unit the department
 * @param part whether it leads or helps
 * @param letter the letter that it comes from
 * @param issuedAt when that letter was issued: the department's clock runs from here, not from the receipt
 * @param state how far it is
 * @param returnable whether the department may still ask to give it back
 * @since 0.1.0
 */
public record Assignment(
        UnitId unit, Part part, LetterNumber letter, Instant issuedAt, State state, boolean returnable) {

    /** Makes an assignment. */
    public Assignment {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(state, "state");
    }

    /**
     * The same assignment, further on.
     *
     * @param next how far it is now
     * @return the assignment
     */
    public Assignment in(State next) {
        return new Assignment(unit, part, letter, issuedAt, next, returnable);
    }

    /**
     * The same assignment, when the window for giving it back has closed.
     *
     * @return the assignment
     */
    public Assignment kept() {
        return new Assignment(unit, part, letter, issuedAt, state, false);
    }

    /**
     * Whether the department still owes something; one whose return is in flight does.
     *
     * @return true until it has ended
     */
    public boolean isLive() {
        return state.isLive();
    }

    /** What a department is in a request. */
    public enum Part {
        /** It leads (牵头): one at a time. */
        LEAD,
        /** It helps (配合). */
        COOPERATING
    }

    /** How far an assignment is. */
    public enum State {
        /** The letter is out; the clock runs. */
        PENDING_RECEIPT(true),
        /** Received, or deemed so. */
        WORKING(true),
        /** The department says that it is not its matter; the ruling is owed. */
        RETURN_REQUESTED(true),
        /** The lead's answer waits for approval. */
        SUBMITTED(true),
        /** Finished. */
        DONE(false),
        /** Given back by a ruling. */
        RETURNED(false),
        /** A cooperator was let off its part. */
        WAIVED(false),
        /** Ended without being finished. */
        CANCELLED(false);

        private final boolean live;

        State(boolean live) {
            this.live = live;
        }

        /**
         * Whether the department still owes something.
         *
         * @return true until the assignment has ended
         */
        public boolean isLive() {
            return live;
        }
    }
}
