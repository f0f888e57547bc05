package dev.docket.notice;

import dev.docket.lifecycle.RequestWorkflow;
import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Objects;

/**
 * Derives from a step whom to tell what, and when.
 *
 * @since 0.1.0
 */
public final class Notices {

    private final RequestWorkflow workflow;
    private final Directory directory;
    private final CatchUp catchUp;

    private Notices(RequestWorkflow workflow, Directory directory, CatchUp catchUp) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.catchUp = Objects.requireNonNull(catchUp, "catchUp");
    }

    /**
     * Notices of a workflow's steps, with {@link CatchUp#COLLAPSE}.
     *
     * @param workflow the workflow
     * @param directory who fills a role
     * @return the notices
     */
    public static Notices of(RequestWorkflow workflow, Directory directory) {
        return of(workflow, directory, CatchUp.COLLAPSE);
    }

    /**
     * Notices of a workflow's steps.
     *
     * @param workflow the workflow
     * @param directory who fills a role
     * @param catchUp what becomes of several lapses of one rule
     * @return the notices
     */
    public static Notices of(RequestWorkflow workflow, Directory directory, CatchUp catchUp) {
        return new Notices(workflow, directory, catchUp);
    }

    /**
     * What is to be told after a step.
     *
     * @param before the request before the step
     * @param step the step
     * @return the notices, in the order of the events that they tell of
     */
    public Seq<Notice> from(Request before, Step<Request, RequestEvent, RequestRefusal> step) {
        return List.empty();
    }

    /**
     * Whether a notice is still worth delivering.
     *
     * @param notice the notice
     * @param now the request as it stands at the delivery
     * @return false when what it tells is over
     */
    public static boolean stillStands(Notice notice, Request now) {
        return true;
    }
}
