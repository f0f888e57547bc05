package dev.docket.metrics;

import dev.docket.metrics.Rate.Exclusion;
import dev.docket.request.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of requests: how many were heard, answered, settled, and how, as shares of a cohort.
 *
 * <p>Population: the requests of the cohort, as they stand as of the instant; one that was merged is in its survivor. Predicates: those of
 * {@link Count}. Clock: none but that of the first contact, which is the programme's own. Attribution: the department that leads.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Outcomes {

    private final Totals totals;

    Outcomes(Totals totals) {
        this.totals = totals;
    }

    private long of(Count what) {
        return totals.of(what);
    }

    private long merged() {
        return totals.of(Ending.MERGED);
    }

    /**
     * The response rate (响应率): a first word with the requester by the date that the programme gives for it, of requests that were
     * dispatched. It is not the same as answered. When a letter went to another department before that date, the next letter's counts.
     *
     * @return the rate; what no date is given for, as under a programme without that rule or to an anonymous requester, and what is not
     *     yet due are left out and counted
     */
    public Rate response() {
        long pending = of(Count.RESPONSE_PENDING);
        long unbound = of(Count.RESPONSE_UNBOUND);
        return new Rate(
                "response",
                of(Count.RESPONDED),
                of(Count.DISPATCHED) - pending - unbound,
                List.of(
                        new Exclusion("not yet due", pending),
                        new Exclusion("no first contact owed", unbound),
                        notDispatched(),
                        new Exclusion("merged", merged())));
    }

    /**
     * The answer rate (答复率): requests to which something was communicated, of those dispatched.
     *
     * @return the rate; what was not dispatched, such as what was solved on site, is left out and counted
     */
    public Rate answers() {
        return new Rate(
                "answered",
                of(Count.DISPATCHED_ANSWERED),
                of(Count.DISPATCHED),
                List.of(notDispatched(), new Exclusion("merged", merged())));
    }

    private Exclusion notDispatched() {
        return new Exclusion("not dispatched", of(Count.RAISED) - of(Count.DISPATCHED) - merged());
    }

    /**
     * The settlement rate (办结率): settled of admitted.
     *
     * @return the rate; what was not admitted yet, and each ending that is not settled, is left out and counted
     */
    public Rate settlement() {
        return settlement("settlement", of(Count.SETTLED));
    }

    /**
     * The settlement rate with what is put off counted as settled, as some publish it; never without this name.
     *
     * @return the rate
     */
    public Rate settlementWithDeferred() {
        return settlement("settlement, deferred included", of(Count.SETTLED) + of(Count.DEFERRED));
    }

    private Rate settlement(String name, long numerator) {
        ArrayList<Exclusion> left = new ArrayList<>();
        long unsettled = 0;
        for (Ending ending : Ending.values()) {
            if (!ending.isSettled()) {
                left.add(new Exclusion(ending.name().toLowerCase(Locale.ROOT), totals.of(ending)));
                unsettled += totals.of(ending);
            }
        }
        long admitted = of(Count.ADMITTED) - of(Count.CLOSED_UNSETTLED);
        left.add(0, new Exclusion("not admitted", of(Count.RAISED) - unsettled - admitted));
        return new Rate(name, numerator, admitted, left);
    }

    /**
     * The resolution rate by its strict variant: requests confirmed solved of all that were answered, whether anybody was asked or not.
     *
     * @return the rate; what was looked at without asking anybody is left out and counted
     */
    public Rate strictResolution() {
        return new Rate(
                "resolution, of all answered",
                of(Count.CONFIRMED_SOLVED),
                of(Count.ANSWERED) - of(Count.VERIFIED),
                List.of(
                        new Exclusion("verified without contact", of(Count.VERIFIED)),
                        new Exclusion("not answered", of(Count.RAISED) - merged() - of(Count.ANSWERED)),
                        new Exclusion("merged", merged())));
    }

    /**
     * The on-site rate (现场办结率): solved on site, as the requester confirmed, of what was raised in a session.
     *
     * @return the rate; what was raised outside sessions is left out and counted
     */
    public Rate onSite() {
        return new Rate(
                "on site",
                of(Count.ON_SITE_CONFIRMED),
                of(Count.RAISED_IN_SESSION),
                List.of(
                        new Exclusion("merged", merged()),
                        new Exclusion(
                                "raised outside sessions", of(Count.RAISED) - of(Count.RAISED_IN_SESSION) - merged())));
    }

    /**
     * The explained share (解释率): requests that stand explained, for now or for good, or were closed so, of those admitted.
     *
     * @return the rate; what was not admitted, or was merged, is left out and counted
     */
    public Rate explained() {
        return ofAdmitted("explained", of(Count.EXPLAINED));
    }

    /**
     * The deferred share (挂账率): requests that are put off now, of those admitted.
     *
     * @return the rate; what was not admitted, or was merged, is left out and counted
     */
    public Rate deferred() {
        return ofAdmitted("deferred", of(Count.DEFERRED));
    }

    private Rate ofAdmitted(String name, long numerator) {
        long admitted = of(Count.ADMITTED) - of(Count.MERGED_ADMITTED);
        return new Rate(
                name,
                numerator,
                admitted,
                List.of(
                        new Exclusion("merged", merged()),
                        new Exclusion("not admitted", of(Count.RAISED) - merged() - admitted)));
    }

    /**
     * The repeat rate (重复诉求率): requests whose matter comes again, of those raised.
     *
     * @return the rate; what was merged is left out and counted
     */
    public Rate repeats() {
        return new Rate(
                "repeated", of(Count.REPEATS), of(Count.RAISED) - merged(), List.of(new Exclusion("merged", merged())));
    }

    /**
     * One score of response, resolution and satisfaction (三率得分).
     *
     * @param weights what each weighs, by policy
     * @return the score with its parts; undefined when one that weighs anything is
     */
    public Composite composite(Weights weights) {
        FollowUps followUps = new FollowUps(totals);
        return new Composite(weights, response(), followUps.resolution(), followUps.satisfaction());
    }
}
