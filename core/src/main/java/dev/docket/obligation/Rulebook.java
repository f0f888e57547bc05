package dev.docket.obligation;

import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The one engine for everything owed: rules in their order, and the calendars on which they count.
 *
 * <p>It answers two questions, each with events that carry every instant they lead to: what follows at once from
 * something that happened ({@link #follow}), and what the next planned occurrence does ({@link #lapse}). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Rulebook {

    private final List<ObligationRule> rules;
    private final Map<RuleCode, Integer> orders;
    private final WorkingCalendar calendar;
    private final Map<String, WorkingCalendar> calendars;
    private final Set<EventKind> heeded = new TreeSet<>();

    /**
     * Makes a rulebook.
     *
     * @param rules the rules; lapses at one instant come in their order
     * @param calendar the calendar of rules that name none
     * @param others the calendars that rules may name, besides
     * @throws IllegalArgumentException if two rules share a code, or a rule names a calendar that is not there
     */
    public Rulebook(List<ObligationRule> rules, WorkingCalendar calendar, List<WorkingCalendar> others) {
        this.rules = List.copyOf(rules);
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.calendars = new TreeMap<>();
        this.calendars.put(calendar.id(), calendar);
        others.forEach(other -> calendars.put(other.id(), other));
        this.orders = new TreeMap<>();
        for (ObligationRule rule : this.rules) {
            if (orders.putIfAbsent(rule.code(), orders.size()) != null) {
                throw new IllegalArgumentException("two rules have the code " + rule.code() + "; rename one");
            }
            rule.calendar().ifPresent(id -> requireCalendar(rule, id));
            heeded.addAll(rule.armedBy());
            heeded.addAll(rule.dischargedBy());
            heeded.addAll(rule.cancelledBy());
            rule.pauses().forEach(pause -> {
                heeded.addAll(pause.begins());
                heeded.addAll(pause.ends());
            });
        }
    }

    private void requireCalendar(ObligationRule rule, String id) {
        if (!calendars.containsKey(id)) {
            throw new IllegalArgumentException("rule " + rule.code() + " names the calendar " + id
                    + ", which is not among " + calendars.keySet() + "; add it to the programme");
        }
    }

    /**
     * The rules, in their order.
     *
     * @return the rules
     */
    public List<ObligationRule> rules() {
        return rules;
    }

    /**
     * A rule by its code.
     *
     * @param code the code
     * @return the rule, or empty when there is none
     */
    public Optional<ObligationRule> rule(RuleCode code) {
        Integer order = orders.get(code);
        return order == null ? Optional.empty() : Optional.of(rules.get(order));
    }

    /**
     * The calendar on which a rule counts.
     *
     * @param rule the rule
     * @return its calendar
     */
    public WorkingCalendar calendarOf(ObligationRule rule) {
        return rule.calendar().map(calendars::get).orElse(calendar);
    }

    /**
     * Whether any rule names this kind of event.
     *
     * @param kind the kind
     * @return false when nothing can follow from it by name
     */
    public boolean heeds(EventKind kind) {
        return heeded.contains(kind);
    }

    /**
     * What follows at once, for all that is owed, from something that happened.
     *
     * <p>What is fulfilled or cancelled ends first, then clocks stop, then clocks resume, then rules are armed.
     *
     * @param running what is owed before
     * @param trigger what happened
     * @param matter the matter, as it is after what happened
     * @return the events, in the order in which they take effect
     */
    public List<ObligationEvent> follow(Obligations running, Trigger trigger, Matter matter) {
        Following following = new Following(running, trigger, matter);
        following.end();
        following.pause();
        following.resume();
        following.arm();
        return List.copyOf(following.events);
    }

    /**
     * Why an obligation was due when it was due, day by day: recomputed from what its arming pinned.
     *
     * @param obligation the obligation
     * @return how its original due date came about; empty for a rule that only reminds, or one that is not in this book.
     *     A suspension that has moved the date since stands in {@link ObligationEvent.Resumed}
     */
    public Optional<Derivation> explain(Obligation obligation) {
        Optional<ObligationRule> found = rule(obligation.ref().rule());
        if (found.isEmpty() || obligation.originalDue().isEmpty()) {
            return Optional.empty();
        }
        WorkingCalendar days = calendarOf(found.get());
        CountingRule counting = counting(found.get());
        return Optional.of(obligation
                .period()
                .map(period -> days.explain(obligation.anchor(), period, counting))
                .orElseGet(() -> {
                    LocalDate day = days.date(obligation.originalDue().get());
                    return days.explain(day.atStartOfDay(days.zone()).toInstant(), Period.calendarDays(0), counting);
                }));
    }

    /**
     * What the earliest planned occurrence does.
     *
     * @param running what is owed, with {@link Obligations#nextDue} present
     * @param matter the matter
     * @return the events, at least one, all at the instant {@code nextDue}
     * @throws IllegalStateException if nothing is planned, or the rule is not in this book
     */
    public List<ObligationEvent> lapse(Obligations running, Matter matter) {
        Obligation next = running.next()
                .orElseThrow(() -> new IllegalStateException("lapse was asked of what plans nothing: " + running));
        ObligationRule rule = rule(next.ref().rule())
                .orElseThrow(() -> new IllegalStateException("the book has no rule for " + next.ref()));
        Occurrence occurrence = next.plan().get(0);
        Instant at = occurrence.at();
        int n = occurrence.n();
        List<Integer> fired = running.tally(rule.code()).fired();
        return switch (occurrence.kind()) {
            case WARNING -> List.of(new ObligationEvent.Warned(at, next.ref(), n, fired.contains(-n)));
            case LADDER ->
                List.of(new ObligationEvent.Escalated(
                        at, next.ref(), n, rule.ladder().get(n - 1).level(), fired.contains(n)));
            case REMINDER -> List.of(new ObligationEvent.Reminded(at, next.ref(), n, reminderAfter(rule, next, at)));
            case DUE -> due(running, next, rule, at, matter);
        };
    }

    private List<ObligationEvent> due(
            Obligations running, Obligation obligation, ObligationRule rule, Instant at, Matter matter) {
        if (rule.actsAtLapse().isPresent()) {
            return List.of(new ObligationEvent.Acted(
                    at, obligation.ref(), rule.actsAtLapse().get()));
        }
        ArrayList<ObligationEvent> events = new ArrayList<>();
        events.add(new ObligationEvent.Breached(at, obligation.ref()));
        if (rule.due() instanceof DueRule.Recurring recurring && runs(rule, matter)) {
            Trigger passing = new Trigger(EventKind.of("Breached"), at, obligation.subject());
            Arming arming = new Arming(rule, matter, passing, obligation.subject());
            events.add(arming.recurring(recurring, at, running.tally(rule.code())));
        }
        return events;
    }

    /** A recurring rule reminds once in each cycle, with its due day. */
    private Optional<Occurrence> reminderAfter(ObligationRule rule, Obligation obligation, Instant after) {
        return rule.due() instanceof DueRule.Recurring
                ? Optional.empty()
                : reminderAfter(rule, obligation.anchor(), after);
    }

    private Optional<Occurrence> reminderAfter(ObligationRule rule, Instant anchor, Instant after) {
        return rule.reminders()
                .flatMap(cadence -> cadence.next(anchor, after, calendarOf(rule)))
                .map(o -> new Occurrence(o.at(), Occurrence.Kind.REMINDER, o.n()));
    }

    private static boolean runs(ObligationRule rule, Matter matter) {
        return rule.runsWhile().isEmpty() || rule.runsWhile().stream().anyMatch(matter::holds);
    }

    /** One event's consequences, each on what the one before it left. */
    private final class Following {

        private final Trigger trigger;
        private final Matter matter;
        private final ArrayList<ObligationEvent> events = new ArrayList<>();
        private Obligations running;

        Following(Obligations running, Trigger trigger, Matter matter) {
            this.running = running;
            this.trigger = trigger;
            this.matter = matter;
        }

        private void emit(ObligationEvent event) {
            events.add(event);
            running = running.apply(event);
        }

        private boolean concerns(Obligation obligation) {
            return obligation.subject().isEmpty()
                    || trigger.subject().isEmpty()
                    || obligation.subject().equals(trigger.subject());
        }

        void end() {
            for (Obligation obligation : running.open()) {
                Optional<ObligationRule> found = rule(obligation.ref().rule());
                if (found.isEmpty() || !concerns(obligation)) {
                    continue;
                }
                ObligationRule rule = found.get();
                if (rule.dischargedBy().contains(trigger.kind()) && counts(obligation)) {
                    Instant asOf = obligation.pausedSince().orElse(trigger.at());
                    emit(new ObligationEvent.Met(
                            trigger.at(),
                            obligation.ref(),
                            trigger.kind(),
                            asOf,
                            obligation.isBreached(),
                            left(rule, obligation, asOf)));
                    if (rule.due() instanceof DueRule.Recurring recurring
                            && !obligation.isBreached()
                            && runs(rule, matter)) {
                        Instant after = obligation.due().orElse(trigger.at());
                        emit(new Arming(rule, matter, trigger, obligation.subject())
                                .recurring(recurring, after, running.tally(rule.code())));
                    }
                } else if (rule.cancelledBy().contains(trigger.kind()) || !runs(rule, matter)) {
                    emit(new ObligationEvent.Cancelled(trigger.at(), obligation.ref(), trigger.kind()));
                }
            }
        }

        private boolean counts(Obligation obligation) {
            return obligation.notBefore().isEmpty()
                    || !trigger.at().isBefore(obligation.notBefore().get());
        }

        private Optional<Period> left(ObligationRule rule, Obligation obligation, Instant asOf) {
            if (rule.remainderOn().isEmpty() || obligation.due().isEmpty()) {
                return Optional.empty();
            }
            WorkingCalendar days = calendarOf(rule);
            long left = days.workingDaysBetween(
                    days.date(asOf), days.date(obligation.due().get()));
            return Optional.of(Period.workingDays((int) Math.max(1, Math.min(left, 100_000))));
        }

        void pause() {
            for (Obligation obligation : running.open()) {
                rule(obligation.ref().rule())
                        .filter(rule -> concerns(obligation))
                        .ifPresent(rule -> {
                            for (Pause pause : rule.pauses()) {
                                if (pause.begins().contains(trigger.kind())
                                        && !obligation.pauses().contains(pause.reason())) {
                                    emit(new ObligationEvent.Paused(trigger.at(), obligation.ref(), pause.reason()));
                                }
                            }
                        });
            }
        }

        void resume() {
            for (Obligation before : running.open()) {
                rule(before.ref().rule()).filter(rule -> concerns(before)).ifPresent(rule -> {
                    for (Pause pause : rule.pauses()) {
                        if (pause.ends().contains(trigger.kind())) {
                            running.find(before.ref())
                                    .filter(o -> o.pauses().contains(pause.reason()))
                                    .ifPresent(o -> emit(resumed(rule, o, pause.reason())));
                        }
                    }
                });
            }
        }

        private ObligationEvent.Resumed resumed(ObligationRule rule, Obligation obligation, String reason) {
            boolean runsAgain = obligation.pauses().size() == 1;
            Resumption resumption = new Resumption(rule, obligation, matter, trigger.at());
            return new ObligationEvent.Resumed(
                    trigger.at(),
                    obligation.ref(),
                    reason,
                    runsAgain,
                    runsAgain ? resumption.due() : obligation.due(),
                    runsAgain ? resumption.plan() : obligation.plan());
        }

        void arm() {
            for (ObligationRule rule : rules) {
                if (!rule.armedBy().contains(trigger.kind()) || !runs(rule, matter) || !mayArm(rule)) {
                    continue;
                }
                if (rule.perUnitIn().isEmpty()) {
                    armFor(rule, Optional.empty());
                } else {
                    rule.perUnitIn().stream()
                            .flatMap(role -> matter.unitsIn(role).stream())
                            .forEach(unit -> armFor(rule, Optional.of(unit)));
                }
            }
        }

        private boolean mayArm(ObligationRule rule) {
            boolean holds =
                    rule.armedWhen().isEmpty() || rule.armedWhen().stream().anyMatch(matter::holds);
            Tally tally = running.tally(rule.code());
            return holds
                    && matter.admits(rule)
                    && switch (rule.repeat()) {
                        case ONCE -> tally.armings() == 0;
                        case ONCE_PER_EPISODE -> tally.armings() == 0 || tally.episode() != matter.episode();
                        case EACH_TIME -> true;
                    };
        }

        private void armFor(ObligationRule rule, Optional<Subject> subject) {
            boolean isOpen = running.of(rule.code()).stream()
                    .filter(o -> o.subject().equals(subject))
                    .anyMatch(o -> !(rule.due() instanceof DueRule.Recurring) || !o.isBreached());
            if (!isOpen) {
                emit(new Arming(rule, matter, trigger, subject).first(running.tally(rule.code())));
            }
        }
    }

    /** How an obligation is armed: its due date and all that time will do to it. */
    private final class Arming {

        private final ObligationRule rule;
        private final Matter matter;
        private final Trigger trigger;
        private final Optional<Subject> subject;
        private final WorkingCalendar days;

        Arming(ObligationRule rule, Matter matter, Trigger trigger, Optional<Subject> subject) {
            this.rule = rule;
            this.matter = matter;
            this.trigger = trigger;
            this.subject = subject;
            this.days = calendarOf(rule);
        }

        ObligationEvent.Armed first(Tally tally) {
            if (rule.due() instanceof DueRule.Within within) {
                return within(within, tally);
            }
            if (rule.due() instanceof DueRule.Recurring recurring) {
                Instant from = days.date(trigger.at())
                        .plusDays(recurring.leadDays())
                        .atStartOfDay(days.zone())
                        .toInstant()
                        .minusNanos(1);
                return recurring(recurring, from, tally);
            }
            return armed(tally, trigger.at(), Optional.empty(), Optional.empty(), false, Optional.empty());
        }

        private ObligationEvent.Armed within(DueRule.Within within, Tally tally) {
            Instant anchor = within.anchor() == Anchor.EVENT
                    ? trigger.at()
                    : matter.anchor(within.anchor()).orElse(trigger.at());
            Optional<Instant> named = namedDate(within).map(date -> endOf(date, within.counting()));
            if (named.isPresent()) {
                return armed(tally, anchor, Optional.empty(), named, isProvisional(named.get()), Optional.empty());
            }
            Period period = within.periods().of(matter);
            if (rule.remainderOn().contains(trigger.kind())) {
                period = tally.left().orElse(period);
            }
            Due due = days.due(anchor, period, within.counting());
            return armed(
                    tally, anchor, Optional.of(period), Optional.of(due.at()), due.isProvisional(), Optional.empty());
        }

        private Optional<LocalDate> namedDate(DueRule.Within within) {
            return within.namedDateFirst() ? matter.namedDate() : Optional.empty();
        }

        ObligationEvent.Armed recurring(DueRule.Recurring recurring, Instant after, Tally tally) {
            Optional<Instant> due = recurring
                    .cadence()
                    .next(trigger.at(), after, days)
                    .map(occurrence -> endOf(days.date(occurrence.at()), recurring.counting()));
            Optional<Instant> notBefore = recurring.window() == DueRule.Window.SINCE_ARMED
                    ? Optional.of(trigger.at())
                    : due.map(instant -> days.date(instant)
                            .withDayOfMonth(1)
                            .atStartOfDay(days.zone())
                            .toInstant());
            return armed(
                    tally,
                    trigger.at(),
                    Optional.empty(),
                    due,
                    due.map(this::isProvisional).orElse(false),
                    notBefore);
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

        /** A due date that would lie before the arming becomes the arming. */
        private ObligationEvent.Armed armed(
                Tally tally,
                Instant anchor,
                Optional<Period> period,
                Optional<Instant> due,
                boolean provisional,
                Optional<Instant> notBefore) {
            Optional<Instant> kept = due.map(instant -> latest(instant, trigger.at()));
            ArrayList<Occurrence> plan = new ArrayList<>();
            kept.ifPresent(instant -> plan.addAll(around(rule, instant, trigger.at())));
            firstReminder(kept, anchor).ifPresent(plan::add);
            plan.sort(null);
            ObligationRef ref = new ObligationRef(rule.code(), matter.episode(), tally.armings() + 1);
            return new ObligationEvent.Armed(
                    trigger.at(), ref, order(rule), subject, anchor, period, kept, provisional, notBefore, plan);
        }

        private Optional<Occurrence> firstReminder(Optional<Instant> due, Instant anchor) {
            if (rule.due() instanceof DueRule.Recurring) {
                return due.flatMap(instant -> reminderAfter(
                                rule,
                                anchor,
                                latest(
                                        trigger.at(),
                                        days.date(instant)
                                                .atStartOfDay(days.zone())
                                                .toInstant()
                                                .minusNanos(1))))
                        .filter(reminder -> due.isPresent() && !reminder.at().isAfter(due.get()));
            }
            return reminderAfter(rule, anchor, trigger.at());
        }
    }

    private int order(ObligationRule rule) {
        return Objects.requireNonNull(orders.get(rule.code()), "order");
    }

    /** The warnings, the due date and the ladder; a warning not after {@code now} is left out. */
    private List<Occurrence> around(ObligationRule rule, Instant due, Instant now) {
        WorkingCalendar days = calendarOf(rule);
        CountingRule counting = counting(rule);
        ArrayList<Occurrence> plan = new ArrayList<>();
        for (int i = 0; i < rule.warnings().size(); i++) {
            Instant at = days.before(due, rule.warnings().get(i), counting);
            if (at.isAfter(now)) {
                plan.add(new Occurrence(at, Occurrence.Kind.WARNING, i + 1));
            }
        }
        plan.add(new Occurrence(due, Occurrence.Kind.DUE, 1));
        for (int i = 0; i < rule.ladder().size(); i++) {
            Instant at = latest(days.after(due, rule.ladder().get(i).offset(), counting), due);
            plan.add(new Occurrence(at, Occurrence.Kind.LADDER, i + 1));
        }
        return plan;
    }

    private static CountingRule counting(ObligationRule rule) {
        if (rule.due() instanceof DueRule.Within within) {
            return within.counting();
        }
        if (rule.due() instanceof DueRule.Recurring recurring) {
            return recurring.counting();
        }
        return CountingRule.CIVIL;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** What a suspension is worth: the due date, or what is left of the plan, moved in the period's own unit. */
    private final class Resumption {

        private final ObligationRule rule;
        private final Obligation obligation;
        private final Matter matter;
        private final Instant now;

        Resumption(ObligationRule rule, Obligation obligation, Matter matter, Instant now) {
            this.rule = rule;
            this.obligation = obligation;
            this.matter = matter;
            this.now = now;
        }

        /** A breached due date stays where it was. */
        Optional<Instant> due() {
            return obligation.isBreached() ? obligation.due() : obligation.due().map(due -> latest(credited(due), now));
        }

        List<Occurrence> plan() {
            ArrayList<Occurrence> plan = new ArrayList<>();
            if (obligation.isBreached()) {
                for (Occurrence left : obligation.plan()) {
                    if (left.kind() == Occurrence.Kind.LADDER) {
                        plan.add(new Occurrence(latest(credited(left.at()), now), left.kind(), left.n()));
                    }
                }
            } else {
                due().ifPresent(due ->
                        around(rule, due, now).stream().filter(this::isUnfired).forEach(plan::add));
            }
            reminderAfter(rule, obligation, now).ifPresent(plan::add);
            plan.sort(null);
            return plan;
        }

        private boolean isUnfired(Occurrence occurrence) {
            return obligation.plan().stream()
                    .anyMatch(left -> left.kind() == occurrence.kind() && left.n() == occurrence.n());
        }

        private Instant credited(Instant instant) {
            WorkingCalendar days = calendarOf(rule);
            Suspension suspension = new Suspension(obligation.pausedSince().orElse(now), now);
            return days.credited(instant, unit(), counting(rule), List.of(suspension));
        }

        private Period unit() {
            return rule.due() instanceof DueRule.Within within
                    ? within.periods().of(matter)
                    : Period.calendarDays(1);
        }
    }
}
