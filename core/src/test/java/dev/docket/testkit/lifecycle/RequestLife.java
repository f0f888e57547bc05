package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestCommand;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.testkit.Journey;
import dev.docket.testkit.Polling;
import dev.docket.testkit.Run;
import dev.docket.testkit.Story;
import dev.docket.testkit.WorkflowLaws;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/** A story of one request under the programmes of a workflow. Remembers how it went, so that many laws can look at one life. */
public final class RequestLife {

    /** The request of every life, before it is raised. */
    public static final Request UNRAISED = Request.unraised(RequestId.of("R-1"));

    private final RequestWorkflow workflow;
    private final Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> lived;
    private final Story<RequestCommand> story;
    private final EnumMap<Polling, Run<Request, RequestCommand, RequestEvent, RequestRefusal>> runs =
            new EnumMap<>(Polling.class);
    private List<RequestHistory.Scene> scenes = List.of();

    /**
     * Makes a life.
     *
     * @param workflow the workflow
     * @param story the commands
     */
    public RequestLife(RequestWorkflow workflow, Story<RequestCommand> story) {
        this(workflow, workflow, story);
    }

    private RequestLife(
            RequestWorkflow workflow,
            Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> lived,
            Story<RequestCommand> story) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.lived = Objects.requireNonNull(lived, "lived");
        this.story = Objects.requireNonNull(story, "story");
    }

    /**
     * The same story under the same programmes, but lived by other functions, such as those of a workflow with a fault.
     *
     * @param other the four functions
     * @return the life
     */
    public RequestLife livedBy(Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> other) {
        return new RequestLife(workflow, other, story);
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
     * The workflow.
     *
     * @return the value
     */
    public RequestWorkflow workflow() {
        return workflow;
    }

    /**
     * The commands.
     *
     * @return the value
     */
    public Story<RequestCommand> story() {
        return story;
    }

    /**
     * The life as it goes.
     *
     * @param polling how often the host asks between commands
     * @return the run
     */
    public Run<Request, RequestCommand, RequestEvent, RequestRefusal> run(Polling polling) {
        return runs.computeIfAbsent(polling, rhythm -> Run.of(lived, UNRAISED, story, rhythm));
    }

    /** The functions by which it is lived. */
    Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> lived() {
        return lived;
    }

    /** Event by event, for a host who asks rarely. */
    List<RequestHistory.Scene> scenes() {
        if (scenes.isEmpty()) {
            scenes = RequestHistory.scenes(this);
        }
        return scenes;
    }

    /**
     * The kernel's laws of the workflow; its end is a closed request.
     *
     * @return the laws
     */
    public WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> laws() {
        return WorkflowLaws.of(lived, UNRAISED).endedWhen(request -> request.isRaised() && !request.isOpen());
    }

    @Override
    public String toString() {
        return "under " + workflow.programmes() + "\n" + story;
    }
}
