package dev.docket.metrics;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Acts;
import dev.docket.request.Answer;
import dev.docket.request.FollowUp;
import dev.docket.request.Intake;
import dev.docket.request.Letter;
import dev.docket.request.LetterNumber;
import dev.docket.request.Outcome;
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
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request told command by command under "face to face"; a refused command fails the test. */
final class Told {

    static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());

    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOST = Actor.of(Roles.HOST, "leadership", "chen");
    private static final Actor LEAD = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");
    private static final Actor INSPECTOR = Actor.of(Roles.INSPECTOR, "inspection", "ma");

    private final ArrayList<RequestEvent> history = new ArrayList<>();
    private Request request;

    Told(String id) {
        this.request = Request.unraised(RequestId.of(id));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PROGRAMME.calendar().zone()).toInstant();
    }

    RequestId id() {
        return request.id();
    }

    List<RequestEvent> history() {
        return history;
    }

    Scorecard card(String asOf) {
        return Scorecard.builder(PROGRAMME.calendar(), at(asOf))
                .add(id(), history)
                .build();
    }

    Told raised(String local) {
        return raised(local, false);
    }

    Told raisedAnonymously(String local) {
        return raised(local, true);
    }

    private Told raised(String local, boolean anonymous) {
        return given(
                local,
                new RequestCommand.Raise(
                        OFFICE,
                        Intake.builder()
                                .programme(Presets.FACE_TO_FACE)
                                .programmeVersion(1)
                                .requester(RequesterId.of("lotus-textiles"))
                                .title("noise")
                                .session(SessionId.of("S-1"))
                                .sessionEnd(at(local))
                                .anonymous(anonymous)
                                .build()));
    }

    Told dispatched(String local) {
        return given(
                local,
                new RequestCommand.IssueLetter(
                        OFFICE,
                        Letter.builder()
                                .number(LetterNumber.of("L-" + history.size()))
                                .lead(UnitId.of("housing"))
                                .supervisingLeader(dev.docket.request.PersonId.of("fang"))
                                .build()));
    }

    Told submitted(String local) {
        return given(local, new RequestCommand.SubmitAnswer(LEAD, Answer.of(Outcome.RESOLVED, "done")));
    }

    Told submittedLate(String local, String occurred) {
        return given(
                local,
                new RequestCommand.SubmitAnswer(LEAD, Answer.of(Outcome.RESOLVED, "done"), Optional.of(at(occurred))));
    }

    Told approved(String local) {
        return given(local, new RequestCommand.ApproveAnswer(OFFICE));
    }

    Told solvedOnSite(String local) {
        return given(local, new RequestCommand.ResolveOnSite(HOST, "moved the bins"));
    }

    Told followedUp(String local, boolean accepted, Satisfaction grade) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(accepted)
                                .result(grade)
                                .build()));
    }

    Told verified(String local) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(false)
                                .verification(true)
                                .accepted(true)
                                .build()));
    }

    Told notReached(String local) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT, FollowUp.builder().reached(false).build()));
    }

    Told confirmedAs(String local, Outcome outcome) {
        return given(
                local,
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(true)
                                .confirmed(outcome)
                                .build()));
    }

    Told toldInWriting(String local) {
        return given(local, new RequestCommand.Record(OFFICE, Acts.WRITTEN_NOTICE, "letter", Optional.empty()));
    }

    Told closed(String local) {
        return given(local, new RequestCommand.Close(OFFICE, "slip"));
    }

    Told reopenedByTheInspector(String local) {
        return given(local, new RequestCommand.Reopen(INSPECTOR, "spot check"));
    }

    Told advancedTo(String local) {
        return took(WORKFLOW.advance(request, at(local)));
    }

    private Told given(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, command, at(local));
        step.outcome().peekLeft(refusal -> {
            throw new AssertionError(refusal.message());
        });
        return took(step);
    }

    private Told took(Step<Request, RequestEvent, RequestRefusal> step) {
        step.events().forEach(history::add);
        request = step.state();
        return this;
    }
}
