package dev.docket.obligation;

import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an obligation is armed: its due date and all that time will do to it. */
final class Arming {

    private final BookedRule booked;
    private final ObligationRule rule;
    private final Obligations.Draft running;
    private final Matter matter;
    private final BitSet holding;
    private final Trigger trigger;
    private final Optional<Subject> subject;
    private final WorkingCalendar days;
    /** The occurrence of the cadence that gave a recurring rule its due day. */
    private Cadence.@Nullable Occurrence lastDay;

    Arming(
            BookedRule booked,
            Obligations.Draft running,
            Matter matter,
            BitSet holding,
            Trigger trigger,
            Optional<Subject> subject) {
        this.running = running;
        this.rule = booked.rule;
        this.booked = booked;
        this.matter = matter;
        this.holding = holding;
        this.trigger = trigger;
        this.subject = subject;
        this.days = booked.days;
    }

    ObligationEvent.Armed first() {
        Tally tally = running.bareTally(rule.code());
        if (rule.due() instanceof DueRule.Within within) {
            return within(within, tally);
        }
        if (rule.due() instanceof DueRule.Recurring recurring) {
            Instant from = days.startOfDay(days.date(trigger.at()).plusDays(recurring.leadDays()))
                    .minusNanos(1);
            return recurring(recurring, trigger.at(), from, tally);
        }
        return armed(tally, trigger.at(), DueSource.OTHER, null, false, Optional.empty());
    }

    private ObligationEvent.Armed within(DueRule.Within within, Tally tally) {
        boolean rest = rule.remainderOn().contains(trigger.kind());
        Instant anchor = rest ? trigger.at() : anchor(within.anchor());
        Optional<Instant> from = rule.countsFrom().isPresent() ? Optional.of(from(anchor, within)) : Optional.empty();
        Optional<LocalDate> date = namedDate(within);
        if (date.isPresent()) {
            Instant named = endOf(date.get(), within.counting());
            Instant kept = capped(named, within.counting());
            DueSource source = kept.equals(named) ? DueSource.NAME : DueSource.OTHER;
            return armed(tally, anchor, source, kept, isProvisional(kept), from);
        }
        DueSource source = booked.source(holding);
        if (rest && tally.left().isPresent()) {
            source = source.over(tally.left());
        }
        Period period = source.period().orElseThrow();
        List<Suspension> stoodStill = stoodStill(anchor, tally);
        Due due = stoodStill.isEmpty()
                ? days.due(anchor, period, within.counting())
                : days.due(anchor, period, within.counting(), stoodStill);
        Instant kept = capped(due.at(), within.counting());
        return armed(tally, anchor, kept.equals(due.at()) ? source : DueSource.OTHER, kept, due.isProvisional(), from);
    }

    private Instant anchor(Anchor kind) {
        return switch (kind) {
            case EVENT -> matter.countedFrom(trigger.at());
            case FIRST_ARMING -> running.firstAnchor(rule.code()).orElse(trigger.at());
            case RAISED, SESSION_END, EPISODE_START -> matter.anchor(kind).orElse(trigger.at());
        };
    }

    /** What is counted from before the arming is credited what stood still in the meantime. */
    private List<Suspension> stoodStill(Instant anchor, Tally tally) {
        if (tally.suspensions().isEmpty()) {
            return List.of();
        }
        return tally.suspensions().stream()
                .filter(one -> one.until().isAfter(anchor))
                .toList();
    }

    /** From the beginning of the day to which a period leads. */
    private Instant from(Instant anchor, DueRule.Within within) {
        Period first = rule.countsFrom().orElse(Period.calendarDays(0));
        return days.startOfDay(
                days.date(days.due(anchor, first, within.counting()).at()));
    }

    /** Not after the dates of the rules that it must not lie after, but at least a working day from now. */
    private Instant capped(Instant due, CountingRule counting) {
        Instant cap = due;
        List<RuleCode> notAfter = rule.notAfter();
        for (int i = 0; i < notAfter.size(); i++) {
            Instant other = running.earliest(notAfter.get(i));
            cap = other.isBefore(cap) ? other : cap;
        }
        if (!cap.isBefore(due)) {
            return due;
        }
        Instant kept = Plan.latest(
                cap, days.due(trigger.at(), Period.workingDays(1), counting).at());
        return kept.isBefore(due) ? kept : due;
    }

    private Optional<LocalDate> namedDate(DueRule.Within within) {
        return within.namedDateFirst() ? matter.namedDate(rule) : Optional.empty();
    }

    /** The next cycle of a recurring rule: the cadence keeps its anchor, so that nothing drifts. */
    ObligationEvent.Armed again(DueRule.Recurring recurring, Obligation last) {
        return recurring(recurring, last.anchor(), last.due().orElse(trigger.at()), running.bareTally(rule.code()));
    }

