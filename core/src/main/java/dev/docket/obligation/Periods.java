package dev.docket.obligation;

import dev.docket.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A period that may differ by kind, category or priority, with a fallback: so a matter without a deadline is impossible.
 *
 * <p>The first case whose condition holds, in declared order, decides. Immutable and thread-safe.
 *
 * @param cases the cases, in the order in which they are tried
 * @param fallback the period when no case holds
 * @since 0.1.0
 */
public record Periods(List<Case> cases, Period fallback) {

    /**
     * A period under a condition.
     *
     * @param condition when it applies
     * @param period the period
     */
    public record Case(Condition condition, Period period) {
        /** Makes a case. */
        public Case {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(period, "period");
        }
    }

    /** Makes a lookup. */
    public Periods {
        cases = List.copyOf(cases);
        Objects.requireNonNull(fallback, "fallback");
    }

    /**
     * One period for all.
     *
     * @param period the period
     * @return a lookup without cases
     */
    public static Periods of(Period period) {
        return new Periods(List.of(), period);
    }

    /**
     * Adds a case, tried after those that are there.
     *
     * @param condition when it applies
     * @param period the period
     * @return a lookup with the case
     */
    public Periods when(Condition condition, Period period) {
        ArrayList<Case> more = new ArrayList<>(cases);
        more.add(new Case(condition, period));
        return new Periods(more, fallback);
    }

    /**
     * Changes every period alike.
     *
     * @param change the change
     * @return a lookup with the changed periods
     */
    public Periods map(UnaryOperator<Period> change) {
        return new Periods(
                cases.stream()
                        .map(c -> new Case(c.condition(), change.apply(c.period())))
                        .toList(),
                change.apply(fallback));
    }

    /**
     * The period that applies to a matter.
     *
     * @param matter the matter
     * @return the period
     */
    public Period of(Matter matter) {
        for (Case c : cases) {
            if (matter.holds(c.condition())) {
                return c.period();
            }
        }
        return fallback;
    }

    /**
     * The condition of the case that gives a matter its period.
     *
     * @param matter the matter
     * @return the condition; empty when the fallback gives it
     */
    public Optional<Condition> caseOf(Matter matter) {
        for (Case c : cases) {
            if (matter.holds(c.condition())) {
                return Optional.of(c.condition());
            }
        }
        return Optional.empty();
    }
}
