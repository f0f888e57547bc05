package dev.docket.residency;

import static dev.docket.residency.ResidencyCommandKind.ADOPT;
import static dev.docket.residency.ResidencyCommandKind.AGREE;
import static dev.docket.residency.ResidencyCommandKind.CONSULT;
import static dev.docket.residency.ResidencyCommandKind.REPLACE;
import static dev.docket.residency.ResidencyCommandKind.REPORT;
import static dev.docket.residency.ResidencyCommandKind.START;
import static dev.docket.residency.ResidencyCommandKind.TRAIN;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.CountingRule.Roll;
import dev.docket.time.CountingRule.StartDay;
import dev.docket.time.Period;
import dev.docket.workflow.Role;
import java.util.ArrayList;
import java.util.List;

/** What is owed in a residency, as rules for the one engine. All of it ends with the residency, whatever the rules say. */
final class ResidencyObligations {

    static final RuleCode TRAINING = RuleCode.of("training");
    static final RuleCode STARTING = RuleCode.of("start");
    static final RuleCode REPORTING = RuleCode.of("report");
    static final RuleCode EXPERT_VISIT = RuleCode.of("expert-visit");
    static final RuleCode OUTPUT = RuleCode.of("output");
    static final RuleCode TERM = RuleCode.of("term");

    /** Terms and visits take no heed of working hours. */
    static final CountingRule WHOLE_DAY = CountingRule.of(StartDay.DAY_AFTER_ANCHOR, DayEnd.END_OF_DAY, Roll.NONE);

    private ResidencyObligations() {}

    /** What is missing at the end of the term is found before the term's end ends all. */
    static List<ObligationRule> of(ResidencyRules rules) {
        ArrayList<ObligationRule> obligations = new ArrayList<>();
        if (rules.trained()) {
            obligations.add(training());
        }
        obligations.add(starting());
        rules.reports().ifPresent(cadence -> obligations.add(reporting(rules, cadence)));
        rules.expertVisits().ifPresent(cadence -> obligations.add(expertVisit(rules, cadence)));
        if (!rules.outputs().isEmpty()) {
            obligations.add(output());
        }
        if (rules.term().isPresent()) {
            obligations.add(term());
        }
        return List.copyOf(obligations);
    }

    private static ObligationRule training() {
        return byDate(TRAINING, Roles.OFFICE, CountingRule.CIVIL)
                .addPerUnitIn(Roles.RESIDENT_OFFICER)
                .addArmedBy(AGREE.event())
                .addDischargedBy(TRAIN.event())
                .addCancelledBy(AGREE.event())
                .build();
    }

    private static ObligationRule starting() {
        return byDate(STARTING, Roles.OFFICE, WHOLE_DAY)
                .addArmedBy(AGREE.event())
                .addDischargedBy(START.event())
                .addCancelledBy(AGREE.event())
                .build();
    }

    private static ObligationRule reporting(ResidencyRules rules, Cadence cadence) {
        return recurring(REPORTING, Roles.RESIDENT_OFFICER, rules, cadence, CountingRule.CIVIL)
                .addArmedBy(REPLACE.event())
                .addDischargedBy(REPORT.event())
                .addCancelledBy(REPLACE.event())
                .build();
    }

    private static ObligationRule expertVisit(ResidencyRules rules, Cadence cadence) {
        return recurring(EXPERT_VISIT, Roles.EXPERT_TEAM, rules, cadence, WHOLE_DAY)
                .addDischargedBy(CONSULT.event())
                .build();
    }

    private static ObligationRule output() {
        return byDate(OUTPUT, Roles.RESIDENT_OFFICER, WHOLE_DAY)
                .addPerUnitIn(Roles.RESIDENT_OFFICER)
                .addArmedBy(START.event(), REPLACE.event())
                .addDischargedBy(ResidencyEvent.Completed.KIND)
                .addCancelledBy(REPLACE.event())
                .build();
    }

    private static ObligationRule term() {
        return byDate(TERM, Roles.OFFICE, WHOLE_DAY)
                .addArmedBy(START.event())
                .actsAtLapse(ResidencyTimedAct.EXPIRE.event())
                .build();
    }

    /** By a date that follows from the agreement. */
    private static ObligationRule.Builder byDate(RuleCode code, Role debtor, CountingRule counting) {
        ObligationRule.Builder rule = ObligationRule.builder();
        rule.code(code)
                .debtor(debtor)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.calendarDays(0)), counting, true));
        return rule;
    }

    private static ObligationRule.Builder recurring(
            RuleCode code, Role debtor, ResidencyRules rules, Cadence cadence, CountingRule counting) {
        DueRule.Window window = cadence.isOfEachMonth() ? DueRule.Window.MONTH_OF_DUE : DueRule.Window.SINCE_LAST_DUE;
        ObligationRule.Builder rule = ObligationRule.builder();
        rule.code(code)
                .debtor(debtor)
                .addPerUnitIn(debtor)
                .addArmedBy(START.event(), ADOPT.event())
                .due(new DueRule.Recurring(cadence, rules.firstAfterDays(), window, counting));
        return rule;
    }
}
