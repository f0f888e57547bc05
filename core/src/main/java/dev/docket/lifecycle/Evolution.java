package dev.docket.lifecycle;

import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Assignment;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Assignment.State;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Letter;
import dev.docket.request.Outcome;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.workflow.Event.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the state is after an event. Looks at no programme and no calendar: every date stands in the event. */
final class Evolution implements RequestEvent.Cases<Request> {

    private final Request before;

    private Evolution(Request before) {
        this.before = before;
    }

    static Request evolve(Request before, RequestEvent event) {
        return event.match(new Evolution(before));
    }

    private Request.Builder after(RequestEvent event) {
        Request.Builder builder = Request.builder();
        builder.from(before);
        return builder.version(before.version() + 1).lastAt(event.at()).lastWasLapse(event.origin() == Origin.LAPSE);
    }

    @Override
    public Request raised(RequestEvent.Raised event) {
        return after(event)
                .stageIfRaised(Stage.RAISED)
                .intakeIfRaised(event.intake())
                .programmeIfRaised(event.programme())
                .raisedAtIfRaised(event.at())
                .episodeStartedAt(event.at())
                .build();
    }

    @Override
    public Request admitted(RequestEvent.Admitted event) {
        return after(event).admitted(true).build();
    }

    @Override
    public Request resolvedOnSite(RequestEvent.ResolvedOnSite event) {
        return communicated(event, event.by())
                .stageIfRaised(Stage.RESOLVED_ON_SITE)
                .claimedOutcome(Outcome.RESOLVED)
                .build();
    }

    @Override
    public Request explained(RequestEvent.Explained event) {
        Explanation explanation = event.explanation();
        if (explanation.isFinal()) {
            return communicated(event, event.by())
                    .stageIfRaised(Stage.EXPLAINED)
                    .explanation(explanation)
                    .deferral(Optional.empty())
                    .claimedOutcome(Outcome.NOT_POSSIBLE)
                    .assignments(moved(Assignment::isLive, State.DONE))
                    .build();
        }
        return after(event)
                .stageIfRaised(Stage.EXPLAINED)
                .admitted(true)
                .explanation(explanation)
                .cameFrom(before.stageIfRaised())
                .continuations(0)
                .claimedOutcome(Outcome.NOT_POSSIBLE_NOW)
                .build();
    }

    /** Something was told to the requester: a follow-up is owed from here. */
    private Request.Builder communicated(RequestEvent event, Actor by) {
        return after(event)
                .addInvolved(by.person())
                .cameFrom(Optional.empty())
                .admitted(true)
                .communicatedAt(event.at())
                .submittedAt(Optional.empty())
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .followUp(Optional.empty());
    }

    @Override
    public Request letterIssued(RequestEvent.LetterIssued event) {
        Letter letter = event.letter();
        ArrayList<Assignment> assignments = new ArrayList<>(before.assignments());
        assignments.add(new Assignment(letter.lead(), Part.LEAD, letter.number(), event.at(), State.PENDING_RECEIPT));
        for (UnitId unit : letter.cooperators()) {
            assignments.add(new Assignment(unit, Part.COOPERATING, letter.number(), event.at(), State.PENDING_RECEIPT));
        }
        return after(event)
                .stageIfRaised(Stage.ASSIGNED)
                .admitted(true)
                .assignments(assignments)
                .supervisingLeader(letter.supervisingLeader().or(before::supervisingLeader))
                .build();
    }

    @Override
    public Request receiptConfirmed(RequestEvent.ReceiptConfirmed event) {
        return after(event).assignments(received(event.by().unit())).build();
    }

    @Override
    public Request receiptDeemed(RequestEvent.ReceiptDeemed event) {
        return after(event).assignments(received(event.unit())).build();
    }

    private List<Assignment> received(UnitId unit) {
        return moved(a -> a.unit().equals(unit) && a.state() == State.PENDING_RECEIPT, State.WORKING);
    }

    @Override
    public Request progressReported(RequestEvent.ProgressReported event) {
        return after(event).build();
    }

    @Override
    public Request contributed(RequestEvent.Contributed event) {
        UnitId unit = event.by().unit();
        return after(event)
                .assignments(
                        moved(a -> a.unit().equals(unit) && a.part() == Part.COOPERATING && a.isLive(), State.DONE))
                .build();
    }

    @Override
    public Request deferred(RequestEvent.Deferred event) {
        return after(event)
                .stageIfRaised(Stage.DEFERRED)
                .admitted(true)
                .deferral(event.deferral())
                .cameFrom(before.stageIfRaised())
                .continuations(0)
                .build();
    }

    @Override
    public Request continued(RequestEvent.Continued event) {
        return after(event)
                .continuations(before.continuations() + 1)
                .deferral(before.deferral().map(d -> new Deferral(d.plan(), d.owner(), event.reviewOn())))
                .explanation(before.explanation().map(e -> new Explanation(e.basis(), Optional.of(event.reviewOn()))))
                .build();
    }

