package dev.docket.metrics;

import dev.docket.metrics.Rate.Exclusion;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.StandardRules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * What was done by its date.
 *
 * <p>Population: obligations with a due date, each once; of a flow those whose due date lies in the window. Predicate: done by the due
 * date, by when it happened and not by when it was entered; what time ended by itself, such as a letter that counts as received, was not
 * done. Clock: the rule's own calendar, with suspensions credited. Attribution: the department that leads the request, also for what
 * another one owed. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Timeliness {

    private final Totals totals;

    Timeliness(Totals totals) {
        this.totals = totals;
    }

    /**
     * The on-time rate (按时办结率): answers submitted, and later approved, by their original due date, of answers that were due.
     * Suspensions are credited and extensions are not. After a reopening the answer is due again.
     *
     * @return the rate; answers not yet due, or owed no more before they were, are left out and counted
     */
    public Rate answers() {
        return rate("on time", Due.ORIGINAL, StandardRules.ANSWER, StandardRules.REDO);
    }

    /**
     * The on-time rate's second figure, by the due date that stands: extensions are counted in.
     *
     * @return the rate; answers not yet due, or owed no more before they were, are left out and counted
     */
    public Rate answersAsExtended() {
        return of("on time, extensions included", StandardRules.ANSWER, StandardRules.REDO);
    }

    /**
     * Dispatch timeliness (按时交办率): letters, or other dispositions, by their due date, of those that were due.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate dispatch() {
        return of("dispatch on time", StandardRules.DISPATCH);
    }

    /**
     * Receipt timeliness (及时签收率): letters of which each department that they name confirmed receipt, or showed it, by the due
     * date; of all whose receipt was due.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate receipt() {
        return of("receipt on time", StandardRules.RECEIPT);
    }

    /**
     * Report compliance (月报率): monthly reports in their month, of those that were due.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate reports() {
        return of("reports on time", StandardRules.MONTHLY_REPORT);
    }

    /**
     * Promises kept by their date (承诺兑现率), of those that were due.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate commitments() {
        return of("promises kept", StandardRules.COMMITMENT);
    }

    /**
     * How much of what rules ask was done by the date that stands, of all that was due.
     *
     * @param name what to call it
     * @param rules the rules, added up
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate of(String name, RuleCode... rules) {
        return rate(name, Due.EXTENDED, rules);
    }

    private Rate rate(String name, Due due, RuleCode... rules) {
        List<RuleFigures> figures = Arrays.stream(rules)
                .map(rule -> totals.of(Objects.requireNonNull(rule, "rule"), due))
                .toList();
        long onTime = sum(figures, RuleFigures::onTime);
        return new Rate(
                name,
                onTime,
                onTime + sum(figures, RuleFigures::breached) + sum(figures, RuleFigures::acted),
                List.of(
                        new Exclusion("not yet due", sum(figures, RuleFigures::running)),
                        new Exclusion("owed no more", sum(figures, RuleFigures::cancelled))));
    }

    private static long sum(List<RuleFigures> figures, ToLongFunction<RuleFigures> part) {
        return figures.stream().mapToLong(part).sum();
    }
}
