package dev.docket.residency;

import dev.docket.obligation.ObligationEvent;
import dev.docket.session.SessionWorkflow;
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
 * The door to residencies, under the rules that this workflow was made with.
 *
 * <p>A host loads a residency (a snapshot, or {@link #replay} of its events), gives a command to {@link #handle} or wakes it with
 * {@link #advance}, and stores {@link Step#events()}. Nothing here throws for reasons of the domain: a refusal is a value. Immutable
 * and thread-safe; logs one {@code DEBUG} line for each command, ids only.
 *
 * @since 0.1.0
 */
public final class ResidencyWorkflow
        implements Workflow<Residency, ResidencyCommand, ResidencyEvent, ResidencyRefusal> {

    /** The first instant that the doors accept. */
    public static final Instant FIRST_INSTANT = SessionWorkflow.FIRST_INSTANT;

    /** The last instant that the doors accept. */
    public static final Instant LAST_INSTANT = SessionWorkflow.LAST_INSTANT;

    private static final Logger LOG = LoggerFactory.getLogger(ResidencyWorkflow.class);

    private final Versions<ResidencyRulesRef, ResidencyRules> known;

    private ResidencyWorkflow(Versions<ResidencyRulesRef, ResidencyRules> known) {
        this.known = known;
    }

    /**
     * A workflow with every version of all rules that its residency may be pinned to.
     *
     * @param rules the rules, at least one
     * @return the workflow
     * @throws IllegalArgumentException if there are none, or two are of one programme and version
     */
    public static ResidencyWorkflow of(ResidencyRules... rules) {
        return new ResidencyWorkflow(Versions.of(java.util.List.of(rules), ResidencyRules::ref));
    }

    /**
     * A residency's table: every status with every command and every act of time.
     *
     * @return the table
     */
    public static TransitionTable<ResidencyStatus, ResidencyMove> table() {
        return ResidencyTable.TABLE;
    }

    /**
     * The rules that a residency is pinned to.
     *
     * @param residency the residency
     * @return the rules; empty before it is agreed, or when this workflow was made without them
     */
    public Optional<ResidencyRules> rulesOf(Residency residency) {
        return residency.rules().flatMap(known::find);
    }

    /**
     * What the officers have still to bring about by the end of the term.
     *
     * @param residency the residency
     * @return what is missing, officer by officer; empty when everybody has everything, or its rules are not here
     */
    public java.util.List<Shortfall> missing(Residency residency) {
        return rulesOf(residency).map(rules -> rules.missing(residency)).orElse(java.util.List.of());
    }

    // ---- the doors

    /**
     * Lets time do what it has done by {@code now}, then gives the command.
     *
     * @param residency the residency as it was
     * @param command what somebody wants
     * @param now when they want it; what falls due exactly then has not happened yet
     * @return the step; a refusal keeps the lapses
     */
    public Step<Residency, ResidencyEvent, ResidencyRefusal> handle(
            Residency residency, ResidencyCommand command, Instant now) {
        Objects.requireNonNull(command, "command");
        Step<Residency, ResidencyEvent, ResidencyRefusal> step = Kernel.handle(this, residency, command, now);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {}",
                    residency.id(),
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
     * @param residency the residency as it was
     * @param now the instant asked for; what falls due exactly then has not happened yet
     * @return the step, without facts; refused when the rules of the residency are not here, or the instant lies outside
     *     {@link #FIRST_INSTANT} to {@link #LAST_INSTANT}
     */
    public Step<Residency, ResidencyEvent, ResidencyRefusal> advance(Residency residency, Instant now) {
        return Kernel.advance(this, residency, now);
    }

    /**
     * Rebuilds a residency from its stored events.
     *
     * @param id the residency' key
     * @param history its events, in the order in which they were stored
     * @return the residency, or every defect of the history
     */
    public Validation<Seq<Defect>, Residency> replay(ResidencyId id, Iterable<ResidencyEvent> history) {
        return Kernel.replay(this, Residency.unagreed(id), history);
    }

    // ---- why a command is not even looked at

    @Override
    public Optional<ResidencyRefusal> unready(Residency residency, Instant now) {
        if (now.isBefore(FIRST_INSTANT) || now.isAfter(LAST_INSTANT)) {
            return Optional.of(new ResidencyRefusal.OutOfRange(now, FIRST_INSTANT, LAST_INSTANT));
        }
        return residency.rules().flatMap(this::missing);
    }

    private Optional<ResidencyRefusal> missing(ResidencyRulesRef ref) {
        return known.find(ref).isPresent()
                ? Optional.empty()
                : Optional.of(new ResidencyRefusal.UnknownRules(ref, known.refs()));
    }

    private Optional<ResidencyRefusal> standing(Residency residency, ResidencyCommand command, Instant now) {
        return unready(residency, now)
                .or(() -> outOfOrder(residency, command, now))
                .or(() -> wrongStatus(residency, command))
                .or(() -> unauthorised(residency, command));
    }

    private static Optional<ResidencyRefusal> outOfOrder(Residency residency, ResidencyCommand command, Instant now) {
        boolean isLate =
                now.isBefore(residency.lastAt()) || (residency.lastWasLapse() && now.equals(residency.lastAt()));
        return isLate
                ? Optional.of(new ResidencyRefusal.OutOfOrder(command.kind(), now, residency.lastAt()))
                : Optional.empty();
    }

    /** What is agreed first must be under rules that are here; everything else falls on what is agreed. */
    private Optional<ResidencyRefusal> wrongStatus(Residency residency, ResidencyCommand command) {
        ResidencyCommandKind kind = command.kind();
        if (residency.status().isEmpty()) {
            return command instanceof ResidencyCommand.Agree agree
                    ? missing(agree.rules())
                    : Optional.of(new ResidencyRefusal.NotAgreed(kind));
        }
        ResidencyStatus status = residency.status().get();
        Optional<ResidencyRefusal> wrong = ResidencyTable.TABLE
                .why(status, kind)
                .map(why ->
                        new ResidencyRefusal.WrongStatus(kind, status, why, ResidencyTable.TABLE.stagesAllowing(kind)));
        return command instanceof ResidencyCommand.Adopt adopt ? wrong.or(() -> missing(adopt.rules())) : wrong;
    }

    /** Why the table refuses a move; empty when it does not. */
    private Optional<ResidencyRefusal> unauthorised(Residency residency, ResidencyCommand command) {
        return rules(residency, command)
                .map(rules -> rules.authority().allowed(command.kind()))
                .filter(allowed -> !allowed.contains(command.by().role()))
                .map(allowed -> new ResidencyRefusal.NotAuthorised(command.kind(), command.by(), allowed));
    }

    private Optional<ResidencyRules> rules(Residency residency, ResidencyCommand command) {
        return command instanceof ResidencyCommand.Agree agree
                        && residency.rules().isEmpty()
                ? known.find(agree.rules())
                : rulesOf(residency);
    }

    // ---- the four functions

    @Override
    public Either<ResidencyRefusal, Seq<ResidencyEvent>> decide(
            Residency residency, ResidencyCommand command, Instant now) {
        return resolve(residency, command, now).map(Change::events);
    }

    /** Deciding unfolds all that follows, and so has the residency after it. */
    @Override
    public Either<ResidencyRefusal, Change<Residency, ResidencyEvent>> resolve(
            Residency residency, ResidencyCommand command, Instant now) {
        Objects.requireNonNull(now, "now");
        Optional<ResidencyRefusal> refusal = standing(residency, command, now);
        if (refusal.isPresent()) {
            return Either.left(refusal.get());
        }
        ResidencyRules rules = rules(residency, command).orElseThrow();
        return ResidencyDecisions.decide(residency, rules, command, now).map(done -> {
            ResidencyUnfolding unfolding = new ResidencyUnfolding(residency, rules, Origin.FACT);
            if (done instanceof ResidencyCommand.Adopt adopt) {
                unfolding.adopted(adopt, known.find(adopt.rules()).orElseThrow(), now);
            } else {
                unfolding.done(done, now);
            }
            return unfolding.change();
        });
    }

    @Override
    public Residency evolve(Residency residency, ResidencyEvent event) {
        return ResidencyEvolution.evolve(residency, event);
    }

    @Override
    public Optional<Instant> nextDue(Residency residency) {
        return residency.nextDue();
    }

    /**
     * All that time does at {@link #nextDue}.
     *
     * @throws IllegalStateException if nothing is due, or the rules of the residency are not here; the doors refuse both
     */
    @Override
    public Seq<ResidencyEvent> lapse(Residency residency) {
        return pass(residency).events();
    }

    /**
     * All that time does at {@link #nextDue}, with the residency after it.
     *
     * @throws IllegalStateException if nothing is due, or the rules of the residency are not here; the doors refuse both
     */
    @Override
    public Change<Residency, ResidencyEvent> pass(Residency residency) {
        Instant due = residency
                .nextDue()
                .orElseThrow(
                        () -> new IllegalStateException("nothing is due of " + residency.id() + "; ask nextDue first"));
        ResidencyRules rules = rulesOf(residency)
                .orElseThrow(() -> new IllegalStateException("the rules of " + residency.id()
                        + " are not here; make the workflow with " + residency.rules()));
        ResidencyUnfolding unfolding = new ResidencyUnfolding(residency, rules, Origin.LAPSE);
        unfolding.lapse(due);
        return unfolding.change();
    }

    @Override
    public Seq<String> flaws(Residency residency, ResidencyEvent event) {
        if (event instanceof ResidencyEvent.Foreign foreign) {
            return List.of(foreign.event().flaw());
        }
        if (event instanceof ResidencyEvent.Done done) {
            return List.ofAll(wrongStatus(residency, done.what()).map(ResidencyRefusal::reason).stream());
        }
        if (residency.status().isEmpty()) {
            return List.of("comes before the residency was agreed");
        }
        if (event instanceof ResidencyEvent.TermEnded) {
            return List.ofAll(ResidencyTable.TABLE.why(residency.status().get(), ResidencyTimedAct.EXPIRE).stream());
        }
        return event instanceof ResidencyEvent.OfObligation of
                        && of.event() instanceof ObligationEvent.Armed armed
                        && !rulesOf(residency)
                                .filter(rules ->
                                        rules.rulebook().has(armed.ref().rule(), armed.order()))
                                .isPresent()
                ? List.of("arms the rule " + armed.ref().rule() + ", which the rules of the residency do not have")
                : List.empty();
    }
}
