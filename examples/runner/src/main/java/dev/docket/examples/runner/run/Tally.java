package dev.docket.examples.runner.run;

import dev.docket.metrics.Clock;
import dev.docket.metrics.Count;
import dev.docket.metrics.Handling;
import dev.docket.metrics.Measure;
import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Ending;

/** The figures of some requests that claims are held against; the only place where claims read the scorecard. */
record Tally(Scorecard card) {

    long raised() {
        return card.count(Count.RAISED);
    }

    long open() {
        return card.count(Count.OPEN);
    }

    /** To how many something was communicated, whatever it was. */
    Rate answered() {
        return Rate.of("answered", card.count(Count.ANSWERED), raised());
    }

    /** How many were written off through the closure gate. */
    long settled() {
        return card.count(Count.SETTLED);
    }

    /** Of how many the requester confirmed that the matter is solved. */
    long solved() {
        return card.count(Count.CONFIRMED_SOLVED);
    }

    long referred() {
        return card.endedBy(Ending.REFERRED);
    }

    /** How many pairs of requesters were brought together; each request has its match. */
    long pairs() {
        return card.count(Count.MATCHES) / 2;
    }

    long solutionsOffered() {
        return card.count(Count.SOLUTIONS_OFFERED);
    }

    Rate settlement() {
        return card.outcomes().settlement();
    }

    Rate resolution() {
        return card.followUps().resolution();
    }

    Rate inTime(RuleCode rule) {
        return card.timeliness().of("in time", rule);
    }

    Handling answering() {
        return card.handling(Clock.LETTER_TO_FIRST_APPROVED_ANSWER, Measure.ELAPSED_DAYS);
    }

    /** Whether a rate is all there is, and not nothing of nothing. */
    static boolean isAll(Rate rate) {
        return !rate.isUndefined() && rate.numerator() == rate.denominator();
    }
}
