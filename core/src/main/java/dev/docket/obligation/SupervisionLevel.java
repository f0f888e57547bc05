package dev.docket.obligation;

/**
 * How closely a matter is watched. A cause raises the level to its own, never lowers it.
 *
 * @since 0.1.0
 */
public enum SupervisionLevel {
    /** Nobody watches in particular. */
    NONE,
    /** Blue (蓝): the debtor's liaison is told. */
    NOTICE,
    /** Yellow (黄): the debtor's head and the supervising leader are told. */
    WARNING,
    /** Red (红): the host and the inspector are told, and a decision is owed. */
    CRITICAL,
    /** Handed over (移交) to the body outside that holds people to account; recorded only. */
    TRANSFERRED;

    /**
     * The level one step above.
     *
     * @return the next level; the last one is above itself
     */
    public SupervisionLevel above() {
        return switch (this) {
            case NONE -> NOTICE;
            case NOTICE -> WARNING;
            case WARNING -> CRITICAL;
            case CRITICAL, TRANSFERRED -> TRANSFERRED;
        };
    }
}
