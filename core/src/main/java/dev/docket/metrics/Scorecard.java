package dev.docket.metrics;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.docket.metrics.Rate.Exclusion;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Ending;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.Satisfaction;
import dev.docket.request.Stage;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Event.Origin;
import dev.docket.workflow.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of many requests as of one instant, folded from their events.
 *
 * <p>What happened after the instant changes nothing, so that closing the books gives the same figures whenever it is computed.
 * An act at the very instant counts, a lapse at it does not: what somebody does at an instant comes before what time does at it.
 * Advance each request to the instant before its history is added; a lapse that nobody asked for is not in the history.
 *
 * <p>It is of one {@link Window}: of a cohort, or of a flow, and says which. Scorecards of separate requests and one window
 * {@linkplain #merge merge} in any order and grouping: one for each department, session or month adds up to the whole, as
 * {@link Breakdown} does.
 *
 * <p>The rates are grouped by question: {@link #outcomes what became of it}, {@link #followUps what requesters say},
 * {@link #timeliness what was in time}, {@link #burden what it took}, {@link #closures whether it stays closed}, {@link #backlog what
 * is still open}, {@link #movement how that came about}, {@link #policies what grew out of it}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Scorecard card = Scorecard.builder(calendar, asOf).add(id, history).build();
 * card.outcomes().settlement().text();        // 95.08 % (735 of 773)
 * card.handling(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, Measure.WORKING_DAYS).text();
 * }</pre>
 *
 * @since 0.1.0
 */
// Over 400 lines because every count and every question has its door here, with what it means.
public final class Scorecard {

    private final Totals totals;

    private Scorecard(Totals totals) {
        this.totals = totals;
    }

    /**
     * Starts a scorecard of all requests.
     *
     * @param calendar by which working days and dates are counted, and whose zone's wall clock is read
     * @param asOf the instant as of which the books are closed
     * @return a builder without requests
     */
    public static Builder builder(WorkingCalendar calendar, Instant asOf) {
        return builder(calendar, Window.all(), asOf);
    }

    /**
     * Starts a scorecard of a period.
     *
     * @param calendar by which working days and dates are counted, and whose zone's wall clock is read
     * @param window of which period, and in which way
     * @param asOf the instant as of which the books are closed
     * @return a builder without requests
     */
    public static Builder builder(WorkingCalendar calendar, Window window, Instant asOf) {
        return new Builder(new Totals(calendar, window, asOf));
    }

    /**
     * This scorecard and another one together. For very many, {@link Builder#add(Scorecard)} copies less.
     *
     * @param other one of other requests, of the same window and instant by the same calendar
     * @return the figures of both
     * @throws IllegalArgumentException if window, instant or calendar differ
     */
    public Scorecard merge(Scorecard other) {
        return new Builder(totals.none()).add(this).add(other).build();
    }

    /** One of nothing, of the same window and instant. */
    Scorecard none() {
        return new Scorecard(totals.none());
    }

    /**
     * As of when the books are closed.
     *
     * @return the instant
     */
    public Instant asOf() {
        return totals.asOf();
    }

    /**
     * Of which period it is, and in which way.
     *
     * @return the window
     */
    public Window window() {
        return totals.window();
    }

    // ---- counts

    /**
     * How many there are.
     *
     * @param what of what
     * @return the number
     * @throws IllegalStateException if it {@linkplain Count#isOfStanding says how requests stand} and this is of a flow
     */
    public long count(Count what) {
        return what.isOfStanding() ? totals.standing().of(what) : totals.of(what);
    }

    /**
     * How many requests stand in a stage.
     *
     * @param stage the stage
     * @return the number; over all stages it adds up to {@link Count#RAISED}
     * @throws IllegalStateException if this is of a flow
     */
    public long standingIn(Stage stage) {
        return totals.standing().of(stage);
    }

    /**
     * How many requests are closed with an ending.
     *
     * @param ending the ending
     * @return the number; over all endings it adds up to {@link Count#CLOSED}
     * @throws IllegalStateException if this is of a flow
     */
    public long endedBy(Ending ending) {
        return totals.standing().of(ending);
    }

    /**
     * How many requesters gave a grade, each by the last follow-up that reached them.
     *
     * @param grade the grade, or {@link Satisfaction#NOT_RATED}
     * @return the number; over all grades it adds up to {@link Count#REACHED}
     */
    public long rated(Satisfaction grade) {
        return totals.graded(grade);
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
        totals.rules().forEach(rule -> all.add(totals.of(rule, Due.EXTENDED)));
        return List.copyOf(all);
    }

    /**
     * What became of the obligations of one rule, by the date that stands.
     *
     * @param rule the rule
     * @return its figures; all zero when none was armed
     */
    public RuleFigures rule(RuleCode rule) {
        return totals.of(Objects.requireNonNull(rule, "rule"), Due.EXTENDED);
    }

    /**
     * What became of the obligations of one rule, by the date that had stood without extensions.
     *
     * @param rule the rule
     * @return its figures; all zero when none was armed
     */
    public RuleFigures ruleWithoutExtensions(RuleCode rule) {
        return totals.of(Objects.requireNonNull(rule, "rule"), Due.ORIGINAL);
    }

    // ---- times

    /**
     * How long it took. Of a flow those are measured whose clock stopped in the window.
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

    // ---- questions

    /**
     * What became of the requests.
     *
     * @return the rates
     * @throws IllegalStateException if this is of a flow: what was settled in a month is no share of what was raised in it
     */
    public Outcomes outcomes() {
        return new Outcomes(totals.standing());
    }

    /**
     * What requesters say.
     *
     * @return the rates
     */
    public FollowUps followUps() {
        return new FollowUps(totals);
    }

    /**
     * What was in time.
     *
     * @return the rates
     */
    public Timeliness timeliness() {
        return new Timeliness(totals);
    }

    /**
     * What it took.
     *
     * @return the rates and averages
     */
    public Burden burden() {
        return new Burden(totals);
    }

    /**
     * Whether what was closed stays closed.
     *
     * @return the rates
     */
    public Closures closures() {
        return new Closures(totals);
    }

    /**
     * What is still open as of the instant.
     *
     * @return the requests by age
     * @throws IllegalStateException if this is of a flow
     */
    public Backlog backlog() {
        return totals.standing().backlog();
    }

    /**
     * How the number of open requests came to be what it is.
     *
     * @return what came and went
     */
    public Movement movement() {
        return new Movement(
                totals.of(Count.OPEN_BEFORE),
                totals.of(Count.RAISED),
                totals.of(Count.WRITE_OFFS_UNDONE),
                totals.of(Count.WRITE_OFFS),
                totals.of(Count.OPEN));
    }

    /**
     * What grew out of single requests for all.
     *
     * @return the yield
     */
    public PolicyYield policies() {
        return totals.policies();
    }

    /**
     * The rates of every programme, without those of the requests when this is of a flow.
     *
     * @return settlement, resolution, satisfaction, on time, dispatch on time, on site, reopened
     */
    public List<Rate> rates() {
        ArrayList<Rate> rates = new ArrayList<>(List.of(
                followUps().resolution(),
                followUps().satisfaction(),
                timeliness().answers(),
                timeliness().dispatch(),
                closures().reopening()));
        if (!window().isFlow()) {
            rates.add(0, outcomes().settlement());
            rates.add(rates.size() - 1, outcomes().onSite());
        }
        return List.copyOf(rates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scorecard that && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return totals.hashCode();
    }

    @Override
    public String toString() {
        return "Scorecard of " + window() + " as of " + asOf() + ": " + rates();
    }

    /** Takes histories and parts. Not thread-safe; a builder for each thread, merged in the end, is. */
    public static final class Builder {

        private final Totals totals;

        private Builder(Totals totals) {
            this.totals = totals;
        }

        /**
         * Adds a request by its history.
         *
         * @param id the request, to be added once
         * @param history its events, in the order in which they were stored; one that was raised later, or outside a cohort's
         *     window, adds nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder add(RequestId id, Iterable<? extends RequestEvent> history) {
            fold(id, history, totals);
            return this;
        }

        /** Adds one request to totals, and tells by what it may be counted; nothing when it is none of theirs. */
        static Optional<Traits> fold(RequestId id, Iterable<? extends RequestEvent> history, Totals into) {
            Life life = new Life(Objects.requireNonNull(id, "id"), into);
            Window window = into.window();
            for (RequestEvent event : history) {
                boolean first = life.stage().isEmpty();
                if (first && !window.isFlow() && !window.contains(event.at())) {
                    return Optional.empty();
                }
                if (isKnown(event, into.asOf())) {
                    life.before(event.at());
                    into.add(Count.EVENTS, event.at());
                    life = event.match(life);
                }
            }
            life.close();
            return life.traits();
        }

        private static boolean isKnown(RequestEvent event, Instant asOf) {
            int order = event.at().compareTo(asOf);
            return order < 0 || (order == 0 && event.origin() == Origin.FACT);
        }

        /**
         * Adds what no request tells: what policies that came of class solutions brought outside.
         *
         * @param what of what, such as {@code enterprises that benefit} or {@code CNY raised}
         * @param amount how much, added to what was entered by the same words before
         * @return this builder
         * @throws IllegalArgumentException if the words are blank
         */
        @CanIgnoreReturnValue
        public Builder enter(String what, BigDecimal amount) {
            totals.enter(Names.requireVisible(what, "Scorecard.enter"), Objects.requireNonNull(amount, "amount"));
            return this;
        }

        /**
         * Adds all of another scorecard.
         *
         * @param part one of other requests, of the same window and instant by the same calendar
         * @return this builder
         * @throws IllegalArgumentException if window, instant or calendar differ
         */
        @CanIgnoreReturnValue
        public Builder add(Scorecard part) {
            if (!part.totals.isOfTheSame(totals)) {
                throw new IllegalArgumentException("cannot add a scorecard of " + part.totals.words() + " to one of "
                        + totals.words() + "; fold the histories again, of one window and as of one instant");
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
            return of(totals);
        }

        /** The figures of totals that may go on. */
        static Scorecard of(Totals totals) {
            Totals copy = totals.none();
            copy.addAll(totals);
            return new Scorecard(copy);
        }
    }
}
