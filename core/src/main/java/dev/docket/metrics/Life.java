package dev.docket.metrics;

import dev.docket.obligation.ObligationEvent;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Bonds;
import dev.docket.request.Child;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
import dev.docket.request.Outcome;
import dev.docket.request.RejectionReason;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as its events tell it, folded in place: how it stands, and when its clocks started and stopped. What is counted as
 * it comes goes straight into the {@link Totals}; what depends on how the request stands is added by {@link #close}.
 */
// Over 400 lines because every event of a request has its line here.
final class Life implements RequestEvent.Cases<Life> {

    private final Totals totals;
    private final Owed owed;

    private @Nullable Stage stage;
    private @Nullable Ending ending;
    private boolean inSession;
    private boolean repeats;
    private boolean admitted;
    private boolean onSite;
    private boolean explained;
    private boolean explainedFinally;
    private boolean everDeferred;
    private boolean everReopened;
    private boolean windowOpen;

    private @Nullable Outcome claimed;
    private @Nullable Outcome confirmed;
    private @Nullable FollowUp voice;
    private boolean voiceIsCurrent;
    private boolean followedUpInVain;
    private Bonds bonds = Bonds.builder().build();

    private @Nullable Instant raisedAt;
    private final TreeMap<RequestId, Instant> absorbed = new TreeMap<>();
    private @Nullable Instant firstLetterAt;
    private @Nullable Instant firstApprovedAt;
    private @Nullable Instant firstReplyAt;
    private @Nullable Instant lastClosedAt;

    Life(Totals totals) {
        this.totals = totals;
        this.owed = new Owed(totals);
    }

    // ---- what happens

    @Override
    public Life raised(RequestEvent.Raised event) {
        stage = Stage.RAISED;
        raisedAt = event.intake().countedFrom().filter(event.at()::isAfter).orElse(event.at());
        inSession = event.intake().session().isPresent();
        repeats = event.intake().recurrenceOf().isPresent();
        return this;
    }

    @Override
    public Life admitted(RequestEvent.Admitted event) {
        admitted = true;
        return this;
    }

    @Override
    public Life resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        stage = Stage.RESOLVED_ON_SITE;
        onSite = true;
        claimed = Outcome.RESOLVED;
        return communicated(event);
    }

    @Override
    public Life explained(RequestEvent.Explained event) {
        stage = Stage.EXPLAINED;
        admitted = true;
        explained = true;
        explainedFinally = event.explanation().isFinal();
        claimed = explainedFinally ? Outcome.NOT_POSSIBLE : Outcome.NOT_POSSIBLE_NOW;
        return explainedFinally ? communicated(event) : this;
    }

    @Override
    public Life letterIssued(RequestEvent.LetterIssued event) {
        stage = Stage.ASSIGNED;
        admitted = true;
        firstLetterAt = firstLetterAt == null ? event.at() : firstLetterAt;
        return counted(Count.LETTERS);
    }

    @Override
    public Life receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        return this;
    }

    @Override
    public Life receiptDeemed(RequestEvent.ReceiptDeemed event) {
        return this;
    }

    @Override
    public Life progressReported(RequestEvent.ProgressReported event) {
        return this;
    }

    @Override
    public Life contributed(RequestEvent.Contributed event) {
        return this;
    }

    @Override
    public Life deferred(RequestEvent.Deferred event) {
        stage = Stage.DEFERRED;
        admitted = true;
        everDeferred = true;
        return counted(Count.DEFERRALS);
    }

    @Override
    public Life continued(RequestEvent.Continued event) {
        return counted(Count.CONTINUATIONS);
    }

    @Override
    public Life resumed(RequestEvent.Resumed event) {
        stage = event.to();
        explained = false;
        claimed = stage == Stage.ANSWERED ? claimed : null;
        return this;
    }

    @Override
    public Life answerSubmitted(RequestEvent.AnswerSubmitted event) {
        claimed = event.answer().claimed();
        return this;
    }

    @Override
    public Life answerApproved(RequestEvent.AnswerApproved event) {
        stage = Stage.ANSWERED;
        firstApprovedAt = firstApprovedAt == null ? event.at() : firstApprovedAt;
        return communicated(event);
    }

    @Override
    public Life answerSentBack(RequestEvent.AnswerSentBack event) {
        claimed = null;
        return this;
    }

    private Life communicated(RequestEvent event) {
        admitted = true;
        firstReplyAt = firstReplyAt == null ? event.at() : firstReplyAt;
        return this;
    }

    @Override
    public Life followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        if (followUp.party().isPresent()) {
            return followUp.reached() ? counted(Count.PARTIES_REACHED) : this;
        }
        if (!event.counts()) {
            return this;
        }
        if (!followUp.speaks()) {
            followedUpInVain = true;
            return counted(Count.FOLLOW_UPS_UNREACHED);
        }
        voice = followUp;
        voiceIsCurrent = true;
        confirmed = followUp.confirms(Optional.ofNullable(claimed), explainedFinally)
                .orElse(null);
        return followUp.reached() ? counted(Count.FOLLOW_UPS_REACHED) : this;
    }

    @Override
    public Life attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return this;
    }

    @Override
    public Life appealed(RequestEvent.Appealed event) {
        return this;
    }

    @Override
    public Life appealDecided(RequestEvent.AppealDecided event) {
        return this;
    }

    @Override
    public Life closed(RequestEvent.Closed event) {
        stage = Stage.CLOSED;
        ending = event.ending();
        if (ending == Ending.MERGED) {
            return this;
        }
        lastClosedAt = event.at();
        windowOpen = false;
        return counted(Count.CLOSURES);
    }

    @Override
    public Life reopened(RequestEvent.Reopened event) {
        if (stage == Stage.CLOSED) {
            totals.add(Count.CLOSURES_REOPENED);
        }
        stage = event.to();
        ending = null;
        onSite = false;
        explained = false;
        explainedFinally = false;
        everReopened = true;
        windowOpen = false;
        claimed = null;
        confirmed = null;
        voiceIsCurrent = false;
        return counted(Count.REOPENINGS);
    }

    @Override
    public Life reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return this;
    }

    @Override
    public Life supervisionRaised(RequestEvent.SupervisionRaised event) {
        totals.addTo(event.to());
        return this;
    }

    @Override
    public Life recorded(RequestEvent.Recorded event) {
        return event.act().equals(Acts.MONTHLY_CHECK) ? counted(Count.CHECKS) : this;
    }

    @Override
    public Life reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        windowOpen = false;
        return this;
    }

    @Override
    public Life sessionEndNoted(RequestEvent.SessionEndNoted event) {
        return this;
    }

    @Override
    public Life acknowledged(RequestEvent.Acknowledged event) {
        return this;
    }

    @Override
    public Life rejected(RequestEvent.Rejected event) {
        repeats = repeats || event.rejection().reason() == RejectionReason.ANSWERED_BEFORE;
        return this;
    }

    @Override
    public Life referred(RequestEvent.Referred event) {
        return this;
    }

    @Override
    public Life withdrawn(RequestEvent.Withdrawn event) {
        return this;
    }

    @Override
    public Life supplementAsked(RequestEvent.SupplementAsked event) {
        return this;
    }

    @Override
    public Life supplemented(RequestEvent.Supplemented event) {
        return this;
    }

    @Override
    public Life supplementMissed(RequestEvent.SupplementMissed event) {
        return this;
    }

    @Override
    public Life committed(RequestEvent.Committed event) {
        return this;
    }

    @Override
    public Life commitmentDischarged(RequestEvent.CommitmentDischarged event) {
        return this;
    }

    @Override
    public Life letterDrafted(RequestEvent.LetterDrafted event) {
        return this;
    }

    @Override
    public Life letterSigned(RequestEvent.LetterSigned event) {
        return this;
    }

    @Override
    public Life assignmentEnded(RequestEvent.AssignmentEnded event) {
        return this;
    }

    @Override
    public Life returnWindowClosed(RequestEvent.ReturnWindowClosed event) {
        return this;
    }

    @Override
    public Life returnRequested(RequestEvent.ReturnRequested event) {
        return this;
    }

    @Override
    public Life contributionWaived(RequestEvent.ContributionWaived event) {
        return this;
    }

    @Override
    public Life contactRecorded(RequestEvent.ContactRecorded event) {
        return this;
    }

    @Override
    public Life extensionRequested(RequestEvent.ExtensionRequested event) {
        return this;
    }

    @Override
    public Life suspended(RequestEvent.Suspended event) {
        return this;
    }

    @Override
    public Life suspensionEnded(RequestEvent.SuspensionEnded event) {
        return this;
    }

    @Override
    public Life closureAnnulled(RequestEvent.ClosureAnnulled event) {
        return this;
    }

    @Override
    public Life supervisionLifted(RequestEvent.SupervisionLifted event) {
        return this;
    }

    @Override
    public Life nudged(RequestEvent.Nudged event) {
        return this;
    }

    @Override
    public Life sealed(RequestEvent.Sealed event) {
        return this;
    }

    @Override
    public Life unsealed(RequestEvent.Unsealed event) {
        return this;
    }

    @Override
    public Life reprioritised(RequestEvent.Reprioritised event) {
        return this;
    }

    @Override
    public Life recategorised(RequestEvent.Recategorised event) {
        return this;
    }

    @Override
    public Life programmeAdopted(RequestEvent.ProgrammeAdopted event) {
        return this;
    }

    @Override
    public Life named(RequestEvent.Named event) {
        return this;
    }

    @Override
    public Life merged(RequestEvent.Merged event) {
        return this;
    }

    @Override
    public Life unmerged(RequestEvent.Unmerged event) {
        stage = event.to();
        ending = null;
        return this;
    }

    @Override
    public Life childNoted(RequestEvent.ChildNoted event) {
        bonds = bonds.with(event.child());
        return this;
    }

    @Override
    public Life absorbed(RequestEvent.Absorbed event) {
        absorbed.put(event.duplicate().id(), event.duplicate().firstRaisedAt());
        return this;
    }

    @Override
    public Life released(RequestEvent.Released event) {
        absorbed.remove(event.duplicate());
        return this;
    }

    @Override
    public Life joined(RequestEvent.Joined event) {
        return this;
    }

    @Override
    public Life splitUp(RequestEvent.SplitUp event) {
        for (RequestId part : event.children()) {
            bonds = bonds.with(Child.open(part));
        }
        return this;
    }

    @Override
    public Life classJoined(RequestEvent.ClassJoined event) {
        return this;
    }

    @Override
    public Life classLeft(RequestEvent.ClassLeft event) {
        return this;
    }

    @Override
    public Life classSolutionOffered(RequestEvent.ClassSolutionOffered event) {
        return counted(Count.SOLUTIONS_OFFERED);
    }

    @Override
    public Life matched(RequestEvent.Matched event) {
        return counted(Count.MATCHES);
    }

    @Override
    public Life returnRuled(RequestEvent.ReturnRuled event) {
        if (event.granted()) {
            stage = Stage.RAISED;
            return counted(Count.RETURNS_GRANTED);
        }
        return counted(Count.RETURNS_DENIED);
    }

    @Override
    public Life extensionDecided(RequestEvent.ExtensionDecided event) {
        return event.granted() ? counted(Count.EXTENSIONS) : this;
    }

    @Override
    public Life ofObligation(RequestEvent.OfObligation event) {
        event.event().match(owed);
        if (event.event() instanceof ObligationEvent.Armed armed
                && armed.ref().rule().equals(StandardRules.REOPEN_WINDOW)) {
            windowOpen = stage == Stage.CLOSED;
        }
        return this;
    }

    private Life counted(Count what) {
        totals.add(what);
        return this;
    }

    // ---- how it stands

    /** Where it stands; empty when it was not raised. */
    Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** Adds how it stands to the totals, once, after the last event. */
    void close() {
        if (stage == null) {
            return;
        }
        owed.close();
        if (ending == Ending.MERGED) {
            countMerged(stage);
            return;
        }
        countStanding(stage);
        countVoice();
        boolean closed = stage == Stage.CLOSED;
        Instant closedAt = closed ? lastClosedAt : null;
        totals.time(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, firstLetterAt, firstApprovedAt, closed);
        Instant raised = firstRaisedAt();
        totals.time(Clock.RAISED_TO_FIRST_APPROVED_ANSWER, raised, firstApprovedAt, closed);
        totals.time(Clock.RAISED_TO_FIRST_REPLY, raised, firstReplyAt, closed);
        totals.time(Clock.LETTER_TO_CLOSED, firstLetterAt, closedAt, closed);
        totals.time(Clock.RAISED_TO_CLOSED, raised, closedAt, closed);
    }

    /** Law L51: its matter has waited since the first of the requests that were merged into it. */
    private @Nullable Instant firstRaisedAt() {
        Instant first = raisedAt;
        for (Instant other : absorbed.values()) {
            first = first == null || other.isBefore(first) ? other : first;
        }
        return first;
    }

    /** Law L52: one that was merged is in no rate; the survivor is. What was done to it stays counted. */
    private void countMerged(Stage now) {
        totals.add(Count.RAISED);
        totals.addIf(Count.ADMITTED, admitted);
        totals.addIf(Count.CLOSED_UNSETTLED, admitted);
        totals.add(Count.CLOSED);
        totals.addTo(now);
        totals.addTo(Ending.MERGED);
    }

    private void countStanding(Stage now) {
        boolean settled = ending != null && ending.isSettled();
        totals.add(Count.RAISED);
        totals.addIf(Count.RAISED_IN_SESSION, inSession);
        totals.addIf(Count.REPEATS, repeats);
        totals.addIf(Count.ADMITTED, admitted);
        totals.addIf(Count.ANSWERED, firstReplyAt != null);
        totals.addIf(Count.SETTLED, settled);
        totals.addIf(Count.RESOLVED, isConfirming(ending) && isConfirmedSolved());
        totals.addIf(Count.OPEN, now.isOpen());
        totals.addIf(Count.CLOSED, !now.isOpen());
        totals.addIf(Count.CLOSED_UNSETTLED, ending != null && !settled && admitted);
        totals.addIf(Count.ON_SITE, onSite);
        totals.addIf(Count.ON_SITE_CONFIRMED, onSite && inSession && isConfirmedSolved());
        totals.addIf(Count.EXPLAINED, explained);
        totals.addIf(Count.DEFERRED, now == Stage.DEFERRED);
        totals.addIf(Count.EVER_DEFERRED, everDeferred);
        totals.addIf(Count.DISPATCHED, firstLetterAt != null);
        totals.addIf(Count.EVER_REOPENED, everReopened);
        totals.addIf(Count.CLOSURES_IN_WINDOW, windowOpen);
        totals.addTo(now);
        if (ending != null) {
            totals.addTo(ending);
        }
    }

    /** What the requester says now counts; what they said before a reopening counts only when that is why it was reopened. */
    private void countVoice() {
        totals.addIf(Count.NEVER_REACHED, voice == null && followedUpInVain);
        if (voice == null) {
            return;
        }
        Satisfaction grade = voice.result();
        boolean stands = voiceIsCurrent || !voice.passes();
        boolean rated = grade != Satisfaction.NOT_RATED && stands;
        if (voice.reached()) {
            totals.addTo(grade);
        }
        totals.addIf(Count.REACHED, voice.reached());
        totals.addIf(Count.RATED, rated);
        totals.addIf(Count.SATISFIED, rated && voice.passes());
        totals.addIf(Count.CONFIRMED_SOLVED, voice.reached() && isConfirmedSolved());
        totals.addIf(Count.VERIFIED, voice.verification());
    }

    /** Endings in which somebody other than the department has found it solved, or not. */
    private static boolean isConfirming(@Nullable Ending how) {
        return how == Ending.CONFIRMED || how == Ending.ANONYMOUS_VERIFIED;
    }

    private boolean isConfirmedSolved() {
        boolean passed = voice != null && voiceIsCurrent && voice.passes();
        return passed
                && bonds.limited(Optional.ofNullable(confirmed))
                        .filter(Outcome::solves)
                        .isPresent();
    }
}
