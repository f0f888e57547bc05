package dev.docket.notice;

/**
 * What a notice tells. Every event of a request leads to some of these, or is deliberately told to nobody; see
 * {@link Notices}.
 *
 * @since 0.1.0
 */
public enum NoticeKind {
    /** To the requester: it is in the ledger (收件回执). */
    RECEIVED,
    /** To the requester: it was taken on (受理). */
    ADMITTED,
    /** To the lead and to each cooperator: the letter (交办函), what they owe by when, and by when to confirm its receipt. */
    LETTER,
    /** To the requester: who handles it and by when. */
    ASSIGNED_INFO,
    /** To the department and the office: its letter counts as received. */
    RECEIPT_DEEMED,
    /** To the lead: a cooperator gave its part. */
    CONTRIBUTED,
    /** To the requester: it was solved where it was raised. */
    RESOLVED_ON_SITE,
    /** To the requester and the departments at work: it was explained that it cannot be met, now or at all. */
    EXPLAINED,
    /** To the requester and the departments at work: it was put off, and until when. */
    DEFERRED,
    /** To the requester and the departments at work: what was put off stays so, and until when. */
    CONTINUED,
    /** To the requester and the departments at work: it goes on. */
    RESUMED,
    /** To the requester: the answer (答复). */
    ANSWER,
    /** To the lead: the answer was refused on its quality. */
    SENT_BACK,
    /** To the requester who does not accept an explanation: they may appeal, and the office does for them when they do not. */
    APPEAL_OFFERED,
    /** To the requester: an appeal was entered, and by when it is decided (复核). */
    APPEALED,
    /** To the requester: what became of the appeal. */
    APPEAL_DECIDED,
    /** To the lead and the requester: it returned to work. */
    REOPENED,
    /** To the requester: how it was settled; to the office too, where time did it. Every ending is told (TZ-8). */
    CLOSED,
    /** To the requester: that it has come in, and the next date (收件回执). */
    ACKNOWLEDGED,
    /** To the requester: it was turned away, why, and where to go instead (不予受理). */
    REJECTED,
    /** To the requester: it was handed to a body outside (转出). */
    REFERRED,
    /** To the requester, the departments at work, the office and whoever else owed something in it: it was taken back (撤回). */
    WITHDRAWN,
    /** To the requester and the departments at work: it goes on under another request (并案). */
    MERGED,
    /** To the requester and the lead, or the office: it stands alone again. */
    UNMERGED,
    /** To the requester: it was split, and into which requests (拆分). */
    SPLIT,
    /** To the lead at work, else the office: a solution for the whole class, with which it may be answered (一把钥匙). */
    CLASS_SOLUTION,
    /** To the requester: they were brought together with another requester (对接). */
    MATCHED,
    /** To the requester: what is wanting, and by when (补充材料); to the departments at work, that the clocks stand until then. */
    SUPPLEMENT_ASKED,
    /** To the departments at work and the office: what was wanting is there; to the requester too: it did not come. */
    SUPPLEMENT_OVER,
    /** To the requester: what was promised, and by when (承诺). */
    COMMITTED,
    /** To the requester: a promise was kept. */
    COMMITMENT_KEPT,
    /** To the office: the letter is signed and can be issued (签批). */
    LETTER_SIGNED,
    /** To the leader who is now responsible that it is solved (分管领导). */
    LEADER_NAMED,
    /** To the department: its assignment has ended; to the lead, when it need not wait for a cooperator. */
    ASSIGNMENT_ENDED,
    /** To the department that asked and the office: what became of the return. */
    RETURN_RULED,
    /** To the requester and the lead: a later date was granted, and why. */
    EXTENSION_GRANTED,
    /** To the lead: no later date was granted. */
    EXTENSION_REFUSED,
    /** To the requester and the departments at work: the clocks stand still, why and until when. */
    SUSPENDED,
    /** To the requester and the departments at work: the clocks run again; to the office too, where time did it. */
    SUSPENSION_ENDED,
    /** To the lead that is at work, else the office: the requester asks how far it is (催办). */
    NUDGED,
    /** To the requester and the departments at work: whose request it is, is the office's alone to know (身份保密). */
    SEALED,
    /** To the requester and the departments at work: with the requester's consent others may know it again. */
    UNSEALED,
    /** To the requester: who walks the case through. */
    COMPANION_NAMED,
    /** To the debtor, and of the answer to the requester: a due date was moved. */
    MOVED,
    /** To whoever was told of a breach or of what it led to: it proved premature. */
    VACATED,
    /** To whoever was warned or told of a step of the ladder: the act had been done before. */
    RISE_VACATED,
    /** To the debtor: an act is owed from now on, and by when. */
    OWED,
    /** To the debtor: a due date comes near. */
    WARNING,
    /** To the debtor and the office: a due date passed without the act. */
    BREACH,
    /** To those whom a step of the ladder names: an act is still owed. */
    ESCALATION,
    /** To those whom a level of supervision names: the request rose to it (督办). */
    SUPERVISION,
    /** To the debtor: the reminder of a rule that has a cadence (催办). */
    REMINDER,
    /** To the debtor: the day of a recurring act has come. */
    CHECK_DUE
}
