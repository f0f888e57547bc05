package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.testkit.Dice;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.time.Cadence;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A series under random rules on a random calendar, and what people want of it on a random journey. */
public final class SeriesLife {

    public static final Series START = Series.unbegun(SeriesId.of("series"));

    private static final Instant BEGIN = Instant.parse("2019-03-04T02:00:00Z");
    private static final List<PersonId> HOSTS = List.of(Diary.ANN, Diary.BEN, Diary.COR);
    private static final SessionRulesRef NOWHERE = new SessionRulesRef(Diary.PROGRAMME, 3, "0");
    private static final int MOST_SESSIONS = 30;

    final SessionRules rules;
    private final SessionRules next;
    public final SessionWorkflow workflow;
    public final Story<SessionCommand> story;

    public SeriesLife(WorkingCalendar calendar, long seed, Journey journey) {
        this.rules = rules(calendar, new Dice(seed)).build();
        this.next = rules(calendar, new Dice(seed + 1)).version(2).build();
        this.workflow = SessionWorkflow.of(rules, next);
        this.story = laws().story(BEGIN, journey, this::choose);
    }

    /** The same rules in name, with another content. */
    WorkflowLaws<Series, SessionCommand, SessionEvent, SessionRefusal> laws() {
        SessionRules other = Diary.asNeeded()
                .cadence(Cadence.every(9, Cadence.Unit.DAYS))
                .minutesWithin(Period.workingDays(4))
                .build();
        return WorkflowLaws.of(workflow, START)
                .endedWhen(series -> series.concludedAt().isPresent())
                .underAnotherPolicy(SessionWorkflow.of(other));
    }

    private static SessionRules.Builder rules(WorkingCalendar calendar, Dice dice) {
        SessionRules.Builder rules = Diary.asNeeded().calendar(calendar);
        Optional<Cadence> none = Optional.empty();
        rules.cadence(dice.oneOf(List.of(
                none,
                Optional.of(Cadence.lastWorkingDayOfMonth()),
                Optional.of(Cadence.firstWorkingDayOfMonth()),
                Optional.of(Cadence.dayOfMonth(dice.between(1, 31))),
                Optional.of(Cadence.every(dice.between(1, 5), Cadence.Unit.WEEKS)),
                Optional.of(Cadence.every(1, Cadence.Unit.MONTHS)))));
        if (dice.happens(2, 3)) {
            rules.hosts(HOSTS).strictRotation(dice.happens(1, 2));
        }
        if (dice.happens(1, 2)) {
            rules.announcement(dice.oneOf(Period.workingDays(2), Period.calendarDays(5), Period.calendarMonths(1)));
        }
        if (dice.happens(1, 4)) {
            rules.prepared(true).addAdmission("true");
        }
        if (dice.happens(1, 4)) {
            rules.addQuestions("orders");
        }
        return rules.themed(dice.happens(1, 4))
                .minutesWithin(
                        dice.oneOf(Period.workingDays(1), Period.calendarDays(2), Period.elapsed(Duration.ofHours(5))));
    }

    /** Mostly what brings the first session on that is not done; now and then anything. */
    SessionCommand choose(Series series, Instant now, Dice dice) {
        if (series.begunAt().isEmpty()) {
            return dice.happens(9, 10)
                    ? new SessionCommand.Begin(Diary.OFFICE, rules.ref())
                    : anything(series, now, dice);
        }
        if (dice.happens(1, 6)) {
            return anything(series, now, dice);
        }
        List<Session> open = series.sessions().stream()
                .filter(session -> !SessionTable.TABLE.ends().contains(session.status()))
                .toList();
        if (open.isEmpty() && series.sessions().size() > 2 && dice.happens(1, 4)) {
            return conclude();
        }
        if (open.isEmpty() || dice.happens(1, 5)) {
            return series.sessions().size() < MOST_SESSIONS ? plan(series, now, dice) : conclude();
        }
        return next(dice.oneOf(open), now, dice);
    }

    private SessionCommand next(Session session, Instant now, Dice dice) {
        SessionId id = session.id();
        boolean unannounced = session.status() == SessionStatus.PLANNED
                && rules.announcement().isPresent();
        if (session.status() != SessionStatus.HELD) {
            if (dice.happens(1, 15)) {
                return new SessionCommand.Cancel(Diary.HOST, id, "flood");
            }
            return unannounced && dice.happens(4, 5)
                    ? announce(id)
                    : rules.prepared() && session.preparation().isEmpty()
                            ? prepare(id, dice)
                            : new SessionCommand.Open(Diary.HOST, id);
        }
        if (session.endedAt().isEmpty()) {
            return dice.happens(1, 3)
                    ? end(session, now, dice)
                    : dice.happens(1, 2) ? attend(id, dice) : note(id, dice);
        }
        return session.requests().stream().allMatch(Session.RaisedRequest::hasDisposition)
                ? minute(id, dice)
                : note(id, dice);
    }

