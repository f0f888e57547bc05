package dev.docket.lifecycle;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.Subject;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.obligation.Trigger;
import dev.docket.programme.Programme;
import dev.docket.programme.Reclassification;
import dev.docket.request.Actor;
import dev.docket.request.Assignment.Part;
import dev.docket.request.Ending;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.AssignmentEnd;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.Stage;
import dev.docket.request.SupervisionCause;
import dev.docket.request.SuspensionReason;
import dev.docket.request.TimedAct;
import dev.docket.request.UnitId;
import dev.docket.workflow.Change;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.WorkflowFault;
import io.vavr.collection.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event and all that follows from it at once, each on the state that the one before it left: what becomes of the
 * obligations, whether supervision rises, whether the request closes or reopens by itself.
 */
final class Unfolding {

    /** No event has anywhere near so many consequences; more means that rules arm each other in a circle. */
    private static final int LIMIT = 10_000;

    private static final TimedAct[] TIMED_ACTS = TimedAct.values();

    private final KnownProgrammes known;
    private final Origin origin;
    private final ArrayList<RequestEvent> events = new ArrayList<>();
    private final Folding folding;
    private Programme programme;
    private RequestFacts facts;

    Unfolding(KnownProgrammes known, Request request, Programme programme, Origin origin) {
        this.known = known;
        this.folding = new Folding(known, request);
        this.programme = programme;
        this.facts = known.facts(programme);
        this.origin = origin;
    }

    /** What has happened, and what the request is after it. */
    Change<Request, RequestEvent> change() {
        return new Change<>(Array.ofAll(events), folding.state());
    }

    private Request request() {
        return folding.matter();
    }

    private RequestMatter matter(@Nullable RequestEvent event) {
        return new RequestMatter(folding.matter(), event, facts);
    }

    /** All that time does at one instant. */
    void lapse(Instant due) {
        Optional<Instant> next = folding.owed().nextDue();
        while (next.isPresent() && !next.get().isAfter(due)) {
            for (ObligationEvent event : programme.rulebook().lapse(folding.owed(), matter(null))) {
                emitOfObligation(event);
            }
            next = folding.owed().nextDue();
        }
    }

    /** Takes an event and everything that follows from it. */
    void emit(RequestEvent event) {
        requireEnd(event);
        Request before = request();
        Optional<Obligation> concerned = concerned(event);
        events.add(event);
        folding.add(event);
        if (!(event instanceof RequestEvent.ProgrammeAdopted)) {
            followByRules(event, concerned);
        }
        if (event instanceof RequestEvent.OfObligation of) {
            afterObligation(of.event(), concerned);
        } else {
            followByLifecycle(event, before);
        }
    }

    private void requireEnd(RequestEvent event) {
        if (events.size() >= LIMIT) {
            throw new WorkflowFault("more than " + LIMIT + " events follow from one, the last being " + event
                    + "; rules of " + programme.ref() + " arm each other in a circle");
        }
    }

    /** The obligation whose date has come, as it was before; of other events nobody asks whose it was. */
    private Optional<Obligation> concerned(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of
                        && (of.event() instanceof ObligationEvent.Breached
                                || of.event() instanceof ObligationEvent.Acted)
                ? folding.owed().find(of.event().ref())
                : Optional.empty();
    }

    private void emitOfObligation(ObligationEvent event) {
        emit(new RequestEvent.OfObligation(event, origin));
    }

    private void followByRules(RequestEvent event, Optional<Obligation> concerned) {
        Rulebook rulebook = programme.rulebook();
        if (event instanceof RequestEvent.OfObligation of
                && !(of.event() instanceof ObligationEvent.Breached && rulebook.heeds(event.kind()))) {
            return;
        }
        Optional<Subject> subject = event.subject();
        if (subject.isEmpty() && concerned.isPresent()) {
            subject = concerned.get().subject();
        }
        rulebook.follow(
                folding.draft(),
                new Trigger(event.kind(), event.at(), subject, event.happenedAt()),
                matter(event),
                this::take);
    }

    /** Nothing follows in its turn from what begins, ends, stops or resumes an obligation; and it has been applied already. */
    private void take(ObligationEvent event) {
        RequestEvent taken = new RequestEvent.OfObligation(event, origin);
        requireEnd(taken);
        events.add(taken);
        folding.happened(event.at(), origin);
    }

