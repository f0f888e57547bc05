package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.Subject;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.obligation.Trigger;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestEvent.ReopenCause;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.request.UnitId;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.WorkflowFault;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * One event and all that follows from it at once, each on the state that the one before it left: what becomes of the
 * obligations, whether supervision rises, whether the request reopens by itself.
 */
final class Unfolding {

    /** No event has anywhere near so many consequences; more means that rules arm each other in a circle. */
    private static final int LIMIT = 10_000;

    private final Programme programme;
    private final Origin origin;
    private final ArrayList<RequestEvent> events = new ArrayList<>();
    private Request request;

    Unfolding(Request request, Programme programme, Origin origin) {
        this.request = request;
        this.programme = programme;
        this.origin = origin;
    }

    Request request() {
        return request;
    }

    Seq<RequestEvent> events() {
        return List.ofAll(events);
    }

    /** All that time does at one instant. */
    void lapse(Instant due) {
        Optional<Instant> next = request.nextDue();
        while (next.isPresent() && !next.get().isAfter(due)) {
            programme
                    .rulebook()
                    .lapse(request.obligations(), RequestMatter.at(request))
                    .forEach(this::emitOfObligation);
            next = request.nextDue();
        }
    }

    /** Takes an event and everything that follows from it. */
    void emit(RequestEvent event) {
        if (events.size() >= LIMIT) {
            throw new WorkflowFault("more than " + LIMIT + " events follow from one, the last being " + event
                    + "; rules of " + programme.ref() + " arm each other in a circle");
        }
        Optional<Obligation> concerned = concerned(event);
        events.add(event);
        request = Evolution.evolve(request, event);
        followByRules(event, concerned);
        followByLifecycle(event, concerned);
    }

    /** The obligation that an obligation's event is about, as it was before. */
    private Optional<Obligation> concerned(RequestEvent event) {
        return event instanceof RequestEvent.OfObligation of
                ? request.obligations().find(of.event().ref())
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
        Trigger trigger = new Trigger(event.kind(), event.at(), subject(event, concerned));
        rulebook.follow(request.obligations(), trigger, new RequestMatter(request, event))
                .forEach(this::emitOfObligation);
    }

    private static Optional<Subject> subject(RequestEvent event, Optional<Obligation> concerned) {
        if (event instanceof RequestEvent.ReceiptConfirmed confirmed) {
            return Optional.of(Subject.of(confirmed.by().unit().value()));
        }
        if (event instanceof RequestEvent.Contributed contributed) {
            return Optional.of(Subject.of(contributed.by().unit().value()));
        }
        if (event instanceof RequestEvent.AnswerSubmitted submitted) {
            return Optional.of(Subject.of(submitted.by().unit().value()));
        }
        return concerned.flatMap(Obligation::subject);
    }

    private void followByLifecycle(RequestEvent event, Optional<Obligation> concerned) {
        if (event instanceof RequestEvent.OfObligation of) {
            afterObligation(of.event(), concerned);
        } else if (event instanceof RequestEvent.FollowedUp followedUp) {
            afterFollowUp(followedUp);
        } else if (event instanceof RequestEvent.AppealDecided decided && !decided.upheld()) {
            emit(reopened(request, decided.at(), decided.by(), ReopenCause.APPEAL, decided.reason()));
        } else if (event instanceof RequestEvent.Continued continued
                && request.continuations() > programme.limits().continuations()) {
            raiseTo(SupervisionLevel.CRITICAL, continued.at(), "continuation " + request.continuations());
        } else if (event instanceof RequestEvent.Reopened reopened) {
            SupervisionLevel level = request.episode() == 1 ? SupervisionLevel.WARNING : SupervisionLevel.CRITICAL;
            raiseTo(level, reopened.at(), "reopening " + request.episode());
        }
    }

    private void afterObligation(ObligationEvent event, Optional<Obligation> concerned) {
        String rule = event.ref().rule().value();
        if (event instanceof ObligationEvent.Warned warned && !warned.repeated()) {
            raiseTo(SupervisionLevel.NOTICE, warned.at(), rule + " is due soon");
        } else if (event instanceof ObligationEvent.Escalated escalated && !escalated.repeated()) {
            raiseTo(escalated.level(), escalated.at(), rule + " is overdue, step " + escalated.n());
        } else if (event instanceof ObligationEvent.Acted acted) {
            timeActs(acted, concerned);
        }
    }

    private void timeActs(ObligationEvent.Acted acted, Optional<Obligation> concerned) {
        if (acted.act().equals(TimedAct.CLOSE_REOPEN_WINDOW.kind())) {
            emit(new RequestEvent.ReopenWindowClosed(acted.at()));
        } else if (acted.act().equals(TimedAct.DEEM_RECEIVED.kind())) {
            concerned.flatMap(Obligation::subject).ifPresent(unit -> {
                emit(new RequestEvent.ReceiptDeemed(acted.at(), UnitId.of(unit.value())));
                raiseTo(SupervisionLevel.NOTICE, acted.at(), unit + " has not receipted its letter");
            });
        }
    }

    private void afterFollowUp(RequestEvent.FollowedUp event) {
        if (!event.followUp().reached()) {
            if (isExhausted(event.at())) {
                emit(new RequestEvent.AttemptsExhausted(event.at(), request.attempts()));
            }
        } else if (!event.followUp().passes() && !request.isIn(Stage.EXPLAINED)) {
            if (request.episode() < programme.limits().reopenings()) {
                String why = event.followUp().remarks().isBlank()
                        ? "the follow-up failed"
                        : event.followUp().remarks();
                emit(reopened(request, event.at(), event.by(), ReopenCause.FAILED_FOLLOW_UP, why));
            } else {
                emit(new RequestEvent.ReopeningsSpent(event.at(), request.episode()));
            }
        }
    }

    /** All attempts were made, on two days at least where more than one is asked for, and none of this episode reached anybody. */
    private boolean isExhausted(Instant now) {
        int asked = programme.limits().followUpAttempts();
        boolean onTwoDays = request.firstAttemptAt()
                .filter(first -> !programme
                        .calendar()
                        .date(first)
                        .equals(programme.calendar().date(now)))
                .isPresent();
        return !request.attemptsExhausted()
                && request.followUp().isEmpty()
                && request.attempts() >= asked
                && (asked == 1 || onTwoDays);
    }

    static RequestEvent.Reopened reopened(Request request, Instant at, Actor by, ReopenCause cause, String reason) {
        Stage to = request.lead().isPresent() ? Stage.ASSIGNED : Stage.RAISED;
        return new RequestEvent.Reopened(at, by, cause, to, reason);
    }

    private void raiseTo(SupervisionLevel level, Instant at, String cause) {
        if (request.isOpen() && level.compareTo(request.supervision()) > 0) {
            emit(new RequestEvent.SupervisionRaised(at, request.supervision(), level, cause, origin));
        }
    }
}
