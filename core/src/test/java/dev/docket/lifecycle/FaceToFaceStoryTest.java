package dev.docket.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
import dev.docket.request.Ending;
import dev.docket.request.FollowUp;
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
import dev.docket.request.Stage;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FaceToFaceStoryTest {

    private static final Programme PROGRAMME = Presets.faceToFace(ChinaWorkdays.calendar());
    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(PROGRAMME);
    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor LEAD = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor AGENT = Actor.of(Roles.FOLLOW_UP_AGENT, "call-centre", "wu");

    private final ArrayList<RequestEvent> history = new ArrayList<>();
    private Request request = Request.unraised(RequestId.of("KQ-1"));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PROGRAMME.calendar().zone()).toInstant();
    }

    private Step<Request, RequestEvent, RequestRefusal> when(String local, RequestCommand command) {
        Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.handle(request, command, at(local));
        step.events().forEach(history::add);
        request = step.state();
        return step;
    }

    @Test
    void KQ11_runsFromTheFirstWordToTheWrittenOffEntry() {
        when(
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
        when(
                "2026-09-22T17:00",
                new RequestCommand.IssueLetter(
                        OFFICE,
                        Letter.builder()
                                .number(LetterNumber.of("L-1"))
                                .lead(UnitId.of("housing"))
                                .supervisingLeader(PersonId.of("fang"))
                                .build()));
        when("2026-10-20T10:00", new RequestCommand.SubmitAnswer(LEAD, Answer.of(Outcome.RESOLVED, "done")));
        when("2026-10-20T11:00", new RequestCommand.ApproveAnswer(OFFICE));
        when("2026-10-21T11:00", new RequestCommand.Close(OFFICE, "x"));
        when(
                "2026-10-21T11:00",
                new RequestCommand.RecordFollowUp(
                        AGENT,
                        FollowUp.builder()
                                .reached(true)
                                .accepted(true)
                                .result(Satisfaction.SATISFIED)
                                .build()));
        when("2026-10-22T11:00", new RequestCommand.Close(OFFICE, "slip 7"));

        assertEquals(Stage.CLOSED, request.stage());
        assertEquals(Ending.CONFIRMED, request.ending().orElseThrow());
        assertTrue(WORKFLOW.replay(request.id(), history).isValid());
        assertEquals(request, WORKFLOW.replay(request.id(), history).get());
    }
}