    private void followByLifecycle(RequestEvent event, Request before) {
        if (event instanceof RequestEvent.SessionEndNoted noted) {
            before.sessionEnd()
                    .ifPresent(end -> programme
                            .rulebook()
                            .reanchor(folding.owed(), Anchor.SESSION_END, end, noted.end(), trigger(event))
                            .forEach(this::emitOfObligation));
        } else if (event instanceof RequestEvent.Rejected rejected) {
            close(
                    rejected.at(),
                    rejected.by(),
                    Ending.REJECTED,
                    rejected.rejection().text());
        } else if (event instanceof RequestEvent.Referred referred) {
            close(
                    referred.at(),
                    referred.by(),
                    Ending.REFERRED,
                    referred.referral().receiver());
        } else if (event instanceof RequestEvent.Withdrawn withdrawn) {
            close(withdrawn.at(), withdrawn.by(), Ending.WITHDRAWN, withdrawn.reason());
        } else if (event instanceof RequestEvent.ReturnRuled ruled) {
            afterRuling(ruled, before);
        } else if (event instanceof RequestEvent.ExtensionDecided decided && decided.granted()) {
            Preconditions.extendable(folding.state(), programme)
                    .ifPresent(obligation -> programme
                            .rulebook()
                            .extend(folding.owed(), obligation, decided.period(), trigger(event))
                            .forEach(this::emitOfObligation));
        } else if (event instanceof RequestEvent.Reprioritised || event instanceof RequestEvent.Recategorised) {
            boolean afresh = programme.gates().reclassification() == Reclassification.FRESH;
            programme
                    .rulebook()
                    .reclassify(folding.owed(), trigger(event), matter(event), afresh)
                    .forEach(this::emitOfObligation);
        } else if (event instanceof RequestEvent.ProgrammeAdopted adopted) {
            adopt(adopted);
        } else if (event instanceof RequestEvent.FollowedUp followedUp && followedUp.counts()) {
            afterFollowUp(followedUp);
        } else if (event instanceof RequestEvent.AppealDecided decided && !decided.upheld()) {
            emit(reopened(request(), decided.at(), decided.by(), ReopenCause.APPEAL, decided.reason()));
        } else if (event instanceof RequestEvent.ClosureAnnulled annulled) {
            emit(reopened(request(), annulled.at(), annulled.by(), ReopenCause.ANNULLED, annulled.reason()));
        } else if (event instanceof RequestEvent.Merged merged) {
            close(merged.at(), merged.by(), Ending.MERGED, merged.survivor().value());
        } else if (event instanceof RequestEvent.Unmerged unmerged) {
            restore(unmerged, before);
        } else if (event instanceof RequestEvent.Absorbed absorbed) {
            raiseTo(
                    absorbed.duplicate().supervision(),
                    absorbed.at(),
                    absorbed.duplicate().id() + " was merged into it");
            programme
                    .rulebook()
                    .bringForward(folding.owed(), absorbed.duplicate().owed(), trigger(event))
                    .forEach(this::emitOfObligation);
        } else if (event instanceof RequestEvent.ChildNoted noted) {
            afterChild(noted);
        } else {
            raiseSupervision(event, before);
        }
    }

    private void restore(RequestEvent.Unmerged unmerged, Request before) {
        before.bonds()
                .merging()
                .ifPresent(merging -> programme
                        .rulebook()
                        .restore(
                                folding.owed(),
                                merging.before().obligations(),
                                merging.at(),
                                Preconditions.suspendedUntil(merging.before(), programme),
                                trigger(unmerged))
                        .forEach(this::emitOfObligation));
    }

    /** A part that is at work again opens the whole, which else would be better than it. */
    private void afterChild(RequestEvent.ChildNoted noted) {
        boolean ended =
                request().ending().filter(ending -> ending != Ending.MERGED).isPresent();
        if (ended && !noted.child().isFinished()) {
            String why = noted.child().id() + " is open again";
            emit(reopened(request(), noted.at(), noted.by(), ReopenCause.PART_REOPENED, why));
        }
    }

    private static Trigger trigger(RequestEvent event) {
        return new Trigger(event.kind(), event.at(), event.subject());
    }

    private void close(Instant at, Actor by, Ending ending, String basis) {
        emit(new RequestEvent.Closed(at, Optional.of(by), ending, basis));
    }

    private void afterRuling(RequestEvent.ReturnRuled ruled, Request before) {
        if (ruled.granted()) {
            emit(new RequestEvent.AssignmentEnded(
                    ruled.at(), ruled.by(), ruled.unit(), Part.LEAD, AssignmentEnd.RETURNED, ruled.reason()));
        } else {
            raiseOnce(SupervisionLevel.NOTICE, ruled.at(), SupervisionCause.RETURN_DENIED, before);
        }
    }

    /** From here on the request is under the other version, whose rules say what becomes of what is owed. */
    private void adopt(RequestEvent.ProgrammeAdopted adopted) {
        Rulebook old = programme.rulebook();
        programme = known.find(adopted.to()).orElse(programme);
        facts = known.facts(programme);
        programme
                .rulebook()
                .adopt(old, folding.owed(), trigger(adopted), matter(adopted))
                .forEach(this::emitOfObligation);
        followByRules(adopted, Optional.empty());
    }

