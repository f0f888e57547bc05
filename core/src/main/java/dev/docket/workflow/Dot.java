package dev.docket.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a drawing in the DOT language. */
final class Dot {

    private static final String START = "start";
    private static final String REMARK = "remark";

    private Dot() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("digraph lifecycle {\n");
        line(text, "rankdir=TB;");
        line(text, "node [shape=box, style=rounded, fontname=\"Helvetica\"];");
        line(text, "edge [fontname=\"Helvetica\", fontsize=10];");
        line(text, quoted(START) + " [shape=point, width=0.2];");
        for (String stage : drawing.stages()) {
            String shape = drawing.ends(stage) ? ", peripheries=2" : "";
            List<Drawing.Label> within = drawing.within(stage);
            String more = within.isEmpty() ? "" : "\n" + labels(within);
            line(text, quoted(stage) + " [label=" + quoted(stage + more) + shape + "];");
        }
        drawing.starts().forEach(arrow -> arrow(text, START, arrow.to(), arrow.labels()));
        drawing.arrows().forEach(arrow -> arrow(text, arrow.from(), arrow.to(), arrow.labels()));
        if (!drawing.remarks().isEmpty()) {
            String remarks = String.join("\n", drawing.remarks());
            line(text, quoted(REMARK) + " [shape=note, style=solid, label=" + quoted(remarks) + "];");
            drawing.stages().stream()
                    .filter(drawing::ends)
                    .forEach(stage ->
                            line(text, quoted(REMARK) + " -> " + quoted(stage) + " [style=dashed, arrowhead=none];"));
        }
        return text.append("}\n").toString();
    }

    private static void arrow(StringBuilder text, String from, String to, List<Drawing.Label> labels) {
        String said = labels.isEmpty() ? "" : " [label=" + quoted(labels(labels)) + "]";
        line(text, quoted(from) + " -> " + quoted(to) + said + ";");
    }

    private static String labels(List<Drawing.Label> labels) {
        return labels.stream().map(Drawing.Label::toString).collect(Collectors.joining("\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
