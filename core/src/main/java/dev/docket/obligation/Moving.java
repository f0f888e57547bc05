package dev.docket.obligation;

import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a due date moves. It is always reckoned anew from what stands in the obligation, never added to: from the anchor, the
 * period, the union of all suspensions, then one extension after the other. So a date does not depend on the order of what moved it.
 */
final class Moving {

    private final ObligationRule rule;
    private final WorkingCalendar days;
    private final int order;
    private final Obligation obligation;
    private final Instant now;

    private Instant anchor;
    private Optional<Period> period;
    private Optional<Condition> chosenBy = Optional.empty();
    private List<Suspension> suspensions;
    private final ArrayList<Period> extensions;
    private Optional<Instant> named;

    Moving(Rulebook book, ObligationRule rule, Obligation obligation, Instant now) {
        this.rule = rule;
        this.days = book.calendarOf(rule);
        this.order = book.order(rule);
        this.obligation = obligation;
        this.now = now;
        this.anchor = obligation.anchor();
        this.period = obligation.period();
        this.suspensions = obligation.suspensions();
        this.extensions = new ArrayList<>(obligation.extensions());
        this.named = obligation.originalDue();
    }

    /** Counted from another instant. */
    Moving from(Instant other) {
        anchor = other;
        return this;
    }

    /** The period that applies to the matter now. */
    Moving within(Periods periods, Matter matter) {
        period = Optional.of(periods.of(matter));
        chosenBy = periods.caseOf(matter);
        return this;
    }

    /** As if its clock had run again at {@code now}. */
    Moving resumed() {
        obligation.pausedSince().filter(since -> since.isBefore(now)).ifPresent(since -> {
            ArrayList<Suspension> more = new ArrayList<>(suspensions);
            more.add(new Suspension(since, now));
            suspensions = more;
        });
        return this;
    }

    /**
     * Due by the date of another obligation of the same act, for its reasons; never before now. A clock that stands here stands from now
     * on.
     */
    ObligationEvent.BroughtForward like(EventKind by, Obligation other) {
        anchor = other.anchor();
        Instant due = Plan.latest(other.due().orElse(now), now);
        Obligation forward = obligation
                .after()
                .order(order)
                .anchor(anchor)
                .period(other.period())
                .named(other.named())
                .originalDue(other.originalDue())
                .suspensions(other.suspensions())
                .extensions(other.extensions())
                .due(due)
                .unextendedDue(other.unextendedDue().map(one -> Plan.latest(one, now)))
                .provisional(other.provisional())
                .pausedSince(obligation.pausedSince().map(since -> now))
                .plan(plan(Optional.of(due), false))
                .revision(obligation.revision() + 1)
                .build();
        return new ObligationEvent.BroughtForward(now, by, obligation.due(), forward);
    }

    /** The obligation as it is owed again after it was not since an instant: what passed in the meantime is due now. */
    Obligation again(Instant since, Map<String, Instant> ended) {
        if (obligation.isPaused()) {
            return stoodStill(ended);
        }
        if (rule.actsAtLapse().isPresent() && !obligation.named() && since.isBefore(now)) {
            return stoodStill(new Suspension(since, now));
        }
        if (obligation.isBreached()) {
            ArrayList<Occurrence> left = new ArrayList<>();
            for (Occurrence one : stillKnown()) {
                if (one.kind() == Occurrence.Kind.LADDER) {
                    left.add(new Occurrence(Plan.latest(one.at(), now), one.kind(), one.n()));
                }
            }
            nextReminder().ifPresent(left::add);
            left.sort(null);
            return obligation.after().order(order).plan(left).build();
        }
        Optional<Instant> due = obligation.due().map(one -> Plan.latest(one, now));
        boolean moves = !due.equals(obligation.due());
        return obligation
                .after()
                .order(order)
                .due(due)
                .unextendedDue(obligation.unextendedDue().map(one -> Plan.latest(one, now)))
                .revision(obligation.revision() + (moves ? 1 : 0))
                .plan(ahead(plan(due, false)))
                .build();
    }

    /** Where all the reasons for which it stood have ended since, it stood until the last of them did. */
    private Obligation stoodStill(Map<String, Instant> ended) {
        Instant from = obligation.pausedSince().orElse(now);
        Instant until = from;
        for (String reason : obligation.pauses()) {
            Instant end = ended.getOrDefault(reason, now);
            until = end.isAfter(until) ? end : until;
        }
        if (!until.isBefore(now) || !from.isBefore(until)) {
            return obligation;
        }
        Suspension stood = new Suspension(from, until);
        return (obligation.isBreached()
                        ? obligation.after().addSuspensions(stood)
                        : stoodStill(stood).after())
                .pausedSince(now)
                .build();
    }

    private Obligation stoodStill(Suspension last) {
        ArrayList<Suspension> more = new ArrayList<>(suspensions);
        more.add(last);
        suspensions = more;
        Optional<Instant> due = due().map(one -> Plan.latest(one, now));
        boolean moves = !due.equals(obligation.due());
        return obligation
                .after()
                .order(order)
                .suspensions(suspensions)
                .due(due)
                .unextendedDue(unextended().map(one -> Plan.latest(one, now)))
                .revision(obligation.revision() + (moves ? 1 : 0))
                .plan(plan(due, false))
                .build();
    }

    /** A reminder that fell while it was not owed is left out. */
    private List<Occurrence> ahead(List<Occurrence> plan) {
        return plan.stream()
                .filter(one ->
                        one.kind() != Occurrence.Kind.REMINDER || one.at().isAfter(now))
                .toList();
    }

