package dev.docket.request;

/**
 * The named conditions under which commands are accepted: a refusal, a diagram and the documentation say the same words.
 *
 * @since 0.1.0
 */
public enum Guard {
    /** Holds when a representative's authority is recorded. */
    AUTHORITY_RECORDED("a representative's authority is recorded", "name the authority in the intake"),
    /** Holds when the request was raised in a session. */
    SESSION_NAMED("the request was raised in a session", "use a letter, or name the session when raising"),
    /** Holds when the session's end lies within a year of the raising. */
    SESSION_END_NEAR("the session's end lies within a year of the raising", "name the day of the session"),
    /** Holds when the request is not yet admitted. */
    NOT_YET_ADMITTED("the request is not yet admitted", "nothing is left to do"),
    /** Holds when the review date lies after today and within the cap. */
    REVIEW_DATE_AHEAD(
            "the review date lies after today and within the cap", "name a day after today within the programme's cap"),
    /** Holds when the letter is signed, as the programme asks. */
    LETTER_SIGNED("the letter is signed, as the programme asks", "have it signed and name the signer"),
    /** Holds when the letter's answer date is not before today and within ten years. */
    ANSWER_DATE_AHEAD(
            "the letter's answer date is not before today and within ten years",
            "name such a day, or none for the programme's period"),
    /** Holds when the actor's unit has a letter to receipt. */
    RECEIPT_PENDING("the actor's unit has a letter to receipt", "nothing is left to receipt for this unit"),
    /** Holds when the actor's unit is the lead. */
    IS_LEAD("the actor's unit is the lead", "let the lead department do it"),
    /** Holds when the actor's unit owes a contribution. */
    IS_COOPERATOR("the actor's unit owes a contribution", "let a cooperating department do it"),
    /** Holds when no answer waits for approval. */
    NO_ANSWER_PENDING("no answer waits for approval", "approve the answer or send it back first"),
    /** Holds when an answer waits for approval. */
    ANSWER_PENDING("an answer waits for approval", "let the lead submit one first"),
    /** Holds when every cooperator has contributed, or the answer says why not. */
    COOPERATORS_DONE(
            "every cooperator has contributed, or the answer says why not",
            "wait for them, or say why the answer goes without them"),
    /** Holds when the actor's unit did not handle the request. */
    INDEPENDENT("the actor's unit did not handle the request", "let somebody outside the handling departments do it"),
    /** Holds when the request is put off or explained for now. */
    PUT_OFF("the request is put off or explained for now", "appeal against a final explanation instead"),
    /** Holds when the deferral may be continued without the host. */
    CONTINUATIONS_LEFT(
            "the deferral may be continued without the host",
            "let the host give the review, or resume, or explain finally"),
    /** Holds when an answer, an on-site solution or a final explanation of this episode was communicated. */
    COMMUNICATED(
            "an answer, an on-site solution or a final explanation of this episode was communicated",
            "answer the request first"),
    /** Holds when a later follow-up reached the requester, or attempts are exhausted and a written notice went out. */
    FOLLOWED_UP(
            "a later follow-up reached the requester, or attempts are exhausted and a written notice went out",
            "follow up first, or send the written notice after the last attempt"),
    /** Holds when the last follow-up passes, or the answer was upheld on appeal. */
    FOLLOW_UP_PASSES(
            "the last follow-up passes, or the answer was upheld on appeal",
            "reopen the request, or let an appeal decide"),
    /** Holds when the last follow-up of this episode failed. */
    FOLLOW_UP_FAILED("the last follow-up of this episode failed", "appeal only after a failed follow-up"),
    /** Holds when every assignment is finished. */
    ASSIGNMENTS_DONE("every assignment is finished", "wait for the departments"),
    /** Holds when no follow-up of this episode has passed yet. */
    NOT_FOLLOWED_UP_YET("no follow-up of this episode has passed yet", "close the request"),
    /** Holds when no appeal was made in this episode. */
    NOT_APPEALED_YET("no appeal was made in this episode", "wait for the next episode, or for the pending decision"),
    /** Holds when an appeal waits for its decision. */
    APPEAL_PENDING("an appeal waits for its decision", "let the requester or the office appeal first"),
    /** Holds when the reviewer has had no part in it before. */
    NOT_INVOLVED("the reviewer was not involved before", "let somebody decide who had no part in it"),
    /** Holds when the window for reopening is open. */
    WINDOW_OPEN("the window for reopening is open", "let the inspector or the host reopen it, or raise a new request"),
    /** Holds when the programme names the act, and lets this role record it. */
    ACT_KNOWN(
            "the programme names the act, and lets this role record it",
            "record an act that the programme names for this role");

    private final String words;
    private final String remedy;

    Guard(String words, String remedy) {
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
