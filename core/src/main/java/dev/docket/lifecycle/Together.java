package dev.docket.lifecycle;

import dev.docket.request.Request;
import dev.docket.request.RequestEvent;
import dev.docket.request.RequestId;
import dev.docket.request.RequestRefusal;
import dev.docket.workflow.Step;
import java.util.List;
import java.util.Optional;

/**
 * What one act brought to several requests: a step for each, all with facts or none.
 *
 * <p>A host stores the events of all steps in one transaction, each under its request's version; else one request would say that it
 * was merged while the other does not know of it. A refusal keeps what time had done by then, to every one of them.
 *
 * @param steps one for each request
 * @since 0.1.0
 */
public record Together(List<Step<Request, RequestEvent, RequestRefusal>> steps) {

    /** Makes it. */
    public Together {
        steps = List.copyOf(steps);
    }

    /**
     * Whether it was refused: then no step has facts.
     *
     * @return true when a request refused it
     */
    public boolean isRefused() {
        return steps.stream().anyMatch(Step::isRefused);
    }

    /**
     * Why it was refused: the first refusal that is not for another request's sake.
     *
     * @return the refusal, or empty when it was accepted
     */
    public Optional<RequestRefusal> refusal() {
        return steps.stream()
                .flatMap(step -> step.outcome().swap().toJavaStream())
                .filter(refusal -> !(refusal instanceof RequestRefusal.NotTogether))
                .findFirst();
    }

    /**
     * The step of one request.
     *
     * @param id the request
     * @return its step
     * @throws IllegalArgumentException if the act did not concern it
     */
    public Step<Request, RequestEvent, RequestRefusal> of(RequestId id) {
        return steps.stream()
                .filter(step -> step.state().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the act did not concern " + id + ", but "
                        + steps.stream().map(step -> step.state().id()).toList() + "; ask for one of these"));
    }
}
