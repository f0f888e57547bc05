package dev.docket.metrics;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.docket.metrics.Rate.Exclusion;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.StandardRules;
import dev.docket.request.Ending;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The figures of many requests as of one instant, folded from their events.
 *
 * <p>What happened after the instant changes nothing, so that closing the books gives the same figures whenever it is computed.
 * An act at the very instant counts, a lapse at it does not: what somebody does at an instant comes before what time does at it.
 * Advance each request to the instant before its history is added; a lapse that nobody asked for is not in the history.
 *
 * <p>Scorecards of separate requests {@linkplain #merge merge} in any order and grouping: one for each department, session or
 * month adds up to the whole. Immutable and thread-safe. Long by its documentation: each rate says what it is a share of.
 *
 * <pre>{@code
 * Scorecard card = Scorecard.builder(calendar, asOf).add(id, history).build();
 * card.settlement().text();        // 95.08 % (735 of 773)
 * card.handling(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, Measure.WORKING_DAYS).text();
 * }</pre>
 *
 * @since 0.1.0
 */
// Over 400 lines because every figure stands here with what it counts.
public final class Scorecard {

    private final Instant asOf;
    private final Totals totals;

    private Scorecard(Instant asOf, Totals totals) {
        this.asOf = asOf;
        this.totals = totals;
    }

    /**
     * Starts a scorecard.
     *
     * @param calendar by which working days and dates are counted, and whose zone's wall clock is read
     * @param asOf the instant as of which the books are closed
     * @return a builder without requests
     */
    public static Builder builder(WorkingCalendar calendar, Instant asOf) {
        return new Builder(calendar, asOf);
    }

    /**
     * This scorecard and another one together.
     *
     * @param other one of other requests, as of the same instant by the same calendar
     * @return the figures of both
     * @throws IllegalArgumentException if instant or calendar differ
     */
    public Scorecard merge(Scorecard other) {
        return builder(totals.calendar(), asOf).add(this).add(other).build();
    }

    /**
     * As of when the books are closed.
     *
     * @return the instant
     */
    public Instant asOf() {
        return asOf;
    }

    // ---- counts

    /**
     * How many there are.
     *
     * @param what of what
     * @return the number
     */
    public long count(Count what) {
        return totals.of(what);
    }

    /**
     * How many requests stand in a stage.
     *
     * @param stage the stage
     * @return the number; over all stages it adds up to {@link Count#RAISED}
     */
    public long standingIn(Stage stage) {
        return totals.of(stage);
    }

    /**
     * How many requests are closed with an ending.
     *
     * @param ending the ending
     * @return the number; over all endings it adds up to {@link Count#CLOSED}
     */
    public long endedBy(Ending ending) {
        return totals.of(ending);
    }

    /**
     * How many requesters gave a grade, each by the last follow-up that reached them.
     *
     * @param grade the grade, or {@link Satisfaction#NOT_RATED}
     * @return the number; over all grades it adds up to {@link Count#REACHED}
     */
    public long rated(Satisfaction grade) {
        return totals.of(grade);
    }

    /**
     * How often a request rose to a level of supervision.
     *
     * @param level the level
     * @return the number of rises
     */
    public long raisedTo(SupervisionLevel level) {
        return totals.of(level);
    }

    /**
     * What became of the obligations, rule by rule.
     *
     * @return one for each rule of which one with a due date was armed, by code
     */
    public List<RuleFigures> rules() {
        ArrayList<RuleFigures> all = new ArrayList<>();
        totals.rules().forEach(rule -> all.add(totals.of(rule)));
        return List.copyOf(all);
    }

    /**
     * What became of the obligations of one rule.
     *
     * @param rule the rule
     * @return its figures; all zero when none was armed
     */
    public RuleFigures rule(RuleCode rule) {
        return totals.of(Objects.requireNonNull(rule, "rule"));
    }

    // ---- times

    /**
     * How long it took.
     *
     * @param clock from what to what
     * @param measure in what
     * @return the figures
     */
    public Handling handling(Clock clock, Measure measure) {
        return totals.of(clock, measure);
    }

    /**
     * How many took no more than so many working days, of those whose clock has stopped.
     *
     * @param clock from what to what
     * @param workingDays the limit, itself within
     * @return the rate; what has not stopped is left out and counted
     */
    public Rate within(Clock clock, int workingDays) {
        Handling handling = totals.of(clock, Measure.WORKING_DAYS);
        return new Rate(
                "within " + workingDays + " working days, " + clock.words(),
                totals.within(clock, workingDays),
                handling.n(),
                List.of(
                        new Exclusion("still open", handling.censored()),
                        new Exclusion("closed without it", handling.withoutStop())));
    }

    // ---- rates

    /**
     * The settlement rate (办结率): settled of admitted.
     *
     * @return the rate; what was not admitted, and each ending that is not settled, is left out and counted
     */
    public Rate settlement() {
        ArrayList<Exclusion> left = new ArrayList<>();
        left.add(new Exclusion("not admitted", count(Count.RAISED) - count(Count.ADMITTED)));
        for (Ending ending : Ending.values()) {
            if (!ending.isSettled()) {
                left.add(new Exclusion(ending.name().toLowerCase(Locale.ROOT), endedBy(ending)));
            }
        }
        return new Rate(
                "settlement", count(Count.SETTLED), count(Count.ADMITTED) - count(Count.CLOSED_UNSETTLED), left);
    }

    /**
     * The resolution rate (解决率): requests confirmed solved of those whose requester was reached. What a department claims is
     * not asked; a request that was reopened is not solved.
     *
     * @return the rate; answered requests whose requester was not reached, is unknown, or was not asked yet, are left out and counted
     */
    public Rate resolution() {
        long silent = count(Count.NEVER_REACHED);
        return new Rate(
                "resolution",
                count(Count.CONFIRMED_SOLVED),
                count(Count.REACHED),
                List.of(
                        new Exclusion("not reached", silent),
                        new Exclusion("verified without contact", count(Count.VERIFIED)),
                        new Exclusion(
                                "not followed up",
                                count(Count.ANSWERED) - count(Count.REACHED) - count(Count.VERIFIED) - silent)));
    }

    /**
     * The satisfaction rate (满意率): very, simply and basically satisfied, of those who rated; each request once, by the last
     * follow-up that reached the requester. A grade given with a follow-up that failed is never counted as satisfied.
     *
     * @return the rate; who gave no grade, was not reached, or was satisfied before a reopening is left out and counted
     */
    public Rate satisfaction() {
        long unrated = rated(Satisfaction.NOT_RATED);
        return new Rate(
                "satisfaction",
                count(Count.SATISFIED),
                count(Count.RATED),
                List.of(
                        new Exclusion("not rated", unrated),
                        new Exclusion("not reached", count(Count.NEVER_REACHED)),
                        new Exclusion("verified without contact", count(Count.VERIFIED)),
                        new Exclusion("reopened since", count(Count.REACHED) - unrated - count(Count.RATED))));
    }

    /**
     * The on-time rate (按时办结率): answers submitted, and later approved, by their due date, of answers that were due; the due
     * date is the original one with suspensions credited. After a reopening the answer is due again.
     *
     * @return the rate; answers not yet due, or owed no more before they were, are left out and counted
     */
    public Rate onTime() {
        return timeliness("on time", StandardRules.ANSWER, StandardRules.REDO);
    }

    /**
     * Dispatch timeliness (按时交办率): letters, or other dispositions, by their due date, of those that were due.
     *
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate dispatchTimeliness() {
        return timeliness("dispatch on time", StandardRules.DISPATCH);
    }

    /**
     * How much of what rules ask was done by its due date, of all that was done or missed.
     *
     * @param name what to call it
     * @param rules the rules, added up
     * @return the rate; what is not yet due, or owed no more before it was, is left out and counted
     */
    public Rate timeliness(String name, RuleCode... rules) {
        List<RuleFigures> figures = Arrays.stream(rules).map(this::rule).toList();
        long onTime = figures.stream().mapToLong(RuleFigures::onTime).sum();
        long missed = figures.stream().mapToLong(RuleFigures::breached).sum();
        return new Rate(
                name,
                onTime,
                onTime + missed,
                List.of(
                        new Exclusion(
                                "not yet due",
                                figures.stream().mapToLong(RuleFigures::running).sum()),
                        new Exclusion(
                                "owed no more",
                                figures.stream()
                                        .mapToLong(RuleFigures::cancelled)
                                        .sum())));
    }

    /**
     * The on-site rate (现场办结率): solved on site, as the requester confirmed, of what was raised in a session.
     *
     * @return the rate; what was raised outside sessions is left out and counted
     */
    public Rate onSite() {
        return new Rate(
                "on site",
                count(Count.ON_SITE_CONFIRMED),
                count(Count.RAISED_IN_SESSION),
                List.of(
                        new Exclusion("merged", endedBy(Ending.MERGED)),
                        new Exclusion(
                                "raised outside sessions",
                                count(Count.RAISED) - count(Count.RAISED_IN_SESSION) - endedBy(Ending.MERGED))));
    }

    /**
     * The repeat rate (重复诉求率): requests whose matter comes again, of those raised.
     *
     * @return the rate; what was merged is left out and counted
     */
    public Rate repeats() {
        return new Rate(
                "repeated",
                count(Count.REPEATS),
                count(Count.RAISED) - endedBy(Ending.MERGED),
                List.of(new Exclusion("merged", endedBy(Ending.MERGED))));
    }

    /**
     * The reopen rate (重办率): closings that were reopened, of those that had the whole window for it.
     *
     * @return the rate; closings whose window is still open are left out and counted
     */
    public Rate reopening() {
        long tooYoung = count(Count.CLOSURES_IN_WINDOW);
        return new Rate(
                "reopened",
                count(Count.CLOSURES_REOPENED),
                count(Count.CLOSURES) - tooYoung,
                List.of(new Exclusion("window still open", tooYoung)));
    }

    /**
     * The rates of every programme.
     *
     * @return settlement, resolution, satisfaction, on time, dispatch on time, on site, reopened
     */
    public List<Rate> rates() {
        return List.of(
                settlement(), resolution(), satisfaction(), onTime(), dispatchTimeliness(), onSite(), reopening());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scorecard that && asOf.equals(that.asOf) && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, totals);
    }

    @Override
    public String toString() {
        return "Scorecard as of " + asOf + ": " + rates();
    }

    /** Takes histories and parts. Not thread-safe; a builder for each thread, merged in the end, is. */
    public static final class Builder {

        private final Instant asOf;
        private final Totals totals;

        private Builder(WorkingCalendar calendar, Instant asOf) {
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            this.totals = new Totals(Objects.requireNonNull(calendar, "calendar"));
        }

        /**
         * Adds a request by its history.
         *
         * @param id the request, to be added once
         * @param history its events, in the order in which they were stored; one that was raised later adds nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder add(RequestId id, Iterable<? extends RequestEvent> history) {
            Objects.requireNonNull(id, "id");
            Life life = new Life(totals);
            for (RequestEvent event : history) {
                if (counts(event)) {
                    totals.add(Count.EVENTS);
                    life = event.match(life);
                }
            }
            life.close();
            return this;
        }

        private boolean counts(RequestEvent event) {
            int order = event.at().compareTo(asOf);
            return order < 0 || (order == 0 && event.origin() == Origin.FACT);
        }

        /**
         * Adds all of another scorecard.
         *
         * @param part one of other requests, as of the same instant by the same calendar
         * @return this builder
         * @throws IllegalArgumentException if instant or calendar differ
         */
        @CanIgnoreReturnValue
        public Builder add(Scorecard part) {
            boolean sameCalendar = part.totals
                    .calendar()
                    .fingerprint()
                    .equals(totals.calendar().fingerprint());
            if (!part.asOf.equals(asOf) || !sameCalendar) {
                throw new IllegalArgumentException("cannot add a scorecard as of " + part.asOf + " by calendar "
                        + part.totals.calendar().id() + " to one as of " + asOf + " by calendar "
                        + totals.calendar().id() + "; fold the histories again as of one instant");
            }
            totals.addAll(part.totals);
            return this;
        }

        /**
         * Builds the scorecard; the builder may go on.
         *
         * @return the figures so far
         */
        public Scorecard build() {
            Totals copy = new Totals(totals.calendar());
            copy.addAll(totals);
            return new Scorecard(asOf, copy);
        }
    }
}
