package dev.docket.session;

import dev.docket.obligation.ObligationEvent;
import dev.docket.request.PersonId;
import dev.docket.request.SessionId;
import dev.docket.workflow.Change;
import dev.docket.workflow.Defect;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import dev.docket.workflow.TransitionTable;
import dev.docket.workflow.Versions;
import dev.docket.workflow.Workflow;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to series of sessions, under the rules that this workflow was made with.
 *
 * <p>A host loads a series (a snapshot, or {@link #replay} of its events), gives a command to {@link #handle} or wakes it with
 * {@link #advance}, and stores {@link Step#events()}. When a session has ended, it passes the end on to the requests raised in it
 * ({@code NoteSessionEnd}), and tells the series with {@link SessionCommand.NoteRequest} how they go on. Nothing here throws for
 * reasons of the domain: a refusal is a value. Immutable and thread-safe; logs one {@code DEBUG} line for each command, ids only.
 *
 * @since 0.1.0
 */
public final class SessionWorkflow implements Workflow<Series, SessionCommand, SessionEvent, SessionRefusal> {

    /** The first instant that the doors accept. */
    public static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");

    /** The last instant that the doors accept. */
    public static final Instant LAST_INSTANT = Instant.parse("2200-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(SessionWorkflow.class);

    private final Versions<SessionRulesRef, SessionRules> known;

    private SessionWorkflow(Versions<SessionRulesRef, SessionRules> known) {
        this.known = known;
    }

    /**
     * A workflow with every version of all rules that its series may be pinned to.
     *
     * @param rules the rules, at least one
     * @return the workflow
     * @throws IllegalArgumentException if there are none, or two are of one programme and version
     */
    public static SessionWorkflow of(SessionRules... rules) {
        return new SessionWorkflow(Versions.of(java.util.List.of(rules), SessionRules::ref));
    }

    /**
     * A session's table: every status with every command and every act of time.
     *
     * @return the table
     */
    public static TransitionTable<SessionStatus, SessionMove> table() {
        return SessionTable.TABLE;
    }

    /**
     * The rules that a series is pinned to.
     *
     * @param series the series
     * @return the rules; empty before it has begun, or when this workflow was made without them
     */
    public Optional<SessionRules> rulesOf(Series series) {
        return series.rules().flatMap(known::find);
    }

    /**
     * Whose turn it is to host: who has hosted or is going to host least often, of these the first on the roster.
     *
     * @param series the series
     * @return the person; empty when its rules name no hosts or are not here
     */
    public Optional<PersonId> nextHost(Series series) {
        return rulesOf(series).flatMap(rules -> Rotation.next(rules.hosts(), series));
    }

    // ---- the doors

    /**
     * Lets time do what it has done by {@code now}, then gives the command.
     *
     * @param series the series as it was
     * @param command what somebody wants
     * @param now when they want it; what falls due exactly then has not happened yet
     * @return the step; a refusal keeps the lapses
     */
    public Step<Series, SessionEvent, SessionRefusal> handle(Series series, SessionCommand command, Instant now) {
        Objects.requireNonNull(command, "command");
        Step<Series, SessionEvent, SessionRefusal> step = Kernel.handle(this, series, command, now);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} {}",
                    series.id(),
                    command.kind(),
                    concerned(command).map(SessionId::value).orElse("-"),
                    step.outcome()
                            .fold(
                                    refusal -> "refused: " + refusal.getClass().getSimpleName(),
                                    facts -> "applied, version " + step.state().version()));
        }
        return step;
    }

    /**
     * Lets time do what it has done before {@code now}.
     *
     * @param series the series as it was
     * @param now the instant asked for; what falls due exactly then has not happened yet
     * @return the step, without facts; refused when the rules of the series are not here, or the instant lies outside
     *     {@link #FIRST_INSTANT} to {@link #LAST_INSTANT}
     */
    public Step<Series, SessionEvent, SessionRefusal> advance(Series series, Instant now) {
        return Kernel.advance(this, series, now);
    }

    /**
     * Rebuilds a series from its stored events.
     *
     * @param id the series' key
     * @param history its events, in the order in which they were stored
     * @return the series, or every defect of the history
     */
    public Validation<Seq<Defect>, Series> replay(SeriesId id, Iterable<SessionEvent> history) {
        return Kernel.replay(this, Series.unbegun(id), history);
    }

    // ---- why a command is not even looked at

    @Override
    public Optional<SessionRefusal> unready(Series series, Instant now) {
        if (now.isBefore(FIRST_INSTANT) || now.isAfter(LAST_INSTANT)) {
            return Optional.of(new SessionRefusal.OutOfRange(now, FIRST_INSTANT, LAST_INSTANT));
        }
        return series.rules().flatMap(this::missing);
    }

    private Optional<SessionRefusal> missing(SessionRulesRef ref) {
        return known.find(ref).isPresent()
                ? Optional.empty()
                : Optional.of(new SessionRefusal.UnknownRules(ref, known.refs()));
    }

    private Optional<SessionRefusal> standing(Series series, SessionCommand command, Instant now) {
        return unready(series, now)
                .or(() -> unfit(series, command))
                .or(() -> outOfOrder(series, command, now))
                .or(() -> concerned(command).flatMap(id -> wrongStatus(series, command.kind(), id)))
                .or(() -> unauthorised(series, command));
    }

    private Optional<SessionRefusal> unfit(Series series, SessionCommand command) {
        if (command instanceof SessionCommand.Begin begin) {
            Optional<SessionRefusal> twice =
                    series.begunAt().map(at -> new SessionRefusal.AlreadyBegun(series.id(), at));
            return twice.or(() -> missing(begin.rules()));
        }
        if (series.begunAt().isEmpty()) {
            return Optional.of(new SessionRefusal.NotBegun(command.kind()));
        }
        Optional<SessionRefusal> over =
                series.concludedAt().map(at -> new SessionRefusal.Concluded(command.kind(), at));
        return command instanceof SessionCommand.Adopt adopt ? over.or(() -> missing(adopt.rules())) : over;
    }

    private static Optional<SessionRefusal> outOfOrder(Series series, SessionCommand command, Instant now) {
        boolean isLate = now.isBefore(series.lastAt()) || (series.lastWasLapse() && now.equals(series.lastAt()));
        return isLate
                ? Optional.of(new SessionRefusal.OutOfOrder(command.kind(), now, series.lastAt()))
                : Optional.empty();
    }

    private static Optional<SessionRefusal> wrongStatus(Series series, SessionCommandKind kind, SessionId id) {
        Optional<Session> session = series.session(id);
        if (session.isEmpty()) {
            return kind == SessionCommandKind.PLAN
                    ? Optional.empty()
                    : Optional.of(new SessionRefusal.UnknownSession(kind, id));
        }
        SessionStatus status = session.get().status();
        return SessionTable.TABLE
                .why(status, kind)
                .map(why ->
                        new SessionRefusal.WrongStatus(kind, id, status, why, SessionTable.TABLE.stagesAllowing(kind)));
    }

    /** Why the table refuses a move; empty when it does not. */
    private Optional<SessionRefusal> unauthorised(Series series, SessionCommand command) {
        return rules(series, command)
                .map(rules -> rules.authority().allowed(command.kind()))
                .filter(allowed -> !allowed.contains(command.by().role()))
                .map(allowed -> new SessionRefusal.NotAuthorised(command.kind(), command.by(), allowed));
    }

    private Optional<SessionRules> rules(Series series, SessionCommand command) {
        return command instanceof SessionCommand.Begin begin ? known.find(begin.rules()) : rulesOf(series);
    }

    /** The session that a command is about. */
    static Optional<SessionId> concerned(SessionCommand command) {
        return command instanceof SessionCommand.OfSession of ? Optional.of(of.session()) : Optional.empty();
    }

    // ---- the four functions

    @Override
    public Either<SessionRefusal, Seq<SessionEvent>> decide(Series series, SessionCommand command, Instant now) {
        return resolve(series, command, now).map(Change::events);
    }

    /** Deciding unfolds all that follows, and so has the series after it. */
    @Override
    public Either<SessionRefusal, Change<Series, SessionEvent>> resolve(
            Series series, SessionCommand command, Instant now) {
        Objects.requireNonNull(now, "now");
        Optional<SessionRefusal> refusal = standing(series, command, now);
        if (refusal.isPresent()) {
            return Either.left(refusal.get());
        }
        SessionRules rules = rules(series, command).orElseThrow();
        return SessionDecisions.decide(series, rules, command, now).map(done -> {
            SessionUnfolding unfolding = new SessionUnfolding(series, rules, Origin.FACT);
            if (done instanceof SessionCommand.Adopt adopt) {
                unfolding.adopted(adopt, known.find(adopt.rules()).orElseThrow(), now);
            } else {
                unfolding.done(done, now);
            }
            return unfolding.change();
        });
    }

    @Override
    public Series evolve(Series series, SessionEvent event) {
        return SeriesEvolution.evolve(series, event);
    }

    @Override
    public Optional<Instant> nextDue(Series series) {
        return series.nextDue();
    }

    /**
     * All that time does at {@link #nextDue}.
     *
     * @throws IllegalStateException if nothing is due, or the rules of the series are not here; the doors refuse both
     */
    @Override
    public Seq<SessionEvent> lapse(Series series) {
        return pass(series).events();
    }

    /**
     * All that time does at {@link #nextDue}, with the series after it.
     *
     * @throws IllegalStateException if nothing is due, or the rules of the series are not here; the doors refuse both
     */
    @Override
    public Change<Series, SessionEvent> pass(Series series) {
        Instant due = series.nextDue()
                .orElseThrow(
                        () -> new IllegalStateException("nothing is due of " + series.id() + "; ask nextDue first"));
        SessionRules rules = rulesOf(series)
                .orElseThrow(() -> new IllegalStateException(
                        "the rules of " + series.id() + " are not here; make the workflow with " + series.rules()));
        SessionUnfolding unfolding = new SessionUnfolding(series, rules, Origin.LAPSE);
        unfolding.lapse(due);
        return unfolding.change();
    }

    @Override
    public Seq<String> flaws(Series series, SessionEvent event) {
        if (event instanceof SessionEvent.Foreign foreign) {
            return List.of(foreign.event().flaw());
        }
        if (event instanceof SessionEvent.Done done) {
            return List.ofAll(unfit(series, done.what())
                    .or(() -> concerned(done.what())
                            .flatMap(id -> wrongStatus(series, done.what().kind(), id)))
                    .map(SessionRefusal::reason)
                    .stream());
        }
        if (series.begunAt().isEmpty()) {
            return List.of("comes before the series began");
        }
        if (event instanceof SessionEvent.PassedOver passed) {
            Optional<SessionStatus> status = series.session(passed.session()).map(Session::status);
            return status.isPresent()
                    ? List.ofAll(SessionTable.TABLE.why(status.get(), SessionTimedAct.PASS_OVER).stream())
                    : List.of("is of a session that was never planned");
        }
        return event instanceof SessionEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Armed armed
                        && !rulesOf(series)
                                .filter(rules ->
                                        rules.rulebook().has(armed.ref().rule(), armed.order()))
                                .isPresent()
                ? List.of("arms the rule " + armed.ref().rule() + ", which the rules of the series do not have")
                : List.empty();
    }
}
