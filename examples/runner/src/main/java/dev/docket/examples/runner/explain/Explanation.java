package dev.docket.examples.runner.explain;

import dev.docket.examples.runner.explain.CalendarChoice.Chosen;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.examples.runner.terminal.Page;
import dev.docket.time.CountingRule;
import dev.docket.time.Derivation;
import dev.docket.time.Due;
import dev.docket.time.Period;
import dev.docket.time.Suspension;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells a due date: what it is, what went into it, why in a line, and day by day. */
final class Explanation {

    private final Chosen chosen;
    private final WorkingCalendar calendar;
    private final Question question;
    private final List<Language> languages;
    private final Language language;
    private final Page page;

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
    Explanation(Chosen chosen, Question question, List<Language> languages, Page page) {
        this.chosen = chosen;
        this.calendar = chosen.calendar();
        this.question = question;
        this.languages = languages;
        this.language = languages.get(0);
        this.page = page;
    }

    /** Prints a due date and, where its days can be listed, why. */
    void print(Due due, Optional<Derivation> derivation) {
        Instant at = calendar.due(question.from(), question.period(), question.rule(), question.suspensions())
                .at();
        parts(due, at);
        derivation.ifPresentOrElse(
                this::why, () -> page.text("", of("The days are too many to be listed.", "天数过多，不逐日列出。")));
        suspensions(due, at, derivation.isPresent());
        unknown();
        provisional(due, at);
        page.flush();
    }

    private String of(String english, String chinese) {
        return language.of(english, chinese);
    }

    private String moment(Instant instant) {
        return language.moment(instant, calendar);
    }

    private void parts(Due due, Instant at) {
        page.pair(of("due", "截止"), page.ink().strong(moment(at)));
        if (!at.equals(due.at())) {
            page.pair(of("instead of", "原定"), moment(due.at()));
        }
        page.pair(of("from", "起算"), moment(question.from()));
        page.pair(of("period", "期限"), question.period().toString());
        page.pair(of("rule", "计算规则"), question.rule().toString() + (question.ruleIsDefault() ? language.usual() : ""));
        page.pair(of("calendar", "日历"), chosen.what());
        page.pair(of("hours", "工作时间"), chosen.hours());
        page.pair(of("zone", "时区"), chosen.zone());
        calendar.horizon().ifPresent(horizon -> page.pair(of("known to", "已知至"), horizon.toString()));
    }

    private void why(Derivation derivation) {
        page.line("");
        for (Language each : languages) {
            page.pair(each.of("why", "理由"), derivation.text(each.locale()));
        }
        page.line("");
        page.table(DayTable.of(derivation, calendar, language, page.ink()));
    }

    private void suspensions(Due due, Instant at, boolean areListed) {
        if (question.suspensions().isEmpty()) {
            return;
        }
        page.line("");
        for (Suspension one : areListed ? List.<Suspension>of() : Suspension.union(question.suspensions())) {
            page.text(
                    "  ",
                    of("stood still from ", "暂停计时自") + moment(one.from()) + of(" to ", "至") + moment(one.until()));
        }
        page.text(
                "  ",
                at.equals(due.at())
                        ? of("No time that counts lies in there, so it stays.", "其间无应计时间，截止不变。")
                        : of("so it moves from ", "故由") + moment(due.at()) + of(" to ", "改为") + moment(at));
    }

    private void unknown() {
        LocalDate begun = calendar.date(question.from());
        chosen.knownFrom().filter(begun::isBefore).ifPresent(first -> {
            page.line("");
            page.warning(of(
                    "Holidays before " + first + " are not known here, so the plain week was counted.",
                    first + "之前的节假日未收录，按普通工作周计算。"));
        });
    }

    private void provisional(Due due, Instant at) {
        LocalDate last = LocalDate.ofInstant(at.equals(due.at()) ? at : at.minusNanos(1), calendar.zone());
        due.provisional()
                .or(() -> calendar.horizon().filter(last::isAfter))
                .filter(horizon -> !(question.period() instanceof Period.Elapsed))
                .ifPresent(horizon -> {
                    page.line("");
                    page.warning(of(
                            "Provisional: holidays are known to " + horizon
                                    + ", those announced later may move the date.",
                            "暂定：节假日安排已知至" + horizon + "，此后公布的安排可能改变截止时间。"));
                });
    }
}
