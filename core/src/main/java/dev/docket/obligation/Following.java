package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One event's consequences, each on what the one before it left. */
final class Following {

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
        pause();
        resume();
        arm();
        return List.copyOf(events);
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
            book.rule(obligation.ref().rule()).ifPresent(rule -> end(rule, obligation));
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
                left(rule, obligation, asOf)));
        if (rule.due() instanceof DueRule.Recurring recurring
                && !obligation.isBreached()
                && rule.runs(matter)
                && matter.admits(rule)) {
            emit(new Arming(book, rule, running, matter, trigger, obligation.subject()).again(recurring, obligation));
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
        WorkingCalendar days = book.calendarOf(rule);
        long left = days.workingDaysBetween(
                days.date(asOf), days.date(obligation.due().get()));
        return Optional.of(Period.workingDays((int) Math.max(1, Math.min(left, 100_000))));
    }

    private void pause() {
        for (Obligation obligation : running.open()) {
            book.rule(obligation.ref().rule())
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

    private void resume() {
        for (Obligation before : running.open()) {
            book.rule(before.ref().rule()).filter(rule -> concerns(before)).ifPresent(rule -> {
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
        Resumption resumption = new Resumption(rule, book.calendarOf(rule), obligation, matter, trigger.at());
        return new ObligationEvent.Resumed(
                trigger.at(),
                obligation.ref(),
                reason,
                runsAgain,
                runsAgain ? resumption.due() : obligation.due(),
                runsAgain ? resumption.plan() : obligation.plan());
    }

    private void arm() {
        for (ObligationRule rule : book.rules()) {
            if (!rule.armedBy().contains(trigger.kind()) || !rule.runs(matter) || !mayArm(rule)) {
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
        boolean holds = rule.armedWhen().isEmpty() || rule.armedWhen().stream().anyMatch(matter::holds);
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
            emit(new Arming(book, rule, running, matter, trigger, subject).first());
        }
    }
}
