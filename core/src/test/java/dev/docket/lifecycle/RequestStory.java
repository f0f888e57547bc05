package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.stories.Chronicle;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.ObligationEvent;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.Subject;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Deferral;
import dev.docket.request.Explanation;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request under "face to face", told step by step in local time of September to December 2026. Friday 25 September and 1
 * to 7 October are holidays; Sunday 20 September and Saturday 10 October are worked.
 */
final class RequestStory {

    static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());

    static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    static final Actor HOST = Actor.of(Roles.HOST, "district", "he");
    static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "district", "fang");
    static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    static final Actor HOUSING_LIAISON = Actor.of(Roles.LIAISON, "housing", "qian");
    static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "sun");
    static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    static final Actor REVIEWER = Actor.of(Roles.REVIEWER, "legal", "zheng");
    static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "wang");
    static final Actor REQUESTER = Actor.of(Roles.REQUESTER, "lotus-textiles", "feng");

    final RequestWorkflow workflow;
    final ArrayList<RequestEvent> history = new ArrayList<>();
    Request request = Request.unraised(RequestId.of("KQ-1"));

    RequestStory() {
        this(PROGRAMME);
    }

    RequestStory(Programme... programmes) {
        this.workflow = RequestWorkflow.of(programmes);
    }

    static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local)
                .atZone(PROGRAMME.calendar().zone())
                .toInstant();
    }

    static LocalDate date(String monthDay) {
        return LocalDate.parse("2026-" + monthDay);
    }

    /** Gives a command and takes what comes of it. */
    Step<Request, RequestEvent, RequestRefusal> when(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        step.events().forEach(history::add);
        request = step.state();
        return step;
    }

    /** Gives a command that must be accepted. */
    RequestStory then(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = when(local, command);
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(local + " " + refusal.message());
        });
        return this;
    }

    RequestStory time(String local) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.advance(request, at(local));
        step.events().forEach(history::add);
        request = step.state();
        return this;
    }

    /** The guards that a command fails. */
    List<Guard> guards(String local, RequestCommand command) {
        return when(local, command)
                .outcome()
                .fold(
                        refusal -> refusal instanceof RequestRefusal.Unmet unmet
                                ? unmet.failed().stream()
                                        .map(RequestRefusal.Failed::guard)
                                        .toList()
                                : List.<Guard>of(),
                        facts -> List.of());
    }

    /** Gives a command that must be accepted, and says all that came of it at once. */
    List<String> gives(String local, RequestCommand command) {
        Chronicle chronicle = new Chronicle(PROGRAMME.calendar().zone());
        time(local);
        history.forEach(chronicle::say);
        Step<Request, RequestEvent, RequestRefusal> step = when(local, command);
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(local + " " + refusal.message());
        });
        return step.facts().map(chronicle::say).toJavaList();
    }

    /** A command that must be refused for exactly these guards, with nothing changed by it. */
    void refuses(String local, RequestCommand command, Guard... expected) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        List<Guard> found = step.outcome()
                .fold(
                        refusal -> refusal instanceof RequestRefusal.Unmet unmet && unmet.command() == command.kind()
                                ? unmet.failed().stream()
                                        .map(RequestRefusal.Failed::guard)
                                        .toList()
                                : List.<Guard>of(),
                        facts -> {
                            throw new AssertionError(local + " accepted: " + facts);
                        });
        found.forEach(guard -> assertTrue(
                guard == Guard.NOT_THE_SUBJECT
                        || RequestGuards.of(command.kind()).contains(guard),
                () -> guard + " is not drawn with " + command.kind()));
        assertEquals(List.of(expected), found, () -> step.outcome().toString());
        assertEquals(workflow.advance(request, at(local)).state(), step.state());
        assertTrue(step.facts().isEmpty());
    }

    /** A command that the table does not allow where the request stands, with nothing changed by it. */
    void refusesInThisStage(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        assertTrue(
                step.isRefused() && step.outcome().getLeft() instanceof RequestRefusal.WrongStage,
                () -> step.outcome().toString());
        assertEquals(workflow.advance(request, at(local)).state(), step.state());
    }

    /** A command that this role may not give, with nothing changed by it. */
    void refusesThisActor(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        assertTrue(
                step.isRefused() && step.outcome().getLeft() instanceof RequestRefusal.NotAuthorised,
                () -> step.outcome().toString());
        assertEquals(workflow.advance(request, at(local)).state(), step.state());
    }

    /** The refusal of a command that must be refused. */
    RequestRefusal refused(String local, RequestCommand command) {
        return when(local, command).outcome().fold(refusal -> refusal, facts -> {
            throw new AssertionError("accepted: " + facts);
        });
    }

    Optional<String> due(RuleCode rule) {
        return request.obligations().of(rule).stream()
                .flatMap((Obligation o) -> o.due().stream())
                .map(due -> LocalDateTime.ofInstant(due, PROGRAMME.calendar().zone())
                        .toString()
                        .substring(5))
                .findFirst();
    }

    /** When a unit's, a commitment's or a suspension's own obligation is due. */
    Optional<String> due(RuleCode rule, String subject) {
        return request.obligations().of(rule).stream()
                .filter(o -> o.subject().equals(Optional.of(Subject.of(subject))))
                .flatMap((Obligation o) -> o.due().stream())
                .map(due -> LocalDateTime.ofInstant(due, PROGRAMME.calendar().zone())
                        .toString()
                        .substring(5))
                .findFirst();
    }

    /** When a rule has reminded of itself so far. */
    List<String> reminders(RuleCode rule) {
        return moments(rule, ObligationEvent.Reminded.class);
    }

    /** When a rule has warned so far. */
    List<String> warnings(RuleCode rule) {
        return moments(rule, ObligationEvent.Warned.class);
    }

    private List<String> moments(RuleCode rule, Class<? extends ObligationEvent> type) {
        Chronicle chronicle = new Chronicle(PROGRAMME.calendar().zone());
        return events(RequestEvent.OfObligation.class).stream()
                .map(RequestEvent.OfObligation::event)
                .filter(type::isInstance)
                .filter(event -> event.ref().rule().equals(rule))
                .map(event -> chronicle.when(event.at()))
                .toList();
    }

    int breaches(RuleCode rule) {
        return request.obligations().tally(rule).breaches();
    }

    List<String> owed() {
        return request.obligations().open().stream()
                .map(o -> o.ref().rule().value())
                .toList();
    }

    <T extends RequestEvent> List<T> events(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    // ---- what people say

    static Intake.Builder intake() {
        return Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus-textiles"))
                .title("the road to the mill floods")
                .session(SessionId.of("S-1"))
                .sessionEnd(at("09-18T17:00"));
    }

    static RequestCommand raise() {
        return new RequestCommand.Raise(OFFICE, intake().build());
    }

    static RequestCommand letter(String... cooperators) {
        Letter.Builder letter = Letter.builder()
                .number(LetterNumber.of("L-1"))
                .lead(UnitId.of("housing"))
                .supervisingLeader(PersonId.of("fang"));
        for (String unit : cooperators) {
            letter.addCooperators(UnitId.of(unit));
        }
        return new RequestCommand.IssueLetter(OFFICE, letter.build());
    }

    static RequestCommand receipt() {
        return new RequestCommand.ConfirmReceipt(HOUSING_LIAISON);
    }

    static RequestCommand submit() {
        return new RequestCommand.SubmitAnswer(HOUSING, Answer.of(Outcome.RESOLVED, "the culvert was widened"));
    }

    static RequestCommand approve() {
        return new RequestCommand.ApproveAnswer(OFFICE);
    }

    static RequestCommand satisfied() {
        return followUp(true, Satisfaction.SATISFIED);
    }

    static RequestCommand dissatisfied() {
        return followUp(false, Satisfaction.DISSATISFIED);
    }

    static RequestCommand followUp(boolean accepted, Satisfaction result) {
        return new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(true)
                        .accepted(accepted)
                        .result(result)
                        .build());
    }

    static RequestCommand unreached() {
        return new RequestCommand.RecordFollowUp(
                AGENT, FollowUp.builder().reached(false).build());
    }

    static RequestCommand close() {
        return new RequestCommand.Close(OFFICE, "slip 7");
    }

    static RequestCommand defer(String reviewOn) {
        return defer(reviewOn, Optional.of(UnitId.of("housing")));
    }

    static RequestCommand defer(String reviewOn, Optional<UnitId> proposedBy) {
        Deferral deferral = new Deferral("in next year's works", PersonId.of("zhou"), date(reviewOn));
        return new RequestCommand.Defer(
                LEADER, proposedBy.map(deferral::proposedBy).orElse(deferral));
    }

    static RequestCommand review(RequestCommand.Verdict verdict, Optional<LocalDate> reviewOn) {
        return new RequestCommand.Review(LEADER, verdict, reviewOn, "as things stand");
    }

    static RequestCommand explain(Optional<LocalDate> reviewOn) {
        return new RequestCommand.Explain(
                HOST,
                reviewOn.map(date -> Explanation.forNow("the plan of the river basin", "a new plan", date))
                        .orElseGet(() -> Explanation.forGood("the plan of the river basin")));
    }

    static RequestCommand reopen(Actor by) {
        return new RequestCommand.Reopen(by, "it floods again");
    }

    static RequestCommand record(Actor by, EventKind act) {
        return new RequestCommand.Record(
                by, act, "done", act.equals(Acts.PLAN) ? Optional.of(date("12-31")) : Optional.empty());
    }

    /** Raised on Friday 18 September, assigned on Monday 21 September, receipted. */
    RequestStory assigned() {
        return then("09-18T15:10", raise()).then("09-21T10:00", letter()).then("09-21T11:00", receipt());
    }

    /** Answered on Thursday 24 September. */
    RequestStory answered() {
        return assigned().then("09-24T10:00", submit()).then("09-24T15:00", approve());
    }

    /** Closed as confirmed on Monday 28 September. */
    RequestStory closed() {
        return answered().then("09-28T10:00", satisfied()).then("09-28T11:00", close());
    }
}
