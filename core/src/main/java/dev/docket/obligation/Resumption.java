package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a suspension is worth: the due date, or what is left of the plan, moved in the period's own unit. */
final class Resumption {

    private final ObligationRule rule;
    private final WorkingCalendar days;
    private final Obligation obligation;
    private final Matter matter;
    private final Instant now;

    Resumption(ObligationRule rule, WorkingCalendar days, Obligation obligation, Matter matter, Instant now) {
        this.rule = rule;
        this.days = days;
        this.obligation = obligation;
        this.matter = matter;
        this.now = now;
    }

    /** A breached due date stays where it was. */
    Optional<Instant> due() {
        return obligation.isBreached()
                ? obligation.due()
                : obligation.due().map(due -> Plan.latest(credited(due), now));
    }

    List<Occurrence> plan() {
        ArrayList<Occurrence> plan = new ArrayList<>();
        if (obligation.isBreached()) {
            for (Occurrence left : obligation.plan()) {
                if (left.kind() == Occurrence.Kind.LADDER) {
                    plan.add(new Occurrence(Plan.latest(credited(left.at()), now), left.kind(), left.n()));
                }
            }
        } else {
            due().ifPresent(due -> Plan.around(rule, days, due, now).stream()
                    .filter(this::isUnfired)
                    .forEach(plan::add));
        }
        Plan.nextReminder(rule, days, obligation.anchor(), now).ifPresent(plan::add);
        plan.sort(null);
        return plan;
    }

    private boolean isUnfired(Occurrence occurrence) {
        return obligation.plan().stream()
                .anyMatch(left -> left.kind() == occurrence.kind() && left.n() == occurrence.n());
    }

    private Instant credited(Instant instant) {
        Suspension suspension = new Suspension(obligation.pausedSince().orElse(now), now);
        return days.credited(instant, unit(), rule.counting(), List.of(suspension));
    }

    private Period unit() {
        return rule.due() instanceof DueRule.Within within ? within.periods().of(matter) : Period.calendarDays(1);
    }
}
