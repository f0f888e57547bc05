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
 * @since 0.1.0
 */
public record Assignment(UnitId unit, Part part, LetterNumber letter, Instant issuedAt, State state) {

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
        return new Assignment(unit, part, letter, issuedAt, next);
    }

    /**
     * Whether the department still owes something.
     *
     * @return true until it is done
     */
    public boolean isLive() {
        return state != State.DONE && state != State.CANCELLED;
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
        PENDING_RECEIPT,
        /** Received, or deemed so. */
        WORKING,
        /** The lead's answer waits for approval. */
        SUBMITTED,
        /** Finished. */
        DONE,
        /** Ended without being finished. */
        CANCELLED
    }
}