    /** After a pause: the day that it was due, or the next one when that day fell into the pause, which is left out. */
    ObligationEvent.Resumed resumed(DueRule.Recurring recurring, Obligation obligation, String reason) {
        Instant now = trigger.at();
        Optional<Instant> due = obligation.due().filter(now::isBefore);
        due = due.isPresent() ? due : dueAfter(recurring, obligation.anchor(), now);
        List<Occurrence> plan =
                due.map(instant -> Plan.around(rule, days, instant, now)).orElseGet(ArrayList::new);
        firstReminder(due, obligation.anchor()).ifPresent(plan::add);
        plan.sort(null);
        boolean isOfAnotherMonth = recurring.window() == DueRule.Window.MONTH_OF_DUE && !due.equals(obligation.due());
        Optional<Instant> notBefore = isOfAnotherMonth ? startOfMonth() : obligation.notBefore();
        return new ObligationEvent.Resumed(now, obligation.ref(), reason, true, due, due, notBefore, plan);
    }

    /** Of the month of which the cadence named a day. */
    private Optional<Instant> startOfMonth() {
        return lastDay == null
                ? Optional.empty()
                : Optional.of(days.startOfDay(days.date(lastDay.nominal()).withDayOfMonth(1)));
    }

    private ObligationEvent.Armed recurring(DueRule.Recurring recurring, Instant anchor, Instant after, Tally tally) {
        Optional<Instant> due = dueAfter(recurring, anchor, after);
        Optional<Instant> notBefore = switch (recurring.window()) {
            case SINCE_ARMED -> Optional.of(trigger.at());
            case SINCE_LAST_DUE -> Optional.of(after);
            case MONTH_OF_DUE -> startOfMonth();
        };
        return armed(
                tally,
                anchor,
                DueSource.OTHER,
                due.orElse(null),
                due.isPresent() && isProvisional(due.get()),
                notBefore);
    }

    /** A day that rolls back to one that is past already, as after a night shift's midnight, is left out: time must go on. */
    private Optional<Instant> dueAfter(DueRule.Recurring recurring, Instant anchor, Instant after) {
        Optional<Cadence.Occurrence> next = recurring.cadence().next(anchor, after, days);
        while (next.isPresent()) {
            Instant at = next.get().at();
            Instant due = endOf(days.date(at), recurring.counting());
            if (due.isAfter(after)) {
                lastDay = next.get();
                return Optional.of(due);
            }
            next = recurring.cadence().next(anchor, at, days);
        }
        return Optional.empty();
    }

    /** The end of a named day: zero calendar days after it, rolled and ended as the counting rule says. */
    private Instant endOf(LocalDate date, CountingRule counting) {
        return days.due(days.startOfDay(date), Period.calendarDays(0), counting).at();
    }

    private boolean isProvisional(Instant instant) {
        return days.horizon().isPresent()
                && days.date(instant).isAfter(days.horizon().get());
    }

    /** A due date that would lie before the arming becomes the arming; where a period gave it, what it gave is kept too. */
    private ObligationEvent.Armed armed(
            Tally tally,
            Instant anchor,
            DueSource source,
            @Nullable Instant reckoned,
            boolean provisional,
            Optional<Instant> notBefore) {
        boolean isPast = reckoned != null && reckoned.isBefore(trigger.at());
        Optional<Instant> given = Optional.ofNullable(reckoned);
        Optional<Instant> due = isPast ? Optional.of(trigger.at()) : given;
        boolean isCounted = source.period().isPresent();
        return new ObligationEvent.Armed(
                trigger.at(),
                new ObligationRef(rule.code(), matter.episode(), tally.armings() + 1),
                booked.order,
                subject,
                anchor,
                source.period(),
                source.chosenBy(),
                source.named(),
                due,
                isCounted ? given : due,
                isCounted ? stoodStill(anchor, tally) : List.of(),
                provisional,
                notBefore,
                plan(due, anchor));
    }

    private List<Occurrence> plan(Optional<Instant> due, Instant anchor) {
        if (due.isPresent() && booked.isDueAlone) {
            return List.of(new Occurrence(due.get(), Occurrence.Kind.DUE, 1));
        }
        Optional<Occurrence> reminder = rule.reminders().isPresent() ? firstReminder(due, anchor) : Optional.empty();
        if (due.isEmpty()) {
            return reminder.isEmpty() ? List.of() : List.of(reminder.get());
        }
        List<Occurrence> plan = Plan.around(rule, days, due.get(), trigger.at());
        if (reminder.isPresent()) {
            plan.add(reminder.get());
        }
        if (plan.size() > 1) {
            plan.sort(null);
        }
        return plan;
    }

    /** A recurring rule reminds once in each cycle, with its due day. */
    private Optional<Occurrence> firstReminder(Optional<Instant> due, Instant anchor) {
        if (!(rule.due() instanceof DueRule.Recurring recurring)) {
            return Plan.reminder(rule, days, anchor, trigger.at());
        }
        if (due.isEmpty()) {
            return Optional.empty();
        }
        if (lastDay != null
                && rule.reminders().isPresent()
                && rule.reminders().get().equals(recurring.cadence())) {
            boolean isAhead =
                    lastDay.at().isAfter(trigger.at()) && !lastDay.at().isAfter(due.get());
            return isAhead
                    ? Optional.of(new Occurrence(lastDay.at(), Occurrence.Kind.REMINDER, lastDay.n()))
                    : Optional.empty();
        }
        Instant dayBefore = days.startOfDay(days.date(due.get())).minusNanos(1);
        return Plan.reminder(rule, days, anchor, Plan.latest(trigger.at(), dayBefore))
                .filter(reminder -> !reminder.at().isAfter(due.get()));
    }
}
