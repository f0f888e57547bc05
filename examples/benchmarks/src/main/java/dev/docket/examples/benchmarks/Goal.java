package dev.docket.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that the time package is to be, in figures.
 *
 * @param says the goal in words
 * @param bound on which side of the limit is good
 * @param limit the limit, itself as its bound says; not asked where that is {@link Bound#NONE}
 * @param unit of the limit and of the numbers
 * @param cases what must keep the limit, each by its own
 */
record Goal(String says, Bound bound, double limit, String unit, Map<String, Measure> cases) {

    /** On which side of a limit is good. */
    enum Bound {
        /** The limit or less. */
        AT_MOST,
        /** Less than the limit. */
        BELOW,
        /** The limit or more. */
        AT_LEAST,
        /** No side: the numbers are for information. */
        NONE;

        boolean holds(double value, double limit) {
            return switch (this) {
                case AT_MOST -> value <= limit;
                case BELOW -> value < limit;
                case AT_LEAST -> value >= limit;
                case NONE -> true;
            };
        }
    }

    /**
     * How one case of a goal came out.
     *
     * @param goal the goal
     * @param name which case
     * @param measure how it is measured
     * @param value the number, or empty if something was not measured
     */
    record Verdict(Goal goal, String name, Measure measure, Optional<Double> value) {

        boolean isMissed() {
            return value.filter(number -> !goal.bound.holds(number, goal.limit)).isPresent();
        }

        boolean isMet() {
            return value.isPresent() && goal.bound != Bound.NONE && !isMissed();
        }
    }

    /** Whether other load on the machine can change the numbers: not those of bytes. */
    boolean isOfTime() {
        return !unit.startsWith("bytes");
    }

    /** Judges each case, in order. */
    List<Verdict> judge(Figures figures) {
        List<Verdict> verdicts = new ArrayList<>();
        cases.forEach((name, measure) -> verdicts.add(new Verdict(this, name, measure, measure.of(figures))));
        return verdicts;
    }
}
