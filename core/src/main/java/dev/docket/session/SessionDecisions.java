package dev.docket.session;

import dev.docket.request.PersonId;
import dev.docket.request.RequestId;
import dev.docket.session.Session.RaisedRequest;
import dev.docket.session.SessionRefusal.Failed;
import dev.docket.workflow.Role;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What is done by a command, which is the command itself, or every guard that speaks against it. */
final class SessionDecisions implements SessionCommand.Cases<SessionCommand> {

    private static final Duration TEN_YEARS = Duration.ofDays(3_653);

    private final Series series;
    private final SessionRules rules;
    private final Instant now;
    private final ArrayList<Failed> failed = new ArrayList<>();

    private SessionDecisions(Series series, SessionRules rules, Instant now) {
        this.series = series;
        this.rules = rules;
        this.now = now;
    }

    static Either<SessionRefusal, SessionCommand> decide(
            Series series, SessionRules rules, SessionCommand command, Instant now) {
        SessionDecisions decisions = new SessionDecisions(series, rules, now);
        SessionCommand done = command.match(decisions);
        return decisions.failed.isEmpty()
                ? Either.right(done)
                : Either.left(new SessionRefusal.Unmet(command.kind(), decisions.failed));
    }

    private void require(SessionGuard guard, boolean holds, Supplier<String> found) {
        if (!holds) {
            failed.add(new Failed(guard, found.get()));
        }
    }

    /** The session, of which it is known that it is there. */
    private Session session(SessionCommand.OfSession command) {
        return series.session(command.session()).orElseThrow();
    }

    @Override
    public SessionCommand begin(SessionCommand.Begin command) {
        return command;
    }

    @Override
    public SessionCommand adopt(SessionCommand.Adopt command) {
        SessionRulesRef before = rules.ref();
        require(
                SessionGuard.ANOTHER_VERSION,
                command.rules().programme().equals(before.programme())
                        && command.rules().version() != before.version(),
                () -> "they are " + command.rules() + ", and it is under " + before);
        return command;
    }

    @Override
    public SessionCommand plan(SessionCommand.Plan command) {
        SessionPlan plan = command.plan();
        require(
                SessionGuard.KIND_ALLOWED,
                rules.kinds().contains(plan.kind()),
                () -> plan.kind() + " is none of " + rules.kinds());
        Instant last = now.plus(TEN_YEARS);
        require(
                SessionGuard.START_AHEAD,
                !plan.start().isBefore(now) && !plan.end().isAfter(last),
                () -> "it lies from " + plan.start() + " to " + plan.end());
        require(SessionGuard.THEME_NAMED, !rules.themed() || plan.theme().isPresent(), () -> "none is named");
        requireHost(plan.host());
        series.session(command.session())
                .ifPresentOrElse(session -> requireAnother(session, plan), () -> requireTurn(plan.host()));
        return command;
    }

    private void requireAnother(Session session, SessionPlan plan) {
        require(
                SessionGuard.HOST_KEPT,
                plan.host().equals(session.host()),
                () -> session.host() + " is to host, not " + plan.host());
        require(SessionGuard.PLAN_CHANGES, !plan.equals(session.plan()), () -> "it is planned so already");
    }

    private void requireTurn(PersonId host) {
        Rotation.next(rules.hosts(), series)
                .filter(next -> rules.strictRotation() && rules.hosts().contains(host))
                .ifPresent(
                        next -> require(SessionGuard.HOST_NEXT, host.equals(next), () -> "it is the turn of " + next));
    }

    private void requireHost(PersonId host) {
        require(
                SessionGuard.HOST_ON_ROSTER,
                rules.hosts().isEmpty() || rules.hosts().contains(host),
                () -> host + " is none of " + rules.hosts());
    }

    @Override
    public SessionCommand prepare(SessionCommand.Prepare command) {
        Preparation preparation = command.preparation();
        List<Receivee> refused = preparation.received().stream()
                .filter(one -> !rules.eligibility().allows(one))
                .toList();
        require(SessionGuard.ELIGIBLE, refused.isEmpty(), () -> refused + " may not be");
        List<String> inadmissible = preparation.requests().stream()
                .filter(one -> !one.found().containsAll(rules.admission()))
                .map(one -> one.what() + " was found " + one.found())
                .toList();
        require(SessionGuard.ADMISSIBLE, inadmissible.isEmpty(), () -> "of " + rules.admission() + " " + inadmissible);
        return new SessionCommand.Prepare(
                command.by(),
                command.session(),
                new Preparation(
                        preparation.received(),
                        CollectedRequest.inOrder(preparation.requests(), rules.order()),
                        preparation.coordinated()));
    }

