package dev.docket.notice;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRef;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.Actor;
import dev.docket.request.Assignment;
import dev.docket.request.Commitment;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the telling of a step stands: the request before and after the event at hand and at the step's end. */
final class Told {

    private final RequestWorkflow workflow;
    private final Request start;
    private final Request end;
    private Request before;
    private Request after;
    private Optional<Role> actor = Optional.empty();
    private Optional<Audience> debtor = Optional.empty();

    Told(RequestWorkflow workflow, Request start, Request end) {
        this.workflow = workflow;
        this.start = start;
        this.before = start;
        this.after = start;
        this.end = end;
    }

    void goOn(Request next) {
        before = after;
        after = next;
    }

    Request before() {
        return before;
    }

    Request after() {
        return after;
    }

    Request end() {
        return end;
    }

    void did(Actor by) {
        actor = Optional.of(by.role());
        debtor = Optional.empty();
    }

    /** Whether the last fact of this step was done in this role: who did it knows what follows. */
    boolean isDoneBy(Role role) {
        return actor.filter(role::equals).isPresent();
    }

    void causedBy(Audience owing) {
        debtor = Optional.of(owing);
    }

    /** The department whose head a rise of supervision is told: the debtor's of the lapse before it, else the lead. */
    Optional<UnitId> unitOfTheCause() {
        return debtor.map(Audience::unit).orElseGet(() -> after.lead().map(Assignment::unit));
    }

    /** The obligation of an event, as it was before it, or as it was armed. */
    Optional<Obligation> obligation(ObligationRef ref) {
        return before.obligations().find(ref).or(() -> after.obligations().find(ref));
    }

    /** A rule of the request's programme; one that the step has withdrawn is still in the programme that it began with. */
    ObligationRule rule(RuleCode code) {
        return ruleUnder(after, code)
                .or(() -> ruleUnder(start, code))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "request " + after.id() + " has an obligation of rule " + code
                                        + ", which is not in the workflow of these notices; make them with the step's workflow"));
    }

    private Optional<ObligationRule> ruleUnder(Request request, RuleCode code) {
        return workflow.programmeOf(request)
                .flatMap(programme -> programme.rulebook().rule(code));
    }

    /** What a department owes by a date when the step has ended: the answer, or its contribution. */
    Optional<Obligation> owed(Role debtor, UnitId unit) {
        return first(obligation -> rule(obligation).debtor().equals(debtor)
                && isOwed(obligation)
                && obligation
                        .subject()
                        .map(subject -> subject.value().equals(unit.value()))
                        .orElse(true));
    }

    /** What a role owes by a date when the step has ended, what it came to owe by this event before all else. */
    Optional<Obligation> owedBy(Role debtor) {
        Predicate<Obligation> owes = obligation -> rule(obligation).debtor().equals(debtor) && isOwed(obligation);
        return first(owes.and(obligation -> obligation.armedAt().equals(after.lastAt())))
                .or(() -> first(owes));
    }

    /** What stands open to a role until time ends it. */
    Optional<Obligation> windowOf(Role role) {
        return first(obligation -> rule(obligation).debtor().equals(role)
                && rule(obligation).actsAtLapse().isPresent());
    }

    private Optional<Obligation> first(Predicate<Obligation> which) {
        return end.obligations().open().stream().filter(which).findFirst();
    }

    /** Whether somebody owes an act by a date, rather than time doing it. */
    boolean isOwed(Obligation obligation) {
        return rule(obligation).actsAtLapse().isEmpty() && obligation.due().isPresent();
    }

    ObligationRule rule(Obligation obligation) {
        return rule(obligation.ref().rule());
    }

    /** Who owes it: the unit that owes it singly, or whoever fills the rule's role. */
    Audience debtor(Obligation obligation) {
        ObligationRule rule = rule(obligation);
        if (rule.perSubject()) {
            return obligation
                    .subject()
                    .flatMap(this::committed)
                    .map(unit -> Audience.of(rule.debtor(), unit))
                    .orElseGet(() -> new Audience(rule.debtor(), unitOf(rule.debtor())));
        }
        return obligation
                .subject()
                .map(subject -> UnitId.of(subject.value()))
                .map(unit -> Audience.of(roleOf(unit, rule), unit))
                .orElseGet(() -> new Audience(rule.debtor(), unitOf(rule.debtor())));
    }

    /** The department of a promise, which is owed by whoever made it. */
    private Optional<UnitId> committed(Subject promise) {
        return after.commitments().stream()
                .filter(commitment -> commitment.id().value().equals(promise.value()))
                .map(Commitment::unit)
                .findFirst();
    }

    private Role roleOf(UnitId unit, ObligationRule rule) {
        List<Role> roles = rule.perUnitIn();
        return roles.stream()
                .filter(role -> after.unitsIn(role).contains(unit))
                .findFirst()
                .orElse(rule.debtor());
    }

    private Optional<UnitId> unitOf(Role role) {
        return Audience.isOfADepartment(role) && !role.equals(Roles.COOPERATOR)
                ? after.lead().map(Assignment::unit)
                : Optional.empty();
    }
}