    /** The same day by another calendar. */
    Moving sameDayAsOn(WorkingCalendar before) {
        named = named.map(due -> days.due(days.startOfDay(before.date(due)), Period.calendarDays(0), rule.counting())
                .at());
        return this;
    }

    /** The due date without extensions; a breached one stays where it is. */
    Optional<Instant> unextended() {
        return obligation.isBreached() ? obligation.unextendedDue() : notBeforeNow(reckoned());
    }

    /** The same where the due date with extensions is known already: mostly there are none, and it is reckoned once. */
    Optional<Instant> unextended(Optional<Instant> due) {
        return extensions.isEmpty() && !obligation.isBreached() ? due : unextended();
    }

    Optional<Instant> due() {
        if (obligation.isBreached()) {
            return obligation.due();
        }
        Instant due = reckoned();
        for (int i = 0; due != null && i < extensions.size(); i++) {
            due = days.after(due, extensions.get(i), rule.counting());
        }
        return notBeforeNow(due);
    }

    private Optional<Instant> notBeforeNow(@Nullable Instant due) {
        return due == null ? Optional.empty() : Optional.of(Plan.latest(due, now));
    }

    private @Nullable Instant reckoned() {
        CountingRule counting = rule.counting();
        if (period.isPresent()) {
            return days.due(anchor, period.get(), counting, suspensions).at();
        }
        return named.isPresent() ? days.credited(named.get(), unit(), counting, suspensions) : null;
    }

    /** What a suspension of a date without a period is worth is counted in the rule's own unit. */
    private Period unit() {
        return rule.due() instanceof DueRule.Within within ? within.periods().fallback() : Period.calendarDays(1);
    }

    /** The due date moved for a reason. */
    ObligationEvent.Moved moved(EventKind by, boolean againWarned) {
        return moved(by, Optional.empty(), againWarned);
    }

    /** The due date extended, counted from the date that it extends. */
    ObligationEvent.Moved extended(EventKind by, Period extension) {
        extensions.add(extension);
        return moved(by, Optional.of(extension), true);
    }

    private ObligationEvent.Moved moved(EventKind by, Optional<Period> extension, boolean againWarned) {
        Optional<Instant> due = due();
        boolean provisional = due.filter(this::isBeyondHorizon).isPresent();
        return new ObligationEvent.Moved(
                now,
                obligation.ref(),
                by,
                obligation.due(),
                due,
                unextended(due),
                extension,
                order,
                anchor,
                period,
                chosenBy,
                provisional,
                obligation.isBreached() ? stillKnown() : plan(due, againWarned));
    }

    private boolean isBeyondHorizon(Instant due) {
        Optional<LocalDate> horizon = days.horizon();
        return horizon.isPresent() && days.date(due).isAfter(horizon.get());
    }

    /** What time will still do; a warning that has fired comes again only where the date has moved later. */
    List<Occurrence> plan(Optional<Instant> due, boolean againWarned) {
        boolean later = againWarned
                && due.isPresent()
                && obligation.due().filter(due.get()::isAfter).isPresent();
        ArrayList<Occurrence> plan = new ArrayList<>();
        List<Occurrence> planned = obligation.plan();
        if (due.isPresent()) {
            for (Occurrence occurrence : Plan.around(rule, days, due.get(), now)) {
                if (occurrence.kind() != Occurrence.Kind.WARNING || later || isPlanned(planned, occurrence)) {
                    plan.add(occurrence);
                }
            }
        }
        nextReminder().ifPresent(plan::add);
        if (rule.due() instanceof DueRule.Recurring && rule.reminders().isPresent()) {
            planned.stream()
                    .filter(left -> left.kind() == Occurrence.Kind.REMINDER)
                    .forEach(plan::add);
        }
        if (plan.size() > 1) {
            plan.sort(null);
        }
        return plan;
    }

    private static boolean isPlanned(List<Occurrence> planned, Occurrence occurrence) {
        for (Occurrence one : planned) {
            if (one.kind() == occurrence.kind() && one.n() == occurrence.n()) {
                return true;
            }
        }
        return false;
    }

    /** What is left of the plan of a breached obligation, as far as its rule still knows of it. */
    private List<Occurrence> stillKnown() {
        return obligation.plan().stream()
                .filter(left -> switch (left.kind()) {
                    case LADDER -> left.n() <= rule.ladder().size();
                    case REMINDER -> rule.reminders().isPresent();
                    case WARNING, DUE -> false;
                })
                .toList();
    }

    /**
     * The next reminder from where it is counted now. Unless one is still to come today, or was while the clock stood, today has had its
     * own already.
     */
    private Optional<Occurrence> nextReminder() {
        if (rule.reminders().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = days.date(now);
        boolean isToCome = obligation.plan().stream()
                .anyMatch(left -> left.kind() == Occurrence.Kind.REMINDER
                        && !days.date(left.at()).isAfter(today));
        Instant after =
                isToCome ? now : days.closing(today).filter(now::isBefore).orElse(now);
        return Plan.nextReminder(rule, days, anchor, after);
    }

    /** What is left of the ladder of a breached obligation after a pause. */
    List<Occurrence> rest() {
        ArrayList<Occurrence> plan = new ArrayList<>();
        Suspension last = new Suspension(obligation.pausedSince().orElse(now), now);
        for (Occurrence left : obligation.plan()) {
            if (left.kind() == Occurrence.Kind.LADDER) {
                Instant at = days.credited(left.at(), period.orElseGet(this::unit), rule.counting(), List.of(last));
                plan.add(new Occurrence(Plan.latest(at, now), left.kind(), left.n()));
            }
        }
        nextReminder().ifPresent(plan::add);
        plan.sort(null);
        return plan;
    }
}
