package dev.docket.request;

/**
 * What came of a request: claimed by the department, or confirmed by the requester; always two fields.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** Solved. */
    RESOLVED(true),
    /** Solved in part. */
    PARTLY_RESOLVED(true),
    /** A suggestion was taken up. */
    ADOPTED(true),
    /** An enquiry was answered. */
    ANSWERED(true),
    /** Two requesters were brought together. */
    MATCHED(true),
    /** Cannot be done now. */
    NOT_POSSIBLE_NOW(false),
    /** Cannot be done. */
    NOT_POSSIBLE(false),
    /** What was said could not be substantiated. */
    NOT_SUBSTANTIATED(false);

    private final boolean solves;

    Outcome(boolean solves) {
        this.solves = solves;
    }

    /**
     * The less good of two outcomes: one that solves nothing before one that solves, and what solves in part before what solves.
     *
     * @param other the other
     * @return this one when they are equally good
     */
    public Outcome worseOf(Outcome other) {
        return other.rank() > rank() ? other : this;
    }

    private int rank() {
        return switch (this) {
            case RESOLVED, ADOPTED, ANSWERED, MATCHED -> 0;
            case PARTLY_RESOLVED -> 1;
            case NOT_POSSIBLE_NOW -> 2;
            case NOT_POSSIBLE, NOT_SUBSTANTIATED -> 3;
        };
    }

    /**
     * Whether it may enter a resolution numerator, once confirmed.
     *
     * @return true for outcomes that solve the matter
     */
    public boolean solves() {
        return solves;
    }
}
