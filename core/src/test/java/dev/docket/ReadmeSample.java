package dev.docket;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Presets;
import dev.docket.programme.StandardRules;
import dev.docket.request.Actor;
import dev.docket.request.Intake;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestId;
import dev.docket.request.RequesterId;
import dev.docket.request.Roles;
import dev.docket.time.ChinaWorkdays;
import dev.docket.workflow.Refusal;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;

/** The sample of the README, to the letter; {@link ReadmeTest} runs it and holds both against each other. */
final class ReadmeSample {

    private ReadmeSample() {}

    static void run(PrintStream out) {
        // sample
        // mainland China's holidays and make-up working days are bundled
        var docket = RequestWorkflow.of(Presets.faceToFace(ChinaWorkdays.calendar()));
        var office = Actor.of(Roles.OFFICE, "office", "lin");
        var friday = Instant.parse("2026-09-18T07:10:00Z"); // 15:10 in Shanghai

        var intake = Intake.builder()
                .programme(Presets.FACE_TO_FACE)
                .programmeVersion(1)
                .requester(RequesterId.of("lotus-textiles"))
                .title("the road to the mill floods")
                .build();
        var raised = docket.handle(
                Request.unraised(RequestId.of("KQ-774")), new RequestCommand.Raise(office, intake), friday);
        out.println(raised.state().stage() + ", owed "
                + raised.state().obligations().open().get(0).ref());
        var why = docket.explain(raised.state(), StandardRules.ADMISSION).orElseThrow();
        out.println(why.text(Locale.ENGLISH));

        var closing = docket.handle(raised.state(), new RequestCommand.Close(office, "done"), friday.plusSeconds(60));
        out.println(closing.outcome().fold(Refusal::message, facts -> "closed"));

        var aMonthLater = docket.advance(raised.state(), Instant.parse("2026-10-18T00:00:00Z"));
        aMonthLater.lapses().forEach(lapse -> out.println(lapse.at() + " " + lapse.kind()));
        // sample
    }
}
