package dev.docket.obligation;

import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One event's consequences, each on what the one before it left. */
final class Following {

    private static final int MOST_DAYS_LEFT = 100_000;
    private static final int FEW = 4;

    private final Rulebook book;
    private final Reactions reactions;
    private final Trigger trigger;
    private final @Nullable Subject subject;
    private final Matter matter;
    private final BitSet holding;
    private final boolean mayStop;
    private final boolean endsAll;
    private final Obligations.Draft running;
    private final Consumer<? super ObligationEvent> then;

    Following(
            Rulebook book,
            Obligations.Draft running,
            Trigger trigger,
            Matter matter,
            Consumer<? super ObligationEvent> then) {
        this.then = then;
        this.book = book;
        this.reactions = book.reactions(trigger.kind());
        this.running = running;
        this.trigger = trigger;
        this.subject = trigger.subject().orElse(null);
        this.matter = matter;
        this.holding = matter.holding(book.conditions());
        this.mayStop = book.mayStop(holding);
        this.endsAll = matter.endsAll();
    }

    /** What is fulfilled or cancelled ends first, then clocks stop, then clocks resume, then rules are armed. */
    void follow() {
        end();
        pause();
        resume();
        arm();
    }

    private void emit(ObligationEvent event) {
        running.apply(event);
        then.accept(event);
    }

    private void end() {
        ArrayList<Obligation> ending = null;
        for (int i = 0; i < running.size(); i++) {
            BookedRule rule = book.booked(running.terms(i));
            if (rule != null && mayEnd(rule, i)) {
                ending = ending == null ? new ArrayList<>(FEW) : ending;
                ending.add(running.get(i));
            }
        }
        if (ending != null) {
            for (Obligation obligation : ending) {
                end(Objects.requireNonNull(book.booked(obligation)), obligation);
            }
        }
    }

    private boolean mayEnd(BookedRule rule, int place) {
        boolean named = reactions.discharges(rule.order) || reactions.cancels(rule.order);
        return endsAll || (named && running.concerns(place, subject)) || !rule.runs(holding);
    }

    private void end(BookedRule rule, Obligation obligation) {
        boolean concerned = obligation.concerns(subject);
        if (endsAll) {
            emit(new ObligationEvent.Cancelled(trigger.at(), obligation.ref(), trigger.kind()));
        } else if (concerned && reactions.discharges(rule.order) && counts(obligation)) {
            meet(rule, obligation);
        } else if ((concerned && reactions.cancels(rule.order)) || !rule.runs(holding)) {
            emit(new ObligationEvent.Cancelled(trigger.at(), obligation.ref(), trigger.kind()));
        }
    }

    private void meet(BookedRule booked, Obligation obligation) {
        ObligationRule rule = booked.rule;
        Instant happened = happenedTo(obligation.armedAt());
        Instant since = obligation.pausedSince().orElse(happened);
        Instant asOf = since.isBefore(happened) ? since : happened;
        boolean premature = vacateIfPremature(obligation, asOf);
        emit(new ObligationEvent.Met(
                trigger.at(),
                obligation.ref(),
                trigger.kind(),
                asOf,
                obligation.isBreached() && !premature,
                obligation.unextendedDue(),
                left(rule, obligation, asOf)));
        if (rule.due() instanceof DueRule.Recurring recurring
                && !obligation.isBreached()
                && booked.runs(holding)
                && matter.admits(rule)) {
            emit(arming(booked, obligation.subject()).again(recurring, obligation));
            pauseWhatIsBornStill(booked);
        }
    }

    /** By when what was entered is judged for what was armed then: what was not yet owed when it happened, by its arming. */
    private Instant happenedTo(Instant armedAt) {
        return Plan.latest(trigger.occurredAt(), armedAt);
    }

    /** What is entered late may prove that nothing was missed; what rose and was told meanwhile stays, and is marked. */
    private boolean vacateIfPremature(Obligation obligation, Instant asOf) {
        Optional<Instant> breachedAt = obligation.breachedAt();
        boolean premature = breachedAt.isPresent() && !asOf.isAfter(breachedAt.get());
        if (premature) {
            emit(Rulebook.vacated(obligation, trigger));
        }
        if (trigger.occurredAt().isBefore(trigger.at())) {
            List<Integer> rises = obligation.risenSince(asOf, premature);
            if (!rises.isEmpty()) {
                emit(new ObligationEvent.RisesVacated(trigger.at(), obligation.ref(), trigger.kind(), rises));
            }
        }
        return premature;
    }

    private Arming arming(BookedRule rule, Optional<Subject> owing) {
        return new Arming(rule, running, matter, holding, trigger, owing);
    }

    private boolean counts(Obligation obligation) {
        return obligation.notBefore().isEmpty()
                || !trigger.occurredAt().isBefore(obligation.notBefore().get());
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
        if (unit instanceof Period.WorkingDays) {
            return Optional.of(Period.workingDays(within(days.workingDaysBetween(first, last))));
        } else if (unit instanceof Period.WorkingHours) {
            return Optional.of(Period.workingTime(days.workingTimeBetween(asOf, due)));
        } else if (unit instanceof Period.Elapsed) {
            return Optional.of(Period.elapsed(Duration.between(asOf, due)));
        }
        return Optional.of(Period.calendarDays(within(last.toEpochDay() - first.toEpochDay())));
    }

    private static int within(long days) {
        return (int) Math.max(1, Math.min(days, MOST_DAYS_LEFT));
    }

    /** Each stays at its place while it is paused or resumed. */
    private void pause() {
        if (!mayStop) {
            return;
        }
        for (int i = 0; i < running.size(); i++) {
            BookedRule rule = book.booked(running.terms(i));
            if (rule != null && !rule.neverStops) {
                pause(rule, i);
            }
        }
    }