    private void raiseSupervision(RequestEvent event, Request before) {
        if (event instanceof RequestEvent.Continued continued
                && request().continuations() > programme.limits().continuations()) {
            raiseOnce(SupervisionLevel.CRITICAL, continued.at(), SupervisionCause.CONTINUED_TOO_OFTEN, request());
        } else if (event instanceof RequestEvent.Reopened reopened) {
            boolean first = request().episode() == 1 && reopened.cause() != ReopenCause.ANNULLED;
            raiseTo(
                    first ? SupervisionLevel.WARNING : SupervisionLevel.CRITICAL,
                    reopened.at(),
                    reopened.cause() == ReopenCause.ANNULLED
                            ? "a closure was annulled"
                            : "reopening " + request().episode());
        } else if (event instanceof RequestEvent.ReceiptDeemed deemed) {
            raiseOnce(SupervisionLevel.NOTICE, deemed.at(), SupervisionCause.DEEMED_RECEIVED, before);
        }
    }

    private void afterObligation(ObligationEvent event, Optional<Obligation> concerned) {
        String rule = event.ref().rule().value();
        if (event instanceof ObligationEvent.Warned warned && isFirstWarning(warned)) {
            raiseTo(SupervisionLevel.NOTICE, warned.at(), rule + " is due soon");
        } else if (event instanceof ObligationEvent.Escalated escalated && !escalated.repeated()) {
            raiseTo(escalated.level(), escalated.at(), rule + " is overdue, step " + escalated.n());
        } else if (event instanceof ObligationEvent.Acted acted) {
            for (TimedAct act : TIMED_ACTS) {
                if (act.kind().equals(acted.act())) {
                    timeActs(act, acted.at(), concerned.flatMap(Obligation::subject));
                }
            }
        }
    }

    private boolean isFirstWarning(ObligationEvent.Warned warned) {
        return !warned.repeated()
                && !request()
                        .obligations()
                        .tally(warned.ref().rule())
                        .hasFiredAnotherWarning(warned.n(), warned.episode());
    }

    private void timeActs(TimedAct act, Instant at, Optional<Subject> subject) {
        switch (act) {
            case DEEM_RECEIVED ->
                subject.ifPresent(unit -> emit(new RequestEvent.ReceiptDeemed(at, UnitId.of(unit.value()))));
            case CLOSE_RETURN_WINDOW ->
                subject.ifPresent(unit -> emit(new RequestEvent.ReturnWindowClosed(at, UnitId.of(unit.value()))));
            case END_SUSPENSION ->
                subject.ifPresent(reason -> emit(new RequestEvent.SuspensionEnded(
                        at, SuspensionReason.valueOf(reason.value()), Optional.empty(), "its last day is over")));
            case GO_ON_WITHOUT_SUPPLEMENT -> emit(new RequestEvent.SupplementMissed(at));
            case CLOSE_REOPEN_WINDOW -> emit(new RequestEvent.ReopenWindowClosed(at));
            case CLOSE_TACITLY -> {
                if (Preconditions.isClosableByTime(known, folding.state(), programme, at)) {
                    emit(new RequestEvent.Closed(at, Optional.empty(), Ending.TACIT, "nobody objected"));
                }
            }
        }
    }

    private void afterFollowUp(RequestEvent.FollowedUp event) {
        if (!event.followUp().speaks()) {
            if (event.followUp().party().isEmpty() && isExhausted()) {
                emit(new RequestEvent.AttemptsExhausted(
                        event.at(),
                        request().attempts(),
                        request().lastAttemptAt().filter(event.at()::isAfter)));
            }
        } else if (!event.followUp().passes() && !request().isIn(Stage.EXPLAINED)) {
            if (request().episode() < programme.limits().reopenings()) {
                String why = event.followUp().remarks().isBlank()
                        ? "the follow-up failed"
                        : event.followUp().remarks();
                emit(reopened(request(), event.at(), event.by(), ReopenCause.FAILED_FOLLOW_UP, why));
            } else {
                emit(new RequestEvent.ReopeningsSpent(event.at(), request().episode()));
            }
        }
    }

    /** All attempts were made, on two days at least where more than one is asked for, and none of this episode reached anybody. */
    private boolean isExhausted() {
        int asked = programme.limits().followUpAttempts();
        boolean onTwoDays = !request()
                .firstAttemptAt()
                .map(programme.calendar()::date)
                .equals(request().lastAttemptAt().map(programme.calendar()::date));
        return !request().attemptsExhausted()
                && request().followUp().isEmpty()
                && request().attempts() >= asked
                && (asked == 1 || onTwoDays);
    }

    static RequestEvent.Reopened reopened(Request request, Instant at, Actor by, ReopenCause cause, String reason) {
        Stage to = request.lead().isPresent() ? Stage.ASSIGNED : Stage.RAISED;
        return new RequestEvent.Reopened(at, by, cause, to, reason);
    }

    /** A cause raises supervision once in an episode, even after a lift. */
    private void raiseOnce(SupervisionLevel level, Instant at, SupervisionCause cause, Request before) {
        if (!before.causes().contains(cause)) {
            raiseTo(level, at, cause.words());
        }
    }

    private void raiseTo(SupervisionLevel level, Instant at, String cause) {
        if (request().isOpen() && level.compareTo(request().supervision()) > 0) {
            emit(new RequestEvent.SupervisionRaised(
                    at, request().supervision(), level, cause, Optional.empty(), origin));
        }
    }
}
