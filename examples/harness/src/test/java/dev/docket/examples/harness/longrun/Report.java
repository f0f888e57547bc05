package dev.docket.examples.harness.longrun;

import dev.docket.examples.harness.longrun.Tally.Checked;
import dev.docket.examples.harness.longrun.Tally.Count;
import dev.docket.request.CommandKind;
import dev.docket.request.Ending;
import dev.docket.request.Stage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The statistics of a run as tables in Markdown. */
final class Report {

    private static final long MICRO = 1_000;

    private final Tally tally;
    private final StringBuilder text = new StringBuilder();

    private Report(Tally tally) {
        this.tally = tally;
    }

    /** The whole report; of the same lives it is the same but for the time they took. */
    static String of(LongRun.Order order, Tally tally, Duration took) {
        Report report = new Report(tally);
        report.summary(order, took);
        report.laws(order.laws());
        report.commands();
        report.events();
        report.ends();
        return report.text.toString();
    }

    private void summary(LongRun.Order order, Duration took) {
        head("in all", "");
        double seconds = Math.max(1, took.toMillis()) / 1_000.0;
        row("journeys", number(tally.lives()));
        row("seeds", order.seed() + " to " + (order.seed() + order.journeys() - 1));
        row("threads", number(order.threads()));
        row("took", took.truncatedTo(ChronoUnit.SECONDS).toString());
        row("journeys a second", String.format(Locale.ROOT, "%.1f", tally.lives() / seconds));
        row("lives that break a law", number(tally.unsoundLives()));
        row("commands given", number(tally.sum(Count.GIVEN)));
        row("accepted", number(tally.sum(Count.ACCEPTED)));
        row("of these told later than it happened", number(tally.late()));
        row("refused", number(tally.sum(Count.REFUSED)));
        row("events", number(tally.sum(Count.EVENTS) + tally.sum(Count.OF_OBLIGATIONS)));
        row("of these lapses", number(tally.lapses()));
        row("breaches", number(tally.of(Count.OF_OBLIGATIONS, "Breached")));
        row("reminders", number(tally.of(Count.OF_OBLIGATIONS, "Reminded")));
        row("escalations", number(tally.of(Count.OF_OBLIGATIONS, "Escalated")));
        row("longest history", number(tally.longest()) + " events (seed " + tally.longestSeed() + ")");
    }

    private void laws(List<Law> laws) {
        head("law", "on every", "lives checked", "had something to say", "times", "broken", "µs of a core a life");
        for (Law law : laws) {
            Checked checked = tally.of(law);
            row(
                    law.name(),
                    law.every() == 1 ? "life" : law.every() + "th",
                    number(checked.lives()),
                    law.counts() ? number(checked.met()) : "does not count",
                    law.counts() ? number(checked.times()) : "",
                    number(checked.broken()),
                    number(checked.lives() == 0 ? 0 : checked.nanos() / checked.lives() / MICRO));
        }
    }

    private void commands() {
        head("command", "given", "accepted", "refused");
        for (CommandKind kind : CommandKind.values()) {
            row(kind.name(), number(Count.GIVEN, kind), number(Count.ACCEPTED, kind), number(Count.REFUSED, kind));
        }
        table("refused because", Count.REASONS);
    }

    private void events() {
        table("event", Count.EVENTS);
        table("event of an obligation", Count.OF_OBLIGATIONS);
    }

    private void ends() {
        head("stage", "lives that reached it");
        Stream.of(Stage.values()).forEach(stage -> row(stage.name(), number(Count.STAGES, stage)));
        head("ending", "lives that reached it");
        Stream.of(Ending.values()).forEach(ending -> row(ending.name(), number(Count.ENDINGS, ending)));
        table("programme", Count.PROGRAMMES);
    }

    private void table(String name, Count count) {
        head(name, "");
        for (Map.Entry<String, Long> entry : tally.of(count).entrySet()) {
            row(entry.getKey(), number(entry.getValue()));
        }
    }

    private String number(Count count, Enum<?> name) {
        return number(tally.of(count, name.name()));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void head(String... cells) {
        text.append('\n');
        row(cells);
        text.append("|---").append("|---:".repeat(cells.length - 1)).append("|\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
