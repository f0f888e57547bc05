package dev.docket.testkit;

import dev.docket.workflow.Event;
import dev.docket.workflow.Kernel;
import dev.docket.workflow.Step;
import dev.docket.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How often a host asks what time has done, between two commands. */
public enum Polling {
    /** Never. */
    RARELY,
    /** Seven times, evenly spread. */
    OFTEN,
    /** At every instant at which time matters, exactly. */
    AT_DUE,
    /** One nanosecond before each of these instants. */
    BEFORE_DUE,
    /** One nanosecond after each of these instants. */
    AFTER_DUE,
    /** Before, at and after each of these instants, and evenly spread. */
    FRANTIC;

    private static final int EVENLY = 7;

    /**
     * The instants at which the host asks.
     *
     * @param workflow the workflow
     * @param state the state from which on
     * @param from after when, exclusive
     * @param until before when, exclusive
     * @param <S> the state
     * @param <E> the events
     * @return the instants in order
     */
    public <S, E extends Event> List<Instant> between(
            Workflow<S, ?, E, ?> workflow, S state, Instant from, Instant until) {
        TreeSet<Instant> instants = new TreeSet<>();
        if (this == OFTEN || this == FRANTIC) {
            Duration part = Duration.between(from, until).dividedBy(EVENLY + 1);
            for (int i = 1; i <= EVENLY; i++) {
                instants.add(from.plus(part.multipliedBy(i)));
            }
        }
        if (this != RARELY && this != OFTEN) {
            Kernel.timeline(workflow, state, until).map(Step::askedAt).forEach(due -> around(due, instants));
        }
        return instants.stream()
                .filter(instant -> instant.isAfter(from) && instant.isBefore(until))
                .toList();
    }

    private void around(Instant due, Set<Instant> instants) {
        if (this == BEFORE_DUE || this == FRANTIC) {
            instants.add(due.minusNanos(1));
        }
        if (this == AT_DUE || this == FRANTIC) {
            instants.add(due);
        }
        if (this == AFTER_DUE || this == FRANTIC) {
            instants.add(due.plusNanos(1));
        }
    }
}
