package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.measuring.Effort;
import dev.docket.examples.benchmarks.measuring.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures and goals as Markdown. */
final class Tables {

    /** A goal of more cases shows the one nearest to its limit, or farthest beyond it. */
    private static final int CASES_SHOWN = 4;

    private static final double FEW = 10;
    private static final double MICRO = 1e3;
    /** What every run measures, whatever it is asked for. */
    private static final String BRIEF = "Sizes.";

    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Tables() {}

    /** The whole: where, how, and for each part of which something was measured its goals and its figures. */
    static String of(Machine machine, Effort effort, Figures figures) {
        List<Verdict> verdicts = Goals.judge(figures);
        StringBuilder text = new StringBuilder();
        text.append(Report.format(
                "%s. Effort: %s. %s",
                machine.words(), effort.name().toLowerCase(Locale.ROOT), Report.summary(verdicts)));
        for (Part part : Part.values()) {
            if (figures.all().keySet().stream().noneMatch(name -> part.shows(name) && !name.startsWith(BRIEF))) {
                continue;
            }
            text.append("\n### ").append(part.title()).append("\n\n");
            text.append(goals(part, verdicts));
            text.append('\n').append(figures(part, figures));
        }
        return text.toString();
    }

    private static String goals(Part part, List<Verdict> verdicts) {
        return "| goal | limit | measured | |\n| --- | --- | --- | --- |\n"
                + part.goals().stream()
                        .map(goal -> row(
                                goal,
                                verdicts.stream()
                                        .filter(verdict -> verdict.goal().equals(goal))
                                        .toList()))
                        .collect(Collectors.joining());
    }

    private static String row(Goal goal, List<Verdict> verdicts) {
        List<Verdict> measured =
                verdicts.stream().filter(verdict -> verdict.value().isPresent()).toList();
        return Report.format(
                "| %s | %s | %s | %s |\n",
                goal.says(),
                goal.bound() == Bound.NONE ? goal.unit() : Report.limit(goal) + " " + goal.unit(),
                measured.isEmpty() ? "not measured" : measured(goal, measured),
                outcome(goal, measured, verdicts.size()));
    }

    private static String measured(Goal goal, List<Verdict> measured) {
        if (measured.size() <= CASES_SHOWN) {
            return measured.stream()
                    .map(verdict -> verdict.name() + ": " + value(verdict))
                    .collect(Collectors.joining("<br>"));
        }
        Comparator<Verdict> byValue =
                Comparator.comparing(verdict -> verdict.value().orElseThrow());
        Verdict worst = measured.stream()
                .max(goal.bound() == Bound.AT_LEAST ? byValue.reversed() : byValue)
                .orElseThrow();
        return Report.format("worst of %d, %s: %s", measured.size(), worst.name(), value(worst));
    }

    private static String value(Verdict verdict) {
        double value = verdict.value().orElseThrow() + 0.0;
        return Report.format(Math.abs(value) < FEW ? "%,.2f" : "%,.0f", value);
    }

    private static String outcome(Goal goal, List<Verdict> measured, int cases) {
        if (goal.bound() == Bound.NONE || measured.isEmpty()) {
            return "";
        }
        long missed = measured.stream().filter(Verdict::isMissed).count();
        String said = missed == 0 ? "met" : Report.format("**%d of %d missed**", missed, measured.size());
        return measured.size() == cases ? said : Report.format("%s, %d of %d measured", said, measured.size(), cases);
    }

    private static String figures(Part part, Figures figures) {
        return "| what | median | fastest .. slowest | bytes |\n| --- | ---: | ---: | ---: |\n"
                + figures.all().entrySet().stream()
                        .filter(entry -> part.shows(entry.getKey()))
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String row(String name, Figure figure) {
        boolean timed = !Double.isNaN(figure.nanos());
        return Report.format(
                "| `%s` | %s | %s | %s |\n",
                name,
                timed ? time(figure.nanos()) : "",
                timed ? time(figure.least()) + " .. " + time(figure.most()) : "",
                Double.isNaN(figure.bytes()) ? "" : Report.format("%,.0f", figure.bytes() + 0.0));
    }

    /** In the unit in which there are some digits before the point. */
    static String time(double nanos) {
        if (nanos < FEW * MICRO) {
            return Report.format(nanos < FEW * FEW ? "%,.1f ns" : "%,.0f ns", nanos);
        } else if (nanos < FEW * MILLI) {
            return Report.format("%,.1f µs", nanos / MICRO);
        } else if (nanos < FEW * SECOND) {
            return Report.format("%,.1f ms", nanos / MILLI);
        }
        return Report.format("%,.1f s", nanos / SECOND);
    }
}
