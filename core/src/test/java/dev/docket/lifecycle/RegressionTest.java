package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.docket.obligation.Anchor;
import dev.docket.obligation.DueRule;
import dev.docket.obligation.ObligationRule;
import dev.docket.obligation.Periods;
import dev.docket.obligation.RuleCode;
import dev.docket.obligation.SupervisionLevel;
import dev.docket.programme.Gates;
import dev.docket.programme.Limits;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.CommandKind;
import dev.docket.request.EventKinds;
import dev.docket.request.FollowUp;
import dev.docket.request.Guard;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.Satisfaction;
import dev.docket.request.SessionId;
import dev.docket.request.Stage;
import dev.docket.time.Cadence;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.CountingRule;
import dev.docket.time.Hours;
import dev.docket.time.Period;
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.EventKind;
import dev.docket.workflow.Step;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stories that once broke a law, as the laws found them. */
class RegressionTest {

    private static final Programme PRESET = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOST = Actor.of(Roles.HOST, "office", "gao");
    private static final Actor LEADER = Actor.of(Roles.SUPERVISING_LEADER, "office", "fang");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");

    private Request request = Request.unraised(RequestId.of("KQ-1"));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PRESET.calendar().zone()).toInstant();
    }

    private static RequestWorkflow with(ObligationRule... rules) {
        Programme.Builder programme = Programme.builder();
        programme.from(PRESET);
        return RequestWorkflow.of(programme.addRules(rules).build());
    }

    private Step<Request, RequestEvent, RequestRefusal> when(
            RequestWorkflow workflow, String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(request, command, at(local));
        request = step.state();
        return step;
    }

    private void raisedAndResolvedOnSite(RequestWorkflow workflow) {
        when(
                workflow,
                "2026-09-18T15:10",
                new RequestCommand.Raise(
                        OFFICE,
                        Intake.builder()
                                .programme(Presets.FACE_TO_FACE)
                                .programmeVersion(1)
                                .requester(RequesterId.of("lotus-textiles"))
                                .title("noise")
                                .session(SessionId.of("S-1"))
                                .sessionEnd(at("2026-09-18T17:00"))
                                .build()));
        when(workflow, "2026-09-18T15:20", new RequestCommand.ResolveOnSite(HOST, "moved the pump"));
    }

    private static ObligationRule.Builder rule(String code, EventKind armedBy, EventKind dischargedBy) {
        return ObligationRule.builder()
                .code(RuleCode.of(code))
                .debtor(Roles.OFFICE)
                .addArmedBy(armedBy)
                .due(new DueRule.Within(Anchor.EVENT, Periods.of(Period.workingDays(2)), CountingRule.CIVIL, false))
                .addDischargedBy(dischargedBy)
                .addCancelledBy(EventKinds.CLOSED);
    }

    @Test
    void K8_anActRecordedAfterClosingArmsNothingThatClosingEnds() {
        RequestWorkflow workflow =
                with(rule("report", Acts.PLAN, EventKind.of("special report")).build());
        raisedAndResolvedOnSite(workflow);
        FollowUp satisfied = FollowUp.builder()
                .reached(true)
                .accepted(true)
                .result(Satisfaction.SATISFIED)
                .build();
        when(workflow, "2026-09-21T10:00", new RequestCommand.RecordFollowUp(AGENT, satisfied));
        when(workflow, "2026-09-21T11:00", new RequestCommand.Close(OFFICE, "slip 7"));

        Step<Request, RequestEvent, RequestRefusal> recorded = when(
                workflow,
                "2026-09-22T10:00",
                new RequestCommand.Record(LEADER, Acts.PLAN, "learn from it", Optional.of(LocalDate.of(2026, 9, 24))));

        assertFalse(recorded.isRefused());
        assertEquals(Stage.CLOSED, request.stage());
        assertEquals(
                List.of("reopen-window"),
                request.obligations().open().stream()
                        .map(o -> o.ref().rule().value())
                        .toList());
    }

    @Test
    void L12_aFailedFollowUpEndsNothingWhereNoneIsAskedFor() {
        Programme.Builder programme = Programme.builder();
        programme.from(PRESET);
        RequestWorkflow workflow = RequestWorkflow.of(programme
                .gates(Gates.builder().followUp(false).build())
                .limits(Limits.builder().reopenings(0).build())
                .build());
        raisedAndResolvedOnSite(workflow);
        FollowUp failed =
                FollowUp.builder().reached(true).remarks("still noisy").build();
        when(workflow, "2026-09-21T10:00", new RequestCommand.RecordFollowUp(AGENT, failed));

        Step<Request, RequestEvent, RequestRefusal> step =
                when(workflow, "2026-09-21T11:00", new RequestCommand.Close(OFFICE, "slip 7"));

        assertEquals(
                Either.left(new RequestRefusal.Unmet(
                        CommandKind.CLOSE,
                        List.of(new RequestRefusal.Failed(Guard.FOLLOW_UP_PASSES, "it failed: still noisy")))),
                step.outcome());
        assertEquals(Stage.RESOLVED_ON_SITE, request.stage());
    }

    @Test
    void K7_anActAtTheVeryInstantOfALapseThatHasHappenedIsOutOfOrder() {
        RequestWorkflow workflow = RequestWorkflow.of(PRESET);
        raisedAndResolvedOnSite(workflow);
        Instant due = request.nextDue().orElseThrow();
        request = workflow.advance(request, due.plusNanos(1)).state();

        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(
                request, new RequestCommand.Record(HOST, Acts.DECISION, "go on", Optional.empty()), due);

        assertEquals(Either.left(new RequestRefusal.OutOfOrder(CommandKind.RECORD, due, due)), step.outcome());
    }

    @Test
    void K7_anActAtTheVeryInstantOfALapseIsInTimeWhileNobodyHasAskedLater() {
        RequestWorkflow workflow = RequestWorkflow.of(PRESET);
        raisedAndResolvedOnSite(workflow);
        Instant due = request.nextDue().orElseThrow();
        request = workflow.advance(request, due).state();

        Step<Request, RequestEvent, RequestRefusal> step = workflow.handle(
                request, new RequestCommand.Record(HOST, Acts.DECISION, "go on", Optional.empty()), due);

        assertEquals(1, step.events().size());
    }

    @Test
    void K9_nobodyRecordsAnActThatIsNamedLikeAnotherEvent() {
        RequestWorkflow workflow = RequestWorkflow.of(PRESET);
        raisedAndResolvedOnSite(workflow);
        for (EventKind kind : List.of(
                EventKinds.FOLLOW_UP_PASSED, EventKinds.CLOSED, EventKinds.supervision(SupervisionLevel.CRITICAL))) {
            Step<Request, RequestEvent, RequestRefusal> step = when(
                    workflow, "2026-09-21T10:00", new RequestCommand.Record(OFFICE, kind, "done", Optional.empty()));

            assertEquals(
                    Either.left(new RequestRefusal.Unmet(
                            CommandKind.RECORD,
                            List.of(new RequestRefusal.Failed(
                                    Guard.ACT_KNOWN, "programme " + PRESET.ref() + " does not know " + kind)))),
                    step.outcome());
        }
    }

    @Test
    void K6_aDayThatRollsBackIntoThePastIsLeftOutOfARecurringRule() {
        WorkingCalendar nights = WorkingCalendar.builder("nights")
                .zone(ZoneId.of("UTC"))
                .weekdays(Hours.parse("22:00-06:00 overnight"))
                .build();
        CountingRule backward =
                CountingRule.CIVIL.withDayEnd(CountingRule.DayEnd.END_OF_DAY).withRoll(CountingRule.Roll.BACKWARD);
        Programme.Builder programme = Programme.builder();
        programme.from(PRESET);
        RequestWorkflow workflow = RequestWorkflow.of(programme
                .addOtherCalendars(nights)
                .addRules(rule("round", EventKinds.RAISED_IN_SESSION, EventKind.of("made the round"))
                        .calendar("nights")
                        .due(new DueRule.Recurring(
                                Cadence.every(1, Cadence.Unit.DAYS), 0, DueRule.Window.SINCE_ARMED, backward))
                        .build())
                .build());
        // A Friday, one minute past midnight in the nights' zone; the next midnight is a Saturday's, but still Friday's
        // shift.
        when(
                workflow,
                "2026-09-18T08:01",
                new RequestCommand.Raise(
                        OFFICE,
                        Intake.builder()
                                .programme(Presets.FACE_TO_FACE)
                                .programmeVersion(1)
                                .requester(RequesterId.of("lotus-textiles"))
                                .title("noise")
                                .session(SessionId.of("S-1"))
                                .sessionEnd(at("2026-09-18T08:01"))
                                .build()));

        Step<Request, RequestEvent, RequestRefusal> step = workflow.advance(request, at("2026-09-23T08:01"));

        assertEquals(
                List.of("2026-09-18", "2026-09-21", "2026-09-22"),
                step.lapses()
                        .toJavaStream()
                        .filter(event -> event.kind().equals(EventKind.of("Breached:round")))
                        .map(event -> nights.date(event.at().minusNanos(1)).toString())
                        .toList());
    }

    @Test
    void L46_aSecondWarningOfOneRuleRaisesNothingAfterALift() {
        RequestWorkflow workflow = with(rule("report", Acts.PLAN, EventKind.of("special report"))
                .warnings(List.of(Period.workingDays(1), Period.workingTime(Duration.ofHours(1))))
                .build());
        raisedAndResolvedOnSite(workflow);
        when(
                workflow,
                "2026-09-18T15:30",
                new RequestCommand.Record(LEADER, Acts.PLAN, "learn", Optional.of(LocalDate.of(2026, 9, 22))));
        when(workflow, "2026-09-21T10:00", new RequestCommand.LiftSupervision(OFFICE, "it is in hand"));
        assertEquals(SupervisionLevel.NONE, request.supervision());

        Step<Request, RequestEvent, RequestRefusal> after = workflow.advance(request, at("2026-09-21T16:59"));

        assertEquals(
                List.of("Warned:report"),
                after.events().map(event -> event.kind().name()).asJava());
        assertEquals(SupervisionLevel.NONE, after.state().supervision());
    }
}
