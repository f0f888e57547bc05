package dev.docket.request;

/**
 * Where a request stands. Seven, and no more: everything else about a request is an overlay.
 *
 * @since 0.1.0
 */
public enum Stage {
    /** In the ledger (已登记); admission and dispatch are still owed. */
    RAISED("已登记"),
    /** A letter is out (已交办): one lead department holds it, cooperators may help. */
    ASSIGNED("已交办"),
    /** Solved where it was raised (现场解决); confirmation by follow-up is owed. */
    RESOLVED_ON_SITE("现场解决"),
    /** The lead's answer was approved and communicated (已答复); follow-up is owed. */
    ANSWERED("已答复"),
    /** Will be done later (挂账): plan, owner and review date exist. */
    DEFERRED("挂账"),
    /** Cannot be done now, with a review date, or at all, with a follow-up owed (解释说明). */
    EXPLAINED("解释说明"),
    /** Written off with an ending (办结销号); may be reopened. */
    CLOSED("办结销号");

    private final String chinese;

    Stage(String chinese) {
        this.chinese = chinese;
    }

    /**
     * The stage as users of such programmes say it.
     *
     * @return the Chinese term
     */
    public String chinese() {
        return chinese;
    }

    /**
     * Whether something is still owed here.
     *
     * @return true for every stage but {@link #CLOSED}
     */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
