package dev.docket.testkit;

import dev.docket.workflow.Event;
import dev.docket.workflow.Refusal;
import dev.docket.workflow.Workflow;
import java.time.ZoneOffset;

/**
 * An example of any workflow: what is given, what somebody or time does, what must come of it.
 *
 * <pre>{@code
 * Given.of(new LoanWorkflow(policy), Loan.onTheShelf())
 *     .given("2026-01-05T09:00", LEND)
 *     .at("2026-01-06T09:00").when(RENEW)
 *     .thenFactsOf(EventKind.of("RENEWED"))
 *     .thenState(Loan::renewals, 1)
 *     .thenNextDue("2026-01-13T09:00")
 *     .at("2026-01-07T09:00").when(RENEW)
 *     .thenRefusedBecause("renewed 1 times")
 *     .whenTimePasses("2026-01-20T09:00")
 *     .thenLapsesOf(EventKind.of("REMINDED"), EventKind.of("FELL_OVERDUE"), EventKind.of("REMINDED"));
 * }</pre>
 *
 * <p>Immutable. What can be said stands at {@link GivenWhenThen}, with what a failure prints.
 *
 * @param <S> the state
 * @param <C> the commands
 * @param <E> the events
 * @param <R> the refusals
 */
public final class Given<S, C, E extends Event, R extends Refusal>
        extends GivenWhenThen<S, C, E, R, Given<S, C, E, R>> {

    private Given(Past<S, C, E, R> past) {
        super(past);
    }

    /**
     * A workflow and the state with which its example begins; local times are those of UTC, unless a {@link #zone} is given.
     *
     * @param workflow the workflow
     * @param start the state before the first event, or any other
     * @param <S> the state
     * @param <C> the commands
     * @param <E> the events
     * @param <R> the refusals
     * @return the example
     */
    public static <S, C, E extends Event, R extends Refusal> Given<S, C, E, R> of(
            Workflow<S, C, E, R> workflow, S start) {
        return new Given<>(Past.none(workflow, start, ZoneOffset.UTC));
    }

    @Override
    protected Given<S, C, E, R> with(Past<S, C, E, R> other) {
        return new Given<>(other);
    }
}
