package dev.docket.examples.runner.lint;

import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.programme.Programme;
import dev.docket.programme.ProgrammeFinding;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.wire.WireFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a programme. */
final class ProgrammePage {

    private static final String INDENT = "  ";

    private final Page page;

    ProgrammePage(Page page) {
        this.page = page;
    }

    void faults(Path path, List<WireFault> faults) {
        page.line(page.ink().bad(path + ": " + counted(faults.size(), "mistake")));
        for (WireFault fault : faults) {
            page.line("");
            page.line(page.ink().strong(fault.path().isEmpty() ? "the whole" : fault.path()));
            page.text(INDENT, fault.what());
            page.note(fault.remedy());
        }
    }

    void programme(Programme programme) {
        page.section(programme.name());
        page.pair("id", programme.id() + ", version " + programme.version());
        programme.basis().forEach(document -> page.pair("basis", document));
        page.pair("calendar", words(programme.calendar()));
        programme.otherCalendars().forEach(other -> page.pair("", words(other)));
        programme
                .sessions()
                .ifPresent(sessions -> page.pair(
                        "sessions",
                        sessions.kinds().stream().map(Object::toString).collect(Collectors.joining(", "))
                                + sessions.cadence()
                                        .map(cadence -> ", " + cadence)
                                        .orElse("")));
        programme
                .residencies()
                .ifPresent(rules -> page.pair(
                        "residents",
                        rules.formula()
                                + rules.term().map(term -> ", for " + term).orElse("")));
        page.line("");
        Table table = new Table("RULE", "OWED BY", "DUE", "WARNED BEFORE", "AFTER A MISS");
        programme
                .rules()
                .forEach(rule -> table.row(
                        rule.code(),
                        rule.debtor(),
                        due(rule) + rule.calendar().map(id -> ", on " + id).orElse(""),
                        joined(rule.warnings()),
                        rule.actsAtLapse().map(act -> "then " + act).orElseGet(() -> ladder(rule))));
        page.table(table);
    }

    void findings(List<ProgrammeFinding> findings) {
        page.line("");
        if (findings.isEmpty()) {
            page.line(page.ink().good("nothing looks wrong"));
        } else {
            page.line(page.ink().bad(counted(findings.size(), "thing") + " may be a mistake"));
        }
        for (ProgrammeFinding finding : findings) {
            page.line("");
            page.line(page.ink().strong(finding.where()) + ": " + lower(finding.kind()));
            page.text(INDENT, finding.what());
            page.note(finding.remedy());
        }
    }

    private static String words(WorkingCalendar calendar) {
        return calendar.id() + " (" + calendar.zone()
                + calendar.horizon().map(day -> ", holidays known until " + day).orElse("")
                + ")";
    }

    private static String due(ObligationRule rule) {
        if (rule.due() instanceof DueRule.Within within) {
            return (within.namedDateFirst() ? "the named date, else " : "")
                    + within.periods().fallback()
                    + from(within.anchor())
                    + within.periods().cases().stream()
                            .map(ProgrammePage::words)
                            .collect(Collectors.joining())
                    + counting(within.counting());
        }
        if (rule.due() instanceof DueRule.Recurring recurring) {
            return "again and again, " + recurring.cadence() + counting(recurring.counting());
        }
        return "reminded, " + rule.reminders().map(Object::toString).orElse("never");
    }

    private static String words(Periods.Case one) {
        return "; " + one.period() + " where " + one.condition();
    }

    private static String from(Anchor anchor) {
        return switch (anchor) {
            case EVENT -> "";
            case RAISED -> " from the raising";
            case SESSION_END -> " from the session's end";
            case EPISODE_START -> " from the episode's start";
            case FIRST_ARMING -> " from the first time";
        };
    }

    private static String counting(CountingRule rule) {
        return rule.equals(CountingRule.CIVIL) ? "" : "; " + rule;
    }

    private static String ladder(ObligationRule rule) {
        List<String> steps = new ArrayList<>();
        rule.ladder()
                .forEach(step -> steps.add(
                        lower(step.level()) + (step.offset().isZero() ? " at once" : " after " + step.offset())));
        return String.join(", ", steps);
    }

    private static String joined(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
