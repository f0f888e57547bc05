package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.CalendarChoice.Chosen;
import dev.docket.examples.runner.explain.DayRows.Row;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Tells a due date: what it is, what went into it, why in a line, and day by day. */
final class Explanation {

    private final Chosen chosen;
    private final WorkingCalendar calendar;
    private final Question question;
    private final List<Language> languages;
    private final Language language;
    private final Sheet sheet;

    /**
     * What is asked.
     *
     * @param from from when
     * @param period how long
     * @param rule how to count
     * @param ruleIsDefault whether nobody said how to count
     * @param suspensions what does not count
     */
    record Question(
            Instant from, Period period, CountingRule rule, boolean ruleIsDefault, List<Suspension> suspensions) {}

    /** Tells in the first of the languages, and why in all of them. */
    Explanation(Chosen chosen, Question question, List<Language> languages, PrintWriter out, Ansi ansi) {
        this.chosen = chosen;
        this.calendar = chosen.calendar();
        this.question = question;
        this.languages = languages;
        this.language = languages.get(0);
        this.sheet = new Sheet(out, ansi);
    }

    /** Prints a due date and, where its days can be listed, why. */
    void print(Due due, Optional<Derivation> derivation) {
        Instant at = calendar.due(question.from(), question.period(), question.rule(), question.suspensions())
                .at();
        parts(due, at);
        derivation.ifPresentOrElse(
                this::why, () -> sheet.line(of("The days are too many to be listed.", "天数过多，不逐日列出。")));
        suspensions(due, at, derivation.isPresent());
        unknown();
        provisional(due, at);
        sheet.flush();
    }

    private String of(String english, String chinese) {
        return language.of(english, chinese);
    }

    private String moment(Instant instant) {
        return language.moment(instant, calendar);
    }

    private void parts(Due due, Instant at) {
        sheet.pair(of("due", "截止"), sheet.strong(moment(at)));
        if (!at.equals(due.at())) {
            sheet.pair(of("instead of", "原定"), moment(due.at()));
        }
        sheet.pair(of("from", "起算"), moment(question.from()));
        sheet.pair(of("period", "期限"), question.period().toString());
        sheet.pair(of("rule", "计算规则"), question.rule().toString() + (question.ruleIsDefault() ? language.usual() : ""));
        sheet.pair(of("calendar", "日历"), chosen.what());
        sheet.pair(of("hours", "工作时间"), chosen.hours());
        sheet.pair(of("zone", "时区"), chosen.zone());
        calendar.horizon().ifPresent(horizon -> sheet.pair(of("known to", "已知至"), horizon.toString()));
    }

    private void why(Derivation derivation) {
        sheet.line("");
        for (Language each : languages) {
            sheet.pair(each.of("why", "理由"), derivation.text(each.locale()));
        }
        sheet.line("");
        List<Row> rows = DayRows.of(derivation, calendar, language);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean isLast = i == rows.size() - 1;
            boolean isRun = !row.first().equals(row.last());
            sheet.row(
                    row.tone(),
                    row.first() + (isRun ? " – " + row.last() : ""),
                    language.weekday(row.first()) + (isRun ? " – " + language.weekday(row.last()) : ""),
                    row.what(),
                    row.why() + (isLast ? of("; due ", "；截止") + moment(derivation.unsuspended()) : ""));
        }
        sheet.rows(of("date", "日期"), of("day", "星期"), of("what it is", "性质"), of("how it counts", "计算"));
    }

    private void suspensions(Due due, Instant at, boolean areListed) {
        if (question.suspensions().isEmpty()) {
            return;
        }
        sheet.line("");
        for (Suspension one : areListed ? List.<Suspension>of() : Suspension.union(question.suspensions())) {
            sheet.line(
                    of("  stood still from ", "  暂停计时自") + moment(one.from()) + of(" to ", "至") + moment(one.until()));
        }
        sheet.line(
                at.equals(due.at())
                        ? of("  No time that counts lies in there, so it stays.", "  其间无应计时间，截止不变。")
                        : of("  so it moves from ", "  故由") + moment(due.at()) + of(" to ", "改为") + moment(at));
    }

    private void unknown() {
        LocalDate begun = calendar.date(question.from());
        chosen.knownFrom().filter(begun::isBefore).ifPresent(first -> {
            sheet.line("");
            sheet.line(sheet.warning(of(
                    "Holidays before " + first + " are not known here, so the plain week was counted.",
                    first + "之前的节假日未收录，按普通工作周计算。")));
        });
    }

    private void provisional(Due due, Instant at) {
        LocalDate last = LocalDate.ofInstant(at.equals(due.at()) ? at : at.minusNanos(1), calendar.zone());
        due.provisional()
                .or(() -> calendar.horizon().filter(last::isAfter))
                .filter(horizon -> !(question.period() instanceof Period.Elapsed))
                .ifPresent(horizon -> {
                    sheet.line("");
                    sheet.line(sheet.warning(of(
                            "Provisional: holidays are known to " + horizon
                                    + ", those announced later may move the date.",
                            "暂定：节假日安排已知至" + horizon + "，此后公布的安排可能改变截止时间。")));
                });
    }
}
