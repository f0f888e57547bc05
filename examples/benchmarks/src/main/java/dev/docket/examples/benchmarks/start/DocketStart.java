package dev.docket.examples.benchmarks.start;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.Programme;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.request.SessionId;
import dev.docket.time.ChinaWorkdays;
import dev.docket.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts, makes the workflow of some versions of "face to face" with the calendar of mainland China, raises a request under the last one,
 * tells its stage and ends.
 */
public final class DocketStart {

    private DocketStart() {}

    /** Prints the stage after the first command; the argument says how many versions there are. */
    public static void main(String... arguments) {
        int versions = Integer.parseInt(arguments[0]);
        WorkingCalendar calendar = ChinaWorkdays.calendar();
        List<Programme> programmes = new ArrayList<>();
        programmes.add(Presets.faceToFace(calendar));
        for (int version = 2; version <= versions; version++) {
            Programme.Builder next = Programme.builder();
            next.from(Presets.faceToFace(calendar));
            programmes.add(next.version(version).build());
        }
        RequestWorkflow workflow = RequestWorkflow.of(programmes);
        Intake intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(versions)
                .requester(RequesterId.of("lotus-textiles"))
                .title("the road to the mill floods")
                .session(SessionId.of("S-1"))
                .sessionEnd(Instant.parse("2026-09-18T09:00:00Z"))
                .build();
        Request request = workflow.handle(
                        Request.unraised(RequestId.of("KQ-1")),
                        new RequestCommand.Raise(Actor.of(Roles.OFFICE, "office", "lin"), intake),
                        Instant.parse("2026-09-18T07:10:00Z"))
                .state();
        System.out.println(request.stage().name());
    }
}
