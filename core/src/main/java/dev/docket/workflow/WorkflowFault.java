package dev.docket.workflow;

/**
 * A workflow broke what {@link Workflow} asks of it: our fault or the workflow's, never the caller's.
 *
 * <p>It names the rule that was broken instead of leaving a thread that never comes back.
 *
 * @since 0.1.0
 */
public final class WorkflowFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a fault.
     *
     * @param message which rule was broken, by what, with the state in it
     */
    public WorkflowFault(String message) {
        super(message);
    }
}
