package dev.docket.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a drawing as PlantUML. */
final class PlantUml {

    private PlantUml() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("@startuml\nhide empty description\n");
        for (String stage : drawing.stages()) {
            line(text, "state " + stage);
            drawing.within(stage).forEach(label -> line(text, stage + " : " + label));
        }
        drawing.starts().forEach(arrow -> arrow(text, "[*]", arrow.to(), arrow.labels()));
        drawing.arrows().forEach(arrow -> arrow(text, arrow.from(), arrow.to(), arrow.labels()));
        for (String stage : drawing.stages()) {
            if (drawing.ends(stage)) {
                line(text, stage + " --> [*]");
                if (!drawing.remarks().isEmpty()) {
                    line(text, "note right of " + stage);
                    drawing.remarks().forEach(remark -> line(text, "  " + remark));
                    line(text, "end note");
                }
            }
        }
        line(text, "@enduml");
        return text.toString();
    }

    private static void arrow(StringBuilder text, String from, String to, List<Drawing.Label> labels) {
        String said = labels.stream().map(Drawing.Label::toString).collect(Collectors.joining("\\n"));
        line(text, from + " --> " + to + (said.isEmpty() ? "" : " : " + said));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
