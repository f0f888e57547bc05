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
    /** {@link RequestEvent.Admitted}. */
    public static final EventKind ADMITTED = EventKind.of("Admitted");
    /** {@link RequestEvent.ResolvedOnSite}. */
    public static final EventKind RESOLVED_ON_SITE = EventKind.of("ResolvedOnSite");
    /** {@link RequestEvent.Explained} with a review date. */
    public static final EventKind EXPLAINED_FOR_NOW = EventKind.of("ExplainedForNow");
    /** {@link RequestEvent.Explained} without one. */
    public static final EventKind EXPLAINED_FINALLY = EventKind.of("ExplainedFinally");
    /** {@link RequestEvent.LetterIssued}. */
    public static final EventKind LETTER_ISSUED = EventKind.of("LetterIssued");
    /** {@link RequestEvent.ReceiptConfirmed}. */
    public static final EventKind RECEIPT_CONFIRMED = EventKind.of("ReceiptConfirmed");
    /** {@link RequestEvent.ReceiptDeemed}. */
    public static final EventKind RECEIPT_DEEMED = EventKind.of("ReceiptDeemed");
    /** {@link RequestEvent.ProgressReported}. */
    public static final EventKind PROGRESS_REPORTED = EventKind.of("ProgressReported");
    /** {@link RequestEvent.Contributed}. */
    public static final EventKind CONTRIBUTED = EventKind.of("Contributed");
    /** {@link RequestEvent.Deferred}. */
    public static final EventKind DEFERRED = EventKind.of("Deferred");
    /** {@link RequestEvent.Continued}. */
    public static final EventKind CONTINUED = EventKind.of("Continued");
    /** {@link RequestEvent.Resumed} to {@link Stage#RAISED}. */
    public static final EventKind RESUMED_TO_RAISED = EventKind.of("ResumedToRaised");
    /** {@link RequestEvent.Resumed} to {@link Stage#ASSIGNED}. */
    public static final EventKind RESUMED_TO_ASSIGNED = EventKind.of("ResumedToAssigned");
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
    /** {@link RequestEvent.AttemptsExhausted}. */
    public static final EventKind ATTEMPTS_EXHAUSTED = EventKind.of("AttemptsExhausted");
    /** {@link RequestEvent.Appealed}. */
    public static final EventKind APPEALED = EventKind.of("Appealed");
    /** {@link RequestEvent.AppealDecided} that upholds what was appealed against. */
    public static final EventKind APPEAL_UPHELD = EventKind.of("AppealUpheld");
    /** {@link RequestEvent.AppealDecided} in the requester's favour. */
    public static final EventKind APPEAL_WON = EventKind.of("AppealWon");
    /** {@link RequestEvent.Closed}. */
    public static final EventKind CLOSED = EventKind.of("Closed");
    /** {@link RequestEvent.Reopened} to {@link Stage#ASSIGNED}. */
    public static final EventKind REOPENED_TO_ASSIGNED = EventKind.of("ReopenedToAssigned");
    /** {@link RequestEvent.Reopened} to {@link Stage#RAISED}. */
    public static final EventKind REOPENED_TO_RAISED = EventKind.of("ReopenedToRaised");
    /** {@link RequestEvent.ReopeningsSpent}. */
    public static final EventKind REOPENINGS_SPENT = EventKind.of("ReopeningsSpent");
    /** {@link RequestEvent.ReopenWindowClosed}. */
    public static final EventKind REOPEN_WINDOW_CLOSED = EventKind.of("ReopenWindowClosed");

    private static final List<EventKind> ALL = List.of(
            RAISED_IN_SESSION,
            RAISED_OUTSIDE_SESSIONS,
            ADMITTED,
            RESOLVED_ON_SITE,
            EXPLAINED_FOR_NOW,
            EXPLAINED_FINALLY,
            LETTER_ISSUED,
            RECEIPT_CONFIRMED,
            RECEIPT_DEEMED,
            PROGRESS_REPORTED,
            CONTRIBUTED,
            DEFERRED,
            CONTINUED,
            RESUMED_TO_RAISED,
            RESUMED_TO_ASSIGNED,
            ANSWER_SUBMITTED,
            ANSWER_APPROVED,
            ANSWER_SENT_BACK,
            FOLLOW_UP_PASSED,
            FOLLOW_UP_FAILED,
            FOLLOW_UP_UNREACHED,
            ATTEMPTS_EXHAUSTED,
            APPEALED,
            APPEAL_UPHELD,
            APPEAL_WON,
            CLOSED,
            REOPENED_TO_ASSIGNED,
            REOPENED_TO_RAISED,
            REOPENINGS_SPENT,
            REOPEN_WINDOW_CLOSED);

    private static final List<String> OF_OBLIGATIONS = List.of(
            "Armed", "Warned", "Breached", "Escalated", "Reminded", "Acted", "Met", "Cancelled", "Paused", "Resumed");

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
