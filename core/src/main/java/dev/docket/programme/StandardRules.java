package dev.docket.programme;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.Condition;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.ObligationRule.Repeat;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.request.Acts;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.Roles;
import dev.docket.request.Stage;
import dev.docket.request.TimedAct;
import dev.docket.time.Cadence;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import java.util.List;

/**
 * The rules of obligations that schemes share, each ready to be taken as it is or changed.
 *
 * <p>They stand in one file because a scheme is written by reading down this list.
 *
 * <p>All count by {@link CountingRule#CIVIL}. A period marked <em>opinion</em> is this library's own choice. Each method
 * gives a builder, so that a scheme changes what its text says otherwise.
 *
 * @since 0.1.0
 */
// Over 400 lines because the rules of all schemes are looked up in one place.
public final class StandardRules {

    /** The office owes a letter, or another disposition. */
    public static final RuleCode DISPATCH = RuleCode.of("dispatch");
    /** The office owes the admission of what was raised outside sessions. */
    public static final RuleCode ADMISSION = RuleCode.of("admission");
    /** A department owes the receipt of a letter. */
    public static final RuleCode RECEIPT = RuleCode.of("receipt");
    /** A cooperator owes its part. */
    public static final RuleCode COOPERATION = RuleCode.of("cooperation");
    /** The lead owes the answer. */
    public static final RuleCode ANSWER = RuleCode.of("answer");
    /** The lead owes the answer again, after a reopening. */
    public static final RuleCode REDO = RuleCode.of("redo");
    /** The office owes a decision on a submitted answer. */
    public static final RuleCode APPROVAL = RuleCode.of("approval");
    /** The follow-up agent owes the follow-up. */
    public static final RuleCode FOLLOW_UP = RuleCode.of("follow-up");
    /** The office owes the write-off. */
    public static final RuleCode CLOSING = RuleCode.of("closing");
    /** The supervising leader owes a look at what was put off. */
    public static final RuleCode REVIEW = RuleCode.of("review");
    /** The host owes a decision on a hard case. */
    public static final RuleCode DECISION = RuleCode.of("decision");
    /** The office owes an appeal for a requester who made none. */
    public static final RuleCode APPEAL_OFFER = RuleCode.of("appeal-offer");
    /** The reviewer owes the decision of an appeal. */
    public static final RuleCode APPEAL = RuleCode.of("appeal");
    /** The requester may reopen until it closes. */
    public static final RuleCode REOPEN_WINDOW = RuleCode.of("reopen-window");
    /** The lead is reminded each week. */
    public static final RuleCode WEEKLY_REMINDER = RuleCode.of("weekly-reminder");
    /** The office owes a check each month. */
    public static final RuleCode MONTHLY_CHECK = RuleCode.of("monthly-check");
    /** The lead owes a word on progress when it was noticed. */
    public static final RuleCode NOTICE_RESPONSE = RuleCode.of("notice-response");
    /** The supervising leader owes a plan when it was warned of. */
    public static final RuleCode WARNING_PLAN = RuleCode.of("warning-plan");

    /** The office owes the word that a request has come in. */
    public static final RuleCode ACKNOWLEDGE = RuleCode.of("acknowledge");
    /** The host owes the signature of a drafted letter. */
    public static final RuleCode SIGNATURE = RuleCode.of("signature");
    /** A department may ask to give it back until it closes. */
    public static final RuleCode RETURN_WINDOW = RuleCode.of("return-window");
    /** The ruling authority owes the ruling on a return. */
    public static final RuleCode RETURN_RULING = RuleCode.of("return-ruling");
    /** The lead owes a first word with the requester. */
    public static final RuleCode FIRST_CONTACT = RuleCode.of("first-contact");
    /** The office owes a decision on an extension. */
    public static final RuleCode EXTENSION_RULING = RuleCode.of("extension-ruling");
    /** The follow-up agent is reminded to try again. */
    public static final RuleCode FOLLOW_UP_RETRY = RuleCode.of("follow-up-retry");
    /** The requester may object until it is closed. */
    public static final RuleCode TACIT_CLOSURE = RuleCode.of("tacit-closure");
    /** A department owes what it promised. */
    public static final RuleCode COMMITMENT = RuleCode.of("commitment");
    /** The requester owes what is wanting. */
    public static final RuleCode SUPPLEMENT = RuleCode.of("supplement");
    /** The office owes the requester a word every so often. */
    public static final RuleCode STATUS_NOTE = RuleCode.of("status-note");
    /** The clocks stand still until it ends. */
    public static final RuleCode SUSPENSION = RuleCode.of("suspension");
    /** The lead owes a report each month. */
    public static final RuleCode MONTHLY_REPORT = RuleCode.of("monthly-report");
    /** The inspector owes a look at a closed case. */
    public static final RuleCode REVISIT = RuleCode.of("revisit");

