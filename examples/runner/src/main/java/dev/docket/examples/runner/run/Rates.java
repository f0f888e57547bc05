package dev.docket.examples.runner.run;

import dev.docket.metrics.Rate;
import dev.docket.metrics.Scorecard;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import java.util.ArrayList;
import java.util.List;

/** The rates of a programme, in the order in which they are told: those of every programme, then those of the rules that this one has. */
final class Rates {

    private Rates() {}

    static List<Rate> of(Scorecard card, Programme programme) {
        ArrayList<Rate> rates = new ArrayList<>(card.rates());
        rates.add(card.timeliness().of("follow-up on time", StandardRules.FOLLOW_UP));
        timeliness(rates, card, programme, "monthly check on time", StandardRules.MONTHLY_CHECK);
        timeliness(rates, card, programme, "monthly report on time", StandardRules.MONTHLY_REPORT);
        timeliness(rates, card, programme, "first contact on time", StandardRules.FIRST_CONTACT);
        timeliness(rates, card, programme, "signature on time", StandardRules.SIGNATURE);
        return List.copyOf(rates);
    }

    private static void timeliness(List<Rate> rates, Scorecard card, Programme programme, String name, RuleCode rule) {
        if (programme.rulebook().rule(rule).isPresent()) {
            rates.add(card.timeliness().of(name, rule));
        }
    }
}
