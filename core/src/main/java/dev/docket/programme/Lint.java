package dev.docket.programme;

import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.ProgrammeFinding.Kind;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds what looks like a mistake in a programme though it can be run. What makes it useless is a defect: {@link Soundness}. */
final class Lint {

    /** Roles that a request has only when a letter has gone out. */
    private static final List<Role> OF_A_LETTER =
            List.of(Roles.LEAD, Roles.COOPERATOR, Roles.DEPARTMENT_HEAD, Roles.LIAISON);

    private final Programme programme;
    private final ArrayList<ProgrammeFinding> findings = new ArrayList<>();

    private Lint(Programme programme) {
        this.programme = programme;
    }

    static List<ProgrammeFinding> findings(Programme programme) {
        Lint lint = new Lint(programme);
        for (ObligationRule rule : programme.rules()) {
            lint.checkPeriods(rule);
            lint.checkStart(rule);
            lint.checkPauses(rule);
            lint.checkReminders(rule);
            lint.checkLadder(rule);
        }
        return List.copyOf(lint.findings);
    }

    private void checkPeriods(ObligationRule rule) {
        if (!(rule.due() instanceof DueRule.Within within)) {
            return;
        }
        List<Periods.Case> cases = within.periods().cases();
        for (int i = 0; i < cases.size(); i++) {
            Periods.Case first = cases.get(i);
            for (Periods.Case second : cases.subList(i + 1, cases.size())) {
                if (!first.period().equals(second.period()) && Overlap.canMeet(first.condition(), second.condition())) {
                    find(
                            Kind.AMBIGUOUS,
                            rule,
                            "both " + first.condition() + " (" + first.period() + ") and " + second.condition() + " ("
                                    + second.period() + ") can hold; the first is taken",
                            "declare first what goes before, or let only one of them hold");
                }
            }
            checkWarnings(rule, first);
        }
    }

    /** That of the fallback is a defect: then no clock could be warned of. */
    private void checkWarnings(ObligationRule rule, Periods.Case choice) {
        rule.warnings().stream()
                .filter(warning -> RuleSoundness.isLonger(warning, choice.period()))
                .forEach(warning -> find(
                        Kind.WARNED_BEFORE_START,
                        rule,
                        "where " + choice.condition() + " holds it warns " + warning
                                + " before a due date that is only " + choice.period() + " away",
                        "warn later, or put those requests under a rule of their own"));
    }

    private void checkStart(ObligationRule rule) {
        List<EventKind> heard = rule.armedBy().stream()
                .filter(kind ->
                        EventKinds.isOfAnEvent(kind) || programme.act(kind).isPresent())
                .filter(kind -> canRunAfter(rule, kind))
                .toList();
        if (heard.isEmpty()) {
            find(
                    Kind.NEVER_ARMED,
                    rule,
                    rule.armedBy() + " arm it, after which it can run in no case: it runs while one of "
                            + rule.runsWhile() + " holds",
                    "correct the conditions, name other events, or let somebody record the act");
        }
        ArrayList<EventKind> ends = new ArrayList<>(rule.dischargedBy());
        ends.addAll(rule.cancelledBy());
        ends.remove(EventKinds.CLOSED);
        if (!rule.dischargedBy().isEmpty()
                && !(rule.due() instanceof DueRule.Recurring)
                && rule.actsAtLapse().isEmpty()
                && rule.armedBy().containsAll(ends)) {
            find(
                    Kind.START_IMPLIES_STOP,
                    rule,
                    "all that ends it, " + ends + ", also arms it, so that it is owed for ever",
                    "name an event that only ends it");
        }
    }

    private static boolean canRunAfter(ObligationRule rule, EventKind kind) {
        return canHoldAfter(rule.runsWhile(), kind) && canHoldAfter(rule.armedWhen(), kind);
    }

    private static boolean canHoldAfter(List<Condition> conditions, EventKind kind) {
        return conditions.isEmpty()
                || conditions.stream()
                        .anyMatch(condition -> Overlap.meet(Overlap.stages(condition), Overlap.after(kind)));
    }

    private void checkPauses(ObligationRule rule) {
        for (Pause pause : rule.pauses()) {
            List<Condition> runs = rule.runsWhile();
            boolean always = pause.during()
                    .map(during ->
                            !runs.isEmpty() && runs.stream().allMatch(condition -> Overlap.implies(condition, during)))
                    .orElseGet(() -> pause.begins().containsAll(rule.armedBy()));
            if (always) {
                find(
                        Kind.ALWAYS_PAUSED,
                        rule,
                        "the pause \"" + pause.reason()
                                + "\" begins whenever it is armed, so that its clock never runs",
                        "let the pause begin later, or leave it out");
            }
            boolean never = pause.during().isPresent()
                    && !runs.isEmpty()
                    && runs.stream()
                            .noneMatch(condition ->
                                    Overlap.canMeet(condition, pause.during().get()));
            if (never) {
                find(
                        Kind.NEVER_PAUSED,
                        rule,
                        "the pause \"" + pause.reason() + "\" lasts during "
                                + pause.during().get() + ", in which it does not run: it runs while one of " + runs
                                + " holds",
                        "leave the pause out, or let the rule run on");
            }
        }
    }

    private void checkReminders(ObligationRule rule) {
        boolean endless = rule.due() instanceof DueRule.Never
                && rule.reminders().filter(cadence -> cadence.isEndless()).isPresent();
        boolean onlyClosing =
                rule.dischargedBy().isEmpty() && rule.cancelledBy().stream().allMatch(EventKinds.CLOSED::equals);
        if (endless && onlyClosing && rule.runsWhile().isEmpty()) {
            find(
                    Kind.REMINDED_WITHOUT_STOP,
                    rule,
                    "only closing stops its reminders",
                    "name what fulfils it, the condition under which it runs, or a last time");
        }
    }

    private void checkLadder(ObligationRule rule) {
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        rule.runsWhile().forEach(condition -> stages.addAll(Overlap.stages(condition)));
        boolean beforeAnyLetter = stages.equals(EnumSet.of(Stage.RAISED));
        for (LadderStep step : rule.ladder()) {
            boolean silent = step.told().isEmpty() && step.level() == SupervisionLevel.TRANSFERRED;
            boolean tooEarly = beforeAnyLetter && !step.told().isEmpty() && OF_A_LETTER.containsAll(step.told());
            if (silent || tooEarly) {
                find(
                        Kind.NOBODY_TOLD,
                        rule,
                        "of the ladder's step to " + step.level() + " after " + step.offset() + " "
                                + (silent ? "nobody is told" : step.told() + " are told, whom no letter has named yet"),
                        "name a role that somebody fills");
            }
        }
    }

    private void find(Kind kind, ObligationRule rule, String what, String remedy) {
        findings.add(new ProgrammeFinding(kind, "rule " + rule.code(), what, remedy));
    }
}
