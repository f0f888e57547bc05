package dev.docket.residency;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.Matter;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.request.PersonId;
import dev.docket.request.Roles;
import dev.docket.request.UnitId;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A residency, after one event, as the engine of obligations sees it. */
final class ResidencyMatter implements Matter {

    private final ResidencyRules rules;
    private final Residency residency;
    private final Optional<ResidencyCommand> done;

    ResidencyMatter(ResidencyRules rules, Residency residency, Optional<ResidencyCommand> done) {
        this.rules = rules;
        this.residency = residency;
        this.done = done;
    }

    @Override
    public boolean holds(Condition condition) {
        return false;
    }

    @Override
    public Optional<Instant> anchor(Anchor anchor) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> namedDate(ObligationRule rule) {
        return residency.agreement().flatMap(agreement -> dateOf(rule.code(), agreement));
    }

    /** What must be done before the start is not done later because the day before is no working day. */
    private Optional<LocalDate> dateOf(RuleCode code, Agreement agreement) {
        LocalDate first = agreement.firstDay();
        if (code.equals(ResidencyObligations.TRAINING)) {
            return Optional.of(rules.calendar().previousOrSameWorkingDay(first.minusDays(1)));
        }
        return code.equals(ResidencyObligations.STARTING) ? Optional.of(first) : rules.lastDay(agreement);
    }

    /** Before the start those who are still to be trained, since only training is owed by officers then. */
    @Override
    public List<Subject> unitsIn(Role role) {
        if (role.equals(Roles.EXPERT_TEAM)) {
            return residency.agreement().stream()
                    .flatMap(agreement -> agreement.expertTeams().stream())
                    .map(UnitId::value)
                    .map(Subject::of)
                    .toList();
        }
        if (done.isPresent() && done.get() instanceof ResidencyCommand.Replace replace) {
            return List.of(Subject.of(replace.successor().person().value()));
        }
        boolean isAhead = residency.status().equals(Optional.of(ResidencyStatus.AGREED));
        List<PersonId> officers = isAhead ? residency.untrained() : residency.officers();
        return officers.stream().map(PersonId::value).map(Subject::of).toList();
    }

    @Override
    public int episode() {
        return 0;
    }

    /** What is owed once it runs is not owed before, and who comes back with everything brought about owes none of it again. */
    @Override
    public boolean admits(ObligationRule rule) {
        if (rule.code().equals(ResidencyObligations.OUTPUT)
                && done.isPresent()
                && done.get() instanceof ResidencyCommand.Replace replace) {
            return !rules.missing(residency, replace.successor().person()).isEmpty();
        }
        return rule.armedBy().contains(ResidencyCommandKind.AGREE.event())
                || !residency.status().equals(Optional.of(ResidencyStatus.AGREED));
    }

    @Override
    public boolean endsAll() {
        return !residency.isOpen();
    }
}
