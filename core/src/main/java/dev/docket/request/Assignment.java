package dev.docket.request;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The duty of one department for one request. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Assignment {

    private final UnitId unit;
    private final LetterNumber letter;
    private final Instant issuedAt;
    private final State state;
    private final boolean leads;
    private final boolean returnable;

    /**
     * Makes an assignment.
     *
     * @param unit the department
     * @param part whether it leads or helps
     * @param letter the letter that it comes from
     * @param issuedAt when that letter was issued: the department's clock runs from here, not from the receipt
     * @param state how far it is
     * @param returnable whether the department may still ask to give it back
     */
    public Assignment(UnitId unit, Part part, LetterNumber letter, Instant issuedAt, State state, boolean returnable) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.leads = Objects.requireNonNull(part, "part") == Part.LEAD;
        this.letter = Objects.requireNonNull(letter, "letter");
        this.issuedAt = Objects.requireNonNull(issuedAt, "issuedAt");
        this.state = Objects.requireNonNull(state, "state");
        this.returnable = returnable;
    }

    /**
     * The department.
     *
     * @return the unit
     */
    public UnitId unit() {
        return unit;
    }

    /**
     * Whether it leads or helps.
     *
     * @return the part
     */
    public Part part() {
        return leads ? Part.LEAD : Part.COOPERATING;
    }

    /**
     * The letter that it comes from.
     *
     * @return the number
     */
    public LetterNumber letter() {
        return letter;
    }

    /**
     * When that letter was issued: the department's clock runs from here, not from the receipt.
     *
     * @return the instant
     */
    public Instant issuedAt() {
        return issuedAt;
    }

    /**
     * How far it is.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Whether the department may still ask to give it back.
     *
     * @return true while it may be given back
     */
    public boolean returnable() {
        return returnable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Assignment that
                        && unit.equals(that.unit)
                        && leads == that.leads
                        && letter.equals(that.letter)
                        && issuedAt.equals(that.issuedAt)
                        && state == that.state
                        && returnable == that.returnable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, leads, letter, issuedAt, returnable);
    }

    @Override
    public String toString() {
        return "Assignment[unit=" + unit + ", part=" + part() + ", letter=" + letter + ", issuedAt=" + issuedAt
                + ", state=" + state + ", returnable=" + returnable + "]";
    }

    /**
     * The same assignment, further on.
     *
     * @param next how far it is now
     * @return the assignment
     */
    public Assignment in(State next) {
        return new Assignment(unit, part(), letter, issuedAt, next, returnable);
    }

    /**
     * The same assignment, when the window for giving it back has closed.
     *
     * @return the assignment
     */
    public Assignment kept() {
        return new Assignment(unit, part(), letter, issuedAt, state, false);
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
