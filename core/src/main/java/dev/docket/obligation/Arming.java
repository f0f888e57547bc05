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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How an obligation is armed: its due date and all that time will do to it. */
final class Arming {

    private final Rulebook book;
    private final ObligationRule rule;
    private final Obligations running;
    private final Matter matter;
    private final Trigger trigger;
    private final Optional<Subject> subject;
    private final WorkingCalendar days;

    Arming(
            Rulebook book,
            ObligationRule rule,
            Obligations running,
            Matter matter,
            Trigger trigger,
            Optional<Subject> subject) {
        this.running = running;
        this.book = book;
        this.rule = rule;
        this.matter = matter;
        this.trigger = trigger;
        this.subject = subject;
        this.days = book.calendarOf(rule);
    }

    ObligationEvent.Armed first() {
        Tally tally = running.tally(rule.code());
        if (rule.due() instanceof DueRule.Within within) {
            return within(within, tally);
        }
        if (rule.due() instanceof DueRule.Recurring recurring) {
            Instant from = days.date(trigger.at())
                    .plusDays(recurring.leadDays())
                    .atStartOfDay(days.zone())
                    .toInstant()
                    .minusNanos(1);
            return recurring(recurring, trigger.at(), from, tally);
        }
        return armed(tally, trigger.at(), Source.OTHER, Optional.empty(), false, Optional.empty());
    }

    /** What gave a due date: a period and the case of the rule that chose it, a name, or something else. */
    private record Source(Optional<Period> period, Optional<Condition> chosenBy, boolean named) {
        static final Source OTHER = new Source(Optional.empty(), Optional.empty(), false);
        static final Source NAME = new Source(Optional.empty(), Optional.empty(), true);
    }

    private ObligationEvent.Armed within(DueRule.Within within, Tally tally) {
        boolean rest = rule.remainderOn().contains(trigger.kind());
        Instant anchor = rest ? trigger.at() : anchor(within.anchor(), tally);
        Optional<Instant> from = rule.countsFrom()
                .map(first -> days.date(
                                days.due(anchor, first, within.counting()).at())
                        .atStartOfDay(days.zone())
                        .toInstant());
        Optional<Instant> named = namedDate(within).map(date -> endOf(date, within.counting()));
        if (named.isPresent()) {
            Instant kept = capped(named.get(), within.counting());
            Source source = kept.equals(named.get()) ? Source.NAME : Source.OTHER;
            return armed(tally, anchor, source, Optional.of(kept), isProvisional(kept), from);
        }
        Optional<Condition> chosenBy = within.periods().caseOf(matter);
        Period period = within.periods().of(matter);
        if (rest) {
            period = tally.left().orElse(period);
        }
        Due due = days.due(anchor, period, within.counting(), stoodStill(anchor, tally));
        Instant kept = capped(due.at(), within.counting());
        Source source = kept.equals(due.at()) ? new Source(Optional.of(period), chosenBy, false) : Source.OTHER;
        return armed(tally, anchor, source, Optional.of(kept), due.isProvisional(), from);
    }

    private Instant anchor(Anchor kind, Tally tally) {
        return switch (kind) {
            case EVENT -> trigger.at();
            case FIRST_ARMING -> tally.anchor().orElse(trigger.at());
            case RAISED, SESSION_END, EPISODE_START -> matter.anchor(kind).orElse(trigger.at());
        };
    }

    /** What is counted from before the arming is credited what stood still in the meantime. */
    private List<Suspension> stoodStill(Instant anchor, Tally tally) {
        return tally.suspensions().stream()
                .filter(one -> one.until().isAfter(anchor))
                .toList();
    }

    /** Not after the dates of the rules that it must not lie after, but at least a working day from now. */
    private Instant capped(Instant due, CountingRule counting) {
        return rule.notAfter().stream()
                .flatMap(code -> running.of(code).stream())
                .flatMap(other -> other.due().stream())
                .min(Comparator.naturalOrder())
                .filter(cap -> cap.isBefore(due))
                .map(cap -> Plan.latest(
                        cap,
                        days.due(trigger.at(), Period.workingDays(1), counting).at()))
                .filter(cap -> cap.isBefore(due))
                .orElse(due);
    }

    private Optional<LocalDate> namedDate(DueRule.Within within) {
        return within.namedDateFirst() ? matter.namedDate(rule) : Optional.empty();
    }

