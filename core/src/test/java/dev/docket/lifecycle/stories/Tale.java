package dev.docket.lifecycle.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.obligation.Obligation;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.Deferral;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
import dev.docket.request.PersonId;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestCommand.Verdict;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.request.SuspensionReason;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.Period;
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
 * One request under "face to face", told in the words of the scheme, in local time of 2026. Who speaks is named by the sentence; what
 * is owed is asked for after it.
 */
final class Tale {

    static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOST = Actor.of(Roles.HOST, "district", "he");
    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "district", "fang");
    private static final Actor AUTHORITY = Actor.of(Roles.RULING_AUTHORITY, "establishment", "shen");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");

    private final ArrayList<RequestEvent> history = new ArrayList<>();
    private Request request = Request.unraised(RequestId.of("KQ-1"));
    private Instant now = Instant.EPOCH;
    private Step<Request, RequestEvent, RequestRefusal> last = WORKFLOW.advance(request, instant("01-01 00:00"));
    private Request before = request;

    static Instant instant(String local) {
        return LocalDateTime.parse("2026-" + local.replace(' ', 'T'))
                .atZone(PROGRAMME.calendar().zone())
                .toInstant();
    }

    private static LocalDate date(String monthDay) {
        return LocalDate.parse("2026-" + monthDay);
    }

    private static Actor of(String unit, Role role) {
        return Actor.of(role, unit, unit + "'s");
    }

    // ---- time

    /** What is told next happens then; time has done what it does before. */
    Tale on(String local) {
        now = instant(local);
        take(WORKFLOW.advance(request, now));
        return this;
    }

    /** Nobody acts and the host asks for nothing until then. */
    Tale untilThen(String local) {
        return on(local);
    }

    /** The host asks an hour later. */
    Tale hourLater() {
        now = now.plus(Duration.ofHours(1));
        take(WORKFLOW.advance(request, now));
        return this;
    }

    /** The host asks every hour until then. */
    Tale askedEveryHourUntil(String local) {
        while (now.isBefore(instant(local))) {
            hourLater();
        }
        return this;
    }

    private void take(Step<Request, RequestEvent, RequestRefusal> step) {
        before = request;
        last = step;
        step.events().forEach(history::add);
        request = step.state();
    }

    private Tale says(RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, command, now);
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(now + " " + refusal.message());
        });
        take(step);
        return this;
    }

    // ---- the office

    Tale aRequestIsRaisedInASessionThatEnds(String local) {
        return says(new RequestCommand.Raise(
                OFFICE,
                Intake.builder()
                        .programme(Presets.FACE_TO_FACE)
                        .programmeVersion(1)
                        .requester(RequesterId.of("lotus-textiles"))
                        .title("the road to the mill floods")
                        .session(SessionId.of("S-9"))
                        .sessionEnd(instant(local))
                        .build()));
    }

    private static Letter letter(String number, String lead) {
        return Letter.builder()
                .number(LetterNumber.of(number))
                .lead(UnitId.of(lead))
                .supervisingLeader(PersonId.of("fang"))
                .build();
    }

    Tale theOfficeIssuesLetter(String number, String lead) {
        return says(new RequestCommand.IssueLetter(OFFICE, letter(number, lead)));
    }

    Tale theOfficeReassignsByLetter(String number, String lead) {
        return says(new RequestCommand.Reassign(OFFICE, letter(number, lead), "the verge belongs to the road"));
    }

    Tale theOfficeSuspendsForAnExpertUntil(String day) {
        return says(new RequestCommand.Suspend(
                OFFICE, SuspensionReason.EXPERT_EXAMINATION, date(day), "the soil is examined"));
    }

    Tale theOfficeResumes() {
        return says(new RequestCommand.Resume(OFFICE, SuspensionReason.EXPERT_EXAMINATION, "the soil bears"));
    }

    Tale theOfficeGrantsTheExtension() {
        return says(new RequestCommand.DecideExtension(OFFICE, true, "the pipe comes late"));
    }

    Tale theOfficeChecks() {
        return says(new RequestCommand.Record(OFFICE, Acts.MONTHLY_CHECK, "looked at it", Optional.empty()));
    }

    Tale theOfficeApproves() {
        return says(new RequestCommand.ApproveAnswer(OFFICE));
    }

    Tale theOfficeWritesItOff() {
        return says(new RequestCommand.Close(OFFICE, "slip 7"));
    }

    // ---- departments

    Tale receiptIsConfirmedBy(String unit) {
        return says(new RequestCommand.ConfirmReceipt(of(unit, Roles.LIAISON)));
    }

    Tale itIsGivenBackBy(String unit, String proposed) {
        return says(new RequestCommand.RequestReturn(
                of(unit, Roles.DEPARTMENT_HEAD), "rule 4 of the list of duties", UnitId.of(proposed)));
    }

    Tale moreTimeIsAskedForBy(String unit, int workingDays) {
        return says(new RequestCommand.RequestExtension(
                of(unit, Roles.LEAD), Period.workingDays(workingDays), "the pipe comes late"));
    }

    Tale progressIsReportedBy(String unit) {
        return says(new RequestCommand.ReportProgress(of(unit, Roles.LEAD), "the trench is dug"));
    }

    Tale itIsAnsweredBy(String unit) {
        return says(new RequestCommand.SubmitAnswer(
                of(unit, Roles.LEAD), Answer.of(Outcome.RESOLVED, "the culvert was widened")));
    }

    // ---- those above and outside

    Tale theAuthorityGrantsItTo(String unit) {
        return says(new RequestCommand.RuleReturn(AUTHORITY, true, Optional.of(UnitId.of(unit)), "by the list"));
    }

    Tale theLeaderPlansFor(String day) {
        return says(new RequestCommand.Record(LEADER, Acts.PLAN, "two more crews", Optional.of(date(day))));
    }

    Tale theLeaderDefersUntil(String day, String proposedBy) {
        return says(new RequestCommand.Defer(
                LEADER,
                new Deferral("after the harvest", PersonId.of("zhou"), date(day)).proposedBy(UnitId.of(proposedBy))));
    }

    Tale theLeaderContinuesUntil(String day) {
        return says(new RequestCommand.Review(LEADER, Verdict.CONTINUE, Optional.of(date(day)), "it still rains"));
    }

    Tale theLeaderResumes() {
        return says(new RequestCommand.Review(LEADER, Verdict.RESUME, Optional.empty(), "the ground is dry"));
    }

    Tale theHostDecides() {
        return says(new RequestCommand.Record(HOST, Acts.DECISION, "finish it this month", Optional.empty()));
    }

    Tale theRequesterIs(Satisfaction satisfaction) {
        return says(new RequestCommand.RecordFollowUp(
                AGENT,
                FollowUp.builder()
                        .reached(true)
                        .accepted(satisfaction.passes())
                        .result(satisfaction)
                        .build()));
    }

    // ---- what is so

    Tale isOwed(RuleCode rule, String by) {
        assertEquals(
                List.of(instant(by)),
                dues(rule),
                () -> rule + " in " + request.obligations().open());
        return this;
    }

    Tale isOwedNoMore(RuleCode rule) {
        assertEquals(List.of(), request.obligations().of(rule));
        return this;
    }

    private List<Instant> dues(RuleCode rule) {
        return request.obligations().of(rule).stream()
                .flatMap((Obligation o) -> o.due().stream())
                .toList();
    }

    Tale standsStill(RuleCode rule) {
        assertTrue(request.obligations().of(rule).get(0).isPaused());
        return this;
    }

    Tale wasMissed(RuleCode rule, int times) {
        assertEquals(times, request.obligations().tally(rule).breaches(), rule.toString());
        return this;
    }

    Tale is(Stage stage) {
        assertEquals(stage, request.stage());
        return this;
    }

    Tale isSupervisedAs(SupervisionLevel level) {
        assertEquals(level, request.supervision());
        return this;
    }

    Tale timeNeverMattersAgain() {
        assertEquals(Optional.empty(), request.nextDue());
        return this;
    }

    Request request() {
        return request;
    }

    /** The request as it was before the last step. */
    Request before() {
        return before;
    }

    Step<Request, RequestEvent, RequestRefusal> lastStep() {
        return last;
    }

    List<RequestEvent> history() {
        return List.copyOf(history);
    }

    /** The whole history, one line for each instant; replaying it must give the request as it is. */
    void isTheHistory(String expected) {
        assertEquals(
                expected.strip(),
                String.join("\n", new Chronicle(PROGRAMME.calendar().zone()).tell(history)));
        assertEquals(
                request,
                WORKFLOW.replay(request.id(), history).getOrElseThrow(() -> new AssertionError("no valid history")));
        assertFalse(history.isEmpty());
    }
}
