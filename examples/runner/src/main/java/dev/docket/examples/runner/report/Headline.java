package dev.docket.examples.runner.report;

import dev.docket.examples.runner.report.Months.Month;
import dev.docket.examples.runner.report.Morning.Share;
import dev.docket.examples.runner.report.Morning.State;
import dev.docket.examples.runner.report.PageModel.Act;
import dev.docket.examples.runner.report.PageModel.Answers;
import dev.docket.examples.runner.report.PageModel.Matter;
import dev.docket.examples.runner.report.PageModel.Trend;
import dev.docket.examples.runner.report.PageModel.Whom;
import dev.docket.examples.runner.run.Performance;
import dev.docket.examples.runner.terminal.Language;
import dev.docket.ledger.LedgerEntry;
import dev.docket.ledger.Owing;
import dev.docket.lifecycle.Debtor;
import dev.docket.metrics.Breakdown;
import dev.docket.metrics.Rate;
import dev.docket.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the page says at its head. */
final class Headline {

    private static final int MOST_DEBTORS = 5;
    private static final int MOST_ACTS = 10;
    private static final int MOST_MATTERS = 4;
    private static final Text NOTHING = new Text("", "");
    private static final int PERCENT = 100;
    /** Of fewer than so many due answers, a share of them says little; as where departments are ranked. */
    private static final int FEW = Breakdown.FEWEST_RANKED;

    private final Performance run;
    private final Morning morning;
    private final Months months;
    private final Wordbook words;
    private final WorkingCalendar calendar;

    Headline(Performance run, Morning morning, Months months, Wordbook words) {
        this.run = run;
        this.morning = morning;
        this.months = months;
        this.words = words;
        this.calendar = run.programme().calendar();
    }

    Answers answers() {
        List<Share> shares = morning.shares();
        List<Owing> overdue = morning.in(State.OVERDUE);
        long most = shares.isEmpty() ? 1 : shares.get(0).both();
        LocalDate closed = calendar.date(run.asOf().minusNanos(1));
        int rest = Math.max(0, shares.size() - MOST_DEBTORS);
        return new Answers(
                run.programme().name(),
                words.get("head.when").with(day(morning.today()), day(closed)),
                words.get("head.origin")
                        .with(
                                run.ledger().size(),
                                calendar.id(),
                                calendar.zone(),
                                run.programme().ref()),
                morning.in(State.TODAY).size(),
                words.get("head.today").with(day(morning.today())),
                overdue.size(),
                overdue.stream()
                        .findFirst()
                        .map(owing -> words.get("head.overdue").with(calendar.date(owing.due())))
                        .orElse(words.get("head.nothing_overdue")),
                shares.stream()
                        .limit(MOST_DEBTORS)
                        .map(share -> new Whom(
                                words.role(share.debtor().role()),
                                share.debtor().unit().map(Object::toString).orElse(""),
                                share.overdue(),
                                share.today(),
                                PERCENT * share.both() / most))
                        .toList(),
                rest == 0 ? NOTHING : words.get("head.more").with(rest),
                trend(),
                morning.pressing().stream().limit(MOST_ACTS).map(this::act).toList());
    }

    private Act act(List<Owing> alike) {
        Owing first = alike.get(0);
        int rest = alike.size() - MOST_MATTERS;
        return new Act(
                minute(first.due()),
                morning.of(first) == State.OVERDUE,
                words.act(first.rule()),
                whom(first.debtor()),
                alike.stream()
                        .limit(MOST_MATTERS)
                        .map(owing -> matter(owing, alike.size() == 1))
                        .toList(),
                rest <= 0 ? NOTHING : words.get("head.other_requests").with(rest));
    }

    private Matter matter(Owing owing, boolean alone) {
        LedgerEntry entry = run.ledger().entry(owing.request()).orElseThrow();
        return new Matter(entry.number() - 1, entry.request().value(), alone ? entry.title() : "");
    }

    /** Such as {@code 2023-12-01 17:00}. */
    private String minute(Instant at) {
        String moment = Language.EN.moment(at, calendar);
        return moment.substring(moment.indexOf(' ') + 1);
    }

    private Text whom(Debtor debtor) {
        Text role = words.role(debtor.role());
        return debtor.unit()
                .map(unit -> new Text(role.en() + " · " + unit, role.zh() + " · " + unit))
                .orElse(role);
    }

    // ---- whether it gets better

    private Trend trend() {
        Month last = months.last();
        Rate now = last.card().timeliness().answers();
        Optional<Rate> before =
                months.before().map(month -> month.card().timeliness().answers());
        if (now.isUndefined() || before.filter(rate -> !rate.isUndefined()).isEmpty()) {
            return new Trend(
                    now.isUndefined() ? words.get("undefined") : percent(now),
                    "even",
                    words.get("trend.alone").with(month(last), count(now)));
        }
        Rate then = before.get();
        BigDecimal change = now.percent().orElseThrow().subtract(then.percent().orElseThrow());
        boolean few = now.denominator() < FEW || then.denominator() < FEW;
        Text note = words.get(few ? "trend.few" : "trend.note")
                .with(month(last), count(now), month(months.before().get()), percent(then), count(then));
        return new Trend(points(change), few ? "even" : tone(change), note);
    }

    static String tone(BigDecimal change) {
        return change.signum() == 0 ? "even" : change.signum() > 0 ? "good" : "bad";
    }

    private Text points(BigDecimal change) {
        String key = change.signum() == 0 ? "trend.even" : change.signum() > 0 ? "trend.up" : "trend.down";
        return words.get(key)
                .with(change.abs().setScale(1, RoundingMode.HALF_EVEN).toPlainString());
    }

    private Text percent(Rate rate) {
        return FigureTables.percent(rate, words);
    }

    private Text count(Rate rate) {
        return words.get("of").with(rate.numerator(), rate.denominator());
    }

    Text month(Month month) {
        return words.get(month.running() ? "month.running" : "month.whole").with(month.month());
    }

    private Text day(LocalDate day) {
        return new Text(Language.EN.weekday(day) + " " + day, day + " " + Language.ZH.weekday(day));
    }
}
