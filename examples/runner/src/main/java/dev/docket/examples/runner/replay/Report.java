package dev.docket.examples.runner.replay;

import dev.docket.examples.runner.terminal.Page;
import dev.docket.examples.runner.terminal.Table;
import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Rate;
import dev.docket.metrics.RuleFigures;
import dev.docket.metrics.Scorecard;
import dev.docket.request.Ending;
import dev.docket.request.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Prints a replay: what was read, what the library counts, what is irregular, what is broken. */
final class Report {

    private static final int FIRST_FEW = 5;

    private final Page page;

    Report(Page page) {
        this.page = page;
    }

    /** Prints everything but the comparison with facts. */
    void print(String name, Replay replay) {
        Figures figures = replay.figures();
        printLog(name, replay);
        if (replay.rowsTaken() > 0) {
            printCounts(replay, figures);
            printTimes(replay, figures);
            printRates(figures.card());
            printRules(figures.card());
        } else {
            line("no row could be taken, so there are no figures");
        }
        printIrregular(replay.irregular());
        printBroken(replay.log().broken());
    }

    private void line(String format, Object... values) {
        page.text("  ", text(format, values));
    }

    private void pair(String word, String format, Object... values) {
        page.pair(word, text(format, values));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void printLog(String name, Replay replay) {
        TicketLog log = replay.log();
        page.line(page.ink()
                .title("Replay of a ticket log under programme "
                        + replay.programme().ref()));
        pair("log", "%s", name);
        pair(
                "zone",
                "%s: times without an offset were read off a wall there%s",
                replay.programme().calendar().zone(),
                log.onShiftedClock() == 0 ? "" : "; " + log.onShiftedClock() + " while the clock was shifted");
        pair(
                "rows",
                "%,d: %,d in the histories, %,d irregular, %,d broken",
                log.rows(),
                replay.rowsTaken(),
                replay.irregular().size(),
                log.broken().size());
        pair(
                "tickets",
                "%,d, of which %,d could not be raised",
                replay.tickets().size(),
                replay.unraised().size());
        pair("events", "%,d of the library: acts, and what time did", replay.events());
    }

    private void printCounts(Replay replay, Figures figures) {
        Scorecard card = figures.card();
        page.section(
                "As of " + replay.asOf().atZone(replay.programme().calendar().zone()) + ", the last time in the log");
        pair("raised", "%,d", card.count(Count.RAISED));
        pair("closed", "%,d%s", card.count(Count.CLOSED), endings(card));
        pair("open", "%,d%s", card.count(Count.OPEN), openStages(card));
        pair(
                "replied",
                "%,d, of which %,d solved before anybody took them in charge",
                card.count(Count.ANSWERED),
                card.count(Count.ON_SITE));
        pair("reopened", "%,d, %,d times", card.count(Count.EVER_REOPENED), card.count(Count.REOPENINGS));
        pair("waited", "%,d, %,d times", card.count(Count.EVER_DEFERRED), card.count(Count.DEFERRALS));
        figures.waits().forEach((word, tickets) -> pair("", "%,d with \"%s\"", tickets, word));
        pair(
                "reminded",
                "%,d times; %,d warnings, %,d due dates missed",
                card.count(Count.REMINDERS),
                card.count(Count.WARNINGS),
                card.count(Count.BREACHES));
    }

    private static String endings(Scorecard card) {
        StringJoiner text = new StringJoiner(", ", ": ", "").setEmptyValue("");
        for (Ending ending : Ending.values()) {
            if (card.endedBy(ending) > 0) {
                text.add(card.endedBy(ending) + " " + ending);
            }
        }
        return text.toString();
    }

    private static String openStages(Scorecard card) {
        StringBuilder text = new StringBuilder();
        for (Stage stage : Stage.values()) {
            if (stage.isOpen() && card.standingIn(stage) > 0) {
                text.append(text.length() == 0 ? ": " : ", ")
                        .append(card.standingIn(stage))
                        .append(' ')
                        .append(stage);
            }
        }
        return text.toString();
    }

    private void printTimes(Replay replay, Figures figures) {
        page.section("Handling times, in days");
        Table times = new Table("clock, measure", ">n", ">mean", ">median", ">p95", ">least", ">most", ">open");
        for (Clock clock :
                List.of(Clock.RAISED_TO_CLOSED, Clock.RAISED_TO_FIRST_REPLY, Clock.LETTER_TO_FIRST_APPROVED_ANSWER)) {
            for (Measure measure : Measure.values()) {
                addTime(times, figures.card().handling(clock, measure));
            }
        }
        page.table(times);
        line(
                "%,d closed tickets have a shift of the clock in %s inside: for them a wall and a stopwatch differ by an hour.",
                figures.acrossShiftOfClock(), replay.programme().calendar().zone());
    }

    private static void addTime(Table times, Handling handling) {
        handling.spread()
                .ifPresent(s -> times.row(
                        handling.clock() + ", " + handling.measure(),
                        handling.n(),
                        plain(s.mean()),
                        plain(s.median()),
                        plain(s.p95()),
                        plain(s.min()),
                        plain(s.max()),
                        handling.censored()));
    }

    private static String plain(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void printRates(Scorecard card) {
        page.section("Rates");
        Table rates = new Table("rate", "");
        for (Rate rate : List.of(
                card.outcomes().settlement(),
                card.timeliness()
                        .of("first reply in " + HelpDesk.REPLY_IN_WORKING_DAYS + " working days", HelpDesk.FIRST_REPLY),
                card.timeliness().answers(),
                card.timeliness().dispatch(),
                card.closures().reopening(),
                card.followUps().resolution())) {
            rates.row(rate.name(), rate.text());
        }
        page.table(rates);
    }

    private void printRules(Scorecard card) {
        page.section("Due dates");
        Table rules = new Table("rule", ">on time", ">late", ">by time", ">dropped", ">running", ">overdue");
        for (RuleFigures rule : card.rules()) {
            rules.row(
                    rule.rule(),
                    rule.onTime(),
                    rule.late(),
                    rule.acted(),
                    rule.cancelled() + rule.abandoned(),
                    rule.running(),
                    rule.overdue());
        }
        page.table(rules);
    }

    private void printIrregular(List<Irregularity> irregular) {
        if (!irregular.isEmpty()) {
            page.section("Irregular: " + irregular.size() + " rows break the rules and stand beside the histories");
            irregular.stream().limit(FIRST_FEW).forEach(row -> line("%s", row));
            more(irregular.size(), "--irregular FILE");
        }
    }

    private void printBroken(List<BrokenRow> broken) {
        if (!broken.isEmpty()) {
            page.section("Broken: " + broken.size() + " rows could not be read");
            broken.stream().limit(FIRST_FEW).forEach(row -> line("%s", row));
            more(broken.size(), "--irregular FILE");
        }
    }

    private void more(int all, String option) {
        if (all > FIRST_FEW) {
            line("and %,d more; %s writes all of them", all - FIRST_FEW, option);
        }
    }

    /** Prints the comparison with a file of facts; true when every difference is accounted for. */
    boolean printCheck(String name, Replay replay, List<FactCheck.Line> lines) {
        page.section("Compared with " + name);
        Table facts = new Table("fact", ">log", ">docket", ">difference", "");
        for (FactCheck.Line fact : lines) {
            facts.row(
                    fact.name(),
                    number(fact.fact()),
                    number(fact.docket()),
                    fact.isEqual() ? "" : number(fact.docket().subtract(fact.fact())),
                    fact.isEqual() ? "" : fact.isAccounted() ? "accounted for by irregular rows" : "NOT ACCOUNTED FOR");
        }
        page.table(facts);
        long equal = lines.stream().filter(FactCheck.Line::isEqual).count();
        long accounted = lines.stream().filter(FactCheck.Line::isAccounted).count();
        line(
                "%d facts: %d equal, %d accounted for, %d not",
                lines.size(), equal, accounted - equal, lines.size() - accounted);
        if (accounted > equal) {
            line("Every row of the log counts as an event there. Those that moved a closing there and not here:");
            FactCheck.differing(replay).forEach(row -> line("%s", row));
        }
        return accounted == lines.size();
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
