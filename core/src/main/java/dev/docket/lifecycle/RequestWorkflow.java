package dev.docket.lifecycle;

import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.CommandKind;
import dev.docket.request.Move;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequestRefusal.Failed;
import dev.docket.request.Stage;
import dev.docket.time.ClockReading;
import dev.docket.time.Derivation;
import dev.docket.workflow.Change;
import dev.docket.workflow.Defect;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Fold;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import dev.docket.workflow.Timed;
import dev.docket.workflow.TransitionTable;
import dev.docket.workflow.Workflow;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main door: how a request lives under the programmes that this workflow was made with.
 *
 * <p>A host loads a request (a snapshot, or {@link #replay} of its events), gives a command to {@link #handle} or wakes it with
 * {@link #advance}, stores {@link Step#events()} and delivers what {@code dev.docket.notice} derives from the step. Nothing
 * here throws for reasons of the domain: a refusal is a value. Immutable and thread-safe; logs one {@code DEBUG} line for each
 * command, ids only.
 *
 * @since 0.1.0
 */
// Over 400 lines because every door has its Javadoc here, and little else.
public final class RequestWorkflow implements Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> {

    /** The first instant that the doors accept. */
    public static final Instant FIRST_INSTANT = startOf(1900);

    /** The last instant that the doors accept. */
    public static final Instant LAST_INSTANT = startOf(2200);

    private static final Logger LOG = LoggerFactory.getLogger(RequestWorkflow.class);

    private final KnownProgrammes programmes;
    private final Standing standing;

    private RequestWorkflow(KnownProgrammes programmes) {
        this.programmes = programmes;
        this.standing = new Standing(programmes);
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * A workflow with every version of every programme that its requests may be pinned to.
     *
     * @param programmes the programmes, at least one
     * @return the workflow
     * @throws IllegalArgumentException if there is none, or two have the same id and version
     */
    public static RequestWorkflow of(Programme... programmes) {
        return of(java.util.List.of(programmes));
    }

    /**
     * A workflow with every version of every programme that its requests may be pinned to.
     *
     * @param programmes the programmes, at least one
     * @return the workflow
     * @throws IllegalArgumentException if there is none, or two have the same id and version
     */
    public static RequestWorkflow of(Iterable<Programme> programmes) {
        return new RequestWorkflow(KnownProgrammes.of(programmes));
    }

    /**
     * The lifecycle's table: every stage with every command and every act of time.
     *
     * @return the table
     */
    public static TransitionTable<Stage, Move> table() {
        return RequestTable.TABLE;
    }

    /**
     * The programmes that this workflow was made with.
     *
     * @return the programmes, in the order in which they were given
     */
    public java.util.List<Programme> programmes() {
        return programmes.all();
    }

    /**
     * The programme that a request is pinned to.
     *
     * @param request a request that has been raised
     * @return the programme; empty when this workflow was made without it, or has another content under its name
     */
    public Optional<Programme> programmeOf(Request request) {
        return request.isRaised() ? programmes.find(request.programme()) : Optional.empty();
    }

    // ---- the doors

    /**
     * Lets time do what it has done by {@code now}, then gives the command.
     *
     * @param request the request as it was
     * @param command what somebody wants
     * @param now when they want it; what falls due exactly then has not happened yet
     * @return the step; a refusal keeps the lapses
     */
    public Step<Request, RequestEvent, RequestRefusal> handle(Request request, RequestCommand command, Instant now) {
        Step<Request, RequestEvent, RequestRefusal> step = Kernel.handle(this, request, command, now);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {}",
                    request.id(),
                    command.kind(),
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
     * @param request the request as it was
     * @param now the instant asked for; what falls due exactly then has not happened yet
     * @return the step, without facts; refused when the programme that the request is pinned to is not here, or the instant
     *     lies outside {@link #FIRST_INSTANT} to {@link #LAST_INSTANT}
     */
    public Step<Request, RequestEvent, RequestRefusal> advance(Request request, Instant now) {
        return Kernel.advance(this, request, now);
    }

    // ---- several requests together

    /**
     * Gives one command to several requests: all accept it, or none has facts. So a letter that carries them all is drafted, signed and
     * issued for all of them or for none.
     *
     * @param requests the requests, at least one; one that is named twice has one step
     * @param command the command, such as {@link RequestCommand.IssueLetter}
     * @param now when
     * @return a step for each, to be stored together
     * @throws IllegalArgumentException if no request is named
     */
    public Together together(java.util.List<Request> requests, RequestCommand command, Instant now) {
        return Joint.each(this, requests, command, now);
    }

    /**
     * Merges a request into another, which goes on for both: of what both owe it keeps the earlier date, and the other's requester
     * becomes a party of it.
     *
     * @param duplicate the request that ends
     * @param survivor the request that goes on, of the same programme
     * @param by who
     * @param reason why they are the same matter
     * @param now when
     * @return a step for each, to be stored together
     * @throws IllegalArgumentException if the reason is blank
     */
    public Together merge(Request duplicate, Request survivor, Actor by, String reason, Instant now) {
        return Joint.merge(this, duplicate, survivor, by, reason, now);
    }

    /**
     * Undoes a merging: the request stands where it stood and owes what it owed, by the dates that it had; what passed meanwhile is due
     * now. What time does by itself has stood still meanwhile, as nobody could act: a window has as much left as when it was merged. What
     * the other took over stays: earlier dates, the requester and parties, the class, the matches.
     *
     * @param duplicate the request that was merged
     * @param survivor the request into which it was merged
     * @param by who
     * @param reason why they are not the same matter
     * @param now when
     * @return a step for each, to be stored together
     * @throws IllegalArgumentException if the reason is blank
     */
    public Together unmerge(Request duplicate, Request survivor, Actor by, String reason, Instant now) {
        return Joint.unmerge(this, duplicate, survivor, by, reason, now);
    }

    /**
     * Splits a request into parts that are requests of their own. It waits for them: whenever one closes or is reopened, give {@link
     * RequestCommand.NoteChild} with {@link dev.docket.request.Child#of} to the whole.
     *
     * @param whole the request
     * @param pieces the parts, at least one, under keys that no request has
     * @param by who
     * @param reason why it is more than one matter
     * @param now when
     * @return a step for the whole and one for each part, to be stored together
     * @throws IllegalArgumentException if there is no part or the reason is blank
     */
    public Together split(Request whole, java.util.List<Piece> pieces, Actor by, String reason, Instant now) {
        return Joint.split(this, whole, pieces, by, reason, now);
    }

    /**
     * Brings the requesters of two requests together; either may be answered with that ({@link
     * dev.docket.request.Outcome#MATCHED}).
     *
     * @param one a request
     * @param other another one
     * @param by who
     * @param terms what brings them together
     * @param now when
     * @return a step for each, to be stored together
     * @throws IllegalArgumentException if the terms are blank
     */
    public Together match(Request one, Request other, Actor by, String terms, Instant now) {
        return Joint.match(this, one, other, by, terms, now);
    }

    /**
     * Makes the requester's identity the office's alone in every request that would tell it: the request itself, its parts, and those
     * into which it was merged, one after the other, where they are a party. What is sealed already stays so.
     *
     * @param request the request
     * @param others its parts, and the ones into which it was merged, as far as there are any
     * @param by who
     * @param reason why
     * @param now when
     * @return a step for each, to be stored together
     * @throws IllegalArgumentException if the reason is blank
     */
    public Together seal(Request request, java.util.List<Request> others, Actor by, String reason, Instant now) {
        return Joint.seal(this, request, others, by, reason, now);
    }

    /**
     * Rebuilds a request from its stored events.
     *
     * @param id the request's key
     * @param history its events, in the order in which they were stored
     * @return the request, or every defect of the history
     */
    public Validation<Seq<Defect>, Request> replay(RequestId id, Iterable<RequestEvent> history) {
        return Kernel.replay(this, Request.unraised(id), history);
    }

    /**
     * The whole future of a request if nobody acts.
     *
     * @param request the request
     * @param until how far to look, exclusive
     * @return one step for each instant at which time alone matters; empty when the programme is not here
     */
    public Seq<Step<Request, RequestEvent, RequestRefusal>> timeline(Request request, Instant until) {
        return timeline(request, List.empty(), until);
    }

    /**
     * The whole future of a request under a list of commands.
     *
     * @param request the request
     * @param commands the commands, in the order in which they are given
     * @param until how far to look after the last command, exclusive
     * @return the steps, in order; empty when the programme is not here, or {@code until} or a command lies out of range
     */
    public Seq<Step<Request, RequestEvent, RequestRefusal>> timeline(
            Request request, Iterable<Timed<RequestCommand>> commands, Instant until) {
        boolean ready = unready(request, until).isEmpty()
                && List.ofAll(commands)
                        .forAll(timed -> unready(request, timed.at()).isEmpty());
        return ready ? Kernel.timeline(this, request, commands, until) : List.empty();
    }

    /**
     * Why an open obligation is due when it is due, day by day.
     *
     * @param request the request
     * @param rule the rule's code
     * @return how the date came about when it was armed; empty when nothing is owed by that rule, or it has no date
     */
    public Optional<Derivation> explain(Request request, RuleCode rule) {
        return programmeOf(request)
                .flatMap(programme ->
                        request.obligations().of(rule).stream().findFirst().flatMap(programme.rulebook()::explain));
    }

    /**
     * Reads the clock of an open obligation: whether it runs, is suspended or waits for working time, what has passed of its period
     * and what is left.
     *
     * @param request the request
     * @param rule the rule's code
     * @param asOf when the clock is read
     * @return the reading, extensions left out; empty when nothing is owed by that rule, or no period gave its date
     */
    public Optional<ClockReading> reading(Request request, RuleCode rule, Instant asOf) {
        return programmeOf(request)
                .flatMap(programme -> request.obligations().of(rule).stream()
                        .findFirst()
                        .flatMap(obligation -> programme.rulebook().reading(obligation, asOf)));
    }

    /**
     * What would come of putting a request under another version of its programme: every date that it would move, from what to
     * what, and everything that would be owed no more. Nothing is changed; giving the command then gives exactly that.
     *
     * @param request the request
     * @param adoption the command
     * @param now when it would be given
     * @return the events of its obligations, or why the command would be refused
     */
    public Either<RequestRefusal, Seq<ObligationEvent>> dryRun(
            Request request, RequestCommand.AdoptProgrammeVersion adoption, Instant now) {
        return handle(request, adoption, now)
                .outcome()
                .map(facts -> facts.filter(RequestEvent.OfObligation.class::isInstance)
                        .map(fact -> ((RequestEvent.OfObligation) fact).event()));
    }

    /**
     * What would come of putting many requests under another version of their programme, such as a whole ledger.
     *
     * @param requests the requests, each once
     * @param adoption the command that would be given to each
     * @param now when it would be given
     * @return what would happen to each
     */
    public Rehearsal rehearse(Iterable<Request> requests, RequestCommand.AdoptProgrammeVersion adoption, Instant now) {
        Rehearsal.Builder rehearsal = new Rehearsal.Builder();
        for (Request request : requests) {
            dryRun(request, adoption, now)
                    .peekLeft(refusal -> rehearsal.refused(request.id(), refusal))
                    .peek(events -> rehearsal.adopting(request.id(), events.asJava()));
        }
        return rehearsal.build();
    }

    /**
     * What an actor may do now: one permission for each kind of command but raising.
     *
     * <p>Stage, authority and the guards that need no payload decide it, after time has done what it has done by {@code now}.
     *
     * @param request the request
     * @param actor who asks
     * @param now when
     * @return the permissions, in the order of {@link CommandKind}
     */
    public java.util.List<Permission> permitted(Request request, Actor actor, Instant now) {
        Request awake = advance(request, now).state();
        return Decisions.kinds().stream()
                .map(kind -> new Permission(
                        kind, standing.of(awake, kind, actor, now).or(() -> unmet(awake, kind, actor, now))))
                .toList();
    }

    private Optional<RequestRefusal> unmet(Request request, CommandKind kind, Actor actor, Instant now) {
        return programmeOf(request)
                .map(programme -> Preconditions.failing(programmes, request, programme, kind, actor, now))
                .filter(failed -> !failed.isEmpty())
                .map((java.util.List<Failed> failed) -> new RequestRefusal.Unmet(kind, failed));
    }

    // ---- the four functions

    @Override
    public Either<RequestRefusal, Seq<RequestEvent>> decide(Request request, RequestCommand command, Instant now) {
        Objects.requireNonNull(now, "now");
        return resolve(request, command, now).map(Change::events);
    }

    /** Deciding unfolds all that follows, and so has the request after it. */
    @Override
    public Either<RequestRefusal, Change<Request, RequestEvent>> resolve(
            Request request, RequestCommand command, Instant now) {
        Objects.requireNonNull(now, "now");
        Optional<Programme> programme =
                command instanceof RequestCommand.Raise raise ? programmes.find(raise.intake()) : programmeOf(request);
        Optional<RequestRefusal> refusal = command instanceof RequestCommand.Raise raise
                ? standing.ofRaising(request, raise, now)
                : standing.of(request, command.kind(), command.by(), now);
        if (refusal.isPresent() || programme.isEmpty()) {
            return Either.left(refusal.orElseThrow());
        }
        Either<RequestRefusal, java.util.List<RequestEvent>> facts =
                Decisions.decide(programmes, request, programme.get(), command, now);
        return facts.isLeft()
                ? Either.left(facts.getLeft())
                : Either.right(unfold(request, programme.get(), facts.get()));
    }

    private Change<Request, RequestEvent> unfold(Request request, Programme programme, Iterable<RequestEvent> facts) {
        Unfolding unfolding = new Unfolding(programmes, request, programme, Origin.FACT);
        for (RequestEvent fact : facts) {
            unfolding.emit(fact);
        }
        return unfolding.change();
    }

    @Override
    public Request evolve(Request request, RequestEvent event) {
        return Evolution.evolve(request, event);
    }

    @Override
    public Optional<Instant> nextDue(Request request) {
        return request.nextDue();
    }

    /**
     * All that time does at {@link #nextDue}.
     *
     * @throws IllegalStateException if nothing is due, or the programme of the request is not here; the doors refuse both
     */
    @Override
    public Seq<RequestEvent> lapse(Request request) {
        return pass(request).events();
    }

    /**
     * All that time does at {@link #nextDue}, with the request after it.
     *
     * @throws IllegalStateException if nothing is due, or the programme of the request is not here; the doors refuse both
     */
    @Override
    public Change<Request, RequestEvent> pass(Request request) {
        Instant due = request.nextDue()
                .orElseThrow(
                        () -> new IllegalStateException("nothing is due of " + request.id() + "; ask nextDue first"));
        Programme programme = programmeOf(request)
                .orElseThrow(() -> new IllegalStateException("programme " + request.programme()
                        + " is not here; known are " + programmes.refs() + "; make the workflow with it"));
        Unfolding unfolding = new Unfolding(programmes, request, programme, Origin.LAPSE);
        unfolding.lapse(due);
        return unfolding.change();
    }

    @Override
    public Fold<Request, RequestEvent> fold(Request request) {
        return new Folding(programmes, request);
    }

    @Override
    public Optional<RequestRefusal> unready(Request request, Instant now) {
        return standing.unready(request, now);
    }

    @Override
    public Seq<String> flaws(Request request, RequestEvent event) {
        return flaws(programmes, request, event);
    }

    static Seq<String> flaws(KnownProgrammes programmes, Request request, RequestEvent event) {
        if (event instanceof RequestEvent.OfObligation of && request.isRaised()) {
            return of.event() instanceof ObligationEvent.Armed armed && !programmes.hasRule(request, armed)
                    ? List.of("arms the rule " + armed.ref().rule() + ", which programme " + request.programme()
                            + " does not have")
                    : List.empty();
        }
        if (event instanceof RequestEvent.Foreign foreign) {
            return List.of(foreign.event().flaw());
        }
        if (event instanceof RequestEvent.Raised raised) {
            if (request.isRaised()) {
                return List.of("raises a request that was raised at " + request.raisedAt());
            }
            return programmes.find(raised.programme()).isPresent()
                    ? List.empty()
                    : List.of("is pinned to programme " + raised.programme() + " with the content "
                            + raised.programme().fingerprint() + ", which is not here; known are " + programmes.refs());
        }
        if (!request.isRaised()) {
            return List.of("comes before the request was raised");
        }
        return event instanceof RequestEvent.ProgrammeAdopted adopted
                        && programmes.find(adopted.to()).isEmpty()
                ? List.of("adopts programme " + adopted.to() + " with the content "
                        + adopted.to().fingerprint() + ", which is not here; known are " + programmes.refs())
                : List.empty();
    }
}
