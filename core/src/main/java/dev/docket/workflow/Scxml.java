package dev.docket.workflow;

import java.util.ArrayList;
import java.util.List;

/** Writes a drawing as State Chart XML. */
final class Scxml {

    private Scxml() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String initial =
                drawing.starts().stream().map(Drawing.Arrow::to).findFirst().orElse("");
        text.append("<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" initial=\"")
                .append(escaped(initial))
                .append("\">\n");
        for (String stage : drawing.stages()) {
            List<String> transitions = transitions(drawing, stage);
            String element = drawing.ends(stage) && transitions.isEmpty() ? "final" : "state";
            text.append("  <").append(element).append(" id=\"").append(escaped(stage));
            if (transitions.isEmpty()) {
                text.append("\"/>\n");
            } else {
                text.append("\">\n");
                transitions.forEach(text::append);
                text.append("  </").append(element).append(">\n");
            }
        }
        return text.append("</scxml>\n").toString();
    }

    private static List<String> transitions(Drawing drawing, String stage) {
        ArrayList<String> transitions = new ArrayList<>();
        for (Drawing.Arrow arrow : drawing.everyArrow()) {
            if (arrow.from().equals(stage)) {
                arrow.labels().forEach(label -> transitions.add(transition(drawing, arrow, label)));
            }
        }
        for (Drawing.Label label : drawing.everyWithin(stage)) {
            transitions.add("    <transition event=\"" + event(label) + "\"" + condition(List.of(), label) + "/>\n");
        }
        return transitions;
    }

    private static String transition(Drawing drawing, Drawing.Arrow arrow, Drawing.Label label) {
        long targets = drawing.everyArrow().stream()
                .filter(other -> other.from().equals(arrow.from()))
                .filter(other ->
                        other.labels().stream().anyMatch(one -> one.words().equals(label.words())))
                .count();
        boolean stays = drawing.everyWithin(arrow.from()).stream()
                .anyMatch(one -> one.words().equals(label.words()));
        List<String> to = targets > 1 || stays ? List.of("_event.data.to == '" + arrow.to() + "'") : List.of();
        return "    <transition event=\"" + event(label) + "\"" + condition(to, label) + " target=\""
                + escaped(arrow.to()) + "\"/>\n";
    }

    private static String condition(List<String> to, Drawing.Label label) {
        ArrayList<String> all = new ArrayList<>(to);
        all.addAll(label.guards());
        return all.isEmpty() ? "" : " cond=\"" + escaped(String.join(" && ", all)) + "\"";
    }

    /** A space would divide two names. */
    private static String event(Drawing.Label label) {
        return escaped(label.words().replace(' ', '.'));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
