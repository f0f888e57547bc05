package dev.docket.obligation;

import dev.docket.time.ClockReading;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one engine for everything owed: rules in their order, and the calendars on which they count.
 *
 * <p>It answers two questions, each with events that carry every instant they lead to: what follows at once from
 * something that happened ({@link #follow}), and what the next planned occurrence does ({@link #lapse}). Immutable and
 * thread-safe.
 *
 * <p>Long because all that moves a due date has its door here; the work behind each is done in a room of its own.
 *
 * @since 0.1.0
 */
public final class Rulebook {

    private final List<ObligationRule> rules;
    private final Map<RuleCode, Integer> orders;
    private final WorkingCalendar calendar;
    private final Map<String, WorkingCalendar> calendars;
    private final List<Condition> conditions;
    private final BookedRule[] booked;
    private final BitSet stops;
    private final boolean someStopByEvents;
    private final @Nullable Reactions[] reactions;

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
        }
        this.conditions = conditions(this.rules);
        this.booked = this.rules.stream()
                .map(rule -> new BookedRule(rule, order(rule), calendarOf(rule), conditions))
                .toArray(BookedRule[]::new);
        this.someStopByEvents = Arrays.stream(booked).anyMatch(rule -> rule.isStoppedByEvents);
        this.stops = new BitSet(conditions.size());
        this.rules.stream()
                .flatMap(rule -> rule.pauses().stream())
                .flatMap(pause -> pause.during().stream())
                .forEach(condition -> stops.set(conditions.indexOf(condition)));
        this.reactions = table(kinds(this.rules).stream()
                .map(kind -> new Reactions(kind, this.rules))
                .toList());
    }

    /** By the hash of the kind's name, which a string remembers; one that finds its place taken goes to the next free one. */
    private static @Nullable Reactions[] table(List<Reactions> all) {
        @Nullable Reactions[] table = new Reactions[Integer.highestOneBit(all.size() + 1) * 4];
        for (Reactions one : all) {
            int place = one.kind.name().hashCode();
            while (table[place & (table.length - 1)] != null) {
                place++;
            }
            table[place & (table.length - 1)] = one;
        }
        return table;
    }

    private static List<Condition> conditions(List<ObligationRule> rules) {
        TreeSet<Condition> conditions = new TreeSet<>();
        for (ObligationRule rule : rules) {
            conditions.addAll(rule.runsWhile());
            conditions.addAll(rule.armedWhen());
            rule.pauses().forEach(pause -> pause.during().ifPresent(conditions::add));
            if (rule.due() instanceof DueRule.Within within) {
                within.periods().cases().forEach(one -> conditions.add(one.condition()));
            }
        }
        return List.copyOf(conditions);
    }

    private static Set<EventKind> kinds(List<ObligationRule> rules) {
        TreeSet<EventKind> kinds = new TreeSet<>();
        for (ObligationRule rule : rules) {
            kinds.addAll(rule.armedBy());
            kinds.addAll(rule.dischargedBy());
            kinds.addAll(rule.cancelledBy());
            rule.pauses().forEach(pause -> {
                kinds.addAll(pause.begins());
                kinds.addAll(pause.ends());
            });
        }
        return kinds;
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
     * Whether a rule is in this book.
     *
     * @param code its code
     * @param order where it was among the rules, which finds it at once when it is there still
     * @return true when it is
     */
    public boolean has(RuleCode code, int order) {
        return (order >= 0 && order < booked.length && booked[order].code().equals(code)) || orders.containsKey(code);
    }

    /**
     * The calendar on which a rule counts.
     *
     * @param rule the rule
     * @return its calendar
     */
    public WorkingCalendar calendarOf(ObligationRule rule) {
        return rule.calendar().isEmpty()
                ? calendar
                : rule.calendar().map(calendars::get).orElse(calendar);
    }

    /**
     * Whether any rule names this kind of event.
     *
     * @param kind the kind
     * @return false when nothing can follow from it by name
     */
    public boolean heeds(EventKind kind) {
        return reactions(kind) != Reactions.NONE;
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
        ArrayList<ObligationEvent> events = new ArrayList<>();
        follow(running.draft(), trigger, matter, events::add);
        return events;
    }

    /**
     * What follows at once, for all that is owed, from something that happened; it is applied too.
     *
     * @param running what is owed before, and after that what is owed then
     * @param trigger what happened
     * @param matter the matter, as it is after what happened
     * @param then is given the events, each when it has been applied
     */
    public void follow(
            Obligations.Draft running, Trigger trigger, Matter matter, Consumer<? super ObligationEvent> then) {
        new Following(this, running, trigger, matter, then).follow();
    }

    /**
     * The conditions that decide whether rules run, are armed or stand still, and how long they give, in an order of their own.
     *
     * @return the conditions, each once; {@link Matter#holding} is asked for all of them
     */
    public List<Condition> conditions() {
        return conditions;
    }

    /** Whether any clock can be stopped as the matter stands: else no obligation need be looked at for it. */
    boolean mayStop(BitSet holding) {
        return someStopByEvents || stops.intersects(holding);
    }

    Reactions reactions(EventKind kind) {
        for (int place = kind.name().hashCode(); ; place++) {
            Reactions found = reactions[place & (reactions.length - 1)];
            if (found == null || found.kind.equals(kind)) {
                return found == null ? Reactions.NONE : found;
            }
        }
    }

    /** A rule by its order. */
    BookedRule booked(int order) {
        return booked[order];
    }

    /** The rule of an obligation; null when it is not in this book. */
    @Nullable
    BookedRule booked(Obligation obligation) {
        return booked(obligation.terms());
    }

    /** The rule of an obligation of such terms; null when it is not in this book. */
    @Nullable
    BookedRule booked(Terms terms) {
        int order = terms.order();
        if (order >= 0 && order < booked.length && booked[order].code.equals(terms.rule())) {
            return booked[order];
        }
        Integer found = orders.get(terms.rule());
        return found == null ? null : booked[found];
    }

    /**
     * Extends an obligation, counted from the date that it extends.
     *
     * @param running what is owed
     * @param obligation one of it, with a due date
     * @param by how long
     * @param trigger what granted it
     * @return the move; before it, where it was breached meanwhile, that the breach proved premature
     */
    public List<ObligationEvent> extend(Obligations running, Obligation obligation, Period by, Trigger trigger) {
        ObligationRule rule = ruleOf(obligation);
        ArrayList<ObligationEvent> events = new ArrayList<>();
        Obligations current = running;
        if (obligation.isBreached()) {
            ObligationEvent vacated = vacated(obligation, trigger);
            events.add(vacated);
            current = current.apply(vacated);
        }
        Obligation open = current.find(obligation.ref()).orElse(obligation);
        events.add(new Moving(this, rule, open, trigger.at()).extended(trigger.kind(), by));
        return events;
    }

    /**
     * Where a period leads from a date of an obligation, on its calendar.
     *
     * @param obligation the obligation, of a rule in this book
     * @param from its due date, or another of its dates
     * @param period how long after it
     * @return the instant; {@link Instant#MAX} when there is no date
     */
    public Instant reach(Obligation obligation, Optional<Instant> from, Period period) {
        ObligationRule rule = ruleOf(obligation);
        return from.map(date -> calendarOf(rule).after(date, period, rule.counting()))
                .orElse(Instant.MAX);
    }

    /** That a breach proved premature, with the steps of the ladder that had fired since. */
    static ObligationEvent.Vacated vacated(Obligation obligation, Trigger trigger) {
        return new ObligationEvent.Vacated(
                trigger.at(),
                obligation.ref(),
                trigger.kind(),
                obligation.breachedAt().orElse(trigger.at()),
                obligation.fired().stream()
                        .map(Firing::step)
                        .filter(step -> step > 0)
                        .distinct()
                        .toList());
    }

    /**
     * Counts from another instant what is counted from an anchor that has turned out to lie elsewhere, as far as it concerns what the
     * trigger concerns. What is breached stays.
     *
     * @param running what is owed
     * @param anchor which anchor
     * @param before where it was thought to lie
     * @param instant where it lies
     * @param trigger what says so
     * @return one move for each due date that changes
     */
    public List<ObligationEvent> reanchor(
            Obligations running, Anchor anchor, Instant before, Instant instant, Trigger trigger) {
        ArrayList<ObligationEvent> events = new ArrayList<>();
        for (Obligation obligation : running.open()) {
            ObligationRule rule = ruleOf(obligation);
            if (!obligation.isBreached()
                    && obligation.concerns(trigger.subject().orElse(null))
                    && obligation.anchor().equals(before)
                    && obligation.period().isPresent()
                    && rule.due() instanceof DueRule.Within within
                    && within.anchor() == anchor) {
                addIfChanged(
                        events,
                        obligation,
                        new Moving(this, rule, obligation, trigger.at())
                                .from(instant)
                                .moved(trigger.kind(), true));
            }
        }
        return events;
    }

    /**
     * Brings forward what is owed to where the same is owed elsewhere by an earlier date. What is breached stays, and so does what a
     * single unit owes, what recurs, what time does by itself, and a date agreed by name that suspensions do not move. A date elsewhere
     * whose clock stands still is none; here it is the one that it would be if the clock ran again now.
     *
     * @param running what is owed
     * @param elsewhere what is owed elsewhere, under rules of the same codes
     * @param trigger what says so
     * @return one move for each due date that comes forward
     */
    public List<ObligationEvent> bringForward(Obligations running, List<Obligation> elsewhere, Trigger trigger) {
        ArrayList<ObligationEvent> events = new ArrayList<>();
        for (Obligation obligation : running.open()) {
            ObligationRule rule = ruleOf(obligation);
            if (stays(rule, obligation)) {
                continue;
            }
            Moving moving = new Moving(this, rule, obligation, trigger.at());
            Instant here = (obligation.isPaused() ? moving.resumed().due() : obligation.due()).orElse(Instant.MIN);
            elsewhere.stream()
                    .filter(other -> isSameAct(rule, other)
                            && !other.isPaused()
                            && other.due().filter(here::isAfter).isPresent())
                    .min(Comparator.comparing(other -> other.due().orElse(Instant.MAX)))
                    .filter(earlier -> trigger.at().isBefore(here))
                    .map(earlier -> new Moving(this, rule, obligation, trigger.at()).like(trigger.kind(), earlier))
                    .ifPresent(events::add);
        }
        return events;
    }

    private static boolean stays(ObligationRule rule, Obligation obligation) {
        return rule.due() instanceof DueRule.Recurring
                || rule.actsAtLapse().isPresent()
                || obligation.subject().isPresent()
                || obligation.isBreached()
                || (obligation.named() && !rule.shiftsWithSuspension());
    }

    /** What can be extended is the one act for which the matter waits, by whichever rule it is owed. */
    private boolean isSameAct(ObligationRule rule, Obligation other) {
        return other.ref().rule().equals(rule.code())
                || (rule.extendable()
                        && rule(other.ref().rule())
                                .filter(ObligationRule::extendable)
                                .isPresent());
    }

    /**
     * Restores what was owed before all of it was cancelled together: a date that has passed since becomes the moment of the trigger.
     * What time does by itself, such as closing a window, has stood still since: nobody could act meanwhile to prevent it; one with a
     * date agreed by name keeps that. What this book has no rule for stays cancelled.
     *
     * @param running what is owed now, which stays
     * @param owed what was owed
     * @param since when it was cancelled
     * @param ended for reasons for which clocks stood still then, when that ended since
     * @param trigger what undoes the cancelling
     * @return one event for each obligation, in the order of their rules
     */
    public List<ObligationEvent> restore(
            Obligations running, Obligations owed, Instant since, Map<String, Instant> ended, Trigger trigger) {
        ArrayList<ObligationEvent> events = new ArrayList<>();
        for (Obligation obligation : owed.open()) {
            if (running.find(obligation.ref()).isPresent()) {
                continue;
            }
            rule(obligation.ref().rule())
                    .map(rule -> new Moving(this, rule, obligation, trigger.at()).again(since, ended))
                    .map(again -> new ObligationEvent.Restored(trigger.at(), again))
                    .ifPresent(events::add);
        }
        return events;
    }

    /**
     * Gives what is owed the period that applies to the matter now, after its kind, category or priority has changed: counted from
     * the original anchor, with all suspensions and extensions, or afresh. What is breached stays.
     *
     * @param running what is owed
     * @param trigger what changed it
     * @param matter the matter, as it is after the change
     * @param afresh whether the new period is counted from the change
     * @return one move for each due date that changes
     */
    public List<ObligationEvent> reclassify(Obligations running, Trigger trigger, Matter matter, boolean afresh) {
        ArrayList<ObligationEvent> events = new ArrayList<>();
        for (Obligation obligation : running.open()) {
            ObligationRule rule = ruleOf(obligation);
            if (!obligation.isBreached()
                    && obligation.period().isPresent()
                    && rule.due() instanceof DueRule.Within within
                    && !within.periods().cases().isEmpty()
                    && !within.periods().of(matter).equals(obligation.period().get())) {
                Moving moving = new Moving(this, rule, obligation, trigger.at()).within(within.periods(), matter);
                addIfChanged(
                        events, obligation, (afresh ? moving.from(trigger.at()) : moving).moved(trigger.kind(), true));
            }
        }
        return events;
    }

    /**
     * Puts what is owed under another version of its rules: each open date is reckoned again under this book, what this book
     * has no rule for is cancelled. What is breached stays, what has fired does not fire again, and nothing moves into the past.
     *
     * @param before the book under which it was armed
     * @param running what is owed
     * @param trigger what adopts this book
     * @param matter the matter
     * @return one event for each obligation that changes
     */
    public List<ObligationEvent> adopt(Rulebook before, Obligations running, Trigger trigger, Matter matter) {
        ArrayList<ObligationEvent> events = new ArrayList<>();
        for (Obligation obligation : running.open()) {
            Optional<ObligationRule> found = rule(obligation.ref().rule());
            if (found.isEmpty()) {
                events.add(new ObligationEvent.Cancelled(trigger.at(), obligation.ref(), trigger.kind()));
            } else {
                addIfChanged(events, obligation, adopted(before, found.get(), obligation, trigger, matter));
            }
        }
        return events;
    }

    private ObligationEvent.Moved adopted(
            Rulebook before, ObligationRule rule, Obligation obligation, Trigger trigger, Matter matter) {
        Moving moving = new Moving(this, rule, obligation, trigger.at());
        ObligationRule old = before.ruleOf(obligation);
        if (obligation.period().isPresent()
                && rule.due() instanceof DueRule.Within now
                && old.due() instanceof DueRule.Within then
                && then.periods().of(matter).equals(obligation.period().get())) {
            moving.within(now.periods(), matter);
        }
        if (obligation.period().isEmpty()) {
            moving.sameDayAsOn(before.calendarOf(old));
        }
        return moving.moved(trigger.kind(), false);
    }

    /** Nothing is said of a date that stays, with where it is counted from and all that time does around it. */
    private static void addIfChanged(List<ObligationEvent> events, Obligation obligation, ObligationEvent.Moved moved) {
        boolean stays = moved.due().equals(obligation.due())
                && moved.anchor().equals(obligation.anchor())
                && moved.order() == obligation.order()
                && moved.plan().equals(obligation.plan());
        if (!stays) {
            events.add(moved);
        }
    }

    private ObligationRule ruleOf(Obligation obligation) {
        return bookedOf(obligation).rule;
    }

    private BookedRule bookedOf(Obligation obligation) {
        BookedRule found = booked(obligation);
        if (found == null) {
            throw new IllegalStateException("the book has no rule for " + obligation.ref());
        }
        return found;
    }

    /**
     * Why an obligation is due when it is due, day by day: recomputed from what stands in it, suspensions included.
     *
     * @param obligation the obligation
     * @return how its due date came about, extensions left out; empty for a rule that only reminds, or one that is not in this book
     */
    public Optional<Derivation> explain(Obligation obligation) {
        Optional<ObligationRule> found = rule(obligation.ref().rule());
        if (found.isEmpty() || obligation.originalDue().isEmpty()) {
            return Optional.empty();
        }
        WorkingCalendar days = calendarOf(found.get());
        CountingRule counting = found.get().counting();
        if (obligation.period().isPresent()) {
            Derivation counted =
                    days.explain(obligation.anchor(), obligation.period().get(), counting, obligation.suspensions());
            // What would lie before the event that set it is due at that event, and says that.
            Instant stands = obligation.unextendedDue().orElse(obligation.armedAt());
            return Optional.of(
                    counted.due().at().isBefore(stands) && !obligation.isPaused()
                            ? days.explain(stands, Period.elapsed(Duration.ZERO), counting)
                            : counted);
        }
        Instant due = obligation.originalDue().get();
        Derivation named = days.explain(days.startOfDay(days.date(due)), Period.calendarDays(0), counting);
        return Optional.of(
                named.due().at().equals(due) ? named : days.explain(due, Period.elapsed(Duration.ZERO), counting));
    }

    /**
     * Reads the clock of an obligation: whether it runs, stands still or waits for working time, what has passed and what is left.
     *
     * @param obligation the obligation
     * @param asOf when the clock is read
     * @return the reading, extensions left out; empty when no period gave the due date, or the rule is not in this book
     */
    public Optional<ClockReading> reading(Obligation obligation, Instant asOf) {
        ArrayList<Suspension> suspensions = new ArrayList<>(obligation.suspensions());
        obligation.pausedSince().map(Suspension::since).ifPresent(suspensions::add);
        return rule(obligation.ref().rule())
                .flatMap(rule -> obligation
                        .period()
                        .map(period -> calendarOf(rule)
                                .reading(obligation.anchor(), period, rule.counting(), suspensions, asOf)));
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
        BookedRule booking = bookedOf(next);
        ObligationRule rule = booking.rule;
        Occurrence occurrence = next.first();
        Instant at = occurrence.at();
        int n = occurrence.n();
        int episode = matter.episode();
        return switch (occurrence.kind()) {
            case WARNING ->
                List.of(new ObligationEvent.Warned(at, next.ref(), n, episode, hasFired(running, rule, -n, episode)));
            case LADDER ->
                List.of(new ObligationEvent.Escalated(
                        at,
                        next.ref(),
                        n,
                        rule.ladder().get(n - 1).level(),
                        episode,
                        hasFired(running, rule, n, episode)));
            case REMINDER ->
                List.of(new ObligationEvent.Reminded(
                        at, next.ref(), n, Plan.nextReminder(rule, booking.days, next.anchor(), at)));
            case DUE -> due(running, next, booking, at, matter);
        };
    }

    private static boolean hasFired(Obligations running, ObligationRule rule, int step, int episode) {
        return running.draft().bareTally(rule.code()).hasFired(step, episode);
    }

    private List<ObligationEvent> due(
            Obligations running, Obligation obligation, BookedRule booking, Instant at, Matter matter) {
        ObligationRule rule = booking.rule;
        ArrayList<ObligationEvent> events = new ArrayList<>();
        Optional<EventKind> act = rule.actsAtLapse();
        ObligationEvent passed = act.isPresent()
                ? new ObligationEvent.Acted(at, obligation.ref(), act.get())
                : new ObligationEvent.Breached(at, obligation.ref());
        events.add(passed);
        if (rule.due() instanceof DueRule.Recurring recurring) {
            // What was missed before this one can be made up for no more: so a long silence leaves one missed act, not
            // many.
            for (Obligation missed : running.of(rule.code())) {
                if (missed.isBreached() && missed.subject().equals(obligation.subject())) {
                    events.add(new ObligationEvent.Cancelled(at, missed.ref(), passed.kind()));
                }
            }
            BitSet holding = matter.holding(conditions);
            if (booking.runs(holding) && matter.admits(rule)) {
                Trigger passing = new Trigger(passed.kind(), at, obligation.subject());
                events.add(new Arming(booking, running.draft(), matter, holding, passing, obligation.subject())
                        .again(recurring, obligation));
            }
        }
        return events;
    }

    /** A rule's place among the rules. */
    int order(ObligationRule rule) {
        return Objects.requireNonNull(orders.get(rule.code()), "order");
    }
}
