package dev.docket.lifecycle;

import dev.docket.programme.Programme;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Calendars;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Journeys;
import dev.docket.testkit.Programmes;
import dev.docket.testkit.RequestJourneys;
import dev.docket.testkit.Story;
import dev.docket.testkit.Tries;
import dev.docket.testkit.WorkflowLaws;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws on random journeys of a request, under random programmes on random calendars. */
@AddLifecycleHook(Tries.class)
@Domain(Journeys.class)
@Domain(Programmes.class)
@Domain(Calendars.class)
class RequestWorkflowLaws {

    private static final Request START = Request.unraised(RequestId.of("R-1"));

    private record Subject(
            WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> laws, Story<RequestCommand> story) {}

    private static Subject subject(Programme programme, Instant begin, Journey journey) {
        RequestWorkflow workflow = RequestWorkflow.of(programme);
        WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> laws =
                WorkflowLaws.of(workflow, START).endedWhen(request -> request.isRaised() && !request.isOpen());
        return new Subject(laws, laws.story(begin, journey, RequestJourneys.of(workflow)));
    }

    @Property(tries = 300)
    void all(@ForAll Programme programme, @ForAll Instant begin, @ForAll Journey journey) {
        Subject subject = subject(programme, begin, journey);
        subject.laws().all(subject.story());
    }
}
