package dev.docket.lifecycle.cases;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.LadderStep;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Pause;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Act;
import dev.docket.programme.Gates;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Conditions;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.ProgrammeId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestKind;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.CalendarFixture;
import dev.docket.time.CountingRule;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Role;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A help desk at work on one request, in local time of 2026; 7 September is a Monday. Its words are a help desk's: a requester
 * raises, an agent (the host) resolves at once or a letter goes to unit G1 or G2, which answers.
 */
final class Desk {

    static final WorkingCalendar STD = CalendarFixture.STD;
    static final WorkingCalendar CN26 = CalendarFixture.CN26;
    static final WorkingCalendar NY = CalendarFixture.NY;
    static final WorkingCalendar FR18 = CalendarFixture.FR18;
    /** Open day and night, in Shanghai. */
    static final WorkingCalendar ROUND_THE_CLOCK = WorkingCalendar.alwaysOpen("B24", CalendarFixture.SHANGHAI);

    static final ProgrammeId ID = ProgrammeId.of("desk");

    static final Actor REQUESTER = Actor.of(Roles.REQUESTER, "outside", "mei");
    static final Actor OFFICE = Actor.of(Roles.OFFICE, "desk", "lin");
    static final Actor AGENT = Actor.of(Roles.HOST, "desk", "he");
    static final Actor G1 = Actor.of(Roles.LEAD, "G1", "zhou");
    static final Actor G2 = Actor.of(Roles.LEAD, "G2", "sun");
    static final Actor SURVEYOR = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "wang");

    /** What an agent says to the requester. */
    static final EventKind REPLY = EventKind.of("reply");

    static final Pause SUSPENDED = Pause.during("suspended", Conditions.SUSPENDED);
    static final Pause ASKED = Pause.during("asked", Conditions.SUPPLEMENT_PENDING);

    final RequestWorkflow workflow;
    final ArrayList<RequestEvent> history = new ArrayList<>();
    private final WorkingCalendar calendar;
    Request request = Request.unraised(RequestId.of("D-1"));

    Desk(Programme... programmes) {
        this.workflow = RequestWorkflow.of(programmes);
        this.calendar = programmes[0].calendar();
    }

    static Desk of(WorkingCalendar calendar, ObligationRule.Builder... rules) {
        return new Desk(programme(calendar, rules).build());
    }

    /** A programme of these rules, in which anybody handles anything and nobody has to be followed up. */
    static Programme.Builder programme(WorkingCalendar calendar, ObligationRule.Builder... rules) {
        Programme.Builder programme = Programme.builder()
                .id(ID)
                .name("Help desk")
                .calendar(calendar)
                .gates(gates().build())
                .addOtherActs(
                        Act.of(Acts.REQUESTERS_MESSAGE, Roles.OFFICE),
                        Act.of(Acts.WRITTEN_NOTICE, Roles.OFFICE),
                        Act.of(Acts.DECISION, Roles.HOST),
                        Act.of(REPLY, Roles.HOST));
        for (ObligationRule.Builder rule : rules) {
            programme.addRules(rule.build());
        }
        return programme;
    }

    static Gates.Builder gates() {
        return Gates.builder()
                .followUp(false)
                .independence(false)
                .sessionOnSite(false)
                .namedLeader(false)
                .proposalByLead(false);
    }

    // ---- rules

    /** The agent resolves it, counted from the raising. */
    static ObligationRule.Builder resolution(Periods periods) {
        return rule("resolution", Roles.HOST, periods)
                .addArmedBy(EventKinds.RAISED_OUTSIDE_SESSIONS)
                .addDischargedBy(EventKinds.RESOLVED_ON_SITE)
                .addPauses(ASKED);
    }

    static ObligationRule.Builder resolution(Period period) {
        return resolution(Periods.of(period));
    }

    /** The unit answers, counted from the letter; the clock stands while it is suspended or the requester was asked. */
    static ObligationRule.Builder answer(Periods periods) {
        return rule("answer", Roles.LEAD, periods)
                .addArmedBy(EventKinds.LETTER_ISSUED)
                .addDischargedBy(EventKinds.ANSWER_SUBMITTED)
                .addPauses(SUSPENDED, ASKED);
    }

    static ObligationRule.Builder answer(Period period) {
        return answer(Periods.of(period));
    }

    /** A rule that closing ends; what arms and discharges it is the case's. */
    static ObligationRule.Builder rule(String code, Role debtor, Periods periods) {
        return ObligationRule.builder()
                .code(RuleCode.of(code))
                .debtor(debtor)
                .due(new DueRule.Within(Anchor.EVENT, periods, CountingRule.CIVIL, true))
                .addCancelledBy(EventKinds.CLOSED);
    }

    static ObligationRule.Builder rule(String code, Role debtor, Period period) {
        return rule(code, debtor, Periods.of(period));
    }

    static DueRule counted(Anchor anchor, Period period) {
        return new DueRule.Within(anchor, Periods.of(period), CountingRule.CIVIL, false);
    }

    static LadderStep step(Period offset, SupervisionLevel level, Role... told) {
        return new LadderStep(offset, level, List.of(told));
    }

    static Period minutes(int minutes) {
        return Period.elapsed(Duration.ofMinutes(minutes));
    }

    // ---- what happens

    Instant at(String local) {
        return LocalDateTime.parse("2026-" + local).atZone(calendar.zone()).toInstant();
    }

    static LocalDate date(String monthDay) {
        return LocalDate.parse("2026-" + monthDay);
    }

    Step<Request, RequestEvent, RequestRefusal> when(String local, RequestCommand command) {
        return take(workflow.handle(request, command, at(local)));
    }

    /** Gives a command that must be accepted. */
    Desk then(String local, RequestCommand command) {
        when(local, command).outcome().peekLeft(refusal -> {
            throw new AssertionError(local + " " + refusal.message());
        });
        return this;
    }

    Step<Request, RequestEvent, RequestRefusal> asked(String local) {
        return take(workflow.advance(request, at(local)));
    }

    Desk time(String local) {
        asked(local);
        return this;
    }

    private Step<Request, RequestEvent, RequestRefusal> take(Step<Request, RequestEvent, RequestRefusal> step) {
        step.events().forEach(history::add);
        request = step.state();
        return step;
    }

    /** Gives a command that must be refused, and must leave no fact. */
    RequestRefusal refused(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = when(local, command);
        if (!step.facts().isEmpty()) {
            throw new AssertionError(local + " was accepted: " + step.facts());
        }
        return step.outcome().fold(refusal -> refusal, facts -> {
            throw new AssertionError(local + " was accepted");
        });
    }

    /** The guards that a command must fail. */
    List<Guard> guards(String local, RequestCommand command) {
        RequestRefusal refusal = refused(local, command);
        return refusal instanceof RequestRefusal.Unmet unmet
                ? unmet.failed().stream().map(RequestRefusal.Failed::guard).toList()
                : List.of();
    }

    /** Raised by the requester. */
    Desk raised(String local) {
        return then(local, raise());
    }

    /** Raised, and handed to G1 at the same instant. */
    Desk assigned(String local) {
        return raised(local).then(local, letter("L-1", "G1"));
    }

    /** The request as its history alone gives it. */
    Request replayed() {
        return workflow.replay(request.id(), history)
                .fold(
                        defects -> {
                            throw new AssertionError(defects.toString());
                        },
                        replayed -> replayed);
    }

    // ---- what is seen

    /** When the act of a rule is due, in local time, such as 09-07T17:00. */
    String due(String rule) {
        return text(obligation(rule).due());
    }

    String text(Optional<Instant> instant) {
        return instant.map(this::text).orElse("never");
    }

    String text(Instant instant) {
        return LocalDateTime.ofInstant(instant, calendar.zone()).toString().substring(5);
    }

    Obligation obligation(String rule) {
        return request.obligations().of(RuleCode.of(rule)).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is owed by " + rule + ", but " + owed()));
    }

    List<String> owed() {
        return request.obligations().open().stream()
                .map(o -> o.ref().rule().value())
                .toList();
    }

    /** What has happened to the obligations of a rule, such as "Armed 09-07T09:00", in order. */
    List<String> told(String rule) {
        return ofRule(rule).stream()
                .map(event -> event.getClass().getSimpleName() + " " + text(event.at()))
                .toList();
    }

    List<ObligationEvent> ofRule(String rule) {
        return obligationEvents().stream()
                .filter(event -> event.ref().rule().value().equals(rule))
                .toList();
    }

    List<ObligationEvent> obligationEvents() {
        return events(RequestEvent.OfObligation.class).stream()
                .map(RequestEvent.OfObligation::event)
                .toList();
    }

    <T extends RequestEvent> List<T> events(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends ObligationEvent> List<T> events(String rule, Class<T> type) {
        return ofRule(rule).stream().filter(type::isInstance).map(type::cast).toList();
    }

    // ---- what people say

    static Intake.Builder intake() {
        return Intake.builder()
                .programme(ID)
                .programmeVersion(1)
                .requester(RequesterId.of("mei"))
                .title("the printer is out of ink");
    }

    static RequestCommand raise() {
        return new RequestCommand.Raise(REQUESTER, intake().build());
    }

    static Letter letterTo(String number, String lead, String... cooperators) {
        Letter.Builder letter = Letter.builder().number(LetterNumber.of(number)).lead(UnitId.of(lead));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return letter.build();
    }

    static RequestCommand letter(String number, String lead, String... cooperators) {
        return new RequestCommand.IssueLetter(OFFICE, letterTo(number, lead, cooperators));
    }

    static RequestCommand reassign(String number, String lead) {
        return new RequestCommand.Reassign(OFFICE, letterTo(number, lead), "it is theirs");
    }

    static RequestCommand resolve() {
        return new RequestCommand.ResolveOnSite(AGENT, "ink was filled in");
    }

    static RequestCommand submit(Actor by) {
        return new RequestCommand.SubmitAnswer(by, Answer.of(Outcome.RESOLVED, "ink was filled in"));
    }

    static RequestCommand approve() {
        return new RequestCommand.ApproveAnswer(OFFICE);
    }

    static RequestCommand close() {
        return new RequestCommand.Close(OFFICE, "done");
    }

    static RequestCommand reopen() {
        return new RequestCommand.Reopen(REQUESTER, "it is empty again");
    }

    static RequestCommand withdraw() {
        return new RequestCommand.Withdraw(REQUESTER, "it works", Optional.empty());
    }

    static RequestCommand suspend(SuspensionReason reason, String until) {
        return new RequestCommand.Suspend(OFFICE, reason, date(until), "we have to wait");
    }

    static RequestCommand resume(SuspensionReason reason) {
        return new RequestCommand.Resume(OFFICE, reason, "it is there");
    }

    static RequestCommand ask() {
        return new RequestCommand.AskSupplement(OFFICE, "which printer?");
    }

    static RequestCommand supplement() {
        return new RequestCommand.Supplement(REQUESTER, "that on the second floor");
    }

    static RequestCommand record(Actor by, EventKind act) {
        return new RequestCommand.Record(by, act, "done", Optional.empty());
    }

    static RequestCommand recategorise(String category) {
        return new RequestCommand.Recategorise(OFFICE, RequestKind.PROBLEM, category, "as it turned out");
    }

    static RequestCommand followUp(Actor by, boolean accepted, Satisfaction result) {
        return new RequestCommand.RecordFollowUp(
                by,
                FollowUp.builder()
                        .reached(true)
                        .accepted(accepted)
                        .result(result)
                        .build());
    }

    static RequestCommand adopt(int version) {
        return new RequestCommand.AdoptProgrammeVersion(OFFICE, version);
    }
}
