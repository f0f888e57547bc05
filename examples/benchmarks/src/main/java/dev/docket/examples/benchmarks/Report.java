package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.Goal.Verdict;
import dev.docket.examples.benchmarks.measuring.Figure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table, and the goals with what came of them. */
final class Report {

    private static final String ROW = "%-44s %15s %35s %14s%n";

    private Report() {}

    /** One line a figure, under the heading of its part. */
    static String figures(Figures figures) {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            String lines = figures.all().entrySet().stream()
                    .filter(entry -> part.shows(entry.getKey()))
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                text.append(format(ROW, part.title(), "ns/op", "fastest .. slowest", "bytes"))
                        .append(lines);
            }
        }
        return text.toString();
    }

    private static String line(String name, Figure figure) {
        String spread = Double.isNaN(figure.nanos()) ? "" : format("%,.1f .. %,.1f", figure.least(), figure.most());
        return format(ROW, name, number("%,.1f", figure.nanos()), spread, number("%,.0f", figure.bytes()));
    }

    private static String number(String format, double value) {
        // Rounding leaves a minus sign on nothing.
        return Double.isNaN(value) ? "" : format(format, value + 0.0);
    }

    /** Each goal of each part, and under it each of its cases that was measured. */
    static String goals(List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            text.append(format("%s%n", part.title()));
            part.goals().forEach(goal -> text.append(goal(goal, verdicts)));
        }
        return text.toString();
    }

    private static String goal(Goal goal, List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder(format("%s (%s %s)%n", goal.says(), limit(goal), goal.unit()));
        List<Verdict> measured = verdicts.stream()
                .filter(verdict ->
                        verdict.goal().equals(goal) && verdict.value().isPresent())
                .toList();
        measured.forEach(verdict -> text.append(line(verdict)));
        if (measured.size() < goal.cases().size()) {
            text.append(format(
                    "  not measured: %d of %d cases%n",
                    goal.cases().size() - measured.size(), goal.cases().size()));
        }
        return text.toString();
    }

    /** As {@code at most 12}. */
    static String limit(Goal goal) {
        if (goal.bound() == Bound.NONE) {
            return "no goal,";
        }
        String bound = goal.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean whole = goal.limit() == Math.rint(goal.limit());
        return bound + " " + format(whole ? "%,.0f" : "%,.1f", goal.limit());
    }

    private static String line(Verdict verdict) {
        return format(
                "  %-6s %12s  %s%n",
                outcome(verdict), number("%,.2f", verdict.value().orElseThrow()), verdict.name());
    }

    /** As {@code met}; empty if there is no goal. */
    static String outcome(Verdict verdict) {
        if (verdict.isMissed()) {
            return "MISSED";
        }
        return verdict.isMet() ? "met" : "";
    }

    /** One line: how many cases were met, missed, and not measured. */
    static String summary(List<Verdict> verdicts) {
        long missed = verdicts.stream().filter(Verdict::isMissed).count();
        long met = verdicts.stream().filter(Verdict::isMet).count();
        long unknown =
                verdicts.stream().filter(verdict -> verdict.value().isEmpty()).count();
        return format("%d met, %d missed, %d not measured%n", met, missed, unknown);
    }

    /** The same everywhere. */
    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
