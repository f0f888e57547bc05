package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Played.Surprise;
import dev.docket.examples.runner.run.Scenario.Attend;
import dev.docket.examples.runner.run.Scenario.Item;
import dev.docket.examples.runner.run.Scenario.Prepare;
import dev.docket.examples.runner.run.Scenario.Session;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.session.Attendance;
import dev.docket.session.BatchId;
import dev.docket.session.CollectedRequest;
import dev.docket.session.Invitation;
import dev.docket.session.Minutes;
import dev.docket.session.Preparation;
import dev.docket.session.Receivee;
import dev.docket.session.Series;
import dev.docket.session.SeriesId;
import dev.docket.session.Session.RaisedRequest;
import dev.docket.session.SessionCommand;
import dev.docket.session.SessionEvent;
import dev.docket.session.SessionKind;
import dev.docket.session.SessionPlan;
import dev.docket.session.SessionRefusal;
import dev.docket.session.SessionRules;
import dev.docket.session.SessionWorkflow;
import dev.docket.session.Theme;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Holds the sessions of a scenario as a real series: each is planned, prepared and announced two weeks before, opened, attended, ended, and
 * minuted as soon as every request raised in it has its disposition. Whoever raises something in a session was there.
 */
final class Sessions {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);

    private final SessionWorkflow workflow;
    private final SessionRules rules;
    private final Scenario scenario;
    private final ArrayList<Surprise> surprises = new ArrayList<>();
    private Series series;

    Sessions(SessionRules rules, Scenario scenario) {
        this.workflow = SessionWorkflow.of(rules);
        this.rules = rules;
        this.scenario = scenario;
        this.series = Series.unbegun(SeriesId.of(rules.programme().value()));
    }

    /** The series as it stands. */
    Series series() {
        return series;
    }

    /** What the rules of sessions refused. */
    List<Surprise> surprises() {
        return surprises;
    }

    /**
     * Says when what is to be done.
     *
     * @param plan takes an instant and what is done at it
     */
    void plan(BiConsumer<Instant, Consumer<Instant>> plan) {
        Instant begin = begin();
        plan.accept(
                begin, at -> give(scenario.sessions().get(0), new SessionCommand.Begin(Cast.OFFICE, rules.ref()), at));
        for (Session session : scenario.sessions()) {
            Instant start = instant(session, true);
            Instant ahead = start.minus(AHEAD);
            plan.accept(ahead.isBefore(begin) ? begin : ahead, at -> {
                give(session, new SessionCommand.Plan(Cast.OFFICE, session.id(), planned(session)), at);
                scenario.preparations().stream()
                        .filter(prepare -> prepare.session() == session.number())
                        .forEach(prepare -> give(
                                session,
                                new SessionCommand.Prepare(Cast.OFFICE, session.id(), preparation(prepare)),
                                at));
                give(session, new SessionCommand.Announce(Cast.OFFICE, session.id(), invited()), at);
            });
            plan.accept(start, at -> open(session, at));
            plan.accept(
                    instant(session, false),
                    at -> give(session, new SessionCommand.End(Cast.OFFICE, session.id(), at), at));
            plan.accept(instant(session, false).plus(AFTERWARDS), at -> minute(session, at));
        }
    }

    /** A series begins with the month of its first session. */
    private Instant begin() {
        return scenario.sessions().stream()
                .map(session -> YearMonth.from(session.date()).atDay(1))
                .min(LocalDate::compareTo)
                .map(day -> day.atStartOfDay(rules.calendar().zone()).toInstant())
                .orElseThrow();
    }

    private Instant instant(Session session, boolean opening) {
        return session.date()
                .atTime(opening ? session.begins() : session.ends())
                .atZone(rules.calendar().zone())
                .toInstant();
    }

    private SessionPlan planned(Session session) {
        return SessionPlan.builder()
                .kind(session.kind().map(SessionKind::of).orElse(rules.kinds().get(0)))
                .theme(new Theme(session.theme(), Theme.Ground.OTHER))
                .host(PersonId.of(session.host()))
                .start(instant(session, true))
                .end(instant(session, false))
                .batch(session.batch().map(BatchId::of))
                .build();
    }

    /** Who comes and what they will ask is what is raised in the session then. */
    private Preparation preparation(Prepare prepare) {
        List<Item> items = scenario.items().stream()
                .filter(item -> item.session() == prepare.session())
                .toList();
        return new Preparation(
                items.stream().map(Sessions::receivee).distinct().toList(),
                items.stream()
                        .map(item -> new CollectedRequest(
                                RequesterId.of(item.enterprise()), item.title(), prepare.found(), 0, 0, 0))
                        .toList(),
                prepare.coordinated().stream().map(UnitId::of).toList());
    }

    private static Receivee receivee(Item item) {
        boolean represented = item.deeds().get(0).words().contains("representative");
        return new Receivee(
                RequesterId.of(item.enterprise()),
                "the district",
                (represented ? Cast.representative(item.enterprise()) : Cast.requester(item.enterprise())).person(),
                !represented,
                represented ? Optional.of(Deeds.AUTHORITY) : Optional.empty());
    }

    private List<Invitation> invited() {
        return scenario.invitations().stream()
                .flatMap(invite -> invite.units().stream()
                        .map(unit -> new Invitation(
                                invite.role(),
                                UnitId.of(unit),
                                Optional.of(Cast.of(invite.role(), unit).person()))))
                .toList();
    }

    private void open(Session session, Instant at) {
        give(session, new SessionCommand.Open(Cast.host(session.host()), session.id()), at);
        List<Attendance> there = scenario.attendances().stream()
                .filter(attend -> attend.session() == session.number())
                .flatMap(attend -> attend.who().stream().map(who -> attendance(attend, who)))
                .toList();
        if (!there.isEmpty()) {
            give(session, new SessionCommand.Attend(Cast.OFFICE, session.id(), there), at);
        }
    }

    private static Attendance attendance(Attend attend, String who) {
        return Roles.isOnTheRequestersSide(attend.role())
                ? ofEnterprise(attend.role(), who)
                : Attendance.of(
                        attend.role(),
                        UnitId.of(who),
                        Cast.of(attend.role(), who).person());
    }

    private static Attendance ofEnterprise(Role role, String enterprise) {
        PersonId person = role.equals(Roles.REPRESENTATIVE)
                ? Cast.representative(enterprise).person()
                : Cast.requester(enterprise).person();
        return new Attendance(role, person, Optional.empty(), Optional.of(RequesterId.of(enterprise)));
    }

    /** A request was raised in its session, or has its disposition. */
    void noted(Item item, Request request, Instant at) {
        Optional<Session> raisedIn = scenario.session(item.session()).filter(session -> request.isRaised());
        if (raisedIn.isEmpty()) {
            return;
        }
        Session session = raisedIn.get();
        Optional<RaisedRequest> known = series.session(session.id()).stream()
                .flatMap(held -> held.requests().stream())
                .filter(one -> one.id().equals(item.id()))
                .findFirst();
        if (known.isEmpty()) {
            attends(session, item, request, at);
        }
        if (known.isEmpty() || (!known.get().hasDisposition() && !request.isIn(Stage.RAISED))) {
            RequesterId requester = RequesterId.of(item.enterprise());
            give(
                    session,
                    new SessionCommand.NoteRequest(
                            Cast.OFFICE, session.id(), item.id(), Optional.of(requester), request.stage()),
                    at);
            if (known.isPresent()) {
                minute(session, at);
            }
        }
    }

    private void attends(Session session, Item item, Request request, Instant at) {
        RequesterId requester = request.intake().requester();
        boolean isThere = series.session(session.id()).stream()
                .flatMap(held -> held.attendees().stream())
                .anyMatch(one -> one.attendance().enterprise().equals(Optional.of(requester)));
        boolean represented = request.intake().authority().isPresent();
        if (!isThere) {
            Role role = represented ? Roles.REPRESENTATIVE : Roles.REQUESTER;
            List<Attendance> there = List.of(ofEnterprise(role, item.enterprise()));
            give(session, new SessionCommand.Attend(Cast.OFFICE, session.id(), there), at);
        }
    }

    /** Writes the minutes when the session is over and nothing raised in it waits for its disposition. */
    private void minute(Session session, Instant at) {
        boolean ready = series.session(session.id())
                .filter(held -> held.endedAt().isPresent() && held.minutes().isEmpty())
                .filter(held -> held.requests().stream().allMatch(RaisedRequest::hasDisposition))
                .isPresent();
        if (ready) {
            Minutes minutes = scenario.minutes().stream()
                    .filter(written -> written.session() == session.number())
                    .findFirst()
                    .map(written -> new Minutes(written.topics(), rules.questions(), written.answered()))
                    .orElseGet(() -> new Minutes(List.of(session.theme()), rules.questions(), 0));
            give(session, new SessionCommand.Minute(Cast.OFFICE, session.id(), minutes), at);
        }
    }

    /** Lets time do what it has done before an instant. */
    void advance(Instant until) {
        series = workflow.advance(series, until).state();
    }

    private void give(Session session, SessionCommand command, Instant at) {
        Step<Series, SessionEvent, SessionRefusal> step = workflow.handle(series, command, at);
        series = step.state();
        step.outcome()
                .swap()
                .forEach(refusal -> surprises.add(new Surprise(
                        at,
                        session.line(),
                        session.id().value(),
                        command.kind() + " was refused: " + refusal.message())));
    }
}
