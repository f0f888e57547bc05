package dev.docket.examples.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the report is divided into: what the names of its figures begin with, and its goals. */
// Lists that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
enum Part {
    TIME(
            "Time: calendars, working days, working time",
            List.of("WorkingDays.", "WorkingTime.", "WorkingTimeMpxj.", "DueDates.", "Building.", "Sizes."),
            TimeGoals.ALL),
    LIFE("A · one life", List.of("LifeOfARequest.", "LifeBeside.", "LivesSideBySide.", "LongLives."), LifeGoals.ALL),
    SWEEP("B · the sweep", List.of("Sweep.", "Lapses.", "Agendas.", "Sizes.agenda"), SweepGoals.ALL),
    REPLAY("C · replay", List.of("Replays.", "ReplayOfAMillion.", "LifeOfARequest.replay"), ReplayGoals.ALL),
    MEMORY("D · memory", List.of("Memory."), MemoryGoals.ALL),
    START("E · start", List.of("Start."), StartGoals.ALL),
    METRICS(
            "F · metrics and notices",
            List.of("Scorecards.", "MergingScorecards.", "NoticesOfSteps."),
            MetricsGoals.ALL);

    private final String title;
    private final List<String> names;
    private final List<Goal> goals;

    Part(String title, List<String> names, List<Goal> goals) {
        this.title = title;
        this.names = names;
        this.goals = goals;
    }

    String title() {
        return title;
    }

    List<Goal> goals() {
        return goals;
    }

    /** Whether a figure is shown here: nowhere does a longer beginning of its name stand. */
    boolean shows(String figure) {
        return of(figure).equals(Optional.of(this));
    }

    /** Where a figure is shown; empty if its name has an unknown beginning. */
    static Optional<Part> of(String figure) {
        return Stream.of(values())
                .filter(part -> part.longest(figure) > 0)
                .max(Comparator.comparingInt(part -> part.longest(figure)));
    }

    private int longest(String figure) {
        return names.stream()
                .filter(figure::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
