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
import dev.docket.request.SolutionId;
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

    private final RequestId id;
    private final Totals totals;
    private final Closings closings;
    private final Heard heard;
    private final Assigned assigned = new Assigned();
    private Owed owed;

    private @Nullable Stage stage;
    private @Nullable Ending ending;
    private boolean began;
    private boolean over;
    private boolean inSession;
    private boolean repeats;
    private boolean admitted;
    private boolean onSite;
    private boolean explained;
    private boolean explainedFinally;
    private boolean everDeferred;
    private boolean everReopened;

    private @Nullable Outcome claimed;
    private @Nullable SolutionId applied;
    private boolean covered;
    private Bonds bonds = Bonds.builder().build();

    private @Nullable Instant raisedAt;
    private final TreeMap<RequestId, Instant> absorbed = new TreeMap<>();
    private @Nullable Instant firstApprovedAt;
    private @Nullable Instant firstReplyAt;

    Life(RequestId id, Totals totals) {
        this.id = id;
        this.totals = totals;
        this.owed = new Owed(totals);
        this.closings = new Closings(totals);
        this.heard = new Heard(totals);
    }

    /** Notes how it stood when a flow's window began and ended, before what comes at an instant. */
    void before(Instant at) {
        Window window = totals.window();
        if (window.isFlow() && !began && !at.isBefore(window.from())) {
            began = true;
            totals.addIf(Count.OPEN_BEFORE, isOpen());
        }
        if (window.isFlow() && !over && !at.isBefore(window.until())) {
            over = true;
            totals.addIf(Count.OPEN, isOpen());
        }
    }

    private boolean isOpen() {
        return stage != null && stage.isOpen();
    }

    // ---- what happens

    @Override
    public Life raised(RequestEvent.Raised event) {
        stage = Stage.RAISED;
        raisedAt = event.intake().countedFrom().filter(event.at()::isAfter).orElse(event.at());
        inSession = event.intake().session().isPresent();
        repeats = event.intake().recurrenceOf().isPresent();
        assigned.raised(event);
        return counted(Count.RAISED, event);
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
        assigned.letterIssued(event);
        return counted(Count.LETTERS, event);
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
        return counted(Count.DEFERRALS, event);
    }

    @Override
    public Life continued(RequestEvent.Continued event) {
        return counted(Count.CONTINUATIONS, event);
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
        applied = event.answer().solution().orElse(null);
        return this;
    }

    @Override
    public Life answerApproved(RequestEvent.AnswerApproved event) {
        stage = Stage.ANSWERED;
        firstApprovedAt = firstApprovedAt == null ? event.at() : firstApprovedAt;
        if (applied != null && !covered) {
            covered = true;
            totals.add(Count.COVERED, event.at());
        }
        return communicated(event);
    }

    @Override
    public Life answerSentBack(RequestEvent.AnswerSentBack event) {
        claimed = null;
        applied = null;
        return this;
    }

    private Life communicated(RequestEvent event) {
        admitted = true;
        firstReplyAt = firstReplyAt == null ? event.at() : firstReplyAt;
        closings.replied(event.at());
        return this;
    }

    @Override
    public Life followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        if (followUp.party().isPresent()) {
            return followUp.reached() ? counted(Count.PARTIES_REACHED, event) : this;
        }
        if (!event.counts()) {
            return this;
        }
        heard.followedUp(event, claimed, explainedFinally);
        return this;
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
        closings.closed(event);
        return this;
    }

    @Override
    public Life reopened(RequestEvent.Reopened event) {
        closings.reopened(event, stage == Stage.CLOSED);
        stage = event.to();
        ending = null;
        onSite = false;
        explained = false;
        explainedFinally = false;
        everReopened = true;
        claimed = null;
        applied = null;
        heard.reopened();
        assigned.reopened();
        return counted(Count.REOPENINGS, event);
    }

    @Override
    public Life reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return this;
    }

    @Override
    public Life supervisionRaised(RequestEvent.SupervisionRaised event) {
        totals.addTo(event.to(), event.at());
        return this;
    }

    @Override
    public Life recorded(RequestEvent.Recorded event) {
        totals.addAct(event.act(), event.at());
        if (event.act().equals(Acts.REVISIT)) {
            closings.lookedAtAgain();
        }
        return event.act().equals(Acts.MONTHLY_CHECK) ? counted(Count.CHECKS, event) : this;
    }

    /** Nothing is counted: nobody here knows what it means. */
    @Override
    public Life foreign(RequestEvent.Foreign event) {
        return this;
    }

    @Override
    public Life reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        closings.windowClosed();
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
        assigned.ended(event.unit());
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
        assigned.ended(event.unit());
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
        closings.annulled();
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
        assigned.recategorised(event);
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
        return counted(Count.WRITE_OFFS_UNDONE, event);
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
        totals.addSolution(event.solution(), event.at());
        return counted(Count.SOLUTIONS_OFFERED, event);
    }

    @Override
    public Life matched(RequestEvent.Matched event) {
        return counted(Count.MATCHES, event);
    }

    @Override
    public Life returnRuled(RequestEvent.ReturnRuled event) {
        if (event.granted()) {
            stage = Stage.RAISED;
            totals.add(Count.LETTERS_RETURNED, assigned.lastLetterAt());
            return counted(Count.RETURNS_GRANTED, event);
        }
        return counted(Count.RETURNS_DENIED, event);
    }

    @Override
    public Life extensionDecided(RequestEvent.ExtensionDecided event) {
        return event.granted() ? counted(Count.EXTENSIONS, event) : this;
    }

    @Override
    public Life ofObligation(RequestEvent.OfObligation event) {
        owed = event.event().match(owed);
        if (event.event() instanceof ObligationEvent.Armed armed && stage == Stage.CLOSED) {
            closings.armed(armed.ref().rule());
        }
        return this;
    }

    private Life counted(Count what, RequestEvent event) {
        totals.add(what, event.at());
        return this;
    }

    // ---- how it stands

    /** Where it stands; empty when it was not raised. */
    Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** By what it may be counted among others; empty when it was not raised. */
    Optional<Traits> traits() {
        return assigned.traits();
    }

    /** Adds how it stands to the totals, once, after the last event. */
    void close() {
        if (stage == null) {
            return;
        }
        before(Instant.MAX);
        owed.close();
        boolean merged = ending == Ending.MERGED;
        closings.close(isOpen(), merged);
        if (!totals.window().isFlow()) {
            countStanding(stage, merged);
        }
        if (merged) {
            return;
        }
        heard.close(bonds, firstReplyAt, owed.isOverdue(StandardRules.FOLLOW_UP));
        totals.add(Count.HOPS, assigned.letters(), assigned.firstLetterAt());
        Instant firstLetterAt = assigned.firstLetterAt();
        totals.addIf(Count.DISPATCHED, firstLetterAt != null && totals.takes(firstLetterAt));
        Instant closedAt = stage == Stage.CLOSED ? closings.lastAt() : null;
        totals.time(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, firstLetterAt, firstApprovedAt, closedAt);
        Instant raised = firstRaisedAt();
        totals.time(Clock.RAISED_TO_FIRST_APPROVED_ANSWER, raised, firstApprovedAt, closedAt);
        totals.time(Clock.RAISED_TO_FIRST_REPLY, raised, firstReplyAt, closedAt);
        totals.time(Clock.LETTER_TO_CLOSED, firstLetterAt, closedAt, closedAt);
        totals.time(Clock.RAISED_TO_CLOSED, raised, closedAt, closedAt);
    }

    /** Law L51: its matter has waited since the first of the requests that were merged into it. */
    private @Nullable Instant firstRaisedAt() {
        Instant first = raisedAt;
        for (Instant other : absorbed.values()) {
            first = first == null || other.isBefore(first) ? other : first;
        }
        return first;
    }

    private void countStanding(Stage now, boolean merged) {
        boolean settled = ending != null && ending.isSettled();
        totals.addIf(Count.ADMITTED, admitted);
        totals.addIf(Count.OPEN, now.isOpen());
        totals.addIf(Count.CLOSED, !now.isOpen());
        totals.addIf(Count.CLOSED_UNSETTLED, ending != null && !settled && admitted);
        totals.addTo(now);
        if (ending != null) {
            totals.addTo(ending);
        }
        // Law L52: one that was merged is in no rate; the survivor is. What was done to it stays counted.
        totals.addIf(Count.MERGED_ADMITTED, merged && admitted);
        if (!merged) {
            countShares(now, settled);
        }
        Instant raised = firstRaisedAt();
        if (now.isOpen() && raised != null) {
            totals.addOpen(id, raised, now == Stage.DEFERRED, owed.missedStep());
        }
    }

    private void countShares(Stage now, boolean settled) {
        boolean dispatched = assigned.firstLetterAt() != null;
        Optional<Owed.Part> contact = owed.firstContact();
        totals.addIf(Count.RAISED_IN_SESSION, inSession);
        totals.addIf(Count.REPEATS, repeats);
        totals.addIf(Count.ANSWERED, firstReplyAt != null);
        totals.addIf(Count.SETTLED, settled);
        totals.addIf(Count.RESOLVED, isConfirming(ending) && heard.confirmsASolution(bonds));
        totals.addIf(Count.ON_SITE, onSite);
        totals.addIf(Count.ON_SITE_CONFIRMED, onSite && inSession && heard.confirmsASolution(bonds));
        totals.addIf(Count.EXPLAINED, explained);
        totals.addIf(Count.DEFERRED, now == Stage.DEFERRED);
        totals.addIf(Count.EVER_DEFERRED, everDeferred);
        totals.addIf(Count.EVER_REOPENED, everReopened);
        totals.addIf(Count.DISPATCHED_ANSWERED, dispatched && firstReplyAt != null);
        totals.addIf(
                Count.RESPONDED,
                dispatched && contact.filter(Owed.Part.ON_TIME::equals).isPresent());
        totals.addIf(
                Count.RESPONSE_PENDING,
                dispatched && contact.filter(Owed.Part.RUNNING::equals).isPresent());
        totals.addIf(Count.RESPONSE_UNBOUND, dispatched && contact.isEmpty());
    }

    /** Endings in which somebody other than the department has found it solved, or not. */
    private static boolean isConfirming(@Nullable Ending how) {
        return how == Ending.CONFIRMED || how == Ending.ANONYMOUS_VERIFIED;
    }
}
