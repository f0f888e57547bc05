package dev.docket.examples.harness.helpdesk;

import dev.docket.examples.harness.Berlin;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.Acts;
import dev.docket.request.Conditions;
import dev.docket.request.Priority;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Roles;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import java.time.Duration;
import java.util.List;

/**
 * The service levels of a help desk, as its customers signed them.
 *
 * <p>The office of the library's words is the desk, a department is a team, and the requester is the customer.
 */
public final class HelpDesk {

    /** The desk owes the customer a first response. */
    public static final RuleCode FIRST_RESPONSE = RuleCode.of("first-response");

    private HelpDesk() {}

    /**
     * The agreement, in the order of its clauses.
     *
     * @return version 1 of the programme
     */
    public static Programme agreement() {
        return Programme.builder()
                .id(ProgrammeId.of("help-desk"))
                .name("Help desk")
                .addBasis("Service-level agreement of January 2026")
                .calendar(deskHours())
                .addRules(
                        firstResponse(),
                        // To a team at the latest when the first response is due; what is urgent, at once.
                        StandardRules.admission(Period.workingHours(4)).build(),
                        StandardRules.dispatch(Period.workingHours(4)).build(),
                        solution(),
                        solutionAfterReopening(),
                        // "Each week the team is reminded of what is not solved."
                        StandardRules.reminder(Cadence.every(1, Cadence.Unit.WEEKS))
                                .build(),
                        // "What we need to know from you, we ask; the clock stands for up to five working days."
                        StandardRules.supplement(Period.workingDays(5)).build(),
                        StandardRules.suspension().build(),
                        // "A solution is checked within two hours. Within a day we ask you whether it works, then
                        // close."
                        StandardRules.approval(Period.workingHours(2)).build(),
                        StandardRules.followUp(Period.workingDays(1)).build(),
                        StandardRules.followUpRetry().build(),
                        StandardRules.closing(Period.workingDays(1)).build(),
                        StandardRules.reopenWindow(Period.calendarDays(14)).build(),
                        // What we cannot do now, we look at again; if you do not agree, somebody else looks at it.
                        StandardRules.review().build(),
                        StandardRules.appealOffer(Period.workingDays(5)).build(),
                        StandardRules.appeal(Period.workingDays(5)).build(),
                        StandardRules.decision(Period.workingDays(2)).build(),
                        // Among ourselves.
                        StandardRules.cooperation(Period.workingDays(1)).build(),
                        StandardRules.returnRuling(Period.workingHours(2)).build(),
                        StandardRules.extensionRuling(Period.workingHours(2)).build())
                .addOtherActs(Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE))
                .limits(Limits.builder()
                        .followUpAttempts(2)
                        .extensionCap(Period.workingDays(2))
                        .build())
                .gates(Gates.builder().sessionOnSite(false).namedLeader(false).build())
                .build();
    }

    /** "The desk is open on working days from 8 to 18." */
    static WorkingCalendar deskHours() {
        return Berlin.office("help desk", "08:00-18:00");
    }

    /** "We respond within 4 working hours; to what is urgent, within an hour by day and night." */
    static ObligationRule firstResponse() {
        Periods periods = Periods.of(Period.workingHours(4)).when(urgent(), Period.elapsed(Duration.ofHours(1)));
        return StandardRules.acknowledge(Period.workingHours(4))
                .code(FIRST_RESPONSE)
                .due(new DueRule.Within(Anchor.EVENT, periods, CountingRule.CIVIL, false))
                .addPauses(waitingForTheCustomer())
                .ladder(ladder())
                .build();
    }

    /** "We solve it within 2 working days from there; what is urgent, within 8 hours by day and night." */
    static ObligationRule solution() {
        return StandardRules.answer(solutionPeriods())
                .warnings(List.of(Period.elapsed(Duration.ofHours(1))))
                .ladder(ladder())
                .build();
    }

    /** "If it comes back, in half that time." */
    static ObligationRule solutionAfterReopening() {
        return StandardRules.redo(solutionPeriods())
                .warnings(List.of(Period.elapsed(Duration.ofHours(1))))
                .ladder(ladder())
                .build();
    }

    private static Periods solutionPeriods() {
        return Periods.of(Period.workingDays(2)).when(urgent(), Period.elapsed(Duration.ofHours(8)));
    }

    /** "When we are late, the team's head hears of it at once, the service manager after one more working day." */
    private static List<LadderStep> ladder() {
        return List.of(
                new LadderStep(Period.workingHours(0), SupervisionLevel.WARNING, List.of(Roles.DEPARTMENT_HEAD)),
                new LadderStep(Period.workingDays(1), SupervisionLevel.CRITICAL, List.of(Roles.SUPERVISING_LEADER)));
    }

    private static Condition urgent() {
        return Conditions.priority(Priority.URGENT);
    }

    private static Pause waitingForTheCustomer() {
        return Pause.during("we wait for the customer", Conditions.SUPPLEMENT_PENDING);
    }
}
