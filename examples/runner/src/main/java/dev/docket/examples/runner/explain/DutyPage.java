package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.Duty.Move;
import dev.docket.examples.runner.run.RunRequest;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.notice.Words;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Occurrence;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints why what a request owes by a rule is due when it is due. */
final class DutyPage {

    private final RunRequest run;
    private final ObligationRule rule;
    private final WorkingCalendar calendar;
    private final Language language;
    private final Words words;
    private final Page page;

    DutyPage(RunRequest run, ObligationRule rule, Language language, Page page) {
        this.run = run;
        this.rule = rule;
        this.calendar = run.programme().rulebook().calendarOf(rule);
        this.language = language;
        this.words = Words.in(language.locale());
        this.page = page;
    }

    /** What is open is told in full, or else what was owed last; the rest in a line each. */
    void print(List<Duty> duties) {
        List<Duty> open =
                duties.stream().filter(duty -> duty.state().isPresent()).toList();
        List<Duty> inFull = open.isEmpty() ? duties.subList(duties.size() - 1, duties.size()) : open;
        head();
        inFull.forEach(this::tell);
        List<Duty> others =
                duties.stream().filter(duty -> !inFull.contains(duty)).toList();
        if (!others.isEmpty()) {
            others(others);
        }
        page.flush();
    }

    private String of(String english, String chinese) {
        return language.of(english, chinese);
    }

    private String moment(Instant instant) {
        return language.moment(instant, calendar);
    }

    private String moment(Optional<Instant> instant) {
        return instant.map(this::moment).orElseGet(() -> of("no date", "无期限"));
    }

    private void head() {
        page.pair(
                of("request", "诉求"),
                page.ink()
                        .strong(run.request().id() + " "
                                + run.request().intake().title()));
        page.pair(of("programme", "方案"), run.programme().ref().toString());
        page.pair(
                of("owed", "事项"),
                rule.code()
                        + language.of(
                                "", "（" + word("act." + rule.code(), rule.code().value()) + "）")
                        + of(", by the ", "，由")
                        + role(rule.debtor())
                        + of("", "承担"));
        page.pair(of("as of", "截至"), moment(run.asOf().minusNanos(1)));
    }

    private void tell(Duty duty) {
        ObligationEvent.Armed armed = duty.armed();
        page.section(of("Owed since ", "起自")
                + moment(armed.at())
                + armed.subject().map(who -> of(" by ", "，承担者") + who).orElse(""));
        page.pair(of("due", "截止"), page.ink().strong(moment(duty.due())));
        if (!duty.due().equals(armed.due())) {
            page.pair(of("instead of", "原定"), moment(armed.due()));
        }
        page.pair(of("from", "起算"), moment(armed.anchor()));
        armed.period().ifPresent(period -> page.pair(of("period", "期限"), period.toString()));
        counting().ifPresent(counting -> page.pair(of("rule", "计算规则"), counting.toString()));
        page.pair(of("calendar", "日历"), calendar.id() + of(" in ", "，") + calendar.zone());
        page.line("");
        page.pair(of("why", "理由"), duty.reason().orElseGet(() -> of("no date is reckoned for it", "不设期限")));
        days(armed).ifPresent(derivation -> {
            page.line("");
            page.table(DayTable.of(derivation, calendar, language, page.ink()));
        });
        moves(duty);
        steps(duty);
        page.line("");
        page.pair(of("by now", "现状"), state(duty));
    }

    private Optional<CountingRule> counting() {
        if (rule.due() instanceof DueRule.Within within) {
            return Optional.of(within.counting());
        }
        return rule.due() instanceof DueRule.Recurring recurring ? Optional.of(recurring.counting()) : Optional.empty();
    }

    /** The days, where a period is counted and comes to the date that was first due. */
    private Optional<Derivation> days(ObligationEvent.Armed armed) {
        return armed.period()
                .filter(period -> !armed.named())
                .flatMap(period -> counting().map(how -> calendar.explain(armed.anchor(), period, how)))
                .filter(derivation -> armed.due().equals(Optional.of(derivation.unsuspended())));
    }

    // ---- what moved it

    private void moves(Duty duty) {
        if (duty.moves().isEmpty()) {
            return;
        }
        page.line("");
        page.text("", of("What moved it, and what did not:", "期限的变动："));
        for (Move move : duty.moves()) {
            String to = move.moves()
                    ? of("; due ", "；截止由") + moment(move.from()) + of(" → ", "改为") + moment(move.to())
                    : "";
            page.text("  " + moment(move.event().at()) + "  ", what(move.event()) + to);
            move.reason().ifPresent(why -> page.text("      " + of("why: ", "理由："), why));
        }
    }

