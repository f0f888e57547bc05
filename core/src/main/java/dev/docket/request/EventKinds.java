package dev.docket.request;

import dev.docket.obligation.SupervisionLevel;
import dev.docket.workflow.EventKind;
import java.util.Arrays;
import java.util.List;

/**
 * The names by which rules refer to what happens to a request. An act that only a programme knows is the kind of its own
 * name; see {@link RequestCommand.Record}.
 *
 * @since 0.1.0
 */
public final class EventKinds {

    /** {@link RequestEvent.Raised} in a session. */
    public static final EventKind RAISED_IN_SESSION = EventKind.of("RaisedInSession");
    /** {@link RequestEvent.Raised} outside sessions. */
    public static final EventKind RAISED_OUTSIDE_SESSIONS = EventKind.of("RaisedOutsideSessions");
    /** {@link RequestEvent.SessionEndNoted}. */
    public static final EventKind SESSION_END_NOTED = EventKind.of("SessionEndNoted");
    /** {@link RequestEvent.Acknowledged}. */
    public static final EventKind ACKNOWLEDGED = EventKind.of("Acknowledged");
    /** {@link RequestEvent.Admitted}. */
    public static final EventKind ADMITTED = EventKind.of("Admitted");
    /** {@link RequestEvent.Rejected}. */
    public static final EventKind REJECTED = EventKind.of("Rejected");
    /** {@link RequestEvent.Referred}. */
    public static final EventKind REFERRED = EventKind.of("Referred");
    /** {@link RequestEvent.SupplementAsked}. */
    public static final EventKind SUPPLEMENT_ASKED = EventKind.of("SupplementAsked");
    /** {@link RequestEvent.Supplemented}. */
    public static final EventKind SUPPLEMENTED = EventKind.of("Supplemented");
    /** {@link RequestEvent.SupplementMissed}. */
    public static final EventKind SUPPLEMENT_MISSED = EventKind.of("SupplementMissed");
    /** {@link RequestEvent.ResolvedOnSite}. */
    public static final EventKind RESOLVED_ON_SITE = EventKind.of("ResolvedOnSite");
    /** {@link RequestEvent.Committed}. */
    public static final EventKind COMMITTED = EventKind.of("Committed");
    /** {@link RequestEvent.CommitmentDischarged}. */
    public static final EventKind COMMITMENT_DISCHARGED = EventKind.of("CommitmentDischarged");
    /** {@link RequestEvent.Explained} with a review date. */
    public static final EventKind EXPLAINED_FOR_NOW = EventKind.of("ExplainedForNow");
    /** {@link RequestEvent.Explained} without one. */
    public static final EventKind EXPLAINED_FINALLY = EventKind.of("ExplainedFinally");
    /** {@link RequestEvent.LetterDrafted}. */
    public static final EventKind LETTER_DRAFTED = EventKind.of("LetterDrafted");
    /** {@link RequestEvent.LetterSigned}. */
    public static final EventKind LETTER_SIGNED = EventKind.of("LetterSigned");
    /** {@link RequestEvent.LetterIssued}. */
    public static final EventKind LETTER_ISSUED = EventKind.of("LetterIssued");
    /** {@link RequestEvent.AssignmentEnded}. */
    public static final EventKind ASSIGNMENT_ENDED = EventKind.of("AssignmentEnded");
    /** {@link RequestEvent.ReceiptConfirmed}. */
    public static final EventKind RECEIPT_CONFIRMED = EventKind.of("ReceiptConfirmed");
    /** {@link RequestEvent.ReceiptDeemed}. */
    public static final EventKind RECEIPT_DEEMED = EventKind.of("ReceiptDeemed");
    /** {@link RequestEvent.ReturnWindowClosed}. */
    public static final EventKind RETURN_WINDOW_CLOSED = EventKind.of("ReturnWindowClosed");
    /** {@link RequestEvent.ReturnRequested}. */
    public static final EventKind RETURN_REQUESTED = EventKind.of("ReturnRequested");
    /** {@link RequestEvent.ReturnRuled} that relieves the department. */
    public static final EventKind RETURN_GRANTED = EventKind.of("ReturnGranted");
    /** {@link RequestEvent.ReturnRuled} that does not. */
    public static final EventKind RETURN_DENIED = EventKind.of("ReturnDenied");
    /** {@link RequestEvent.Contributed}. */
    public static final EventKind CONTRIBUTED = EventKind.of("Contributed");
    /** {@link RequestEvent.ContributionWaived}. */
    public static final EventKind CONTRIBUTION_WAIVED = EventKind.of("ContributionWaived");
    /** {@link RequestEvent.ProgressReported}. */
    public static final EventKind PROGRESS_REPORTED = EventKind.of("ProgressReported");
    /** {@link RequestEvent.ContactRecorded}. */
    public static final EventKind CONTACT_RECORDED = EventKind.of("ContactRecorded");
    /** {@link RequestEvent.ExtensionRequested}. */
    public static final EventKind EXTENSION_REQUESTED = EventKind.of("ExtensionRequested");
    /** {@link RequestEvent.ExtensionDecided} that grants it. */
    public static final EventKind EXTENSION_GRANTED = EventKind.of("ExtensionGranted");
    /** {@link RequestEvent.ExtensionDecided} that refuses it. */
    public static final EventKind EXTENSION_REFUSED = EventKind.of("ExtensionRefused");
    /** {@link RequestEvent.Suspended}. */
    public static final EventKind SUSPENDED = EventKind.of("Suspended");
    /** {@link RequestEvent.SuspensionEnded}. */
    public static final EventKind SUSPENSION_ENDED = EventKind.of("SuspensionEnded");
    /** {@link RequestEvent.Deferred}. */
    public static final EventKind DEFERRED = EventKind.of("Deferred");
    /** {@link RequestEvent.Continued}. */
    public static final EventKind CONTINUED = EventKind.of("Continued");
    /** {@link RequestEvent.Resumed} to {@link Stage#RAISED}. */
    public static final EventKind RESUMED_TO_RAISED = EventKind.of("ResumedToRaised");
    /** {@link RequestEvent.Resumed} to {@link Stage#ASSIGNED}. */
    public static final EventKind RESUMED_TO_ASSIGNED = EventKind.of("ResumedToAssigned");
    /** {@link RequestEvent.Resumed} to {@link Stage#ANSWERED}. */
    public static final EventKind RESUMED_TO_ANSWERED = EventKind.of("ResumedToAnswered");
    /** {@link RequestEvent.AnswerSubmitted}. */
    public static final EventKind ANSWER_SUBMITTED = EventKind.of("AnswerSubmitted");
    /** {@link RequestEvent.AnswerApproved}. */
    public static final EventKind ANSWER_APPROVED = EventKind.of("AnswerApproved");
    /** {@link RequestEvent.AnswerSentBack}. */
    public static final EventKind ANSWER_SENT_BACK = EventKind.of("AnswerSentBack");
    /** {@link RequestEvent.FollowedUp} that reached the requester and passes. */
    public static final EventKind FOLLOW_UP_PASSED = EventKind.of("FollowUpPassed");
    /** {@link RequestEvent.FollowedUp} that reached the requester and fails. */
    public static final EventKind FOLLOW_UP_FAILED = EventKind.of("FollowUpFailed");
    /** {@link RequestEvent.FollowedUp} that reached nobody. */
    public static final EventKind FOLLOW_UP_UNREACHED = EventKind.of("FollowUpUnreached");
    /** {@link RequestEvent.FollowedUp} that revises another and does not count. */
    public static final EventKind FOLLOW_UP_REVISED = EventKind.of("FollowUpRevised");
    /** {@link RequestEvent.Merged}. */
    public static final EventKind MERGED = EventKind.of("Merged");
    /** {@link RequestEvent.Absorbed}. */
    public static final EventKind ABSORBED = EventKind.of("Absorbed");
    /** {@link RequestEvent.Unmerged}. */
    public static final EventKind UNMERGED = EventKind.of("Unmerged");
    /** {@link RequestEvent.Released}. */
    public static final EventKind RELEASED = EventKind.of("Released");
    /** {@link RequestEvent.Joined}. */
    public static final EventKind JOINED = EventKind.of("Joined");
    /** {@link RequestEvent.SplitUp}. */
    public static final EventKind SPLIT_UP = EventKind.of("SplitUp");
    /** {@link RequestEvent.ChildNoted}. */
    public static final EventKind CHILD_NOTED = EventKind.of("ChildNoted");
    /** {@link RequestEvent.ClassJoined}. */
    public static final EventKind CLASS_JOINED = EventKind.of("ClassJoined");
    /** {@link RequestEvent.ClassLeft}. */
    public static final EventKind CLASS_LEFT = EventKind.of("ClassLeft");
    /** {@link RequestEvent.ClassSolutionOffered}. */
    public static final EventKind CLASS_SOLUTION_OFFERED = EventKind.of("ClassSolutionOffered");
    /** {@link RequestEvent.Matched}. */
    public static final EventKind MATCHED = EventKind.of("Matched");
    /** {@link RequestEvent.FollowedUp} of somebody who joined the request, who is content or was not reached. */
    public static final EventKind PARTY_FOLLOWED_UP = EventKind.of("PartyFollowedUp");
    /** {@link RequestEvent.FollowedUp} of somebody who joined the request and is not content. */
    public static final EventKind PARTY_NOT_CONTENT = EventKind.of("PartyNotContent");
    /** {@link RequestEvent.AttemptsExhausted}. */
    public static final EventKind ATTEMPTS_EXHAUSTED = EventKind.of("AttemptsExhausted");
    /** {@link RequestEvent.Appealed}. */
    public static final EventKind APPEALED = EventKind.of("Appealed");
    /** {@link RequestEvent.AppealDecided} that upholds what was appealed against. */
    public static final EventKind APPEAL_UPHELD = EventKind.of("AppealUpheld");
    /** {@link RequestEvent.AppealDecided} in the requester's favour. */
    public static final EventKind APPEAL_WON = EventKind.of("AppealWon");
    /** {@link RequestEvent.Withdrawn}. */
    public static final EventKind WITHDRAWN = EventKind.of("Withdrawn");
    /** {@link RequestEvent.Closed}. */
    public static final EventKind CLOSED = EventKind.of("Closed");
    /** {@link RequestEvent.ClosureAnnulled}. */
    public static final EventKind CLOSURE_ANNULLED = EventKind.of("ClosureAnnulled");
    /** {@link RequestEvent.Reopened} to {@link Stage#ASSIGNED}. */
    public static final EventKind REOPENED_TO_ASSIGNED = EventKind.of("ReopenedToAssigned");
    /** {@link RequestEvent.Reopened} to {@link Stage#RAISED}. */
    public static final EventKind REOPENED_TO_RAISED = EventKind.of("ReopenedToRaised");
    /** {@link RequestEvent.ReopeningsSpent}. */
    public static final EventKind REOPENINGS_SPENT = EventKind.of("ReopeningsSpent");
    /** {@link RequestEvent.SupervisionLifted}. */
    public static final EventKind SUPERVISION_LIFTED = EventKind.of("SupervisionLifted");
    /** {@link RequestEvent.Nudged}. */
    public static final EventKind NUDGED = EventKind.of("Nudged");
    /** {@link RequestEvent.Sealed}. */
    public static final EventKind SEALED = EventKind.of("Sealed");
    /** {@link RequestEvent.Unsealed}. */
    public static final EventKind UNSEALED = EventKind.of("Unsealed");
    /** {@link RequestEvent.Reprioritised}. */
    public static final EventKind REPRIORITISED = EventKind.of("Reprioritised");
    /** {@link RequestEvent.Recategorised}. */
    public static final EventKind RECATEGORISED = EventKind.of("Recategorised");
    /** {@link RequestEvent.ProgrammeAdopted}. */
    public static final EventKind PROGRAMME_ADOPTED = EventKind.of("ProgrammeAdopted");
    /** {@link RequestEvent.Named}. */
    public static final EventKind NAMED = EventKind.of("Named");
    /** {@link RequestEvent.ReopenWindowClosed}. */
    public static final EventKind REOPEN_WINDOW_CLOSED = EventKind.of("ReopenWindowClosed");

