package dev.docket.lifecycle;

import dev.docket.request.CommandKind;
import dev.docket.request.Guard;
import java.util.EnumMap;
import java.util.List;

/**
 * By which guards each command can be refused, as drawings and documents name them; besides {@link Guard#NOT_THE_SUBJECT}, which stands
 * against every command of those of whom the request complains.
 */
final class RequestGuards {

    private static final EnumMap<CommandKind, List<Guard>> GUARDS = guards();

    private RequestGuards() {}

    static List<Guard> of(CommandKind kind) {
        return GUARDS.getOrDefault(kind, List.of());
    }

    private static void put(EnumMap<CommandKind, List<Guard>> guards, CommandKind kind, Guard... own) {
        guards.put(kind, List.of(own));
    }

    private static EnumMap<CommandKind, List<Guard>> guards() {
        EnumMap<CommandKind, List<Guard>> guards = new EnumMap<>(CommandKind.class);
        put(
                guards,
                CommandKind.RAISE,
                Guard.AUTHORITY_RECORDED,
                Guard.SESSION_END_NEAR,
                Guard.SESSION_END_NAMED,
                Guard.ANOTHER_REQUEST,
                Guard.COUNTED_FROM_BEFORE);
        put(guards, CommandKind.NOTE_SESSION_END, Guard.SESSION_NAMED, Guard.SESSION_END_NEAR);
        put(guards, CommandKind.ACKNOWLEDGE, Guard.NOT_YET_ACKNOWLEDGED);
        put(guards, CommandKind.ADMIT, Guard.NOT_YET_ADMITTED);
        put(
                guards,
                CommandKind.REJECT,
                Guard.NOT_YET_ADMITTED,
                Guard.CHILDREN_DONE,
                Guard.ANOTHER_REQUEST,
                Guard.ANSWERS_CITED);
        put(guards, CommandKind.REFER, Guard.CHILDREN_DONE);
        put(
                guards,
                CommandKind.ASK_SUPPLEMENT,
                Guard.NO_ANSWER_PENDING,
                Guard.SUPPLEMENTS_LEFT,
                Guard.NO_SUPPLEMENT_PENDING);
        put(guards, CommandKind.SUPPLEMENT, Guard.SUPPLEMENT_PENDING);
        put(guards, CommandKind.RESOLVE_ON_SITE, Guard.SESSION_NAMED);
        put(guards, CommandKind.COMMIT, Guard.COMMITMENT_DATE_AHEAD, Guard.COMMITMENT_NEW);
        put(
                guards,
                CommandKind.DISCHARGE_COMMITMENT,
                Guard.COMMITMENT_OPEN,
                Guard.COMMITTED_HERE,
                Guard.OCCURRED_BY_NOW,
                Guard.OCCURRED_SINCE_OWED);
        put(
                guards,
                CommandKind.EXPLAIN,
                Guard.REVIEW_DATE_AHEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.NO_RETURN_PENDING,
                Guard.PROPOSED_BY_THE_LEAD);
        put(
                guards,
                CommandKind.DRAFT_LETTER,
                Guard.LETTER_SIGNED,
                Guard.ANSWER_DATE_AHEAD,
                Guard.DRAFT_MATCHES,
                Guard.LEADER_NAMED,
                Guard.LETTER_DATED,
                Guard.COOPERATORS_NOT_LATER,
                Guard.UNITS_FREE,
                Guard.LETTER_NEW,
                Guard.NOT_COMPLAINED_OF,
                Guard.NOBODY_COMPLAINED_OF,
                Guard.GOES_WHERE_RULED);
        put(guards, CommandKind.SIGN_LETTER, Guard.DRAFT_PENDING, Guard.DRAFT_MATCHES);
        put(
                guards,
                CommandKind.ISSUE_LETTER,
                Guard.LETTER_SIGNED,
                Guard.ANSWER_DATE_AHEAD,
                Guard.DRAFT_MATCHES,
                Guard.LEADER_NAMED,
                Guard.LETTER_DATED,
                Guard.COOPERATORS_NOT_LATER,
                Guard.UNITS_FREE,
                Guard.LETTER_NEW,
                Guard.NOT_COMPLAINED_OF,
                Guard.NOBODY_COMPLAINED_OF,
                Guard.GOES_WHERE_RULED);
        put(
                guards,
                CommandKind.REASSIGN,
                Guard.LETTER_SIGNED,
                Guard.ANSWER_DATE_AHEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.DRAFT_MATCHES,
                Guard.LEADER_NAMED,
                Guard.LETTER_DATED,
                Guard.COOPERATORS_NOT_LATER,
                Guard.UNITS_FREE,
                Guard.LETTER_NEW,
                Guard.NOT_COMPLAINED_OF,
                Guard.NOBODY_COMPLAINED_OF,
                Guard.GOES_WHERE_RULED,
                Guard.NO_RETURN_PENDING);
        put(
                guards,
                CommandKind.CONFIRM_RECEIPT,
                Guard.RECEIPT_PENDING,
                Guard.OCCURRED_BY_NOW,
                Guard.OCCURRED_SINCE_OWED);
        put(
                guards,
                CommandKind.REQUEST_RETURN,
                Guard.IS_LEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.RETURN_WINDOW_OPEN,
                Guard.RETURNS_LEFT,
                Guard.NOT_RULED_BEFORE,
                Guard.NO_RETURN_PENDING);
        put(
                guards,
                CommandKind.RULE_RETURN,
                Guard.NOT_COMPLAINED_OF,
                Guard.RETURN_PENDING,
                Guard.NOT_A_PARTY,
                Guard.NEXT_LEAD_FREE);
        put(guards, CommandKind.CONTRIBUTE, Guard.IS_COOPERATOR, Guard.OCCURRED_BY_NOW, Guard.OCCURRED_SINCE_OWED);
        put(guards, CommandKind.WAIVE_CONTRIBUTION, Guard.CONTRIBUTION_OWED);
        put(guards, CommandKind.REPORT_PROGRESS, Guard.IS_LEAD, Guard.OCCURRED_BY_NOW, Guard.OCCURRED_SINCE_OWED);
        put(
                guards,
                CommandKind.RECORD_CONTACT,
                Guard.REQUESTER_KNOWN,
                Guard.OCCURRED_BY_NOW,
                Guard.OCCURRED_SINCE_OWED);
        put(
                guards,
                CommandKind.REQUEST_EXTENSION,
                Guard.IS_LEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.NO_RETURN_PENDING,
                Guard.ANSWER_OWED,
                Guard.ASKED_IN_TIME,
                Guard.EXTENSIONS_LEFT,
                Guard.EXTENSION_WITHIN_CAP,
                Guard.NO_EXTENSION_PENDING);
        put(
                guards,
                CommandKind.DECIDE_EXTENSION,
                Guard.ASKED_IN_TIME,
                Guard.EXTENSION_WITHIN_CAP,
                Guard.EXTENSION_PENDING,
                Guard.NOT_THE_LEAD,
                Guard.HIGH_ENOUGH);
        put(
                guards,
                CommandKind.SUSPEND,
                Guard.NO_ANSWER_PENDING,
                Guard.NO_RETURN_PENDING,
                Guard.REASON_ALLOWED,
                Guard.NOT_SUSPENDED_SO,
                Guard.SUSPENSION_DATE_AHEAD,
                Guard.SUSPENSION_WITHIN_CAP);
        put(guards, CommandKind.RESUME, Guard.SUSPENDED_SO);
        put(
                guards,
                CommandKind.DEFER,
                Guard.REVIEW_DATE_AHEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.COMMITMENT_STANDS,
                Guard.NOBODY_COMPLAINED_OF,
                Guard.NO_RETURN_PENDING,
                Guard.PROPOSED_BY_THE_LEAD);
        put(guards, CommandKind.REVIEW, Guard.REVIEW_DATE_AHEAD, Guard.PUT_OFF, Guard.CONTINUATIONS_LEFT);
        put(
                guards,
                CommandKind.SUBMIT_ANSWER,
                Guard.IS_LEAD,
                Guard.NO_ANSWER_PENDING,
                Guard.COOPERATORS_DONE,
                Guard.NO_RETURN_PENDING,
                Guard.EVIDENCE_PRESENT,
                Guard.OCCURRED_BY_NOW,
                Guard.OCCURRED_SINCE_OWED,
                Guard.SOLUTION_OFFERED,
                Guard.MATCH_MADE);
        put(guards, CommandKind.APPROVE_ANSWER, Guard.ANSWER_PENDING, Guard.INDEPENDENT);
        put(guards, CommandKind.SEND_BACK, Guard.ANSWER_PENDING);
        put(
                guards,
                CommandKind.RECORD_FOLLOW_UP,
                Guard.INDEPENDENT,
                Guard.COMMUNICATED,
                Guard.NOT_UPHELD,
                Guard.FOLLOW_UP_FITS,
                Guard.FOLLOW_UP_LATER,
                Guard.OCCURRED_BY_NOW,
                Guard.OCCURRED_SINCE_OWED,
                Guard.RATED_IN_TIME,
                Guard.PARTY_KNOWN);
        put(guards, CommandKind.APPEAL, Guard.FOLLOW_UP_FAILED, Guard.NOT_APPEALED_YET);
        put(guards, CommandKind.DECIDE_APPEAL, Guard.INDEPENDENT, Guard.APPEAL_PENDING, Guard.NOT_INVOLVED);
        put(
                guards,
                CommandKind.CLOSE,
                Guard.COMMUNICATED,
                Guard.FOLLOWED_UP,
                Guard.FOLLOW_UP_PASSES,
                Guard.ASSIGNMENTS_DONE,
                Guard.EVIDENCE_PRESENT,
                Guard.NO_COMMITMENT_OPEN,
                Guard.SIGNED_OFF,
                Guard.CHILDREN_DONE);
        put(guards, CommandKind.REOPEN, Guard.COMMUNICATED, Guard.WINDOW_OPEN, Guard.REOPENED_BY_WHOM);
        put(guards, CommandKind.ANNUL_CLOSURE);
        put(guards, CommandKind.WITHDRAW, Guard.INDEPENDENT, Guard.WITHDRAWAL_VERIFIED, Guard.CHILDREN_DONE);
        put(guards, CommandKind.ESCALATE, Guard.LEVEL_HIGHER, Guard.LEVEL_EXPLAINED);
        put(guards, CommandKind.LIFT_SUPERVISION, Guard.SUPERVISED);
        put(guards, CommandKind.NUDGE, Guard.REQUESTER_KNOWN, Guard.NUDGE_ALLOWED);
        put(guards, CommandKind.SEAL, Guard.NOT_SEALED, Guard.PARTY_KNOWN);
        put(guards, CommandKind.UNSEAL, Guard.SEALED, Guard.CONSENT_RECORDED, Guard.PARTY_KNOWN);
        put(guards, CommandKind.REPRIORITISE, Guard.CHANGES);
        put(guards, CommandKind.RECATEGORISE, Guard.CHANGES);
        put(guards, CommandKind.ADOPT_PROGRAMME_VERSION, Guard.VERSION_KNOWN);
        put(guards, CommandKind.NAME, Guard.REQUESTER_KNOWN, Guard.NOBODY_COMPLAINED_OF);
        put(
                guards,
                CommandKind.MERGE,
                Guard.NOT_IN_DISPUTE,
                Guard.NO_COMMITMENT_OPEN,
                Guard.ANOTHER_REQUEST,
                Guard.NOT_SPLIT);
        put(
                guards,
                CommandKind.ABSORB,
                Guard.NOT_COMPLAINED_OF,
                Guard.NOBODY_COMPLAINED_OF,
                Guard.ANOTHER_REQUEST,
                Guard.SAME_PROGRAMME,
                Guard.DUPLICATE_NEW,
                Guard.NOT_BEHIND);
        put(guards, CommandKind.UNMERGE, Guard.MERGED);
        put(guards, CommandKind.RELEASE, Guard.ABSORBED_HERE);
        put(guards, CommandKind.JOIN, Guard.PARTY_NEW);
        put(guards, CommandKind.SPLIT, Guard.CHILDREN_NEW);
        put(guards, CommandKind.NOTE_CHILD, Guard.CHANGES, Guard.CHILD_KNOWN, Guard.CHILD_NEWS);
        put(guards, CommandKind.JOIN_CLASS, Guard.CHANGES);
        put(guards, CommandKind.LEAVE_CLASS, Guard.IN_A_CLASS);
        put(guards, CommandKind.OFFER_CLASS_SOLUTION, Guard.CHANGES, Guard.IN_A_CLASS, Guard.SOLUTION_OF_THE_CLASS);
        put(guards, CommandKind.MATCH, Guard.CHANGES, Guard.ANOTHER_REQUEST);
        put(guards, CommandKind.RECORD, Guard.REQUESTER_KNOWN, Guard.ACT_DATE_NEAR, Guard.PLAN_DATED, Guard.ACT_KNOWN);
        return guards;
    }
}
