package dev.docket.request;

/**
 * A requester's rating, in the five grades of China's national rating scheme (好差评), on one axis.
 *
 * @since 0.1.0
 */
public enum Satisfaction {
    /** Very satisfied (非常满意). */
    VERY_SATISFIED,
    /** Satisfied (满意). */
    SATISFIED,
    /** Basically satisfied (基本满意). */
    BASICALLY_SATISFIED,
    /** Dissatisfied (不满意). */
    DISSATISFIED,
    /** Very dissatisfied (非常不满意). */
    VERY_DISSATISFIED,
    /** Not rated; never a mark. */
    NOT_RATED;

    /**
     * Whether the rating is at least {@link #BASICALLY_SATISFIED}, or absent.
     *
     * @return false for the two dissatisfied grades
     */
    public boolean passes() {
        return this != DISSATISFIED && this != VERY_DISSATISFIED;
    }
}
