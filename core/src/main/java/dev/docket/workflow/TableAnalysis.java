package dev.docket.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what is wrong with a transition table: holes, stages that nothing reaches, stages without a way out, triggers
 * that nobody may give, and open stages in which a request can wait for ever.
 *
 * @since 0.1.0
 */
public final class TableAnalysis {

    private TableAnalysis() {}

    /** What kind of thing is wrong. */
    public enum FindingKind {
        /** A pair of stage and trigger of which the table says nothing. */
        HOLE,
        /** A stage that no path reaches. */
        UNREACHABLE,
        /** An open stage from which no path leads to an end. */
        NO_WAY_OUT,
        /** A command that no role may give. */
        NOBODY_MAY,
        /** An open stage in which nothing is owed, so that a request can wait there for ever. */
        CAN_WAIT_FOR_EVER
    }

    /**
     * One thing that is wrong, and how to mend it.
     *
     * @param kind what kind of thing
     * @param where the stage, the trigger or both
     * @param what what is wrong, in words
     * @param remedy how to mend it
     */
    public record Finding(FindingKind kind, String where, String what, String remedy) {
        @Override
        public String toString() {
            return kind + " at " + where + ": " + what + "; " + remedy;
        }
    }

    /**
     * One way to come into a stage, and what is owed from then on.
     *
     * @param by the event or trigger that leads there, by name
     * @param owed what is owed from then on, by name; empty when nothing is
     */
    public record Arrival(String by, List<String> owed) {
        /** Makes an arrival. */
        public Arrival {
            owed = List.copyOf(owed);
        }
    }

    /**
     * All findings of a table.
     *
     * @param table the table
     * @param mayGive for each trigger, whether anybody may give it; what time does by itself counts as given
     * @param arrivals for each open stage, the ways to come into it and what they leave owed
     * @param <P> the stages
     * @param <T> the triggers
     * @return the findings in a fixed order, empty when the table is sound
     */
    public static <P extends Enum<P>, T> List<Finding> analyse(
            TransitionTable<P, T> table, Predicate<T> mayGive, Map<P, List<Arrival>> arrivals) {
        ArrayList<Finding> findings = new ArrayList<>();
        findHoles(table, findings);
        findUnreachable(table, findings);
        findDeadEnds(table, findings);
        for (T trigger : table.triggers()) {
            if (!mayGive.test(trigger)) {
                findings.add(new Finding(
                        FindingKind.NOBODY_MAY,
                        trigger.toString(),
                        "no role may give it",
                        "name a role for it in the programme's authority"));
            }
        }
        findIdle(table, arrivals, findings);
        return List.copyOf(findings);
    }

    private static <P extends Enum<P>, T> void findHoles(TransitionTable<P, T> table, List<Finding> findings) {
        for (T trigger : table.triggers()) {
            for (P stage : table.stages()) {
                if (table.cell(stage, trigger).isEmpty()) {
                    findings.add(new Finding(
                            FindingKind.HOLE,
                            stage + " x " + trigger,
                            "the table says nothing",
                            "say where it leads or why it is refused"));
                }
            }
        }
    }

    private static <P extends Enum<P>, T> void findIdle(
            TransitionTable<P, T> table, Map<P, List<Arrival>> arrivals, List<Finding> findings) {
        for (P stage : table.stages()) {
            if (table.ends().contains(stage)) {
                continue;
            }
            List<Arrival> ways = arrivals.getOrDefault(stage, List.of());
            if (ways.isEmpty()) {
                findings.add(idle(stage, "no way to come here is known to leave anything owed"));
            }
            ways.stream()
                    .filter(arrival -> arrival.owed().isEmpty())
                    .forEach(arrival -> findings.add(idle(stage, "after " + arrival.by() + " nothing is owed")));
        }
    }

    private static Finding idle(Enum<?> stage, String what) {
        return new Finding(
                FindingKind.CAN_WAIT_FOR_EVER,
                stage.name(),
                what,
                "give the programme an obligation that this event arms");
    }

    private static <P extends Enum<P>, T> void findUnreachable(TransitionTable<P, T> table, List<Finding> findings) {
        EnumSet<P> reached = EnumSet.noneOf(table.stages().get(0).getDeclaringClass());
        table.starts().values().forEach(reached::addAll);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (P stage : List.copyOf(reached)) {
                for (T trigger : table.triggers()) {
                    grew |= reached.addAll(table.targets(stage, trigger));
                }
            }
        }
        for (P stage : table.stages()) {
            if (!reached.contains(stage)) {
                findings.add(new Finding(
                        FindingKind.UNREACHABLE,
                        stage.toString(),
                        "no path leads here",
                        "add a transition to it or drop it"));
            }
        }
    }

    private static <P extends Enum<P>, T> void findDeadEnds(TransitionTable<P, T> table, List<Finding> findings) {
        EnumSet<P> ending = EnumSet.noneOf(table.stages().get(0).getDeclaringClass());
        ending.addAll(table.ends());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (P stage : table.stages()) {
                for (T trigger : table.triggers()) {
                    if (table.targets(stage, trigger).stream().anyMatch(ending::contains)) {
                        grew |= ending.add(stage);
                    }
                }
            }
        }
        for (P stage : table.stages()) {
            if (!ending.contains(stage)) {
                findings.add(new Finding(
                        FindingKind.NO_WAY_OUT,
                        stage.toString(),
                        "no path leads to an end",
                        "add a way to a closed stage"));
            }
        }
    }
}
