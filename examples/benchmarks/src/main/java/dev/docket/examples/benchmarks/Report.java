package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Figures.Figure;
import dev.docket.examples.benchmarks.Goal.Bound;
import dev.docket.examples.benchmarks.Goal.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table, and the goals with what came of them. */
final class Report {

    private Report() {}

    /** One line a figure. */
    static String figures(Figures figures) {
        String lines = figures.all().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return format("%-44s %16s %36s %12s%n", "what", "ns/op", "fastest .. slowest", "bytes") + lines;
    }

    private static String line(String name, Figure figure) {
        String spread = Double.isNaN(figure.nanos()) ? "" : format("%,.1f .. %,.1f", figure.least(), figure.most());
        return format(
                "%-44s %16s %36s %12s%n",
                name, number("%,.1f", figure.nanos()), spread, number("%,.0f", figure.bytes()));
    }

    private static String number(String format, double value) {
        // Rounding leaves a minus sign on nothing.
        return Double.isNaN(value) ? "" : format(format, value + 0.0);
    }

    /** Each goal, and under it each of its cases that was measured. */
    static String goals(List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder();
        for (Goal goal : Goals.ALL) {
            text.append(format("%s (%s %s)%n", goal.says(), limit(goal), goal.unit()));
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
        }
        return text.toString();
    }

    private static String limit(Goal goal) {
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

    private static String outcome(Verdict verdict) {
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

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
