package dev.docket.session;

import static dev.docket.session.SessionCommandKind.ADOPT;
import static dev.docket.session.SessionCommandKind.ANNOUNCE;
import static dev.docket.session.SessionCommandKind.BEGIN;
import static dev.docket.session.SessionCommandKind.CANCEL;
import static dev.docket.session.SessionCommandKind.CONCLUDE;
import static dev.docket.session.SessionCommandKind.MINUTE;
import static dev.docket.session.SessionCommandKind.OPEN;
import static dev.docket.session.SessionCommandKind.PLAN;

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
import java.util.ArrayList;
import java.util.List;

/** What is owed in a series, as rules for the one engine. */
final class SessionObligations {

    static final RuleCode HOLD = RuleCode.of("hold");
    static final RuleCode OPENING = RuleCode.of("open");
    static final RuleCode ANNOUNCEMENT = RuleCode.of("announce");
    static final RuleCode MINUTING = RuleCode.of("minute");

    /** A session in the evening or on a Sunday is held on that day too. */
    private static final CountingRule WHOLE_DAY =
            CountingRule.of(StartDay.DAY_AFTER_ANCHOR, DayEnd.END_OF_DAY, Roll.NONE);

    private SessionObligations() {}

    static List<ObligationRule> of(SessionRules rules) {
        ArrayList<ObligationRule> obligations = new ArrayList<>();
        rules.cadence().ifPresent(cadence -> obligations.add(hold(cadence)));
        obligations.add(opening());
        if (rules.announcement().isPresent()) {
            obligations.add(announcement());
        }
        obligations.add(minuting(rules.minutesWithin()));
        return List.copyOf(obligations);
    }

    private static ObligationRule hold(Cadence cadence) {
        DueRule.Window window = cadence.isOfEachMonth() ? DueRule.Window.MONTH_OF_DUE : DueRule.Window.SINCE_LAST_DUE;
        return ObligationRule.builder()
                .code(HOLD)
                .debtor(Roles.OFFICE)
                .addArmedBy(BEGIN.event(), ADOPT.event())
                .due(new DueRule.Recurring(cadence, 0, window, WHOLE_DAY))
                .addDischargedBy(OPEN.event())
                .addCancelledBy(CONCLUDE.event())
                .actsAtLapse(SessionTimedAct.MISS.event())
                .build();
    }

    private static ObligationRule opening() {
        return ofEachSession(OPENING, WHOLE_DAY)
                .debtor(Roles.HOST)
                .addDischargedBy(OPEN.event())
                .actsAtLapse(SessionTimedAct.PASS_OVER.event())
                .build();
    }

    private static ObligationRule announcement() {
        return ofEachSession(ANNOUNCEMENT, CountingRule.CIVIL)
                .debtor(Roles.OFFICE)
                .addDischargedBy(ANNOUNCE.event())
                .addCancelledBy(OPEN.event(), SessionTimedAct.PASS_OVER.event())
                .build();
    }

    /** By a date that the plan gives; another plan gives another. */
    private static ObligationRule.Builder ofEachSession(RuleCode code, CountingRule counting) {
        ObligationRule.Builder rule = ObligationRule.builder();
        rule.code(code)
                .perSubject(true)
                .addArmedBy(PLAN.event())
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.calendarDays(0)), counting, true))
                .addCancelledBy(PLAN.event(), CANCEL.event());
        return rule;
    }

    private static ObligationRule minuting(Period within) {
        return ObligationRule.builder()
                .code(MINUTING)
                .debtor(Roles.OFFICE)
                .perSubject(true)
                .addArmedBy(OPEN.event())
                .due(new DueRule.Within(Anchor.SESSION_END, Periods.of(within), CountingRule.CIVIL, false))
                .addDischargedBy(MINUTE.event())
                .build();
    }
}