    /** The steps that stand between a request and its end, one after the other: it is overdue while one of them is. */
    public static final List<RuleCode> STEPS =
            List.of(ADMISSION, DISPATCH, ANSWER, REDO, APPROVAL, FOLLOW_UP, CLOSING, REVIEW);

    private static final List<Condition> UNDER_WAY =
            List.of(Conditions.stage(Stage.ASSIGNED), Conditions.stage(Stage.DEFERRED), Conditions.EXPLAINED_FOR_NOW);
    private static final List<EventKind> DISPOSITIONS = List.of(
            EventKinds.RESOLVED_ON_SITE,
            EventKinds.LETTER_ISSUED,
            EventKinds.EXPLAINED_FINALLY,
            EventKinds.EXPLAINED_FOR_NOW,
            EventKinds.DEFERRED);
    private static final List<EventKind> REOPENINGS =
            List.of(EventKinds.REOPENED_TO_ASSIGNED, EventKinds.REOPENED_TO_RAISED);
    private static final Pause WITH_THE_OFFICE =
            Pause.during("the office looks at the answer", Conditions.ANSWER_PENDING);
    private static final Pause WHILE_PUT_OFF = Pause.during("deferred or explained for now", Conditions.PUT_OFF);
    private static final Pause SUSPENDED = Pause.during("the clocks are suspended", Conditions.SUSPENDED);
    private static final Pause AT_THE_REQUESTER =
            Pause.during("the requester was asked for what is wanting", Conditions.SUPPLEMENT_PENDING);

    private static final Pause PARTS_OPEN = Pause.during("parts of it are open", Conditions.PARTS_OPEN);
    private static final Pause PARTY_NOT_CONTENT =
            Pause.during("somebody who joined is not content", Conditions.PARTY_NOT_CONTENT);

    private StandardRules() {}

