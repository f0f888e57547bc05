package dev.docket.testkit;

import dev.docket.lifecycle.RequestWorkflow;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generates lives of requests: random journeys under random programmes on random calendars. */
public final class RequestLives extends DomainContextBase {

    /** Makes the domain; jqwik calls it. */
    public RequestLives() {}

    /**
     * Generates lives under random programmes of two versions.
     *
     * @return the lives
     */
    public static Arbitrary<RequestLife> lives() {
        return Combinators.combine(
                        Programmes.versions().map(RequestWorkflow::of), Calendars.instants(), Journeys.journeys())
                .as(RequestLife::of);
    }

    /**
     * Generates lives under a workflow's own programmes.
     *
     * @param workflow the workflow, such as a host's own
     * @return the lives
     */
    public static Arbitrary<RequestLife> lives(RequestWorkflow workflow) {
        return Combinators.combine(Calendars.instants(), Journeys.journeys())
                .as((begin, journey) -> RequestLife.of(workflow, begin, journey));
    }

    @Provide
    Arbitrary<RequestLife> livesOfDomain() {
        return lives();
    }
}
