package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One event's consequences, each on what the one before it left. */
final class Following {

    private static final int MOST_DAYS_LEFT = 100_000;

    private final Rulebook book;
    private final Trigger trigger;
    private final Matter matter;
    private final ArrayList<ObligationEvent> events = new ArrayList<>();
    private Obligations running;

    Following(Rulebook book, Obligations running, Trigger trigger, Matter matter) {
        this.book = book;
        this.running = running;
        this.trigger = trigger;
        this.matter = matter;
    }

    /** What is fulfilled or cancelled ends first, then clocks stop, then clocks resume, then rules are armed. */
    List<ObligationEvent> events() {
        end();
        runningObligations().forEach(obligation -> ruleOf(obligation).ifPresent(rule -> pause(rule, obligation)));
        runningObligations().forEach(obligation -> ruleOf(obligation).ifPresent(rule -> resume(rule, obligation)));
        arm();
        return List.copyOf(events);
    }

    private List<Obligation> runningObligations() {
        return running.open();
    }

    private Optional<ObligationRule> ruleOf(Obligation obligation) {
        return book.rule(obligation.ref().rule());
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

    private void end() {
        for (Obligation obligation : running.open()) {
            ruleOf(obligation).ifPresent(rule -> end(rule, obligation));
        }
    }

    private void end(ObligationRule rule, Obligation obligation) {
        boolean concerned = concerns(obligation);
        if (concerned && rule.dischargedBy().contains(trigger.kind()) && counts(obligation)) {
            meet(rule, obligation);
        } else if ((concerned && rule.cancelledBy().contains(trigger.kind())) || !rule.runs(matter)) {
            emit(new ObligationEvent.Cancelled(trigger.at(), obligation.ref(), trigger.kind()));
        }
    }

    private void meet(ObligationRule rule, Obligation obligation) {
        Instant asOf = obligation.pausedSince().orElse(trigger.at());
        emit(new ObligationEvent.Met(
                trigger.at(),
                obligation.ref(),
                trigger.kind(),
                asOf,
                obligation.isBreached(),
                obligation.unextendedDue(),
                left(rule, obligation, asOf)));
        if (rule.due() instanceof DueRule.Recurring recurring
                && !obligation.isBreached()
                && rule.runs(matter)
                && matter.admits(rule)) {
            emit(arming(rule, obligation.subject()).again(recurring, obligation));
            pauseWhatIsBornStill(rule);
        }
    }

    private Arming arming(ObligationRule rule, Optional<Subject> subject) {
        return new Arming(book, rule, running, matter, trigger, subject);
    }

    private boolean counts(Obligation obligation) {
        return obligation.notBefore().isEmpty()
                || !trigger.at().isBefore(obligation.notBefore().get());
    }

    /** What is left of the period, in its own unit; of days at least one. */
    private Optional<Period> left(ObligationRule rule, Obligation obligation, Instant asOf) {
        if (rule.remainderOn().isEmpty() || obligation.due().isEmpty()) {
            return Optional.empty();
        }
        WorkingCalendar days = book.calendarOf(rule);
        Instant due = Plan.latest(obligation.due().get(), asOf);
        LocalDate first = days.date(asOf);
        LocalDate last = days.date(due);
        Period unit = obligation.period().orElse(Period.workingDays(1));
        return Optional.of(unit.fold(
                elapsed -> Period.elapsed(Duration.between(asOf, due)),
                hours -> Period.workingTime(days.workingTimeBetween(asOf, due)),
                whole -> Period.workingDays(within(days.workingDaysBetween(first, last))),
                whole -> Period.calendarDays(within(ChronoUnit.DAYS.between(first, last))),
                whole -> Period.calendarDays(within(ChronoUnit.DAYS.between(first, last)))));
    }

    private static int within(long days) {
        return (int) Math.max(1, Math.min(days, MOST_DAYS_LEFT));
    }

    private void pause(ObligationRule rule, Obligation obligation) {
        if (!isStoppable(rule, obligation)) {
            return;
        }
        for (Pause pause : rule.pauses()) {
            boolean begins = pause.during()
                    .map(matter::holds)
                    .orElseGet(() -> concerns(obligation) && pause.begins().contains(trigger.kind()));
            if (begins && !obligation.pauses().contains(pause.reason())) {
                emit(new ObligationEvent.Paused(trigger.at(), obligation.ref(), pause.reason()));
            }
        }
    }

    /** A date agreed by name is not stopped, unless the rule says that it moves. */
    private static boolean isStoppable(ObligationRule rule, Obligation obligation) {
        return !obligation.named() || rule.shiftsWithSuspension();
    }

    private void resume(ObligationRule rule, Obligation before) {
        for (Pause pause : rule.pauses()) {
            boolean ends = pause.during()
                    .map(condition -> !matter.holds(condition))
                    .orElseGet(() -> concerns(before) && pause.ends().contains(trigger.kind()));
            if (ends) {
                running.find(before.ref())
                        .filter(obligation -> obligation.pauses().contains(pause.reason()))
                        .ifPresent(obligation -> emit(resumed(rule, obligation, pause.reason())));
            }
        }
    }

    private ObligationEvent.Resumed resumed(ObligationRule rule, Obligation obligation, String reason) {
        Instant now = trigger.at();
        if (obligation.pauses().size() > 1) {
            return new ObligationEvent.Resumed(
                    now,
                    obligation.ref(),
                    reason,
                    false,
                    obligation.due(),
                    obligation.unextendedDue(),
                    obligation.plan());
        }
        if (rule.due() instanceof DueRule.Recurring recurring && !obligation.isBreached()) {
            return arming(rule, obligation.subject()).resumed(recurring, obligation, reason);
        }
        Moving moving = new Moving(book, rule, obligation, now).resumed();
        Optional<Instant> due = moving.due();
        List<Occurrence> plan = obligation.isBreached() ? moving.rest() : moving.plan(due, true);
        return new ObligationEvent.Resumed(now, obligation.ref(), reason, true, due, moving.unextended(), plan);
    }

    private void arm() {
        for (ObligationRule rule : book.rules()) {
            if (!rule.armedBy().contains(trigger.kind()) || !rule.runs(matter) || !mayArm(rule)) {
                continue;
            }
            if (rule.perSubject()) {
                armFor(rule, trigger.subject());
            } else if (rule.perUnitIn().isEmpty()) {
                armFor(rule, Optional.empty());
            } else {
                rule.perUnitIn().stream()
                        .flatMap(role -> matter.unitsIn(role).stream())
                        .forEach(unit -> armFor(rule, Optional.of(unit)));
            }
            pauseWhatIsBornStill(rule);
        }
    }

    /** What is armed while a pause lasts stands still from its first instant. */
    private void pauseWhatIsBornStill(ObligationRule rule) {
        if (!rule.pauses().isEmpty()) {
            running.of(rule.code()).stream()
                    .filter(obligation -> obligation.armedAt().equals(trigger.at()))
                    .forEach(obligation -> pause(rule, obligation));
        }
    }

    private boolean mayArm(ObligationRule rule) {
        boolean holds = rule.armedWhen().isEmpty() || rule.armedWhen().stream().anyMatch(matter::holds);
        Tally tally = running.tally(rule.code());
        return holds
                && matter.admits(rule)
                && (rule.samplePerMille() >= 1_000 || matter.isSampled(rule.code(), rule.samplePerMille()))
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
            emit(arming(rule, subject).first());
        }
    }
}
