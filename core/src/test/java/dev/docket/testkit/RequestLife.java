package dev.docket.testkit;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import java.time.Instant;
import java.util.Objects;

/**
 * A story of one request under the programmes of a workflow.
 *
 * @param workflow the workflow
 * @param story the commands
 */
public record RequestLife(RequestWorkflow workflow, Story<RequestCommand> story) {

    /** The request of every life, before it is raised. */
    public static final Request UNRAISED = Request.unraised(RequestId.of("R-1"));

    /** Makes a life. */
    public RequestLife {
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(story, "story");
    }

    /**
     * The life to which a journey leads.
     *
     * @param workflow the workflow
     * @param begin when the journey begins
     * @param journey waits and choices
     * @return the life
     */
    public static RequestLife of(RequestWorkflow workflow, Instant begin, Journey journey) {
        return new RequestLife(workflow, Story.of(workflow, UNRAISED, begin, journey, RequestJourneys.of(workflow)));
    }

    /**
     * The life as it goes.
     *
     * @param polling how often the host asks between commands
     * @return the run
     */
    public Run<Request, RequestCommand, RequestEvent, RequestRefusal> run(Polling polling) {
        return Run.of(workflow, UNRAISED, story, polling);
    }

    /**
     * The kernel's laws of the workflow; its end is a closed request.
     *
     * @return the laws
     */
    public WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> laws() {
        return WorkflowLaws.of(workflow, UNRAISED).endedWhen(request -> request.isRaised() && !request.isOpen());
    }

    @Override
    public String toString() {
        return "under " + workflow.programmes() + "\n" + story;
    }
}