    private SessionCommand anything(Series series, Instant now, Dice dice) {
        ArrayList<SessionCommand> all = new ArrayList<>(List.of(
                new SessionCommand.Begin(Diary.OFFICE, dice.happens(1, 2) ? next.ref() : NOWHERE),
                new SessionCommand.Adopt(Diary.OFFICE, dice.oneOf(rules.ref(), next.ref(), next.ref(), NOWHERE)),
                plan(series, now, dice),
                conclude(),
                announce(SessionId.of("nowhere"))));
        if (!series.sessions().isEmpty()) {
            Session session = dice.oneOf(series.sessions());
            SessionId id = session.id();
            all.addAll(List.of(
                    new SessionCommand.Plan(Diary.OFFICE, id, plan(session.host(), now, dice)),
                    announce(id),
                    prepare(id, dice),
                    new SessionCommand.Substitute(Diary.HOST, id, dice.oneOf(HOSTS), dice.oneOf("", "ill")),
                    new SessionCommand.Open(dice.oneOf(Diary.HOST, Diary.OFFICE), id),
                    attend(id, dice),
                    note(id, dice),
                    end(session, now, dice),
                    minute(id, dice),
                    new SessionCommand.Cancel(Diary.OFFICE, id, "flood")));
        }
        return dice.oneOf(all);
    }

    private SessionCommand plan(Series series, Instant now, Dice dice) {
        PersonId host =
                workflow.nextHost(series).filter(next -> dice.happens(5, 6)).orElse(dice.oneOf(HOSTS));
        SessionId id = SessionId.of("s" + series.sessions().size());
        return new SessionCommand.Plan(Diary.OFFICE, id, plan(host, now, dice));
    }

    private static SessionPlan plan(PersonId host, Instant now, Dice dice) {
        Instant start = now.plus(Duration.ofHours(dice.happens(1, 2) ? 0 : dice.between(-1, 24 * 20)));
        SessionPlan.Builder plan = SessionPlan.builder()
                .kind(dice.happens(1, 20) ? SessionKind.RECEPTION : SessionKind.ROUNDTABLE)
                .host(host)
                .start(start)
                .end(start.plus(Duration.ofHours(dice.between(1, 30))));
        return dice.happens(5, 6)
                ? plan.theme(new Theme("industry", Theme.Ground.MOST_URGENT)).build()
                : plan.build();
    }

    private static SessionCommand conclude() {
        return new SessionCommand.Conclude(Diary.OFFICE, "over");
    }

    private static SessionCommand announce(SessionId id) {
        return new SessionCommand.Announce(Diary.OFFICE, id, List.of());
    }

    private static SessionCommand prepare(SessionId id, Dice dice) {
        CollectedRequest one = new CollectedRequest(
                RequesterId.of("mill"), "land", dice.happens(5, 6) ? List.of("true") : List.of(), 1, 1, 1);
        return new SessionCommand.Prepare(
                Diary.OFFICE, id, new Preparation(List.of(), List.of(one), List.of(UnitId.of("finance"))));
    }

    private static SessionCommand attend(SessionId id, Dice dice) {
        PersonId person = PersonId.of("p" + dice.between(1, 5));
        return new SessionCommand.Attend(
                Diary.OFFICE,
                id,
                List.of(
                        dice.happens(1, 2)
                                ? Attendance.of(RequesterId.of("e" + dice.between(1, 3)), person)
                                : Attendance.of(Roles.DEPARTMENT_HEAD, UnitId.of("finance"), person)));
    }

    private static SessionCommand note(SessionId id, Dice dice) {
        return new SessionCommand.NoteRequest(
                Diary.OFFICE,
                id,
                RequestId.of("r" + dice.between(1, 3)),
                Optional.empty(),
                dice.oneOf(Stage.RAISED, Stage.RESOLVED_ON_SITE, Stage.ASSIGNED, Stage.EXPLAINED));
    }

    private static SessionCommand end(Session session, Instant now, Dice dice) {
        Instant opened = session.openedAt().orElse(now);
        return new SessionCommand.End(Diary.HOST, session.id(), dice.happens(1, 2) ? now : opened.plusSeconds(60));
    }

    private static SessionCommand minute(SessionId id, Dice dice) {
        List<String> asked = dice.happens(5, 6) ? List.of("orders") : List.of();
        return new SessionCommand.Minute(Diary.OFFICE, id, new Minutes(List.of("growth"), asked, dice.below(3)));
    }
}
