package dev.docket.session;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.request.SessionId;
import dev.docket.session.Session.Attendee;
import dev.docket.session.Session.RaisedRequest;
import dev.docket.session.Session.Substitution;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How an event changes a series. Looks at no rule, and leaves alone what a session is told that is not there. */
final class SeriesEvolution implements SessionCommand.Cases<Series.Builder> {

    private final Series series;
    private final Instant at;

    private SeriesEvolution(Series series, Instant at) {
        this.series = series;
        this.at = at;
    }

    static Series evolve(Series series, SessionEvent event) {
        SeriesEvolution evolution = new SeriesEvolution(series, event.at());
        Series.Builder after = event.fold(
                done -> done.what().match(evolution),
                passed -> evolution.ended(passed.session(), SessionStatus.MISSED),
                missed -> series.toBuilder().addTurns(new CadenceTurn(missed.at(), missed.at(), false)),
                of -> evolution.ofObligation(of.event()),
                foreign -> series.toBuilder());
        return after.version(series.version() + 1)
                .lastAt(event.at())
                .lastWasLapse(event.origin() == Origin.LAPSE)
                .build();
    }

    /** A session that was held for a day of the cadence has met what was owed by it. */
    private Series.Builder ofObligation(ObligationEvent event) {
        Series.Builder after =
                series.toBuilder().obligations(series.obligations().apply(event));
        if (event instanceof ObligationEvent.Met && event.ref().rule().equals(SessionObligations.HOLD)) {
            series.obligations()
                    .find(event.ref())
                    .flatMap(Obligation::due)
                    .ifPresent(due -> after.addTurns(new CadenceTurn(due, at, true)));
        }
        return after;
    }

    private Series.Builder with(SessionId id, UnaryOperator<Session.Builder> change) {
        ArrayList<Session> sessions = new ArrayList<>(series.sessions());
        sessions.replaceAll(
                one -> one.id().equals(id) ? change.apply(one.toBuilder()).build() : one);
        return series.toBuilder().sessions(sessions);
    }

    private Series.Builder ended(SessionId id, SessionStatus status) {
        return with(id, session -> session.status(status).doneAt(at));
    }

    @Override
    public Series.Builder begin(SessionCommand.Begin command) {
        return series.toBuilder().rules(command.rules()).begunAt(at);
    }

    @Override
    public Series.Builder adopt(SessionCommand.Adopt command) {
        return series.toBuilder().rules(command.rules());
    }

    @Override
    public Series.Builder plan(SessionCommand.Plan command) {
        if (series.session(command.session()).isPresent()) {
            return with(
                    command.session(),
                    session -> session.status(SessionStatus.PLANNED)
                            .plan(command.plan())
                            .host(command.plan().host()));
        }
        Session planned = Session.builder()
                .id(command.session())
                .status(SessionStatus.PLANNED)
                .plan(command.plan())
                .host(command.plan().host())
                .build();
        return series.toBuilder().addSessions(planned);
    }

    @Override
    public Series.Builder prepare(SessionCommand.Prepare command) {
        return with(command.session(), session -> session.preparation(command.preparation()));
    }

    @Override
    public Series.Builder announce(SessionCommand.Announce command) {
        return with(
                command.session(),
                session -> session.status(SessionStatus.ANNOUNCED).addAllInvited(command.invited()));
    }

    @Override
    public Series.Builder substitute(SessionCommand.Substitute command) {
        return series.session(command.session())
                .map(before -> new Substitution(at, before.host(), command.host(), command.reason()))
                .map(substitution -> with(
                        command.session(),
                        session -> session.host(command.host()).addSubstitutions(substitution)))
                .orElseGet(series::toBuilder);
    }

    @Override
    public Series.Builder open(SessionCommand.Open command) {
        int held = (int) series.sessions().stream()
                .filter(one -> one.number().isPresent())
                .count();
        return with(
                command.session(),
                session -> session.status(SessionStatus.HELD).number(held + 1).openedAt(at));
    }

    @Override
    public Series.Builder attend(SessionCommand.Attend command) {
        List<Attendee> there =
                command.there().stream().map(one -> new Attendee(at, one)).toList();
        return with(command.session(), session -> session.addAllAttendees(there));
    }

    @Override
    public Series.Builder noteRequest(SessionCommand.NoteRequest command) {
        ArrayList<RaisedRequest> requests = new ArrayList<>(
                series.session(command.session()).map(Session::requests).orElse(List.of()));
        Optional<RaisedRequest> known = requests.stream()
                .filter(one -> one.id().equals(command.request()))
                .findFirst();
        RaisedRequest noted = new RaisedRequest(
                known.map(RaisedRequest::at).orElse(at),
                command.request(),
                command.requester().or(() -> known.flatMap(RaisedRequest::requester)),
                command.stage());
        known.ifPresentOrElse(
                before -> requests.replaceAll(one -> one.equals(before) ? noted : one), () -> requests.add(noted));
        return with(command.session(), session -> session.requests(requests));
    }

    @Override
    public Series.Builder end(SessionCommand.End command) {
        return with(command.session(), session -> session.endedAt(command.end()));
    }

    @Override
    public Series.Builder minute(SessionCommand.Minute command) {
        return with(
                command.session(),
                session -> session.status(SessionStatus.MINUTED)
                        .minutes(command.minutes())
                        .doneAt(at));
    }

    @Override
    public Series.Builder cancel(SessionCommand.Cancel command) {
        return ended(command.session(), SessionStatus.CANCELLED);
    }

    @Override
    public Series.Builder conclude(SessionCommand.Conclude command) {
        return series.toBuilder().concludedAt(at);
    }
}