    private void pause(BookedRule rule, int place) {
        if (!isStoppable(rule.rule, place)) {
            return;
        }
        for (int i = 0; i < rule.pauses(); i++) {
            Pause pause = rule.pause(i);
            boolean begins = rule.during(i) < 0
                    ? running.concerns(place, subject) && pause.begins().contains(trigger.kind())
                    : holding.get(rule.during(i));
            if (begins && !running.pauses(place).contains(pause.reason())) {
                Obligation obligation = running.get(place);
                Instant since = happenedTo(obligation.armedAt());
                vacateIfPremature(obligation, since);
                emit(new ObligationEvent.Paused(trigger.at(), obligation.ref(), pause.reason(), since));
            }
        }
    }

    /** A date agreed by name is not stopped, unless the rule says that it moves. */
    private boolean isStoppable(ObligationRule rule, int place) {
        return !running.named(place) || rule.shiftsWithSuspension();
    }

    private void resume() {
        for (int i = 0; i < running.size(); i++) {
            BookedRule rule = running.isPaused(i) ? book.booked(running.terms(i)) : null;
            if (rule != null) {
                resume(rule, i);
                resumeWhatNothingStops(rule, i);
            }
        }
    }

    /** A reason of which the rule no longer knows, since another version of it was adopted, would stop the clock for ever. */
    private void resumeWhatNothingStops(BookedRule rule, int place) {
        for (String reason : running.pauses(place)) {
            if (!rule.knows(reason)) {
                emit(resumed(rule, running.get(place), reason));
            }
        }
    }

    private void resume(BookedRule rule, int place) {
        for (int i = 0; i < rule.pauses(); i++) {
            Pause pause = rule.pause(i);
            boolean ends = rule.during(i) < 0
                    ? running.concerns(place, subject) && pause.ends().contains(trigger.kind())
                    : !holding.get(rule.during(i));
            if (ends && running.pauses(place).contains(pause.reason())) {
                emit(resumed(rule, running.get(place), pause.reason()));
            }
        }
    }

    private ObligationEvent.Resumed resumed(BookedRule booked, Obligation obligation, String reason) {
        ObligationRule rule = booked.rule;
        Instant now = trigger.at();
        if (obligation.pauses().size() > 1) {
            return new ObligationEvent.Resumed(
                    now,
                    obligation.ref(),
                    reason,
                    false,
                    obligation.due(),
                    obligation.unextendedDue(),
                    obligation.notBefore(),
                    obligation.plan());
        }
        if (rule.due() instanceof DueRule.Recurring recurring && !obligation.isBreached()) {
            return arming(booked, obligation.subject()).resumed(recurring, obligation, reason);
        }
        Moving moving = new Moving(book, rule, obligation, now).resumed();
        Optional<Instant> due = moving.due();
        List<Occurrence> plan = obligation.isBreached() ? moving.rest() : moving.plan(due, true);
        return new ObligationEvent.Resumed(
                now, obligation.ref(), reason, true, due, moving.unextended(due), obligation.notBefore(), plan);
    }

    private void arm() {
        for (int order : reactions.arms) {
            BookedRule rule = book.booked(order);
            if (rule.runs(holding) && mayArm(rule)) {
                arm(rule);
                pauseWhatIsBornStill(rule);
            }
        }
    }

    private void arm(BookedRule booked) {
        ObligationRule rule = booked.rule;
        if (rule.perSubject()) {
            armFor(booked, trigger.subject());
        } else if (rule.perUnitIn().isEmpty()) {
            armFor(booked, Optional.empty());
        } else {
            armForEachUnit(booked);
        }
    }

    /** What the first of several units owes is reckoned once; the others owe the same by the same date. */
    private void armForEachUnit(BookedRule booked) {
        ObligationEvent.Armed last = null;
        for (Role role : booked.rule.perUnitIn()) {
            for (Subject unit : matter.unitsIn(role)) {
                if (!isOpen(booked, unit)) {
                    last = last == null ? arming(booked, Optional.of(unit)).first() : last.by(unit);
                    emit(last);
                }
            }
        }
    }

    /** What is armed while a pause lasts stands still from its first instant. */
    private void pauseWhatIsBornStill(BookedRule rule) {
        for (int i = 0; !rule.neverStops && mayStop && i < running.size(); i++) {
            if (running.terms(i).rule().equals(rule.code) && running.armedAt(i).equals(trigger.at())) {
                pause(rule, i);
            }
        }
    }

    private boolean mayArm(BookedRule booked) {
        ObligationRule rule = booked.rule;
        return booked.arms(holding)
                && matter.admits(rule)
                && (rule.samplePerMille() >= 1_000 || matter.isSampled(rule.code(), rule.samplePerMille()))
                && isFree(rule);
    }

    private boolean isFree(ObligationRule rule) {
        return switch (rule.repeat()) {
            case ONCE -> running.armings(rule.code()) == 0;
            case ONCE_PER_EPISODE ->
                running.armings(rule.code()) == 0 || running.tally(rule.code()).episode() != matter.episode();
            case EACH_TIME -> true;
        };
    }

    private void armFor(BookedRule rule, Optional<Subject> owing) {
        if (!isOpen(rule, owing.orElse(null))) {
            emit(arming(rule, owing).first());
        }
    }

    /** A recurring rule is open only while its last due day has not passed. */
    private boolean isOpen(BookedRule rule, @Nullable Subject owing) {
        for (int i = 0; i < running.size(); i++) {
            if (running.terms(i).rule().equals(rule.code)
                    && running.isOf(i, owing)
                    && !(rule.isRecurring && running.isBreached(i))) {
                return true;
            }
        }
        return false;
    }
}
