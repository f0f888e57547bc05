package dev.docket.lifecycle;

import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Subject;
import dev.docket.request.Assignment;
import dev.docket.request.Commitment;
import dev.docket.request.Request;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who owes an act of a request: a role, and the department where it is one's. Immutable and thread-safe.
 *
 * @param role in which role
 * @param unit the department; empty where the host's directory knows who fills the role
 * @since 0.1.0
 */
public record Debtor(Role role, Optional<UnitId> unit) {

    /** Whom a matter's lead fills, unless another unit is named. */
    private static final List<Role> OF_THE_LEAD = List.of(Roles.LEAD, Roles.LIAISON, Roles.DEPARTMENT_HEAD);

    /** Makes it. */
    public Debtor {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Who owes what an obligation asks for. While no department leads, the office owes what the lead would; a promise is owed by the
     * department that made it.
     *
     * @param request the request as it stands
     * @param rule the rule of the obligation
     * @param obligation one of what is owed in it, or was
     * @return the debtor
     */
    public static Debtor of(Request request, ObligationRule rule, Obligation obligation) {
        Optional<Subject> subject = obligation.subject();
        if (rule.debtor().equals(Roles.LEAD)
                && subject.isEmpty()
                && request.lead().isEmpty()) {
            return new Debtor(Roles.OFFICE, Optional.empty());
        }
        Optional<UnitId> named = rule.perSubject()
                ? subject.flatMap(promise -> promisedBy(request, promise))
                : subject.map(unit -> UnitId.of(unit.value()));
        Role role = rule.perSubject()
                ? rule.debtor()
                : named.flatMap(unit -> held(request, rule, unit)).orElse(rule.debtor());
        return new Debtor(role, named.or(() -> led(request, rule.debtor())));
    }

    private static Optional<UnitId> promisedBy(Request request, Subject promise) {
        return request.commitments().stream()
                .filter(commitment -> commitment.id().value().equals(promise.value()))
                .findFirst()
                .map(Commitment::unit);
    }

    /** The part that a unit has in it, where the rule tells them apart. */
    private static Optional<Role> held(Request request, ObligationRule rule, UnitId unit) {
        return rule.perUnitIn().stream()
                .filter(role -> request.unitsIn(role).contains(unit))
                .findFirst();
    }

    private static Optional<UnitId> led(Request request, Role role) {
        return OF_THE_LEAD.contains(role) ? request.lead().map(Assignment::unit) : Optional.empty();
    }
}
