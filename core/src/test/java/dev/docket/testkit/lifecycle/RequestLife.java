package dev.docket.testkit.lifecycle;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.programme.Programme;
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
import dev.docket.time.WorkingCalendar;
import dev.docket.workflow.Timed;
import dev.docket.workflow.Workflow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A story of one request under the programmes of a workflow. Remembers how it went, so that many laws can look at one life. */
public final class RequestLife {

    /** The request of every life, before it is raised. */
    public static final Request UNRAISED = Request.unraised(RequestId.of("R-1"));

    private final RequestWorkflow workflow;
    private final Function<
                    ? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
            living;
    private final Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> lived;
    private final Story<RequestCommand> story;
    private final EnumMap<Polling, Run<Request, RequestCommand, RequestEvent, RequestRefusal>> runs =
            new EnumMap<>(Polling.class);
    private List<RequestHistory.Scene> scenes = List.of();
    /** Made once, since for the other policy all its rules are put together anew. */
    private Optional<WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal>> laws = Optional.empty();

    /**
     * Makes a life.
     *
     * @param workflow the workflow
     * @param story the commands
     */
    public RequestLife(RequestWorkflow workflow, Story<RequestCommand> story) {
        this(workflow, sound -> sound, story);
    }

    private RequestLife(
            RequestWorkflow workflow,
            Function<? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
                    living,
            Story<RequestCommand> story) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.living = Objects.requireNonNull(living, "living");
        this.lived = Objects.requireNonNull(living.apply(workflow), "lived");
        this.story = Objects.requireNonNull(story, "story");
    }

    /**
     * The same story under the same programmes, but lived by other functions, such as those of a workflow with a fault.
     *
     * @param other the four functions
     * @return the life
     */
    public RequestLife livedBy(Workflow<Request, RequestCommand, RequestEvent, RequestRefusal> other) {
        return livedBy(sound -> other);
    }

    /**
     * The same story under the same programmes, but lived by what a host, or a fault, makes of the sound workflow.
     *
     * @param other makes the four functions of a sound workflow, of whatever programmes, such as {@code OurWorkflow::new}
     * @return the life
     */
    public RequestLife livedBy(
            Function<? super RequestWorkflow, ? extends Workflow<Request, RequestCommand, RequestEvent, RequestRefusal>>
                    other) {
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

    /** Another story, lived in the same way. */
    RequestLife told(Story<RequestCommand> other) {
        return other.equals(story) ? this : new RequestLife(workflow, living, other);
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
     * What happened, for a host who asks rarely.
     *
     * @return the events in order
     */
    public List<RequestEvent> events() {
        return run(Polling.RARELY).events();
    }

    /**
     * The request after each event, for a host who asks rarely.
     *
     * @return the states in order, without that before the first event
     */
    public List<Request> snapshots() {
        return scenes().stream().map(RequestHistory.Scene::after).toList();
    }

    /**
     * What was wanted, refused or not.
     *
     * @return the commands in order
     */
    public List<RequestCommand> commands() {
        return story.commands().stream().map(Timed::command).toList();
    }

    /**
     * The kernel's laws of the workflow; its end is a closed request, and its other policy the same programmes on a calendar that never
     * closes.
     *
     * @return the laws
     */
    public WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> laws() {
        if (laws.isEmpty()) {
            laws = Optional.of(makeLaws());
        }
        return laws.get();
    }

    private WorkflowLaws<Request, RequestCommand, RequestEvent, RequestRefusal> makeLaws() {
        RequestWorkflow changed = RequestWorkflow.of(
                workflow.programmes().stream().map(RequestLife::neverClosed).toList());
        return WorkflowLaws.of(() -> living.apply(workflow), UNRAISED)
                .endedWhen(request -> request.isRaised() && !request.isOpen())
                .underAnotherPolicy(living.apply(changed))
                .toldBy(other -> {
                    RequestTale tale = RequestTale.of(told(other));
                    return tale + Clauses.of("", "", tale.programme(), tale.lately());
                });
    }

    private static Programme neverClosed(Programme programme) {
        Programme.Builder changed = Programme.builder();
        changed.from(programme);
        return changed.calendar(WorkingCalendar.alwaysOpen(
                        programme.calendar().id(), programme.calendar().zone()))
                .validate()
                .getOrElse(programme);
    }

    /** The story as it went, told with dates and reasons. */
    @Override
    public String toString() {
        return RequestTale.of(this).toString();
    }
}
