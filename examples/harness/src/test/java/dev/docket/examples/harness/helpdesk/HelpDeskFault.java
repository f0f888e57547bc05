package dev.docket.examples.harness.helpdesk;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Conditions;
import dev.docket.request.Priority;
import dev.docket.request.Roles;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The agreement with one clause written down wrongly; every one of these builds, for none is a defect of a programme. */
@SuppressWarnings("ImmutableEnumChecker") // what changes a clause is a function
public enum HelpDeskFault {
    HOURS_OF_THE_NIGHT_COUNT(
            "gives 4 hours by the clock for the first response",
            firstResponse(rule -> rule.within(Periods.of(Period.elapsed(Duration.ofHours(4)))
                    .when(Conditions.priority(Priority.URGENT), Period.elapsed(Duration.ofHours(1)))))),
    URGENT_WAITS_FOR_THE_MORNING(
            "gives urgent requests working hours",
            firstResponse(rule -> rule.within(Periods.of(Period.workingHours(4))
                    .when(Conditions.priority(Priority.URGENT), Period.workingHours(1))))),
    WEEKENDS_COUNT(
            "gives two calendar days for the solution",
            solution(rule -> rule.within(Periods.of(Period.calendarDays(2))
                    .when(Conditions.priority(Priority.URGENT), Period.elapsed(Duration.ofHours(8)))))),
    COUNTS_THE_FIRST_DAY(
            "counts the day of the assignment to the two days",
            solution(rule -> copy(rule)
                    .due(new DueRule.Within(
                            Anchor.EVENT,
                            ((DueRule.Within) rule.due()).periods(),
                            CountingRule.CIVIL.withStartDay(CountingRule.StartDay.ANCHOR_DAY_COUNTS),
                            true))
                    .build())),
    CLOCK_RUNS_ON(
            "lets the clock of the first response run while it waits for the customer",
            firstResponse(rule -> copy(rule).pauses(List.of()).build())),
    NOBODY_HEARS(
            "tells the head a day late",
            solution(rule -> copy(rule)
                    .ladder(List.of(new LadderStep(
                            Period.workingDays(1), SupervisionLevel.WARNING, List.of(Roles.DEPARTMENT_HEAD))))
                    .build())),
    FORGETS_WHAT_COMES_BACK("owes nothing for what is reopened", agreement -> without(agreement, StandardRules.REDO));

    private final String what;
    private final UnaryOperator<Programme> change;

    HelpDeskFault(String what, UnaryOperator<Programme> change) {
        this.what = what;
        this.change = change;
    }

    /** What it does. */
    public String what() {
        return what;
    }

    Programme agreement() {
        return change.apply(HelpDesk.agreement());
    }

    private static UnaryOperator<Programme> firstResponse(UnaryOperator<ObligationRule> change) {
        return rule(HelpDesk.FIRST_RESPONSE, change);
    }

    private static UnaryOperator<Programme> solution(UnaryOperator<ObligationRule> change) {
        return rule(StandardRules.ANSWER, change);
    }

    private static UnaryOperator<Programme> rule(RuleCode code, UnaryOperator<ObligationRule> change) {
        return agreement -> copy(agreement)
                .rules(agreement.rules().stream()
                        .map(rule -> rule.code().equals(code) ? change.apply(rule) : rule)
                        .toList())
                .build();
    }

    private static Programme without(Programme agreement, RuleCode code) {
        return copy(agreement)
                .rules(agreement.rules().stream()
                        .filter(rule -> !rule.code().equals(code))
                        .map(rule -> rule.notAfter().contains(code)
                                ? copy(rule)
                                        .notAfter(List.of(StandardRules.ANSWER))
                                        .build()
                                : rule)
                        .toList())
                .build();
    }

    private static Programme.Builder copy(Programme agreement) {
        Programme.Builder copy = Programme.builder();
        copy.from(agreement);
        return copy;
    }

    private static ObligationRule.Builder copy(ObligationRule rule) {
        ObligationRule.Builder copy = ObligationRule.builder();
        copy.from(rule);
        return copy;
    }
}
