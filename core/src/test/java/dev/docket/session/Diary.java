package dev.docket.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Actor;
import dev.docket.request.PersonId;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.time.Cadence;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A series as an office keeps it, in Shanghai from Monday to Friday, 09:00 to 17:00; 2 March 2026 is a Monday. */
final class Diary {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar STD =
            WorkingCalendar.mondayToFriday("STD", ZONE, LocalTime.of(9, 0), LocalTime.of(17, 0));

    static final ProgrammeId PROGRAMME = ProgrammeId.of("meetings");
    static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "clerk");
    static final Actor HOST = Actor.of(Roles.HOST, "leaders", "ann");
    static final PersonId ANN = PersonId.of("ann");
    static final PersonId BEN = PersonId.of("ben");
    static final PersonId COR = PersonId.of("cor");

    final SessionWorkflow workflow;
    final SessionRules rules;
    Series series = Series.unbegun(SeriesId.of("series"));
    final ArrayList<SessionEvent> history = new ArrayList<>();

    Diary(SessionRules.Builder rules, SessionRules... others) {
        ArrayList<SessionRules> known = new ArrayList<>(List.of(others));
        this.rules = rules.build();
        known.add(this.rules);
        this.workflow = SessionWorkflow.of(known.toArray(SessionRules[]::new));
    }

    /** As needed: no cadence, no hosts, nothing asked for. */
    static SessionRules.Builder asNeeded() {
        return SessionRules.builder()
                .programme(PROGRAMME)
                .calendar(STD)
                .addKinds(SessionKind.ROUNDTABLE, SessionKind.LUNCH_MEETING, SessionKind.SITE_VISIT);
    }

    /** Once in each month, on any day of it, hosted by three in rotation. */
    static SessionRules.Builder monthly() {
        return asNeeded().cadence(Cadence.lastWorkingDayOfMonth()).addHosts(ANN, BEN, COR);
    }

    static Diary begun(SessionRules.Builder rules, String at) {
        Diary diary = new Diary(rules);
        diary.does(new SessionCommand.Begin(OFFICE, diary.rules.ref()), at);
        return diary;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static SessionId id(String session) {
        return SessionId.of(session);
    }

    /** Two hours, from that wall time on. */
    static SessionPlan.Builder plan(SessionKind kind, PersonId host, String start) {
        return SessionPlan.builder()
                .kind(kind)
                .host(host)
                .start(at(start))
                .end(at(start).plusSeconds(7_200));
    }

    SessionPlan.Builder plan(String start) {
        return plan(rules.kinds().get(0), workflow.nextHost(series).orElse(ANN), start);
    }

    Step<Series, SessionEvent, SessionRefusal> give(SessionCommand command, String at) {
        Step<Series, SessionEvent, SessionRefusal> step = workflow.handle(series, command, at(at));
        step.events().forEach(history::add);
        series = step.state();
        return step;
    }

    void does(SessionCommand command, String at) {
        Step<Series, SessionEvent, SessionRefusal> step = give(command, at);
        assertTrue(step.outcome().isRight(), () -> step.outcome().getLeft().message());
    }

    /** The names of the guards that speak against a command, which changes nothing. */
    List<SessionGuard> unmet(SessionCommand command, String at) {
        Step<Series, SessionEvent, SessionRefusal> step = give(command, at);
        assertTrue(step.isRefused(), () -> command + " was accepted");
        assertTrue(step.facts().isEmpty());
        SessionRefusal refusal = step.outcome().getLeft();
        assertFalse(refusal.message().isBlank());
        assertTrue(refusal instanceof SessionRefusal.Unmet, refusal::message);
        return ((SessionRefusal.Unmet) refusal)
                .failed().stream().map(SessionRefusal.Failed::guard).toList();
    }

    /** A refusal of another kind than unmet guards. */
    SessionRefusal refused(SessionCommand command, String at) {
        return give(command, at).outcome().getLeft();
    }

    void until(String at) {
        Step<Series, SessionEvent, SessionRefusal> step = workflow.advance(series, at(at));
        step.events().forEach(history::add);
        series = step.state();
    }

    void plans(String session, SessionPlan.Builder plan, String at) {
        does(new SessionCommand.Plan(OFFICE, id(session), plan.build()), at);
    }

    void announces(String session, String at) {
        does(new SessionCommand.Announce(OFFICE, id(session), List.of()), at);
    }

    void opens(String session, String at) {
        does(new SessionCommand.Open(HOST, id(session)), at);
    }

    void ends(String session, String at) {
        does(new SessionCommand.End(HOST, id(session), at(at)), at);
    }

    void minutes(String session, String at) {
        does(new SessionCommand.Minute(OFFICE, id(session), new Minutes(List.of("growth"), rules.questions(), 0)), at);
    }

    /** Plans, opens and ends a session at that time, by whom it is the turn of. */
    void holds(String session, String start) {
        plans(session, plan(start), start);
        if (rules.announcement().isPresent()) {
            announces(session, start);
        }
        opens(session, start);
        Instant end = at(start).plusSeconds(3_600);
        String local = LocalDateTime.ofInstant(end, ZONE).toString();
        ends(session, local);
        minutes(session, local);
    }

    Session session(String session) {
        return series.session(id(session)).orElseThrow();
    }

    SessionStatus status(String session) {
        return session(session).status();
    }

    /** When days of the cadence were missed, as wall dates. */
    List<String> missed() {
        return history.stream()
                .filter(SessionEvent.SessionMissed.class::isInstance)
                .map(event -> event.at().atZone(ZONE).toLocalDate().toString())
                .toList();
    }

    /** What is owed by a rule for a session, as the wall time by which it is due. */
    Optional<String> due(String rule) {
        return series.obligations().of(RuleCode.of(rule)).stream()
                .findFirst()
                .flatMap(Obligation::due)
                .map(due -> due.atZone(ZONE).toLocalDateTime().toString());
    }

    boolean isBreached(String rule) {
        return series.obligations().of(RuleCode.of(rule)).stream().anyMatch(Obligation::isBreached);
    }

    /** The history leads to the series: nothing is known but what was stored. */
    void assertStored() {
        assertEquals(series, workflow.replay(series.id(), history).get());
    }
}
