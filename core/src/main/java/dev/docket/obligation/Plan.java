package dev.docket.obligation;

import dev.docket.time.Cadence;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What time will do to an obligation, as instants that are fixed when it is armed or moved. */
final class Plan {

    private Plan() {}

    /** The warnings, the due date and the ladder, earliest first but for what falls together; a warning not after {@code now} is left out. More may be added. */
    static List<Occurrence> around(ObligationRule rule, WorkingCalendar days, Instant due, Instant now) {
        ArrayList<Occurrence> plan =
                new ArrayList<>(rule.warnings().size() + rule.ladder().size() + 2);
        for (int i = 0; i < rule.warnings().size(); i++) {
            Instant at = days.before(due, rule.warnings().get(i), rule.counting());
            if (at.isAfter(now)) {
                plan.add(new Occurrence(at, Occurrence.Kind.WARNING, i + 1));
            }
        }
        plan.add(new Occurrence(due, Occurrence.Kind.DUE, 1));
        for (int i = 0; i < rule.ladder().size(); i++) {
            Instant at = days.after(due, rule.ladder().get(i).offset(), rule.counting());
            plan.add(new Occurrence(latest(at, due), Occurrence.Kind.LADDER, i + 1));
        }
        return plan;
    }

    /** The first reminder after an instant. */
    static Optional<Occurrence> reminder(ObligationRule rule, WorkingCalendar days, Instant anchor, Instant after) {
        Optional<Cadence> cadence = rule.reminders();
        if (cadence.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cadence.Occurrence> next = cadence.get().next(anchor, after, days);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occurrence(
                        next.get().at(), Occurrence.Kind.REMINDER, next.get().n()));
    }

    /** The reminder after one that fired; a recurring rule reminds once in each cycle, with its due day. */
    static Optional<Occurrence> nextReminder(ObligationRule rule, WorkingCalendar days, Instant anchor, Instant after) {
        return rule.due() instanceof DueRule.Recurring ? Optional.empty() : reminder(rule, days, anchor, after);
    }

    static Instant latest(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
