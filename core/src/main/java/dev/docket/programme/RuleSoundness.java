package dev.docket.programme;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.TimedAct;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds everything that is wrong with a rule, whatever programme it stands in. */
final class RuleSoundness {

    private final ArrayList<ProgrammeDefect> defects = new ArrayList<>();

    private RuleSoundness() {}

    static List<ProgrammeDefect> defects(ObligationRule rule) {
        RuleSoundness soundness = new RuleSoundness();
        soundness.checkConditions(rule);
        soundness.checkEnds(rule);
        soundness.checkLadder(rule);
        soundness.checkPeriods(rule);
        return List.copyOf(soundness.defects);
    }

    /** A misspelt one holds never. */
    private void checkConditions(ObligationRule rule) {
        ArrayList<Condition> conditions = new ArrayList<>(rule.armedWhen());
        conditions.addAll(rule.runsWhile());
        rule.pauses().forEach(pause -> pause.during().ifPresent(conditions::add));
        if (rule.due() instanceof DueRule.Within within) {
            within.periods().cases().forEach(c -> conditions.add(c.condition()));
        }
        conditions.stream()
                .filter(condition -> !Conditions.isKnown(condition))
                .forEach(condition -> defect(rule, "no request knows the condition " + condition, "correct it"));
    }

    /** Law K8: closing must end a rule, or arm it. */
    private void checkEnds(ObligationRule rule) {
        if (rule.armedBy().contains(EventKind.of("Breached:" + rule.code()))) {
            defect(rule, "its own breach arms it", "use a recurring due date instead");
        }
        if (rule.armedBy().isEmpty()) {
            defect(rule, "nothing arms it", "name the kinds of event that arm it");
        }
        EventKind closed = EventKinds.CLOSED;
        boolean endsAtClosing = rule.cancelledBy().contains(closed)
                || (rule.dischargedBy().contains(closed) && !(rule.due() instanceof DueRule.Recurring));
        if (!endsAtClosing && !rule.armedBy().contains(closed)) {
            defect(rule, "closing neither ends nor arms it", "let " + closed + " cancel it");
        }
        boolean ends = rule.due() instanceof DueRule.Within
                && (rule.reminders().isEmpty() || rule.actsAtLapse().isPresent());
        if (rule.armedBy().contains(closed) && !ends) {
            defect(
                    rule,
                    "closing arms it and it never ends",
                    "give it one due date, and no reminders unless time acts");
        }
        if (rule.actsAtLapse().isEmpty()
                && rule.dischargedBy().isEmpty()
                && rule.reminders().isEmpty()) {
            defect(rule, "nothing discharges it", "name the kinds of event that fulfil it");
        }
        rule.actsAtLapse()
                .filter(act -> Arrays.stream(TimedAct.values())
                        .noneMatch(timed -> timed.kind().equals(act)))
                .ifPresent(act -> defect(
                        rule,
                        "time cannot do " + act,
                        "use one of "
                                + Arrays.stream(TimedAct.values())
                                        .map(TimedAct::kind)
                                        .toList()));
        if (rule.due() instanceof DueRule.Never
                && (!rule.ladder().isEmpty() || !rule.warnings().isEmpty())) {
            defect(rule, "it has warnings or a ladder without a due date", "give it a due date, or leave them out");
        }
        if (rule.due() instanceof DueRule.Never && rule.reminders().isEmpty()) {
            defect(rule, "it has neither a due date nor reminders", "give it one of them");
        }
        rule.pauses().stream()
                .filter(pause -> pause.during().isEmpty() && pause.ends().isEmpty())
                .forEach(pause -> defect(
                        rule, "nothing ends the pause " + pause.reason(), "name the kinds of event that end it"));
    }

    private void checkLadder(ObligationRule rule) {
        SupervisionLevel level = SupervisionLevel.NONE;
        Duration before = Duration.ofNanos(-1);
        for (LadderStep step : rule.ladder()) {
            if (step.level().compareTo(level) <= 0) {
                defect(rule, "the ladder goes from " + level + " to " + step.level(), "let each step rise");
            }
            Duration offset = roughly(step.offset());
            if (offset.compareTo(before) < 0) {
                defect(rule, "the ladder's step at " + step.offset() + " comes before its predecessor", "put it later");
            }
            level = step.level();
            before = offset;
        }
    }

    /** A rule that time itself can arm must leave time something to wait for. */
    private void checkPeriods(ObligationRule rule) {
        boolean armedByTime = rule.armedBy().stream().anyMatch(RuleSoundness::comesByTime);
        if (armedByTime && rule.due() instanceof DueRule.Within within && within.anchor() != Anchor.EVENT) {
            defect(rule, "time can arm it and it counts from " + within.anchor(), "count from the event");
        }
        if (armedByTime && rule.due() instanceof DueRule.Within within) {
            ArrayList<Period> periods = new ArrayList<>();
            within.periods().cases().forEach(c -> periods.add(c.period()));
            periods.add(within.periods().fallback());
            if (periods.stream().anyMatch(Period::isZero)) {
                defect(rule, "time can arm it and its period is zero", "give it a period above zero");
            }
        }
        if (rule.due() instanceof DueRule.Within within) {
            rule.warnings().stream()
                    .filter(w -> isLonger(w, within.periods().fallback()))
                    .forEach(w -> defect(
                            rule,
                            "it warns " + w + " before a due date that is only "
                                    + within.periods().fallback() + " away",
                            "warn later"));
        }
    }

    private static boolean comesByTime(EventKind kind) {
        boolean rises = Arrays.stream(SupervisionLevel.values())
                .anyMatch(level -> EventKinds.supervision(level).equals(kind));
        return rises || kind.name().startsWith("Breached:") || isTimedAct(kind);
    }

    private static boolean isTimedAct(EventKind kind) {
        return Arrays.stream(TimedAct.values()).anyMatch(act -> act.kind().equals(kind));
    }

    /** Whether an offset reaches back before the beginning of a period, as far as that can be said without a calendar. */
    static boolean isLonger(Period offset, Period period) {
        return roughly(offset).compareTo(roughly(period)) > 0 && !period.isZero();
    }

    /** For comparing offsets only; a working day counts as a day and its share of the week. */
    private static Duration roughly(Period period) {
        return period.fold(
                elapsed -> elapsed,
                hours -> hours.multipliedBy(3),
                days -> Duration.ofHours(days * 24L * 7 / 5),
                days -> Duration.ofDays(days),
                months -> Duration.ofDays(months * 30L));
    }

    private void defect(ObligationRule rule, String what, String remedy) {
        defects.add(new ProgrammeDefect("rule " + rule.code(), what, remedy));
    }
}
