package dev.docket.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a drawing as Mermaid. */
final class Mermaid {

    private Mermaid() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        drawing.starts().forEach(arrow -> arrow(text, "[*]", arrow.to(), arrow.labels()));
        drawing.arrows().forEach(arrow -> arrow(text, arrow.from(), arrow.to(), arrow.labels()));
        for (String stage : drawing.stages()) {
            if (!drawing.within(stage).isEmpty()) {
                line(text, stage + ": " + stage + "<br/>" + labels(drawing.within(stage), "<br/>"));
            }
            if (drawing.ends(stage)) {
                line(text, stage + " --> [*]");
                remark(text, stage, drawing.remarks());
            }
        }
        return text.toString();
    }

    private static void remark(StringBuilder text, String stage, List<String> remarks) {
        if (!remarks.isEmpty()) {
            line(text, "note right of " + stage);
            remarks.forEach(remark -> line(text, "    " + remark));
            line(text, "end note");
        }
    }

    private static void arrow(StringBuilder text, String from, String to, List<Drawing.Label> labels) {
        boolean guarded = labels.stream().anyMatch(label -> !label.guards().isEmpty());
        String said = labels(labels, guarded ? "<br/>" : ", ");
        line(text, from + " --> " + to + (said.isEmpty() ? "" : ": " + said));
    }

    private static String labels(List<Drawing.Label> labels, String between) {
        return labels.stream().map(Drawing.Label::toString).collect(Collectors.joining(between));
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
