package dev.docket.session;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.Rulebook;
import dev.docket.obligation.Subject;
import dev.docket.obligation.Trigger;
import dev.docket.request.SessionId;
import dev.docket.workflow.Change;
import dev.docket.workflow.Event.Origin;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** One event and all that follows from it at once, each on the state that the one before it left. */
final class SessionUnfolding {

    private SessionRules rules;
    private final Origin origin;
    private final ArrayList<SessionEvent> events = new ArrayList<>();
    private Series series;

    SessionUnfolding(Series series, SessionRules rules, Origin origin) {
        this.series = series;
        this.rules = rules;
        this.origin = origin;
    }

    /** What has happened, and what the series is after it. */
    Change<Series, SessionEvent> change() {
        return new Change<>(List.ofAll(events), series);
    }

    /** Takes what somebody did. */
    void done(SessionCommand command, Instant at) {
        SessionEvent event = new SessionEvent.Done(at, command);
        Optional<SessionId> session = SessionWorkflow.concerned(command);
        take(event);
        follow(event, session, Optional.of(command));
        if (command instanceof SessionCommand.End end) {
            series.session(end.session())
                    .map(one -> one.plan().end())
                    .ifPresent(before -> rules.rulebook()
                            .reanchor(
                                    series.obligations(),
                                    Anchor.SESSION_END,
                                    before,
                                    end.end(),
                                    trigger(event, session))
                            .forEach(this::takeOfObligation));
        }
    }

    /** What is owed goes over to the other rules before anything follows from them. */
    void adopted(SessionCommand.Adopt command, SessionRules other, Instant at) {
        SessionEvent event = new SessionEvent.Done(at, command);
        take(event);
        Rulebook before = rules.rulebook();
        rules = other;
        rules.rulebook()
                .adopt(before, series.obligations(), trigger(event, Optional.empty()), matter(Optional.of(command)))
                .forEach(this::takeOfObligation);
        follow(event, Optional.empty(), Optional.of(command));
    }

    /** All that time does at one instant. */
    void lapse(Instant due) {
        Optional<Instant> next = series.nextDue();
        while (next.isPresent() && !next.get().isAfter(due)) {
            rules.rulebook()
                    .lapse(series.obligations(), matter(Optional.empty()))
                    .forEach(this::lapsed);
            next = series.nextDue();
        }
    }

    private void lapsed(ObligationEvent event) {
        Optional<Subject> subject = series.obligations().find(event.ref()).flatMap(Obligation::subject);
        takeOfObligation(event);
        if (event instanceof ObligationEvent.Acted acted) {
            Optional<SessionId> session = subject.map(one -> SessionId.of(one.value()));
            SessionEvent done = session.<SessionEvent>map(one -> new SessionEvent.PassedOver(acted.at(), one))
                    .orElseGet(() -> new SessionEvent.SessionMissed(acted.at()));
            take(done);
            follow(done, session, Optional.empty());
        }
    }

    private void follow(SessionEvent event, Optional<SessionId> session, Optional<SessionCommand> done) {
        rules.rulebook()
                .follow(series.obligations(), trigger(event, session), matter(done))
                .forEach(this::takeOfObligation);
    }

    private static Trigger trigger(SessionEvent event, Optional<SessionId> session) {
        return new Trigger(event.kind(), event.at(), session.map(one -> Subject.of(one.value())));
    }

    private SeriesMatter matter(Optional<SessionCommand> done) {
        return new SeriesMatter(rules, series, done);
    }

    private void takeOfObligation(ObligationEvent event) {
        take(new SessionEvent.OfObligation(event, origin));
    }

    private void take(SessionEvent event) {
        events.add(event);
        series = SeriesEvolution.evolve(series, event);
    }
}
