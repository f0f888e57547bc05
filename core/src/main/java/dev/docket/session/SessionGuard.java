package dev.docket.session;

/**
 * The conditions of commands to a series, by name: a refusal, a diagram and the documentation say the same words.
 *
 * @since 0.1.0
 */
public enum SessionGuard {
    /** Holds when the rules are another version of the same programme's. */
    ANOTHER_VERSION("the rules are another version of the same programme's", "name another version"),
    /** Holds when the rules allow the kind of session. */
    KIND_ALLOWED("the rules allow the kind of session", "plan one of the kinds that they allow"),
    /** Holds when a session is planned for a start that is not past and within ten years. */
    START_AHEAD("a session is planned for a start that is not past and within ten years", "name another start"),
    /** Holds when a session has a theme where the rules ask for one. */
    THEME_NAMED("a session has a theme where the rules ask for one", "name the theme"),
    /** Holds when who hosts is among the hosts of the rules. */
    HOST_ON_ROSTER("who hosts is among the hosts of the rules", "name one of them"),
    /** Holds when the planned host is the one whose turn it is. */
    HOST_NEXT("the planned host is the one whose turn it is", "plan whose turn it is, and substitute with a reason"),
    /** Holds when a changed plan keeps its host. */
    HOST_KEPT("a changed plan keeps its host", "substitute the host instead"),
    /** Holds when the substitute is somebody else than the host. */
    HOST_CHANGES("the substitute is somebody else than the host", "nothing is left to do"),
    /** Holds when a substitution has a reason where the rules ask for one. */
    SUBSTITUTION_EXPLAINED("a substitution has a reason where the rules ask for one", "say why"),
    /** Holds when a changed plan says something new. */
    PLAN_CHANGES("a changed plan says something new", "nothing is left to do"),
    /** Holds when everybody who is received may be received by the rules. */
    ELIGIBLE(
            "everybody who is received may be received by the rules", "receive somebody else, or record the authority"),
    /** Holds when every collected request was found to pass each word of the admission test. */
    ADMISSIBLE(
            "every collected request was found to pass each word of the admission test",
            "leave out what does not pass, or say what was found"),
    /** Holds when every role is invited whom the rules ask to come. */
    ROLES_INVITED("every role is invited whom the rules ask to come", "invite them too"),
    /** Holds when a session is opened on its planned day. */
    ON_ITS_DAY("a session is opened on its planned day", "change the plan first"),
    /** Holds when a session was prepared where the rules ask for it. */
    PREPARED("a session was prepared where the rules ask for it", "prepare it first"),
    /** Holds when a session was announced where the rules ask for it. */
    ANNOUNCED_BEFORE("a session was announced where the rules ask for it", "announce it first"),
    /** Holds when everybody is recorded once. */
    ATTENDS_ONCE("everybody is recorded once", "leave out whom the session has already"),
    /** Holds when what is noted of a request is new. */
    REQUEST_NEWS("what is noted of a request is new", "nothing is left to do"),
    /** Holds when the session has not ended. */
    NOT_ENDED("the session has not ended", "write its minutes"),
    /** Holds when the session has ended. */
    ENDED("the session has ended", "end it first"),
    /** Holds when the end lies between the opening and now. */
    END_BETWEEN("the end lies between the opening and now", "look for a mistyped time"),
    /** Holds when every request raised in the session has its disposition. */
    DISPOSED("every request raised in the session has its disposition", "decide on them first, and note it"),
    /** Holds when every question of the rules was asked. */
    QUESTIONS_ASKED("every question of the rules was asked", "ask it, or say that it was asked"),
    /** Holds when no session is planned or waits for its minutes. */
    SESSIONS_DONE("no session is planned or waits for its minutes", "cancel or minute them first");

    private final String words;
    private final String remedy;

    SessionGuard(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /**
     * The condition, as a sentence that holds when the guard passes.
     *
     * @return the words
     */
    public String words() {
        return words;
    }

    /**
     * What to do when it does not hold.
     *
     * @return the way out
     */
    public String remedy() {
        return remedy;
    }
}