    private static final List<EventKind> ALL = List.of(
            RAISED_IN_SESSION,
            RAISED_OUTSIDE_SESSIONS,
            SESSION_END_NOTED,
            ACKNOWLEDGED,
            ADMITTED,
            REJECTED,
            REFERRED,
            SUPPLEMENT_ASKED,
            SUPPLEMENTED,
            SUPPLEMENT_MISSED,
            RESOLVED_ON_SITE,
            COMMITTED,
            COMMITMENT_DISCHARGED,
            EXPLAINED_FOR_NOW,
            EXPLAINED_FINALLY,
            LETTER_DRAFTED,
            LETTER_SIGNED,
            LETTER_ISSUED,
            ASSIGNMENT_ENDED,
            RECEIPT_CONFIRMED,
            RECEIPT_DEEMED,
            RETURN_WINDOW_CLOSED,
            RETURN_REQUESTED,
            RETURN_GRANTED,
            RETURN_DENIED,
            CONTRIBUTED,
            CONTRIBUTION_WAIVED,
            PROGRESS_REPORTED,
            CONTACT_RECORDED,
            EXTENSION_REQUESTED,
            EXTENSION_GRANTED,
            EXTENSION_REFUSED,
            SUSPENDED,
            SUSPENSION_ENDED,
            DEFERRED,
            CONTINUED,
            RESUMED_TO_RAISED,
            RESUMED_TO_ASSIGNED,
            RESUMED_TO_ANSWERED,
            ANSWER_SUBMITTED,
            ANSWER_APPROVED,
            ANSWER_SENT_BACK,
            FOLLOW_UP_PASSED,
            FOLLOW_UP_FAILED,
            FOLLOW_UP_UNREACHED,
            FOLLOW_UP_REVISED,
            ATTEMPTS_EXHAUSTED,
            MERGED,
            ABSORBED,
            UNMERGED,
            RELEASED,
            JOINED,
            SPLIT_UP,
            CHILD_NOTED,
            CLASS_JOINED,
            CLASS_LEFT,
            CLASS_SOLUTION_OFFERED,
            MATCHED,
            PARTY_FOLLOWED_UP,
            PARTY_NOT_CONTENT,
            APPEALED,
            APPEAL_UPHELD,
            APPEAL_WON,
            WITHDRAWN,
            CLOSED,
            CLOSURE_ANNULLED,
            REOPENED_TO_ASSIGNED,
            REOPENED_TO_RAISED,
            REOPENINGS_SPENT,
            SUPERVISION_LIFTED,
            NUDGED,
            SEALED,
            UNSEALED,
            REPRIORITISED,
            RECATEGORISED,
            PROGRAMME_ADOPTED,
            NAMED,
            REOPEN_WINDOW_CLOSED);

