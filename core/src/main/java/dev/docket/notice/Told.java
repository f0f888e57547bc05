package dev.docket.notice;

import dev.docket.lifecycle.Debtor;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Commitment;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.Roles;
import dev.docket.request.TimedAct;
import dev.docket.request.UnitId;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the telling of a step stands: the request before and after the event at hand and at the step's end. */
final class Told {

    private static final List<RuleCode> ANSWERING = List.of(StandardRules.ANSWER, StandardRules.REDO);
    private static final List<Role> ADDRESSED_OTHERWISE = List.of(Roles.REQUESTER, Roles.LEAD, Roles.COOPERATOR);

    private final RequestWorkflow workflow;
    private final Request start;
    private final Request end;
    private final Set<Map.Entry<ObligationRef, Integer>> news = new LinkedHashSet<>();
    private Request before;
    private Request after;
    private Optional<Actor> actor = Optional.empty();
    private Optional<Audience> debtor = Optional.empty();
    private Optional<EventKind> cause = Optional.empty();
    private Optional<RuleCode> ruleOfTheCause = Optional.empty();

    Told(RequestWorkflow workflow, Request start, Request end) {
        this.workflow = workflow;
        this.start = start;
        this.before = start;
        this.after = start;
        this.end = end;
    }

    /** Whether a warning or a step of the ladder, as {@link ObligationEvent.RisesVacated} numbers them, is of this step: nobody was told. */
    boolean isNews(ObligationRef ref, int rise) {
        return news.contains(Map.entry(ref, rise));
    }

    /** The next event; what supervision rises for is told by the rise that follows from it. */
    void goOn(RequestEvent event, Request next) {
        before = after;
        after = next;
        if (event instanceof RequestEvent.OfObligation of) {
            if (of.event() instanceof ObligationEvent.Warned warned) {
                news.add(Map.entry(warned.ref(), -warned.n()));
            } else if (of.event() instanceof ObligationEvent.Escalated escalated) {
                news.add(Map.entry(escalated.ref(), escalated.n()));
            }
        }
        if (!(event instanceof RequestEvent.OfObligation) && !(event instanceof RequestEvent.SupervisionRaised)) {
            cause = Optional.of(event.kind());
            ruleOfTheCause = Optional.empty();
        }
    }

    Request before() {
        return before;
    }

    Request after() {
        return after;
    }

    /** The requester's name for those who may not know them; empty when anybody may. */
    Optional<String> pseudonym() {
        return after.hidesRequester() ? Optional.of(after.pseudonym()) : Optional.empty();
    }

    void did(Actor by) {
        actor = Optional.of(by);
        debtor = Optional.empty();
    }

    /** Whether the last fact of this step was done by whom it concerns: who did it knows what follows. */
    boolean isDoneBy(Audience concerned) {
        return actor.filter(by -> by.role().equals(concerned.role()))
                .filter(by -> !Audience.isOfADepartment(concerned.role())
                        || concerned
                                .unit()
                                .filter(unit -> !unit.equals(by.unit()))
                                .isEmpty())
                .isPresent();
    }

    void causedBy(Audience owing, EventKind what, RuleCode rule) {
        debtor = Optional.of(owing);
        cause = Optional.of(what);
        ruleOfTheCause = Optional.of(rule);
    }

    Optional<EventKind> cause() {
        return cause;
    }

    Optional<RuleCode> ruleOfTheCause() {
        return ruleOfTheCause;
    }

    /** The department whose head a rise of supervision is told: the debtor's of the lapse before it, else the lead. */
    Optional<UnitId> unitOfTheCause() {
        return debtor.map(Audience::unit).orElseGet(() -> after.lead().map(Assignment::unit));
    }

    /** The obligation of an event, as it was before it, or as it was armed. */
    Optional<Obligation> obligation(ObligationRef ref) {
        return before.obligations().find(ref).or(() -> after.obligations().find(ref));
    }

