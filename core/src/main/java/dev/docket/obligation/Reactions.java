package dev.docket.obligation;

import dev.docket.workflow.EventKind;
import java.util.ArrayList;
import java.util.List;

/** What one kind of event does to each rule of a book, by the rule's order. */
final class Reactions {

    /** What an event does of which no rule speaks. */
    static final Reactions NONE = new Reactions(EventKind.of("of no rule"), List.of());

    final EventKind kind;
    final int[] arms;
    private final boolean[] discharges;
    private final boolean[] cancels;

    Reactions(EventKind kind, List<ObligationRule> rules) {
        this.kind = kind;
        this.discharges = new boolean[rules.size()];
        this.cancels = new boolean[rules.size()];
        ArrayList<Integer> armed = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            ObligationRule rule = rules.get(i);
            discharges[i] = rule.dischargedBy().contains(kind);
            cancels[i] = rule.cancelledBy().contains(kind);
            if (rule.armedBy().contains(kind)) {
                armed.add(i);
            }
        }
        this.arms = armed.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean discharges(int order) {
        return order < discharges.length && discharges[order];
    }

    boolean cancels(int order) {
        return order < cancels.length && cancels[order];
    }
}
