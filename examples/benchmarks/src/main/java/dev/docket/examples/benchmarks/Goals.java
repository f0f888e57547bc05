package dev.docket.examples.benchmarks;

import dev.docket.examples.benchmarks.Goal.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** What the library is to reach: the goals of all parts. */
final class Goals {

    static final List<Goal> ALL =
            Stream.of(Part.values()).flatMap(part -> part.goals().stream()).toList();

    private Goals() {}

    /** Judges all cases of all goals. */
    static List<Verdict> judge(Figures figures) {
        return ALL.stream().flatMap(goal -> goal.judge(figures).stream()).toList();
    }
}
