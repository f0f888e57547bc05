package dev.docket.examples.benchmarks.sweep;

import dev.docket.examples.benchmarks.measuring.Disagreement;
import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.request.Actor;
import dev.docket.request.Answer;
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
import dev.docket.request.SessionId;
import dev.docket.request.UnitId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests under "face to face" to which time does something: raised, assigned to a lead with two cooperators, or answered, and then left
 * alone, so that what is owed is reminded of, warned of, missed and raised to others, one date after the other.
 */
final class LapsingLife {

    private static final RequestWorkflow WORKFLOW = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
    private static final Instant START = Instant.parse("2026-09-18T07:10:00Z");
    /** Some duties are reminded of for as long as they are owed. */
    private static final int DATES = 40;

    private static final Actor OFFICE = Actor.of(Roles.OFFICE, "office", "lin");
    private static final Actor HOUSING = Actor.of(Roles.LEAD, "housing", "zhou");
    private static final Actor WATER = Actor.of(Roles.COOPERATOR, "water", "sun");
    private static final Actor POWER = Actor.of(Roles.COOPERATOR, "power", "li");

    private static final List<RequestCommand> COMMANDS = List.of(
            new RequestCommand.Raise(
                    OFFICE,
                    Intake.builder()
                            .programme(Presets.FACE_TO_FACE)
                            .programmeVersion(1)
                            .requester(RequesterId.of("lotus-textiles"))
                            .title("the road to the mill floods")
                            .session(SessionId.of("S-1"))
                            .sessionEnd(START.plus(Duration.ofHours(2)))
                            .build()),
            new RequestCommand.IssueLetter(
                    OFFICE,
                    Letter.builder()
                            .number(LetterNumber.of("L-1"))
                            .lead(UnitId.of("housing"))
                            .addCooperators(UnitId.of("water"), UnitId.of("power"))
                            .supervisingLeader(PersonId.of("fang"))
                            .build()),
            new RequestCommand.Contribute(WATER, "no objection"),
            new RequestCommand.Contribute(POWER, "no objection"),
            new RequestCommand.SubmitAnswer(HOUSING, Answer.of(Outcome.RESOLVED, "the culvert was widened")),
            new RequestCommand.ApproveAnswer(OFFICE));

    /**
     * A request at a moment just after its next date.
     *
     * @param request as it was left
     * @param at the moment
     */
    record Lapse(Request request, Instant at) {}

    private LapsingLife() {}

    static RequestWorkflow workflow() {
        return WORKFLOW;
    }

    /** Every date of every life; fails if at one of them nothing happens. */
    static List<Lapse> lapses() {
        List<Lapse> lapses = new ArrayList<>();
        for (int commands = 1; commands <= COMMANDS.size(); commands++) {
            Request request = after(commands);
            for (int i = 0; i < DATES && request.nextDue().isPresent(); i++) {
                Instant at = request.nextDue().get().plusSeconds(1);
                lapses.add(new Lapse(request, at));
                Step<Request, RequestEvent, RequestRefusal> step = WORKFLOW.advance(request, at);
                Disagreement.check("Docket, lapsed", at, true, !step.events().isEmpty());
                request = step.state();
            }
        }
        return lapses;
    }

    private static Request after(int commands) {
        Request request = Request.unraised(RequestId.of("KQ-" + commands));
        for (int i = 0; i < commands; i++) {
            Step<Request, RequestEvent, RequestRefusal> step =
                    WORKFLOW.handle(request, COMMANDS.get(i), START.plus(Duration.ofHours(i)));
            Disagreement.check("Docket, accepted", COMMANDS.get(i).kind(), true, !step.isRefused());
            request = step.state();
        }
        return request;
    }
}