    /** The next cycle of a recurring rule: the cadence keeps its anchor, so that nothing drifts. */
    ObligationEvent.Armed again(DueRule.Recurring recurring, Obligation last) {
        return recurring(recurring, last.anchor(), last.due().orElse(trigger.at()), running.tally(rule.code()));
    }

    /** After a pause: the day that it was due, or the next one when that day fell into the pause, which is left out. */
    ObligationEvent.Resumed resumed(DueRule.Recurring recurring, Obligation obligation, String reason) {
        Instant now = trigger.at();
        Optional<Instant> due = obligation.due().filter(now::isBefore);
        due = due.isPresent() ? due : dueAfter(recurring, obligation.anchor(), now);
        ArrayList<Occurrence> plan = new ArrayList<>();
        due.ifPresent(instant -> plan.addAll(Plan.around(rule, days, instant, now)));
        firstReminder(due, obligation.anchor()).ifPresent(plan::add);
        plan.sort(null);
        return new ObligationEvent.Resumed(now, obligation.ref(), reason, true, due, due, plan);
    }

    private ObligationEvent.Armed recurring(DueRule.Recurring recurring, Instant anchor, Instant after, Tally tally) {
        Optional<Instant> due = dueAfter(recurring, anchor, after);
        Optional<Instant> notBefore = recurring.window() == DueRule.Window.SINCE_ARMED
                ? Optional.of(trigger.at())
                : due.map(instant -> days.date(instant)
                        .withDayOfMonth(1)
                        .atStartOfDay(days.zone())
                        .toInstant());
        return armed(
                tally, anchor, Source.OTHER, due, due.map(this::isProvisional).orElse(false), notBefore);
    }

    /** A day that rolls back to one that is past already, as after a night shift's midnight, is left out: time must go on. */
    private Optional<Instant> dueAfter(DueRule.Recurring recurring, Instant anchor, Instant after) {
        Optional<Cadence.Occurrence> next = recurring.cadence().next(anchor, after, days);
        while (next.isPresent()) {
            Instant at = next.get().at();
            Instant due = endOf(days.date(at), recurring.counting());
            if (due.isAfter(after)) {
                return Optional.of(due);
            }
            next = recurring.cadence().next(anchor, at, days);
        }
        return Optional.empty();
    }

    /** The end of a named day: zero calendar days after it, rolled and ended as the counting rule says. */
    private Instant endOf(LocalDate date, CountingRule counting) {
        Instant start = date.atStartOfDay(days.zone()).toInstant();
        return days.due(start, Period.calendarDays(0), counting).at();
    }

    private boolean isProvisional(Instant instant) {
        return days.horizon().isPresent()
                && days.date(instant).isAfter(days.horizon().get());
    }

    /** A due date that would lie before the arming becomes the arming; where a period gave it, what it gave is kept too. */
    private ObligationEvent.Armed armed(
            Tally tally,
            Instant anchor,
            Source source,
            Optional<Instant> due,
            boolean provisional,
            Optional<Instant> notBefore) {
        Optional<Instant> kept = due.map(instant -> Plan.latest(instant, trigger.at()));
        ArrayList<Occurrence> plan = new ArrayList<>();
        kept.ifPresent(instant -> plan.addAll(Plan.around(rule, days, instant, trigger.at())));
        firstReminder(kept, anchor).ifPresent(plan::add);
        plan.sort(null);
        ObligationRef ref = new ObligationRef(rule.code(), matter.episode(), tally.armings() + 1);
        return new ObligationEvent.Armed(
                trigger.at(),
                ref,
                book.order(rule),
                subject,
                anchor,
                source.period(),
                source.chosenBy(),
                source.named(),
                kept,
                source.period().isPresent() ? due : kept,
                source.period().isPresent() ? stoodStill(anchor, tally) : List.of(),
                provisional,
                notBefore,
                plan);
    }

    /** A recurring rule reminds once in each cycle, with its due day. */
    private Optional<Occurrence> firstReminder(Optional<Instant> due, Instant anchor) {
        if (!(rule.due() instanceof DueRule.Recurring)) {
            return Plan.reminder(rule, days, anchor, trigger.at());
        }
        return due.flatMap(instant -> {
            Instant dayBefore =
                    days.date(instant).atStartOfDay(days.zone()).toInstant().minusNanos(1);
            return Plan.reminder(rule, days, anchor, Plan.latest(trigger.at(), dayBefore))
                    .filter(reminder -> !reminder.at().isAfter(instant));
        });
    }
}