    @Override
    public Request resumed(RequestEvent.Resumed event) {
        return after(event)
                .stageIfRaised(event.to())
                .deferral(Optional.empty())
                .explanation(Optional.empty())
                .claimedOutcome(Optional.empty())
                .cameFrom(Optional.empty())
                .continuations(0)
                .build();
    }

    @Override
    public Request answerSubmitted(RequestEvent.AnswerSubmitted event) {
        return after(event)
                .addInvolved(event.by().person())
                .answer(event.answer())
                .submittedAt(event.at())
                .claimedOutcome(event.answer().claimed())
                .assignments(moved(a -> a.part() == Part.LEAD && a.isLive(), State.SUBMITTED))
                .build();
    }

    @Override
    public Request answerApproved(RequestEvent.AnswerApproved event) {
        return communicated(event, event.by())
                .stageIfRaised(Stage.ANSWERED)
                .assignments(moved(Assignment::isLive, State.DONE))
                .build();
    }

    @Override
    public Request answerSentBack(RequestEvent.AnswerSentBack event) {
        return after(event)
                .answer(Optional.empty())
                .submittedAt(Optional.empty())
                .claimedOutcome(Optional.empty())
                .assignments(moved(a -> a.state() == State.SUBMITTED, State.WORKING))
                .build();
    }

    @Override
    public Request followedUp(RequestEvent.FollowedUp event) {
        FollowUp followUp = event.followUp();
        if (!followUp.reached()) {
            return after(event)
                    .attempts(before.attempts() + 1)
                    .firstAttemptAt(before.firstAttemptAt().orElse(event.at()))
                    .build();
        }
        return after(event)
                .addInvolved(event.by().person())
                .followUp(followUp)
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .confirmedOutcome(followUp.confirms(before.claimedOutcome(), before.isIn(Stage.EXPLAINED)))
                .build();
    }

    @Override
    public Request attemptsExhausted(RequestEvent.AttemptsExhausted event) {
        return after(event).attemptsExhausted(true).build();
    }

    @Override
    public Request appealed(RequestEvent.Appealed event) {
        return after(event).appealed(true).appealPending(true).build();
    }

    @Override
    public Request appealDecided(RequestEvent.AppealDecided event) {
        return after(event).appealPending(false).upheld(event.upheld()).build();
    }

    @Override
    public Request closed(RequestEvent.Closed event) {
        return after(event)
                .stageIfRaised(Stage.CLOSED)
                .ending(event.ending())
                .appealPending(false)
                .reopenWindowClosed(false)
                .build();
    }

    /** A new episode: what belonged to the last one is in the history. */
    @Override
    public Request reopened(RequestEvent.Reopened event) {
        return after(event)
                .stageIfRaised(event.to())
                .episode(before.episode() + 1)
                .episodeStartedAt(event.at())
                .ending(Optional.empty())
                .answer(Optional.empty())
                .submittedAt(Optional.empty())
                .communicatedAt(Optional.empty())
                .explanation(Optional.empty())
                .claimedOutcome(Optional.empty())
                .confirmedOutcome(Optional.empty())
                .attempts(0)
                .firstAttemptAt(Optional.empty())
                .attemptsExhausted(false)
                .writtenNoticeAt(Optional.empty())
                .followUp(Optional.empty())
                .involved(List.of())
                .cameFrom(Optional.empty())
                .upheld(false)
                .appealed(false)
                .appealPending(false)
                .reopenWindowClosed(false)
                .assignments(leadAgain())
                .build();
    }

    private List<Assignment> leadAgain() {
        return before.lead()
                .map(lead -> moved(a -> a.equals(lead), State.WORKING))
                .orElse(before.assignments());
    }

    @Override
    public Request reopeningsSpent(RequestEvent.ReopeningsSpent event) {
        return after(event).build();
    }

    @Override
    public Request supervisionRaised(RequestEvent.SupervisionRaised event) {
        return after(event).supervision(event.to()).build();
    }

    @Override
    public Request recorded(RequestEvent.Recorded event) {
        Request.Builder builder = after(event);
        if (event.act().equals(Acts.WRITTEN_NOTICE) && before.attemptsExhausted()) {
            builder.writtenNoticeAt(event.at());
        }
        return builder.build();
    }

    @Override
    public Request reopenWindowClosed(RequestEvent.ReopenWindowClosed event) {
        return after(event).reopenWindowClosed(true).build();
    }

    @Override
    public Request ofObligation(RequestEvent.OfObligation event) {
        return after(event)
                .obligations(before.obligations().apply(event.event()))
                .build();
    }

    private List<Assignment> moved(Predicate<Assignment> which, State to) {
        return before.assignments().stream()
                .map(assignment -> which.test(assignment) ? assignment.in(to) : assignment)
                .toList();
    }
}
