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
    /** Holds when no appeal has upheld what was communicated. */
    NOT_UPHELD("no appeal has upheld what was communicated", "close the request"),
    /** Holds when no appeal was made in this episode. */
    NOT_APPEALED_YET("no appeal was made in this episode", "wait for the next episode, or for the pending decision"),
    /** Holds when an appeal waits for its decision. */
    APPEAL_PENDING("an appeal waits for its decision", "let the requester or the office appeal first"),
    /** Holds when the reviewer has had no part in it before. */
    NOT_INVOLVED("the reviewer was not involved before", "let somebody decide who had no part in it"),
    /** Holds when the window for reopening is open. */
    WINDOW_OPEN("the window for reopening is open", "let the inspector or the host reopen it, or raise a new request"),
    /** Holds when a session is named with its (planned) end. */
    SESSION_END_NAMED("a session is named with its (planned) end", "name when the session ends"),
    /** Holds when the request is not yet acknowledged. */
    NOT_YET_ACKNOWLEDGED("the request is not yet acknowledged", "nothing is left to do"),
    /** Holds when the requester may be asked once more. */
    SUPPLEMENTS_LEFT("the requester may be asked once more", "decide with what is there"),
    /** Holds when no supplement is waited for. */
    NO_SUPPLEMENT_PENDING("no supplement is waited for", "wait for it, or for its date"),
    /** Holds when a supplement is waited for. */
    SUPPLEMENT_PENDING("a supplement is waited for", "tell it as a message of the requester"),
    /** Holds when the promised date lies after today and within ten years. */
    COMMITMENT_DATE_AHEAD("the promised date lies after today and within ten years", "name such a day"),
    /** Holds when no promise bears this key. */
    COMMITMENT_NEW("no promise bears this key", "give it another key"),
    /** Holds when a promise is open. */
    COMMITMENT_OPEN("a promise is open", "nothing is left to keep"),
    /** Holds when the promise is one of the actor's unit, or the actor leads. */
    COMMITTED_HERE(
            "the promise is one of the actor's unit, or the actor leads", "let the department that promised do it"),
    /** Holds when an answered request is put off only for an open promise. */
    COMMITMENT_STANDS("an answered request is put off only for an open promise", "close it, or let somebody promise"),
    /** Holds when the requester is not anonymous. */
    REQUESTER_KNOWN("the requester is not anonymous", "publish it under the token instead"),
    /** Holds when the requester's identity is not sealed. */
    NOT_SEALED("the requester's identity is not sealed", "nothing is left to seal"),
    /** Holds when the requester's identity is sealed. */
    SEALED("the requester's identity is sealed", "nothing is left to unseal"),
    /** Holds when the requester's consent is recorded. */
    CONSENT_RECORDED("the requester's consent is recorded", "ask the requester, and say where they agreed"),
    /** Holds when a drafted letter waits for its signature. */
    DRAFT_PENDING("a drafted letter waits for its signature", "draft the letter first"),
    /** Holds when the letter says what was drafted under its number. */
    DRAFT_MATCHES("the letter says what was drafted under its number", "issue it as drafted, or draft it again"),
    /** Holds when a supervising leader is named. */
    LEADER_NAMED("a supervising leader is named", "name the supervising leader in the letter"),
    /** Holds when the letter names the day by which it is to be answered. */
    LETTER_DATED("the letter names the day by which it is to be answered", "name the day in the letter"),
    /** Holds when the cooperators' date is not after the lead's. */
    COOPERATORS_NOT_LATER("the cooperators' date is not after the lead's", "name an earlier day for the cooperators"),
    /** Holds when no cooperator that the letter names holds a live assignment. */
    UNITS_FREE("no cooperator that the letter names holds a live assignment", "leave it out, it is at work already"),
    /** Holds when no letter of this request bears the number. */
    LETTER_NEW("no letter of this request bears the number", "give it the next number"),
    /** Holds when no department is addressed of which the request complains. */
    NOT_COMPLAINED_OF("no department is addressed of which the request complains", "address another department"),
    /** Holds when no person is named of whom the request complains. */
    NOBODY_COMPLAINED_OF("no person is named of whom the request complains", "name somebody else"),
    /** Holds when the request complains neither of who acts nor of their unit. */
    NOT_THE_SUBJECT(
            "the request complains neither of who acts nor of their unit",
            "let somebody act of whom it does not complain"),
    /** Holds when the letter goes to the department that the ruling named. */
    GOES_WHERE_RULED(
            "the letter goes to the department that the ruling named",
            "address the department that was ruled competent"),
    /** Holds when the window for giving it back is open. */
    RETURN_WINDOW_OPEN("the window for giving it back is open", "handle it, or ask the office to reassign it"),
    /** Holds when fewer returns were granted than the programme allows. */
    RETURNS_LEFT("fewer returns were granted than the programme allows", "handle it, or ask the office to reassign it"),
    /** Holds when no ruling on this department was made. */
    NOT_RULED_BEFORE("no ruling on this department was made", "the ruling is final; handle it"),
    /** Holds when a return waits for its ruling. */
    RETURN_PENDING("a return waits for its ruling", "let the department ask first"),
    /** Holds when no return waits for its ruling. */
    NO_RETURN_PENDING("no return waits for its ruling", "rule on the return first"),
    /** Holds when the authority is neither the department that asks nor the one that it proposes. */
    NOT_A_PARTY(
            "the authority is neither the department that asks nor the one that it proposes",
            "let somebody rule who is no party"),
    /** Holds when the next lead was not relieved of it before, or is the fallback department. */
    NEXT_LEAD_FREE(
            "the next lead was not relieved of it before, or is the fallback department",
            "name another department, at worst the fallback department"),
    /** Holds when a cooperator owes its part. */
    CONTRIBUTION_OWED("a cooperator owes its part", "nothing is left to waive"),
    /** Holds when a due date that may be extended is open. */
    ANSWER_OWED("a due date that may be extended is open", "nothing is left to extend"),
    /** Holds when the extension is asked for before the due date less the lead time. */
    ASKED_IN_TIME("the extension is asked for before the due date less the lead time", "answer, however late"),
    /** Holds when fewer extensions were granted in this episode than the programme allows. */
    EXTENSIONS_LEFT(
            "fewer extensions were granted in this episode than the programme allows",
            "answer by the date that stands"),
    /** Holds when all extensions together stay within the cap. */
    EXTENSION_WITHIN_CAP("all extensions together stay within the cap", "ask for less"),
    /** Holds when no extension waits for its decision. */
    NO_EXTENSION_PENDING("no extension waits for its decision", "wait for the decision"),
    /** Holds when an extension waits for its decision. */
    EXTENSION_PENDING("an extension waits for its decision", "let the lead ask first"),
    /** Holds when who decides does not belong to the department that asks. */
    NOT_THE_LEAD("who decides does not belong to the department that asks", "let somebody outside decide"),
    /** Holds when an extension above the office's limit is granted by a leader. */
    HIGH_ENOUGH(
            "an extension above the office's limit is granted by a leader",
            "let the supervising leader or the host decide"),
    /** Holds when the programme allows the reason. */
    REASON_ALLOWED("the programme allows the reason", "give another reason, or let the clocks run"),
    /** Holds when the clocks are not suspended for this reason. */
    NOT_SUSPENDED_SO("the clocks are not suspended for this reason", "wait until that suspension ends"),
    /** Holds when the clocks are suspended for this reason. */
    SUSPENDED_SO("the clocks are suspended for this reason", "name the reason that stands"),
    /** Holds when the suspension ends after today. */
    SUSPENSION_DATE_AHEAD("the suspension ends after today", "name a day after today"),
    /** Holds when all suspensions together stay within the cap. */
    SUSPENSION_WITHIN_CAP("all suspensions together stay within the cap", "name an earlier day"),
    /** Holds when a supervising leader decides on the lead's proposal. */
    PROPOSED_BY_THE_LEAD(
            "a supervising leader decides on the lead's proposal", "let the lead propose it, or the host decide"),
    /** Holds when the evidence that the category asks for is there. */
    EVIDENCE_PRESENT("the evidence that the category asks for is there", "hand it in with the answer, or record it"),
    /** Holds when no promise is open. */
    NO_COMMITMENT_OPEN("no promise is open", "keep it, or put the request off"),
    /** Holds when the write-off is signed by whom the programme names. */
    SIGNED_OFF("the write-off is signed by whom the programme names", "have it signed and name the signer"),
    /** Holds when an anonymous request is verified without contact, any other by contact. */
    FOLLOW_UP_FITS(
            "an anonymous request is verified without contact, any other by contact", "record what fits the request"),
    /** Holds when the follow-up is later than the communication. */
    FOLLOW_UP_LATER("the follow-up is later than the communication", "ask the requester after they were told"),
    /** Holds when what is entered late has happened by now. */
    OCCURRED_BY_NOW("what is entered late has happened by now", "name when it happened, or leave it out"),
    /** Holds when what is entered late did not happen before what it fulfils was owed. */
    OCCURRED_SINCE_OWED(
            "what is entered late did not happen before what it fulfils was owed",
            "look for a mistyped date, or leave it out"),
    /** Holds when the follow-up lies within the time that the programme gives for it. */
    RATED_IN_TIME("the follow-up lies within the time that the programme gives for it", "record it without a rating"),
    /** Holds when the office reopens only a referral that was not taken. */
    REOPENED_BY_WHOM(
            "the office reopens only a referral that was not taken",
            "let the requester, the inspector or the host do it"),
    /** Holds when the office has verified that the requester wants it. */
    WITHDRAWAL_VERIFIED("the office has verified that the requester wants it", "verify it and say how"),
    /** Holds when the level lies above the one that stands. */
    LEVEL_HIGHER("the level lies above the one that stands", "nothing is left to raise"),
    /** Holds when a rise by more than one level has a reason. */
    LEVEL_EXPLAINED("a rise by more than one level has a reason", "say why"),
    /** Holds when the request is supervised. */
    SUPERVISED("the request is supervised", "nothing is left to lift"),
    /** Holds when the last nudge lies as far back as the programme asks. */
    NUDGE_ALLOWED("the last nudge lies as far back as the programme asks", "wait until then"),
    /** Holds when something changes. */
    CHANGES("something changes", "nothing is left to do"),
    /** Holds when the version of the programme is here. */
    VERSION_KNOWN("the version of the programme is here", "make the workflow with that version"),
    /** Holds when a date that an act names lies within ten years of today. */
    ACT_DATE_NEAR("a date that an act names lies within ten years of today", "look for a mistyped year"),
    /** Holds when a plan names a date that is not past. */
    PLAN_DATED("a plan names a date that is not past", "name the date"),
    /** Holds when the other request is another one. */
    ANOTHER_REQUEST("the other request is another one", "name the other request"),
    /** Holds when the request is neither split nor a part of one. */
    NOT_SPLIT("the request is neither split nor a part of one", "merge what was not split"),
    /** Holds when both requests are of one programme. */
    SAME_PROGRAMME("both requests are of one programme", "refer it to the other programme instead"),
    /** Holds when the other request was not merged into this one already. */
    DUPLICATE_NEW("the other request was not merged into this one already", "nothing is left to do"),
    /** Holds when the request was merged. */
    MERGED("the request was merged", "nothing is to be undone"),
    /** Holds when a request was merged into this one. */
    ABSORBED_HERE("the request was merged into this one", "name a request that was merged into this one"),
    /** Holds when no appeal waits, and nobody has said of the last answer that it is not solved. */
    NOT_IN_DISPUTE(
            "no appeal waits, and nobody has said of the last answer that it is not solved",
            "decide the appeal or the reopening first, or merge the other way round"),
    /** Holds when who joins is neither the requester nor joined already. */
    PARTY_NEW("who joins is neither the requester nor joined already", "nothing is left to do"),
    /** Holds when the party has joined the request. */
    PARTY_KNOWN("the party has joined the request", "name a party, or nobody for the requester"),
    /** Holds when the new requests are other ones, each named once. */
    CHILDREN_NEW("the new requests are other ones, each named once", "name new keys"),
    /** Holds when the part is one of those into which the request was split. */
    CHILD_KNOWN("the part is one of those into which the request was split", "name one of its parts"),
    /** Holds when what is said of a part is newer than what is known. */
    CHILD_NEWS("what is said of a part is newer than what is known", "say how the part stands now"),
    /** Holds when the request is as far as the one that is merged into it. */
    NOT_BEHIND("the request is as far as the one that is merged into it", "merge the other way round"),
    /** Holds when every part of the request is finished. */
    CHILDREN_DONE("every part of the request is finished", "finish the parts first, and note it"),
    /** Holds when dates are counted from an instant that is not after the raising and within ten years. */
    COUNTED_FROM_BEFORE(
            "dates are counted from an instant that is not after the raising and within ten years",
            "count from the raising of the whole, or from now"),
    /** Holds when the request is in a class. */
    IN_A_CLASS("the request is in a class", "put it into a class first"),
    /** Holds when the solution is of the request's class. */
    SOLUTION_OF_THE_CLASS("the solution is of the request's class", "offer a solution of its own class"),
    /** Holds when the solution that an answer applies was offered. */
    SOLUTION_OFFERED("the solution that an answer applies was offered", "let the office offer it, or apply none"),
    /** Holds when somebody was brought together with the requester, where an answer claims so. */
    MATCH_MADE(
            "somebody was brought together with the requester, where an answer claims so",
            "enter the match on both requests first"),
    /** Holds when a request that was answered before cites two answers. */
    ANSWERS_CITED(
            "a rejection of what was answered before cites two answers",
            "name the requests in which it was answered, one for each answer"),
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