    @Override
    public SessionCommand announce(SessionCommand.Announce command) {
        ArrayList<Role> missing = new ArrayList<>(rules.invites());
        session(command).invited().forEach(one -> missing.remove(one.role()));
        command.invited().forEach(one -> missing.remove(one.role()));
        require(SessionGuard.ROLES_INVITED, missing.isEmpty(), () -> "no " + missing + " is");
        return command;
    }

    @Override
    public SessionCommand substitute(SessionCommand.Substitute command) {
        requireHost(command.host());
        require(
                SessionGuard.HOST_CHANGES,
                !command.host().equals(session(command).host()),
                () -> command.host() + " hosts it already");
        require(
                SessionGuard.SUBSTITUTION_EXPLAINED,
                !rules.substitutionNeedsReason() || !command.reason().isBlank(),
                () -> "none is given");
        return command;
    }

    @Override
    public SessionCommand open(SessionCommand.Open command) {
        Session session = session(command);
        Instant start = session.plan().start();
        require(
                SessionGuard.ON_ITS_DAY,
                !rules.calendar().date(now).isBefore(rules.calendar().date(start)),
                () -> "it is planned for " + start);
        require(
                SessionGuard.PREPARED,
                !rules.prepared() || session.preparation().isPresent(),
                () -> "nobody has prepared it");
        require(
                SessionGuard.ANNOUNCED_BEFORE,
                rules.announcement().isEmpty() || session.status() == SessionStatus.ANNOUNCED,
                () -> "it is " + session.status());
        return command;
    }

    @Override
    public SessionCommand attend(SessionCommand.Attend command) {
        TreeSet<PersonId> known = new TreeSet<>();
        session(command).attendees().forEach(one -> known.add(one.attendance().person()));
        List<Attendance> twice =
                command.there().stream().filter(one -> !known.add(one.person())).toList();
        require(SessionGuard.ATTENDS_ONCE, twice.isEmpty(), () -> twice + " would be twice");
        return command;
    }

    @Override
    public SessionCommand noteRequest(SessionCommand.NoteRequest command) {
        boolean isKnown = session(command).requests().stream()
                .anyMatch(one -> one.id().equals(command.request())
                        && one.stage() == command.stage()
                        && (command.requester().isEmpty() || command.requester().equals(one.requester())));
        require(SessionGuard.REQUEST_NEWS, !isKnown, () -> "that it is " + command.stage() + " is known");
        return command;
    }

    @Override
    public SessionCommand end(SessionCommand.End command) {
        Session session = session(command);
        session.endedAt().ifPresent(end -> require(SessionGuard.NOT_ENDED, false, () -> "it ended at " + end));
        session.openedAt()
                .ifPresent(opened -> require(
                        SessionGuard.END_BETWEEN,
                        !command.end().isBefore(opened) && !command.end().isAfter(now),
                        () -> command.end() + " is not from " + opened + " to " + now));
        return command;
    }

    @Override
    public SessionCommand minute(SessionCommand.Minute command) {
        Session session = session(command);
        require(SessionGuard.ENDED, session.endedAt().isPresent(), () -> "nobody has said when it ended");
        List<RequestId> open = session.requests().stream()
                .filter(one -> !one.hasDisposition())
                .map(RaisedRequest::id)
                .toList();
        require(SessionGuard.DISPOSED, open.isEmpty(), () -> open + " wait for it");
        ArrayList<String> unasked = new ArrayList<>(rules.questions());
        unasked.removeAll(command.minutes().asked());
        require(SessionGuard.QUESTIONS_ASKED, unasked.isEmpty(), () -> "not asked were " + unasked);
        return command;
    }

    @Override
    public SessionCommand cancel(SessionCommand.Cancel command) {
        return command;
    }

    @Override
    public SessionCommand conclude(SessionCommand.Conclude command) {
        List<String> open = series.sessions().stream()
                .filter(one -> !SessionTable.TABLE.allows(one.status(), command.kind()))
                .map(one -> one.id() + " is " + one.status())
                .toList();
        require(SessionGuard.SESSIONS_DONE, open.isEmpty(), () -> String.join(", ", open));
        return command;
    }
}
