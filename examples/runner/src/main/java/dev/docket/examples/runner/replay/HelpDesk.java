package dev.docket.examples.runner.replay;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.ObligationRule.Repeat;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.programme.Act;
import dev.docket.programme.Authority;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Programme;
import dev.docket.programme.StandardRules;
import dev.docket.request.CommandKind;
import dev.docket.request.EventKinds;
import dev.docket.request.ProgrammeId;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.CountingRule.DayEnd;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import dev.docket.workflow.RoleMatrix;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A help desk as a programme: one desk, whose agents may do everything; no sessions, no signed letters, no follow-up. A ticket that
 * nobody objects to is closed tacitly.
 *
 * <p>All periods are this example's own choice. They decide which due dates were missed, never when a ticket was closed.
 */
final class HelpDesk {

    static final ProgrammeId ID = ProgrammeId.of("help-desk");
    static final Role AGENT = Role.of("agent");
    static final EventKind NOTE = EventKind.of("note");
    static final RuleCode FIRST_REPLY = RuleCode.of("first-reply");
    static final int LONGEST_WAIT_IN_DAYS = 90;

    /** Working days for {@link #FIRST_REPLY} and for an answer. */
    static final int REPLY_IN_WORKING_DAYS = 5;

    private static final int CLOSE_IN_CALENDAR_DAYS = 45;
    private static final int REOPEN_IN_CALENDAR_DAYS = 90;
    private static final int MANY = 1_000;

    private HelpDesk() {}

    /**
     * The programme.
     *
     * @param zone whose Mondays to Fridays are worked, from 09:00 to 17:00
     */
    static Programme programme(ZoneId zone) {
        Periods answer = Periods.of(Period.workingDays(REPLY_IN_WORKING_DAYS));
        return Programme.builder()
                .id(ID)
                .name("Help desk")
                .calendar(WorkingCalendar.mondayToFriday("help-desk", zone, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .authority(agentsDoAll())
                .gates(Gates.builder()
                        .followUp(false)
                        .independence(false)
                        .signedLetter(false)
                        .sessionOnSite(false)
                        .namedLeader(false)
                        .proposalByLead(false)
                        .build())
                .limits(Limits.builder()
                        .reopenings(MANY)
                        .continuations(MANY)
                        .deferralInCalendarDays(LONGEST_WAIT_IN_DAYS)
                        .build())
                .addRules(
                        StandardRules.admission(Period.workingDays(1)).build(),
                        StandardRules.dispatch(Period.workingDays(1)).build(),
                        firstReply(),
                        StandardRules.answer(answer).build(),
                        StandardRules.redo(answer).build(),
                        StandardRules.review().build(),
                        closing(),
                        StandardRules.reopenWindow(Period.calendarDays(REOPEN_IN_CALENDAR_DAYS))
                                .build(),
                        StandardRules.reminder(Cadence.every(1, Cadence.Unit.WEEKS))
                                .build())
                .addOtherActs(Act.of(NOTE, AGENT))
                .build();
    }

    private static RoleMatrix<CommandKind> agentsDoAll() {
        RoleMatrix<CommandKind> authority = Authority.standard();
        for (CommandKind command : CommandKind.values()) {
            authority = authority.with(command, List.of(AGENT));
        }
        return authority;
    }

    /** What the requester waits for, whatever the desk does in between: counted by dates from the raising, waits included. */
    private static ObligationRule firstReply() {
        return ObligationRule.builder()
                .code(FIRST_REPLY)
                .debtor(AGENT)
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .repeat(Repeat.ONCE)
                .due(new DueRule.Within(
                        Anchor.RAISED,
                        Periods.of(Period.workingDays(REPLY_IN_WORKING_DAYS)),
                        CountingRule.CIVIL.withDayEnd(DayEnd.END_OF_DAY),
                        false))
                .addDischargedBy(EventKinds.ANSWER_APPROVED, EventKinds.RESOLVED_ON_SITE, EventKinds.EXPLAINED_FINALLY)
                .addCancelledBy(EventKinds.CLOSED)
                .build();
    }

    /** Without a follow-up the writing off is owed from the reply on. */
    private static ObligationRule closing() {
        return ObligationRule.builder()
                .code(StandardRules.CLOSING)
                .debtor(AGENT)
                .addArmedBy(EventKinds.ANSWER_APPROVED, EventKinds.RESOLVED_ON_SITE, EventKinds.EXPLAINED_FINALLY)
                .due(new DueRule.Within(
                        Anchor.EVENT,
                        Periods.of(Period.calendarDays(CLOSE_IN_CALENDAR_DAYS)),
                        CountingRule.CIVIL,
                        false))
                .addDischargedBy(EventKinds.CLOSED)
                .addCancelledBy(EventKinds.REOPENED_TO_ASSIGNED, EventKinds.REOPENED_TO_RAISED)
                .build();
    }
}