    /**
     * The ladder of the rules that an office watches: WARNING at the due date, CRITICAL five working days later.
     *
     * @return the steps
     */
    public static List<LadderStep> ladder() {
        return List.of(
                new LadderStep(
                        Period.workingDays(0),
                        SupervisionLevel.WARNING,
                        List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER)),
                new LadderStep(Period.workingDays(5), SupervisionLevel.CRITICAL, List.of(Roles.HOST, Roles.INSPECTOR)));
    }

    private static ObligationRule.Builder rule(RuleCode code, Role debtor) {
        return ObligationRule.builder().code(code).debtor(debtor);
    }

    private static DueRule within(Anchor anchor, Period period) {
        return new DueRule.Within(anchor, Periods.of(period), CountingRule.CIVIL, false);
    }

    /**
     * The letter, by the office: after the end of the session in which the request was raised, else after admission; what was left, at least a day, when a return is granted or a deferral resumes, the whole after a reopening.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder dispatch(Period period) {
        return rule(DISPATCH, Roles.OFFICE)
                .addArmedBy(
                        EventKinds.RAISED_IN_SESSION,
                        EventKinds.ADMITTED,
                        EventKinds.RETURN_GRANTED,
                        EventKinds.RESUMED_TO_RAISED,
                        EventKinds.REOPENED_TO_RAISED)
                .addRunsWhile(Conditions.stage(Stage.RAISED))
                .addRemainderOn(EventKinds.RETURN_GRANTED, EventKinds.RESUMED_TO_RAISED)
                .due(within(Anchor.SESSION_END, period))
                .addPauses(AT_THE_REQUESTER)
                .dischargedBy(DISPOSITIONS)
                .addCancelledBy(EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * The admission of what was raised outside sessions, by the office.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder admission(Period period) {
        return rule(ADMISSION, Roles.OFFICE)
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .due(within(Anchor.EVENT, period))
                .addPauses(AT_THE_REQUESTER)
                .addAllDischargedBy(DISPOSITIONS)
                .addDischargedBy(EventKinds.ADMITTED, EventKinds.REJECTED, EventKinds.REFERRED)
                .addCancelledBy(EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * The receipt of a letter, by each department that it names; without it the letter counts as received, and the department's clock runs from its issue all the same.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder receipt(Period period) {
        return rule(RECEIPT, Roles.LEAD)
                .addPerUnitIn(Roles.LEAD, Roles.COOPERATOR)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .due(within(Anchor.EVENT, period))
                .actsAtLapse(TimedAct.DEEM_RECEIVED.kind())
                .addRunsWhile(Conditions.UNANSWERED)
                .addPauses(SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(
                        EventKinds.RECEIPT_CONFIRMED,
                        EventKinds.RETURN_REQUESTED,
                        EventKinds.CONTRIBUTED,
                        EventKinds.ANSWER_SUBMITTED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CONTRIBUTION_WAIVED, EventKinds.CLOSED);
    }

    /**
     * The part of each cooperating department, by the date that the letter names for them or else after a period; not after the answer's date, or the redo's in a later episode, unless that leaves less than a working day.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder cooperation(Period period) {
        return rule(COOPERATION, Roles.COOPERATOR)
                .addPerUnitIn(Roles.COOPERATOR)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(period), CountingRule.CIVIL, true))
                .shiftsWithSuspension(true)
                .addNotAfter(ANSWER, REDO)
                .addRunsWhile(Conditions.UNANSWERED)
                .addPauses(WHILE_PUT_OFF, SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.CONTRIBUTED, EventKinds.CONTRIBUTION_WAIVED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CLOSED);
    }

    /**
     * The answer, by the lead: from the issue of the first letter, by the date that the letter names or else by kind, category and priority. It is judged by the submission; its clock stands while the office looks at it and while the request is put off.
     *
     * @param periods how long, by kind, category and priority
     * @return a builder of the rule
     */
    public static ObligationRule.Builder answer(Periods periods) {
        return answering(ANSWER, periods)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addArmedWhen(Conditions.FIRST_EPISODE)
                .repeat(Repeat.ONCE);
    }

    /**
     * The answer again, by the lead, in later episodes: half of the first period, rounded up in its own unit, working days at least 3 (<em>opinion</em>).
     *
     * @param periods the periods of the first answer
     * @return a builder of the rule
     */
    public static ObligationRule.Builder redo(Periods periods) {
        return answering(REDO, periods.map(StandardRules::half))
                .addArmedBy(EventKinds.REOPENED_TO_ASSIGNED, EventKinds.LETTER_ISSUED)
                .addArmedWhen(Conditions.LATER_EPISODE)
                .repeat(Repeat.ONCE_PER_EPISODE);
    }

    /**
     * The decision on a submitted answer, by the office.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder approval(Period period) {
        return rule(APPROVAL, Roles.OFFICE)
                .addArmedBy(EventKinds.ANSWER_SUBMITTED)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.ANSWER_APPROVED, EventKinds.ANSWER_SENT_BACK)
                .addCancelledBy(EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * The follow-up, by an agent who is independent of the departments; after a decision of the host once more.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder followUp(Period period) {
        return rule(FOLLOW_UP, Roles.FOLLOW_UP_AGENT)
                .addArmedBy(
                        EventKinds.ANSWER_APPROVED,
                        EventKinds.RESOLVED_ON_SITE,
                        EventKinds.EXPLAINED_FINALLY,
                        EventKinds.RESUMED_TO_ANSWERED,
                        Acts.DECISION)
                .addArmedWhen(Conditions.FOLLOW_UP_DUE)
                .addRunsWhile(
                        Conditions.stage(Stage.ANSWERED),
                        Conditions.stage(Stage.RESOLVED_ON_SITE),
                        Conditions.EXPLAINED_FINALLY)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(
                        EventKinds.FOLLOW_UP_PASSED, EventKinds.FOLLOW_UP_FAILED, EventKinds.ATTEMPTS_EXHAUSTED)
                .addCancelledBy(EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * The write-off, by the office, once the gate can be passed: its clock stands while a part is open or somebody who joined is not
     * content.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder closing(Period period) {
        return rule(CLOSING, Roles.OFFICE)
                .addArmedBy(
                        EventKinds.FOLLOW_UP_PASSED,
                        EventKinds.ATTEMPTS_EXHAUSTED,
                        EventKinds.APPEAL_UPHELD,
                        EventKinds.RESUMED_TO_ANSWERED)
                .due(within(Anchor.EVENT, period))
                .addPauses(PARTS_OPEN, PARTY_NOT_CONTENT)
                .addDischargedBy(EventKinds.CLOSED, EventKinds.DEFERRED)
                .cancelledBy(REOPENINGS)
                .addCancelledBy(EventKinds.FOLLOW_UP_FAILED)
                .ladder(ladder());
    }

    /**
     * A look at what was put off or explained for now, by the supervising leader, on the date that was named.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder review() {
        return rule(REVIEW, Roles.SUPERVISING_LEADER)
                .addArmedBy(EventKinds.DEFERRED, EventKinds.EXPLAINED_FOR_NOW, EventKinds.CONTINUED)
                .addRunsWhile(Conditions.PUT_OFF)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.calendarDays(90)), CountingRule.CIVIL, true))
                .addDischargedBy(
                        EventKinds.CONTINUED,
                        EventKinds.RESUMED_TO_RAISED,
                        EventKinds.RESUMED_TO_ASSIGNED,
                        EventKinds.RESUMED_TO_ANSWERED,
                        EventKinds.EXPLAINED_FINALLY)
                .addCancelledBy(EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * The decision of the host, on a critical case or when no reopening by itself is left; missing it hands the case over.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder decision(Period period) {
        return rule(DECISION, Roles.HOST)
                .addArmedBy(EventKinds.supervision(SupervisionLevel.CRITICAL), EventKinds.REOPENINGS_SPENT)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(Acts.DECISION)
                .addCancelledBy(EventKinds.CLOSED)
                .addLadder(
                        new LadderStep(Period.workingDays(0), SupervisionLevel.TRANSFERRED, List.of(Roles.INSPECTOR)));
    }

    /**
     * The appeal of a requester who does not accept a final explanation, made by the office when they make none.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder appealOffer(Period period) {
        return rule(APPEAL_OFFER, Roles.OFFICE)
                .addArmedBy(EventKinds.FOLLOW_UP_FAILED, EventKinds.PARTY_NOT_CONTENT)
                .addRunsWhile(Conditions.APPEAL_OPEN)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.APPEALED)
                .addCancelledBy(EventKinds.CLOSED)
                .addAllCancelledBy(REOPENINGS)
                .ladder(ladder());
    }

    /**
     * The decision of an appeal, by a reviewer who was not involved before.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder appeal(Period period) {
        return rule(APPEAL, Roles.REVIEWER)
                .addArmedBy(EventKinds.APPEALED)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.APPEAL_UPHELD, EventKinds.APPEAL_WON)
                .addCancelledBy(EventKinds.CLOSED)
                .addAllCancelledBy(REOPENINGS)
                .ladder(ladder());
    }

    /**
     * How long the requester may reopen what was closed.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder reopenWindow(Period period) {
        return rule(REOPEN_WINDOW, Roles.REQUESTER)
                .addArmedBy(EventKinds.CLOSED)
                .due(within(Anchor.EVENT, period))
                .actsAtLapse(TimedAct.CLOSE_REOPEN_WINDOW.kind())
                .cancelledBy(REOPENINGS);
    }

    /**
     * A reminder of the lead on a cadence from the letter's issue or the reopening, while no answer is submitted and nothing is put off. Moving into working time never moves the anchor.
     *
     * @param cadence how often
     * @return a builder of the rule
     */
    public static ObligationRule.Builder reminder(Cadence cadence) {
        return rule(WEEKLY_REMINDER, Roles.LEAD)
                .addPerUnitIn(Roles.LEAD)
                .addArmedBy(EventKinds.LETTER_ISSUED, EventKinds.REOPENED_TO_ASSIGNED)
                .runsWhile(UNDER_WAY)
                .due(new DueRule.Never())
                .reminders(cadence)
                .addPauses(WITH_THE_OFFICE, WHILE_PUT_OFF, SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.ANSWER_APPROVED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CLOSED);
    }

    /**
     * The tracking check on the first working day of each month, by the office, the first at least 14 days after the arming; reminded of at that day's opening.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder monthlyCheck() {
        return rule(MONTHLY_CHECK, Roles.OFFICE)
                .addArmedBy(
                        EventKinds.LETTER_ISSUED,
                        EventKinds.DEFERRED,
                        EventKinds.EXPLAINED_FOR_NOW,
                        EventKinds.REOPENED_TO_ASSIGNED)
                .runsWhile(UNDER_WAY)
                .due(new DueRule.Recurring(
                        Cadence.firstWorkingDayOfMonth(), 14, DueRule.Window.MONTH_OF_DUE, CountingRule.CIVIL))
                .reminders(Cadence.firstWorkingDayOfMonth())
                .addDischargedBy(Acts.MONTHLY_CHECK)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * A word on progress, by the lead, when the request rose to NOTICE.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder noticeResponse(Period period) {
        return rule(NOTICE_RESPONSE, Roles.LEAD)
                .addArmedBy(EventKinds.supervision(SupervisionLevel.NOTICE))
                .addRunsWhile(Conditions.stage(Stage.ASSIGNED))
                .due(within(Anchor.EVENT, period))
                .addPauses(SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.PROGRESS_REPORTED, EventKinds.ANSWER_SUBMITTED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * A plan with a date, by the supervising leader, when the request rose to WARNING.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder warningPlan(Period period) {
        return rule(WARNING_PLAN, Roles.SUPERVISING_LEADER)
                .addArmedBy(EventKinds.supervision(SupervisionLevel.WARNING))
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(Acts.PLAN)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * The word that a request has come in, by the office; a disposition says it too.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder acknowledge(Period period) {
        return rule(ACKNOWLEDGE, Roles.OFFICE)
                .addArmedBy(EventKinds.RAISED_IN_SESSION, EventKinds.RAISED_OUTSIDE_SESSIONS)
                .due(within(Anchor.EVENT, period))
                .addAllDischargedBy(DISPOSITIONS)
                .addDischargedBy(EventKinds.ACKNOWLEDGED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * The signature of a drafted letter, by the host.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder signature(Period period) {
        return rule(SIGNATURE, Roles.HOST)
                .addArmedBy(EventKinds.LETTER_DRAFTED)
                .addRunsWhile(Conditions.DRAFT_UNSIGNED)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.LETTER_SIGNED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * How long the lead may ask to give it back, from the issue of its letter.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder returnWindow(Period period) {
        return rule(RETURN_WINDOW, Roles.LEAD)
                .addPerUnitIn(Roles.LEAD)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addRunsWhile(Conditions.UNANSWERED)
                .due(within(Anchor.EVENT, period))
                .addPauses(SUSPENDED, AT_THE_REQUESTER)
                .actsAtLapse(TimedAct.CLOSE_RETURN_WINDOW.kind())
                .addDischargedBy(EventKinds.RETURN_REQUESTED, EventKinds.ANSWER_SUBMITTED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CLOSED);
    }

    /**
     * The ruling on a return, by the ruling authority.
     *
     * @param period how long; zero working days are the close of the day on which it was received
     * @return a builder of the rule
     */
    public static ObligationRule.Builder returnRuling(Period period) {
        return rule(RETURN_RULING, Roles.RULING_AUTHORITY)
                .addArmedBy(EventKinds.RETURN_REQUESTED)
                .addRunsWhile(Conditions.RETURN_PENDING)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.RETURN_GRANTED, EventKinds.RETURN_DENIED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * The first word with the requester, by the lead; none is owed to an anonymous one.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder firstContact(Period period) {
        return rule(FIRST_CONTACT, Roles.LEAD)
                .addPerUnitIn(Roles.LEAD)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addArmedWhen(Conditions.IDENTIFIED)
                .addRunsWhile(Conditions.UNANSWERED)
                .due(within(Anchor.EVENT, period))
                .addPauses(WHILE_PUT_OFF, SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.CONTACT_RECORDED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CLOSED);
    }

    /**
     * The decision on an extension, by the office (<em>opinion</em>: 1 working day).
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder extensionRuling(Period period) {
        return rule(EXTENSION_RULING, Roles.OFFICE)
                .addArmedBy(EventKinds.EXTENSION_REQUESTED)
                .addRunsWhile(Conditions.EXTENSION_PENDING)
                .due(within(Anchor.EVENT, period))
                .addDischargedBy(EventKinds.EXTENSION_GRANTED, EventKinds.EXTENSION_REFUSED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * A reminder to try again, on the next working day in the other half of it, after an attempt that reached nobody.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder followUpRetry() {
        return rule(FOLLOW_UP_RETRY, Roles.FOLLOW_UP_AGENT)
                .addArmedBy(EventKinds.FOLLOW_UP_UNREACHED)
                .addRunsWhile(Conditions.FOLLOW_UP_DUE)
                .due(new DueRule.Never())
                .reminders(Cadence.nextWorkingDayOtherHalf())
                .addDischargedBy(
                        EventKinds.FOLLOW_UP_PASSED, EventKinds.FOLLOW_UP_FAILED, EventKinds.FOLLOW_UP_UNREACHED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * How long the requester may object whom nobody reached, from the written notice; then time closes it. Off unless a scheme adds it.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder tacitClosure(Period period) {
        return rule(TACIT_CLOSURE, Roles.REQUESTER)
                .addArmedBy(Acts.WRITTEN_NOTICE)
                .addRunsWhile(Conditions.UNREACHED)
                .due(within(Anchor.EVENT, period))
                .actsAtLapse(TimedAct.CLOSE_TACITLY.kind())
                .addDischargedBy(
                        EventKinds.FOLLOW_UP_PASSED,
                        EventKinds.FOLLOW_UP_FAILED,
                        EventKinds.NUDGED,
                        EventKinds.APPEALED,
                        Acts.REQUESTERS_MESSAGE)
                .addCancelledBy(EventKinds.CLOSED, EventKinds.DEFERRED)
                .addAllCancelledBy(REOPENINGS);
    }

    /**
     * What a department promised, by the date that it named; it outlives the answer.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder commitment() {
        return rule(COMMITMENT, Roles.DEPARTMENT_HEAD)
                .perSubject(true)
                .addArmedBy(EventKinds.COMMITTED)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.calendarDays(30)), CountingRule.CIVIL, true))
                .addDischargedBy(EventKinds.COMMITMENT_DISCHARGED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * What is wanting, by the requester; when they do not hand it in, the clocks run again.
     *
     * @param period how long
     * @return a builder of the rule
     */
    public static ObligationRule.Builder supplement(Period period) {
        return rule(SUPPLEMENT, Roles.REQUESTER)
                .addArmedBy(EventKinds.SUPPLEMENT_ASKED)
                .addRunsWhile(Conditions.SUPPLEMENT_PENDING)
                .due(within(Anchor.EVENT, period))
                .actsAtLapse(TimedAct.GO_ON_WITHOUT_SUPPLEMENT.kind())
                .addDischargedBy(EventKinds.SUPPLEMENTED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * A word to the requester on how far it is, by the office, again and again; none is owed to an anonymous one.
     *
     * @param cadence how often, such as every 30 days
     * @return a builder of the rule
     */
    public static ObligationRule.Builder statusNote(Cadence cadence) {
        return rule(STATUS_NOTE, Roles.OFFICE)
                .addArmedBy(EventKinds.RAISED_IN_SESSION, EventKinds.RAISED_OUTSIDE_SESSIONS)
                .addAllArmedBy(REOPENINGS)
                .addArmedWhen(Conditions.IDENTIFIED)
                .due(new DueRule.Recurring(cadence, 1, DueRule.Window.SINCE_ARMED, CountingRule.CIVIL))
                .addDischargedBy(Acts.STATUS_NOTE)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * The end of a suspension, on the day that was named: then the clocks run again.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder suspension() {
        return rule(SUSPENSION, Roles.OFFICE)
                .perSubject(true)
                .addArmedBy(EventKinds.SUSPENDED)
                .addRunsWhile(Conditions.SUSPENDED)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.calendarDays(30)), CountingRule.CIVIL, true))
                .actsAtLapse(TimedAct.END_SUSPENSION.kind())
                .addDischargedBy(EventKinds.SUSPENSION_ENDED)
                .addCancelledBy(EventKinds.CLOSED);
    }

    /**
     * A report on the last working day of each month, by the lead, the first at least 14 days after its letter; months in which the
     * request is put off are left out.
     *
     * @return a builder of the rule
     */
    public static ObligationRule.Builder monthlyReport() {
        return rule(MONTHLY_REPORT, Roles.LEAD)
                .addPerUnitIn(Roles.LEAD)
                .addArmedBy(EventKinds.LETTER_ISSUED, EventKinds.REOPENED_TO_ASSIGNED)
                .runsWhile(UNDER_WAY)
                .due(new DueRule.Recurring(
                        Cadence.lastWorkingDayOfMonth(), 14, DueRule.Window.MONTH_OF_DUE, CountingRule.CIVIL))
                .addPauses(WHILE_PUT_OFF, SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.PROGRESS_REPORTED)
                .addCancelledBy(EventKinds.ASSIGNMENT_ENDED, EventKinds.CLOSED)
                .addLadder(new LadderStep(
                        Period.workingDays(0),
                        SupervisionLevel.WARNING,
                        List.of(Roles.DEPARTMENT_HEAD, Roles.SUPERVISING_LEADER)));
    }

    /**
     * A look at a settled case some time after its closing, by the inspector, for a sample that a stable hash chooses.
     *
     * @param period by when
     * @param notBefore from when it counts
     * @param perMille how many of a thousand cases are looked at
     * @return a builder of the rule
     */
    public static ObligationRule.Builder revisit(Period period, Period notBefore, int perMille) {
        return rule(REVISIT, Roles.INSPECTOR)
                .addArmedBy(EventKinds.CLOSED)
                .addArmedWhen(Conditions.SETTLED)
                .samplePerMille(perMille)
                .due(within(Anchor.EVENT, period))
                .countsFrom(notBefore)
                .addDischargedBy(Acts.REVISIT)
                .cancelledBy(REOPENINGS);
    }

    private static ObligationRule.Builder answering(RuleCode code, Periods periods) {
        return rule(code, Roles.LEAD)
                .due(new DueRule.Within(Anchor.EVENT, periods, CountingRule.CIVIL, true))
                .extendable(true)
                .shiftsWithSuspension(true)
                .addWarnings(Period.workingDays(1))
                .addPauses(WITH_THE_OFFICE, WHILE_PUT_OFF, SUSPENDED, AT_THE_REQUESTER)
                .addDischargedBy(EventKinds.ANSWER_APPROVED)
                .addCancelledBy(EventKinds.EXPLAINED_FINALLY, EventKinds.RESOLVED_ON_SITE, EventKinds.CLOSED)
                .ladder(ladder());
    }

    /**
     * Half a period, rounded up in its own unit; working days at least 3.
     *
     * @param period the period
     * @return the half
     */
    public static Period half(Period period) {
        return period.fold(
                elapsed -> Period.elapsed(elapsed.plusNanos(1).dividedBy(2)),
                hours -> Period.workingTime(hours.plusNanos(1).dividedBy(2)),
                days -> Period.workingDays(Math.max(3, (days + 1) / 2)),
                days -> Period.calendarDays((days + 1) / 2),
                months -> Period.calendarMonths((months + 1) / 2));
    }
}