    /**
     * A rule of the request's programme; one that the step has withdrawn is still in the programme that it began with, and one
     * that was withdrawn before in another version of it.
     */
    ObligationRule rule(RuleCode code) {
        return ruleUnder(after, code)
                .or(() -> ruleUnder(start, code))
                .or(() -> workflow.programmes().stream()
                        .filter(programme ->
                                programme.id().equals(after.programme().id()))
                        .flatMap(programme -> programme.rulebook().rule(code).stream())
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "request " + after.id() + " has an obligation of rule " + code
                                        + ", which is not in the workflow of these notices; make them with the step's workflow"));
    }

    private Optional<ObligationRule> ruleUnder(Request request, RuleCode code) {
        return workflow.programmeOf(request)
                .flatMap(programme -> programme.rulebook().rule(code));
    }

    /** Whether the requester, or somebody who joined, may be contacted. */
    boolean isAnybodyContacted() {
        return !after.intake().anonymous() || !after.bonds().parties().isEmpty();
    }

    /** What such events lay upon somebody, when the step has ended. */
    Optional<Obligation> armedByAny(EventKind... kinds) {
        return first(obligation ->
                isNext(obligation) && Stream.of(kinds).anyMatch(rule(obligation).armedBy()::contains));
    }

    /** The answer that is owed when the step has ended. */
    Optional<Obligation> answer() {
        return first(obligation -> isAnswer(rule(obligation)));
    }

    /** Whether it asks for the answer, for which the requester waits. */
    static boolean isAnswer(ObligationRule rule) {
        return rule.extendable() || ANSWERING.contains(rule.code());
    }

    /** What a department owes by a date when the step has ended: the lead the answer before all else. */
    Optional<Obligation> owed(Role debtor, UnitId unit) {
        Optional<Obligation> owes =
                first(obligation -> rule(obligation).debtor().equals(debtor)
                        && isNext(obligation)
                        && obligation
                                .subject()
                                .map(subject -> subject.value().equals(unit.value()))
                                .orElse(true));
        return debtor.equals(Roles.LEAD) ? answer().or(() -> owes) : owes;
    }

    /** What a role owes by a date when the step has ended, what it came to owe by this event before all else. */
    Optional<Obligation> owedBy(Role debtor) {
        Predicate<Obligation> owes = obligation -> rule(obligation).debtor().equals(debtor) && isNext(obligation);
        return first(owes.and(obligation -> obligation.armedAt().equals(after.lastAt())))
                .or(() -> first(owes));
    }

    /** What an event laid upon a role, an act or a time that runs for it; where it was open already, that. */
    Optional<Obligation> armedBy(RequestEvent event, Role debtor) {
        Predicate<Obligation> asked = obligation -> rule(obligation).debtor().equals(debtor)
                && rule(obligation).armedBy().contains(event.kind())
                && (!rule(obligation).perSubject() || obligation.subject().equals(event.subject()))
                && !isOfACadence(obligation);
        return first(asked.and(obligation -> isArmedBy(event, obligation))).or(() -> first(asked));
    }

    /** What a rule asks for when the step has ended. */
    Optional<Obligation> open(RuleCode rule) {
        return end.obligations().of(rule).stream().findFirst();
    }

    /** By when a department must confirm the receipt of a letter, for fear that it counts as received. */
    Optional<Instant> receiptBy(RequestEvent letter, UnitId unit) {
        return first(obligation -> isArmedBy(letter, obligation)
                        && rule(obligation)
                                .actsAtLapse()
                                .filter(TimedAct.DEEM_RECEIVED.kind()::equals)
                                .isPresent()
                        && obligation.subject().equals(Optional.of(Subject.of(unit.value()))))
                .flatMap(Obligation::due);
    }

    private boolean isArmedBy(RequestEvent event, Obligation obligation) {
        return obligation.armedAt().equals(event.at())
                && rule(obligation).armedBy().contains(event.kind());
    }

    private Optional<Obligation> first(Predicate<Obligation> which) {
        return end.obligations().open().stream().filter(which).findFirst();
    }

    /** An act by a date; one of a cadence is no next step. */
    private boolean isNext(Obligation obligation) {
        return isOwed(obligation) && !isOfACadence(obligation);
    }

    private boolean isOfACadence(Obligation obligation) {
        return rule(obligation).due() instanceof DueRule.Recurring;
    }

    /** Who owed something before this event, besides the departments at work, the requester and who did it. */
    List<Audience> owingBefore() {
        List<Audience> owing = new ArrayList<>();
        owing.add(Audience.of(Roles.OFFICE));
        before.obligations().open().stream()
                .filter(this::isOwed)
                .map(this::debtor)
                .filter(debtor -> !owing.contains(debtor) && !ADDRESSED_OTHERWISE.contains(debtor.role()))
                .forEach(owing::add);
        owing.removeIf(this::isDoneBy);
        return owing;
    }

    /** Whether somebody owes an act by a date, rather than time doing it. */
    boolean isOwed(Obligation obligation) {
        return rule(obligation).actsAtLapse().isEmpty() && obligation.due().isPresent();
    }

    ObligationRule rule(Obligation obligation) {
        return rule(obligation.ref().rule());
    }

    /**
     * Who owes it: the unit that owes it singly, or whoever fills the rule's role; what a lead owes falls to the office while
     * none is there.
     */
    Audience debtor(Obligation obligation) {
        Debtor debtor = Debtor.of(after, rule(obligation), obligation);
        return Audience.in(debtor.role(), debtor.unit());
    }

    /** The promise of which an obligation is. */
    Optional<Commitment> promise(Subject subject) {
        return after.commitments().stream()
                .filter(commitment -> commitment.id().value().equals(subject.value()))
                .findFirst();
    }
}
