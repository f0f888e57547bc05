package dev.docket.metrics;

import dev.docket.metrics.Rate.Exclusion;
import dev.docket.request.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What requesters say of the outcome.
 *
 * <p>Population: requests to which something was communicated, each once, by the last follow-up that reached its requester in whatever
 * episode. Predicate: what the requester says, and never what a department claims. Clock: none; in a flow each is dated by that follow-up,
 * else by the last attempt, else by the communication. Attribution: the department that leads. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FollowUps {

    private final Totals totals;

    FollowUps(Totals totals) {
        this.totals = totals;
    }

    private long of(Count what) {
        return totals.of(what);
    }

    private List<Exclusion> unheard() {
        return List.of(
                new Exclusion("not reached", of(Count.NEVER_REACHED)),
                new Exclusion("verified without contact", of(Count.VERIFIED)),
                new Exclusion("not followed up", of(Count.NOT_FOLLOWED_UP)));
    }

    /**
     * The resolution rate (解决率): requests confirmed solved of those whose requester was reached. What a department claims is
     * not asked; a request that was reopened is not solved.
     *
     * @return the rate; answered requests whose requester was not reached, is unknown, or was not asked yet, are left out and counted
     * @see Outcomes#strictResolution
     */
    public Rate resolution() {
        return new Rate("resolution", of(Count.CONFIRMED_SOLVED), of(Count.REACHED), unheard());
    }

    /**
     * The satisfaction rate (满意率) by the bar of the closure gate: "basically satisfied" counts, as the name says.
     *
     * @return {@link #satisfaction(Satisfaction)} from {@link Satisfaction#BASICALLY_SATISFIED} up
     */
    public Rate satisfaction() {
        return satisfaction(Satisfaction.BASICALLY_SATISFIED);
    }

    /**
     * The satisfaction rate (满意率) from a grade up, of those who rated; each request once, by the last follow-up that reached the
     * requester. A grade given with a follow-up that failed is never counted as satisfied.
     *
     * @param atLeast the grade, itself enough: {@link Satisfaction#SATISFIED} by the usual definition, any other is named
     * @return the rate; who gave no grade, was not reached, or was satisfied before a reopening is left out and counted
     * @throws IllegalArgumentException if a rating of the grade does not pass or is none
     */
    public Rate satisfaction(Satisfaction atLeast) {
        ArrayList<Exclusion> left = new ArrayList<>();
        long unrated = totals.graded(Satisfaction.NOT_RATED);
        left.add(new Exclusion("not rated", unrated));
        left.addAll(unheard());
        left.add(new Exclusion("reopened since", of(Count.REACHED) - unrated - of(Count.RATED)));
        return new Rate(name(atLeast), from(atLeast), of(Count.RATED), left);
    }

    /**
     * The satisfaction rate by its strict variant: satisfied from a grade up, of all that were followed up, reached or not, rated or not.
     *
     * @param atLeast the grade, itself enough
     * @return the rate; what nobody was asked about is left out and counted
     * @throws IllegalArgumentException if a rating of the grade does not pass or is none
     */
    public Rate strictSatisfaction(Satisfaction atLeast) {
        return new Rate(
                name(atLeast) + ", of all followed up",
                from(atLeast),
                of(Count.REACHED) + of(Count.NEVER_REACHED),
                List.of(
                        new Exclusion("verified without contact", of(Count.VERIFIED)),
                        new Exclusion("not followed up", of(Count.NOT_FOLLOWED_UP))));
    }

    private long from(Satisfaction atLeast) {
        long satisfied = 0;
        for (Satisfaction grade : Satisfaction.values()) {
            satisfied += grade.compareTo(atLeast) <= 0 ? totals.passed(grade) : 0;
        }
        return satisfied;
    }

    private static String name(Satisfaction atLeast) {
        return switch (Objects.requireNonNull(atLeast, "atLeast")) {
            case VERY_SATISFIED -> "satisfaction, very satisfied only";
            case SATISFIED -> "satisfaction";
            case BASICALLY_SATISFIED -> "satisfaction, basically included";
            case DISSATISFIED, VERY_DISSATISFIED, NOT_RATED ->
                throw new IllegalArgumentException(
                        "FollowUps.satisfaction must be asked from a grade that passes up, but was " + atLeast
                                + "; ask from BASICALLY_SATISFIED, SATISFIED or VERY_SATISFIED");
        };
    }

    /**
     * The coverage of follow-ups (有效回访率): requests whose requester was reached, of those due for it.
     *
     * @return the rate; what is not yet due, or asks for no follow-up, or was looked at without asking anybody, is left out and counted
     */
    public Rate coverage() {
        long missed = of(Count.FOLLOW_UP_MISSED);
        return new Rate(
                "followed up",
                of(Count.REACHED),
                of(Count.REACHED) + of(Count.NEVER_REACHED) + missed,
                List.of(
                        new Exclusion("verified without contact", of(Count.VERIFIED)),
                        new Exclusion("not yet due", of(Count.NOT_FOLLOWED_UP) - missed)));
    }
}
