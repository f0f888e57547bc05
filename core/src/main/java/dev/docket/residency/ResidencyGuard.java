package dev.docket.residency;

/**
 * The conditions of commands to a residency, by name: a refusal, a diagram and the documentation say the same words.
 *
 * @since 0.1.0
 */
public enum ResidencyGuard {
    /** Holds when a changed agreement keeps the rules. */
    RULES_KEPT("a changed agreement keeps the rules", "adopt the other rules first"),
    /** Holds when the rules are another version of the same programme's. */
    ANOTHER_VERSION("the rules are another version of the same programme's", "name another version"),
    /** Holds when a changed agreement says something new. */
    AGREEMENT_CHANGES("a changed agreement says something new", "nothing is left to do"),
    /** Holds when a residency is agreed for a first day that is not past and within ten years. */
    STARTS_AHEAD("a residency is agreed for a first day that is not past and within ten years", "name another day"),
    /** Holds when the team is made up as the rules say. */
    FORMULA_FILLED("the team is made up as the rules say", "name so many"),
    /** Holds when everybody and every team is named once. */
    NAMED_ONCE("everybody and every team is named once", "name somebody else"),
    /** Holds when the officers have no other duties where the rules ask for it. */
    FULL_TIME("the officers have no other duties where the rules ask for it", "free them, or send somebody else"),
    /** Holds when each officer is of a grade that the rules name, and not too old for it on the first day. */
    AGE_FITS(
            "each officer is of a grade that the rules name, and not too old for it on the first day",
            "send somebody else"),
    /** Holds when a project is named where the rules let residencies end with one. */
    PROJECT_NAMED("a project is named where the rules let residencies end with one", "name it"),
    /** Holds when who is spoken of is one of the officers. */
    OFFICER_OF_TEAM("who is spoken of is one of the officers", "name one of them"),
    /** Holds when an officer gives account of nobody else. */
    OWN_ACCOUNT("an officer gives account of nobody else", "let them do it, or the office"),
    /** Holds when an officer is trained once. */
    TRAINED_ONCE("an officer is trained once", "nothing is left to do"),
    /** Holds when the first day has come and the term has not passed. */
    IN_ITS_TERM("the first day has come and the term has not passed", "change the agreement first"),
    /** Holds when every officer was trained where the rules ask for it. */
    TRAINED("every officer was trained where the rules ask for it", "train them first"),
    /** Holds when one and the same is delivered once. */
    OUTPUT_NEW("one and the same is delivered once", "nothing is left to do"),
    /** Holds when the experts who came are a team of this residency. */
    EXPERTS_OF_TEAM("the experts who came are a team of this residency", "record a visit instead"),
    /** Holds when the phase is one of the rules, and comes after the one that was reached. */
    PHASE_AHEAD("the phase is one of the rules, and comes after the one that was reached", "name a later one"),
    /** Holds when a residency that is broken off has a reason. */
    BREAK_EXPLAINED("a residency that is broken off has a reason", "say why");

    private final String words;
    private final String remedy;

    ResidencyGuard(String words, String remedy) {
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