    private static final List<String> OF_OBLIGATIONS = List.of(
            "Armed",
            "Warned",
            "Breached",
            "Escalated",
            "Reminded",
            "Acted",
            "Met",
            "Cancelled",
            "Paused",
            "Resumed",
            "Moved",
            "Vacated",
            "Restored",
            "RisesVacated",
            "BroughtForward");

    private EventKinds() {}

    /**
     * Whether a kind is that of an event of the library, so that no recorded act may bear its name: a rule could not tell
     * the act from the event.
     *
     * @param kind the kind
     * @return false for the names of acts
     */
    public static boolean isOfAnEvent(EventKind kind) {
        int colon = kind.name().indexOf(':');
        return ALL.contains(kind)
                || (colon > 0 && OF_OBLIGATIONS.contains(kind.name().substring(0, colon)))
                || Arrays.stream(SupervisionLevel.values())
                        .anyMatch(level -> supervision(level).equals(kind));
    }

    /**
     * {@link RequestEvent.Resumed} to a stage.
     *
     * @param stage the stage from which it was put off
     * @return the kind, such as {@code ResumedToAssigned}
     */
    public static EventKind resumedTo(Stage stage) {
        return switch (stage) {
            case ANSWERED -> RESUMED_TO_ANSWERED;
            case ASSIGNED -> RESUMED_TO_ASSIGNED;
            default -> RESUMED_TO_RAISED;
        };
    }

    /**
     * {@link RequestEvent.SupervisionRaised} to a level.
     *
     * @param level the level
     * @return the kind, such as {@code SupervisionCritical}
     */
    public static EventKind supervision(SupervisionLevel level) {
        return switch (level) {
            case NONE -> EventKind.of("SupervisionNone");
            case NOTICE -> EventKind.of("SupervisionNotice");
            case WARNING -> EventKind.of("SupervisionWarning");
            case CRITICAL -> EventKind.of("SupervisionCritical");
            case TRANSFERRED -> EventKind.of("SupervisionTransferred");
        };
    }
}
