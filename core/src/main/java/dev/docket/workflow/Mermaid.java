package dev.docket.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Draws a transition table as a Mermaid state diagram: stages as boxes, triggers on the arrows between them.
 *
 * <p>A trigger that leaves the stage as it is is not drawn. The text is the same for the same table, so a test can hold
 * a document against it.
 *
 * @since 0.1.0
 */
public final class Mermaid {

    private Mermaid() {}

    /**
     * The diagram's text, as Mermaid's {@code stateDiagram-v2}.
     *
     * @param table the table
     * @param words how to write a trigger on an arrow
     * @param <P> the stages
     * @param <T> the triggers
     * @return the text, lines ended by a line feed
     */
    public static <P extends Enum<P>, T> String stateDiagram(TransitionTable<P, T> table, Function<T, String> words) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        table.starts()
                .forEach((trigger, stages) ->
                        stages.forEach(stage -> arrow(text, "[*]", stage.name(), words.apply(trigger))));
        for (P from : table.stages()) {
            LinkedHashMap<P, StringJoiner> arrows = new LinkedHashMap<>();
            for (T trigger : table.triggers()) {
                for (P to : table.targets(from, trigger)) {
                    if (to != from) {
                        arrows.computeIfAbsent(to, stage -> new StringJoiner(", "))
                                .add(words.apply(trigger));
                    }
                }
            }
            for (Map.Entry<P, StringJoiner> entry : arrows.entrySet()) {
                arrow(text, from.name(), entry.getKey().name(), entry.getValue().toString());
            }
        }
        table.ends().forEach(stage -> text.append("    ").append(stage.name()).append(" --> [*]\n"));
        return text.toString();
    }

    private static void arrow(StringBuilder text, String from, String to, String label) {
        text.append("    ")
                .append(from)
                .append(" --> ")
                .append(to)
                .append(": ")
                .append(label)
                .append('\n');
    }
}