    private String what(ObligationEvent event) {
        if (event instanceof ObligationEvent.Paused paused) {
            return of("stands still because ", "暂停计时；原因：") + paused.reason();
        }
        if (event instanceof ObligationEvent.Resumed resumed) {
            return (resumed.running()
                            ? of("runs again; it stood still because ", "恢复计时；暂停原因：")
                            : of("still stands still; no longer because ", "仍暂停；已消除的原因："))
                    + resumed.reason();
        }
        if (event instanceof ObligationEvent.Moved moved) {
            return of("moved by ", "变动原因：")
                    + moved.by()
                    + moved.extension()
                            .map(period -> of(", extended by ", "，延长") + period)
                            .orElse("");
        }
        if (event instanceof ObligationEvent.BroughtForward brought) {
            return of("brought forward by ", "变动原因：") + brought.by();
        }
        return event.kind().toString();
    }

    // ---- what time does about it

    private record Step(Instant at, String what, String state) {}

    private void steps(Duty duty) {
        ArrayList<Step> steps = new ArrayList<>();
        duty.done().forEach(event -> steps.add(new Step(event.at(), done(event), of("done", "已发生"))));
        String left = duty.end().isPresent()
                ? of("not needed any more", "不再需要")
                : duty.state().filter(Obligation::isPaused).isPresent() ? of("stands still", "暂停") : of("ahead", "将发生");
        duty.ahead().forEach(one -> steps.add(new Step(one.at(), ahead(one), left)));
        if (steps.isEmpty()) {
            return;
        }
        steps.sort(Comparator.comparing(Step::at));
        page.line("");
        Table table = new Table(of("when", "时间"), of("what time does about it", "到时措施"), "");
        steps.forEach(step -> table.row(moment(step.at()), step.what(), step.state()));
        page.table(table);
    }

    private String done(ObligationEvent event) {
        if (event instanceof ObligationEvent.Warned warned) {
            return warning(warned.n());
        }
        if (event instanceof ObligationEvent.Escalated escalated) {
            return ladder(escalated.n());
        }
        return event instanceof ObligationEvent.Reminded reminded ? reminder(reminded.n()) : due();
    }

    private String ahead(Occurrence one) {
        return switch (one.kind()) {
            case WARNING -> warning(one.n());
            case DUE -> due();
            case LADDER -> ladder(one.n());
            case REMINDER -> reminder(one.n());
        };
    }

    private String warning(int n) {
        return of("the debtor is warned, ", "预警，提前") + rule.warnings().get(n - 1) + of(" before", "");
    }

    private String due() {
        return rule.actsAtLapse()
                .map(act -> of("time acts: ", "到时自动：") + act)
                .orElseGet(() -> of("due; if it is not done, a breach", "到期；未完成即逾期"));
    }

    private String ladder(int n) {
        LadderStep step = rule.ladder().get(n - 1);
        String offset = step.offset().toString().startsWith("0 ") ? "" : step.offset() + of(" after: ", "后：");
        return offset
                + of("step ", "第")
                + n
                + of(", level ", "级，")
                + level(step.level())
                + of("; told are ", "；告知")
                + step.told().stream().map(this::role).collect(Collectors.joining(of(", ", "、")));
    }

    private String reminder(int n) {
        return of("reminder ", "第") + n + of("", "次提醒");
    }

    // ---- how it stands

    private String state(Duty duty) {
        return duty.end().map(this::ended).orElseGet(() -> {
            Obligation state = duty.state().orElseThrow();
            String late = state.breachedAt()
                    .map(at -> of(", breached at ", "，逾期自") + moment(at))
                    .orElse("");
            return (state.isPaused() ? of("open, stands still", "未完成，暂停计时") : of("open", "未完成")) + late;
        });
    }

    private String ended(ObligationEvent end) {
        if (end instanceof ObligationEvent.Met met) {
            String asOf = met.asOf().equals(met.at()) ? "" : of(", as of ", "，视同") + moment(met.asOf());
            return of("done ", "已完成：")
                    + moment(met.at())
                    + of(" by ", "，")
                    + met.by()
                    + asOf
                    + (met.cured() ? of(", late", "，逾期") : "");
        }
        if (end instanceof ObligationEvent.Acted acted) {
            return of("time has acted at ", "已自动处理：") + moment(acted.at()) + of(": ", "，") + acted.act();
        }
        return of("owed no more since ", "不再承担，自")
                + moment(end.at())
                + (end instanceof ObligationEvent.Cancelled cancelled ? of(", by ", "，") + cancelled.by() : "");
    }

    private void others(List<Duty> others) {
        page.section(of("Owed by the same rule besides", "同一事项的其他各次"));
        Table table = new Table(of("since", "起自"), of("by", "承担者"), of("due", "截止"), of("what became of it", "结果"));
        others.forEach(duty -> table.row(
                moment(duty.armed().at()),
                duty.armed().subject().map(Object::toString).orElse(""),
                moment(duty.due()),
                state(duty)));
        page.table(table);
    }

    // ---- words

    private String role(Role role) {
        return language.of(role.toString(), word("role." + role, role.toString()));
    }

    private String level(SupervisionLevel level) {
        return language.of(level.toString(), word("level." + level, level.toString()));
    }

    private String word(String key, String otherwise) {
        return words.texts().getOrDefault(key, otherwise);
    }
}
