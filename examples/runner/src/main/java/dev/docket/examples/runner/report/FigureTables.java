package dev.docket.examples.runner.report;

import dev.docket.examples.runner.report.Months.Month;
import dev.docket.examples.runner.report.PageModel.Row;
import dev.docket.examples.runner.report.PageModel.Table;
import dev.docket.examples.runner.run.Performance;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling.Spread;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.SupervisionLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of figures: every share with what it is a share of. */
final class FigureTables {

    private static final int MINUS = -1;

    private final Performance run;
    private final Months months;
    private final Wordbook words;

    FigureTables(Performance run, Months months, Wordbook words) {
        this.run = run;
        this.months = months;
        this.words = words;
    }

    List<Table> tables() {
        return List.of(rates(), compared(), monthly());
    }

    // ---- all requests

    private Table rates() {
        long raised = run.card().count(Count.RAISED);
        return new Table(
                "rates",
                words.get("rates.title"),
                words.get("rates.note")
                        .with(raised, run.card().count(Count.OPEN), run.card().count(Count.CLOSED)),
                heads("rates.what", "rates.share", "rates.of", "rates.left_out"),
                run.rates().stream().map(this::rate).toList(),
                false);
    }

    private Row rate(Rate rate) {
        Text left = rate.exclusions().isEmpty()
                ? new Text("", "")
                : new Text(leftOut(rate, Text::en, ", "), leftOut(rate, Text::zh, "、"));
        return new Row(
                words.get("rate", rate.name()),
                List.of(percent(rate, words), words.get("of").with(rate.numerator(), rate.denominator()), left),
                rate.percent().map(BigDecimal::doubleValue).orElse(0.0),
                "even");
    }

    private String leftOut(Rate rate, Function<Text, String> language, String comma) {
        return rate.exclusions().stream()
                .map(one -> language.apply(words.get("exclusion", one.reason())) + " " + one.count())
                .collect(Collectors.joining(comma));
    }

    static Text percent(Rate rate, Wordbook words) {
        return rate.percent()
                .map(percent -> Text.same(percent.toPlainString() + "\u00a0%"))
                .orElse(words.get("undefined"));
    }

    // ---- this month and the one before

    private Table compared() {
        Month last = months.last();
        Optional<Month> before = months.before();
        ArrayList<Row> rows = new ArrayList<>();
        rows.add(count("raised", 0, card -> card.count(Count.RAISED)));
        rows.add(count("closed", 0, card -> card.count(Count.WRITE_OFFS)));
        rows.add(count("open", MINUS, card -> card.count(Count.OPEN)));
        rows.add(share("on_time", card -> card.timeliness().answers()));
        rows.add(share("dispatch", card -> card.timeliness().dispatch()));
        rows.add(days(
                "median",
                card -> card.handling(Clock.RAISED_TO_CLOSED, Measure.ELAPSED_DAYS)
                        .spread()
                        .map(Spread::median)));
        rows.add(count("breaches", MINUS, card -> card.count(Count.BREACHES)));
        rows.add(count("reminders", 0, card -> card.count(Count.REMINDERS)));
        return new Table(
                "compared",
                words.get("compared.title"),
                words.get("compared.note"),
                List.of(
                        words.get("compared.what"),
                        before.map(this::name).orElse(words.get("compared.none")),
                        name(last),
                        words.get("compared.change")),
                rows,
                false);
    }

    private Text name(Month month) {
        return words.get(month.running() ? "month.running" : "month.whole").with(month.month());
    }

    /** A figure of both months; {@code better} is 1 when more is better, -1 when less is, 0 when neither. */
    private Row count(String key, int better, Function<Scorecard, Long> figure) {
        return row(
                key,
                better,
                0,
                card -> Optional.of(BigDecimal.valueOf(figure.apply(card))),
                card -> Text.same(figure.apply(card)),
                "compared.by");
    }

    private Row share(String key, Function<Scorecard, Rate> rate) {
        return row(
                key,
                1,
                1,
                card -> rate.apply(card).percent(),
                card -> {
                    Rate one = rate.apply(card);
                    Text of = words.get("of").with(one.numerator(), one.denominator());
                    Text percent = percent(one, words);
                    return new Text(percent.en() + " (" + of.en() + ")", percent.zh() + "（" + of.zh() + "）");
                },
                "compared.points");
    }

    private Row days(String key, Function<Scorecard, Optional<BigDecimal>> days) {
        return row(
                key,
                MINUS,
                1,
                days,
                card -> days.apply(card)
                        .map(some -> words.get("days").with(one(some)))
                        .orElse(words.get("undefined")),
                "days");
    }

    private Row row(
            String key,
            int better,
            int scale,
            Function<Scorecard, Optional<BigDecimal>> number,
            Function<Scorecard, Text> shown,
            String unit) {
        Optional<Scorecard> before = months.before().map(Month::card);
        Scorecard last = months.last().card();
        Optional<BigDecimal> change =
                before.flatMap(number).flatMap(then -> number.apply(last).map(now -> now.subtract(then)));
        Text words = change.map(by -> this.words
                        .get(unit)
                        .with(sign(by)
                                + by.abs()
                                        .setScale(scale, RoundingMode.HALF_EVEN)
                                        .toPlainString()))
                .orElse(Text.same("–"));
        return new Row(
                this.words.get("compared." + key),
                List.of(before.map(shown).orElse(Text.same("–")), shown.apply(last), words),
                MINUS,
                change.map(by -> Headline.tone(by.multiply(BigDecimal.valueOf(better))))
                        .orElse("even"));
    }

    private static String sign(BigDecimal by) {
        return by.signum() == 0 ? "±" : by.signum() > 0 ? "+" : "−";
    }

    private static String one(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    // ---- month by month

    private Table monthly() {
        ArrayList<Row> rows = new ArrayList<>();
        for (Month month : months.all()) {
            Scorecard card = month.card();
            Rate onTime = card.timeliness().answers();
            long rises = 0;
            for (SupervisionLevel level : SupervisionLevel.values()) {
                rises += card.raisedTo(level);
            }
            rows.add(
                    0,
                    new Row(
                            name(month),
                            List.of(
                                    Text.same(card.count(Count.RAISED)),
                                    Text.same(card.count(Count.WRITE_OFFS)),
                                    Text.same(card.count(Count.OPEN)),
                                    words.get("of").with(onTime.numerator(), onTime.denominator()),
                                    percent(onTime, words),
                                    Text.same(card.count(Count.REMINDERS)),
                                    Text.same(card.count(Count.WARNINGS)),
                                    Text.same(rises)),
                            MINUS,
                            "even"));
        }
        return new Table(
                "monthly",
                words.get("monthly.title"),
                words.get("monthly.note"),
                heads(
                        "monthly.month",
                        "compared.raised",
                        "compared.closed",
                        "compared.open",
                        "monthly.due",
                        "compared.on_time",
                        "compared.reminders",
                        "monthly.warnings",
                        "monthly.rises"),
                rows,
                true);
    }

    private List<Text> heads(String... keys) {
        return List.of(keys).stream().map(words::get).toList();
    }
}
